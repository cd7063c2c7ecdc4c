import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/answer/conversation/context.js';
import { tokenize } from '../../../src/search/terms/terms.js';
import { DECIDED, memory, turn } from './world.js';

const termOf = (word: string) => tokenize(word)[0]!.term;
const SHOES = turn('How many shoes were detained?', 'port', 1);
const contextAfter = (...turns: Parameters<typeof memory>) =>
  contextOf(memory(...turns), 1, new Set(), false);
const weightIn = (context: ReturnType<typeof contextOf>, word: string) =>
  context.terms.find(({ term }) => term === termOf(word))?.weight ?? 0;

describe('what a conversation adds to a search', () => {
  it('are its words, those of the question’s own left out', () => {
    const context = contextOf(memory(DECIDED), 1, new Set([termOf('tea')]), false);
    expect(weightIn(context, 'tea')).toBe(0);
    expect(weightIn(context, 'Kestrel')).toBeGreaterThan(0);
  });

  it('weighs less the longer ago it was said', () => {
    const older = weightIn(
      contextAfter(SHOES, turn('Why?', 'port', 2), turn('Why that?', 'port', 3)),
      'pairs',
    );
    expect(older).toBeLessThan(weightIn(contextAfter(SHOES), 'pairs'));
    expect(older).toBeGreaterThan(0);
  });

  it('is the same where something was asked in between that found nothing', () => {
    const nothing = turn('What did he eat?');
    expect(contextAfter(DECIDED, nothing)).toEqual(contextAfter(DECIDED));
  });

  it('weighs as much as the question depends on it', () => {
    const half = contextOf(memory(DECIDED), 0.5, new Set(), false);
    expect(weightIn(half, 'Kestrel')).toBeCloseTo(weightIn(contextAfter(DECIDED), 'Kestrel') / 2, 12);
  });

  it('hardly has talk about the talk', () => {
    const context = contextAfter(turn('Interesting shoes', 'port', 1));
    expect(weightIn(context, 'interesting')).toBeLessThan(weightIn(context, 'shoes') / 2);
  });

  it('says what the passage that was read brought, so that it does not speak for itself', () => {
    const [brought] = contextAfter(DECIDED).brought;
    expect(brought?.place).toEqual({ article: 'tea', paragraph: 1 });
    expect(brought?.weights.get(termOf('panelist'))).toBeGreaterThan(0);
  });

  it('lifts the article under discussion and the next paragraph, an older one less, none where it is elsewhere', () => {
    const lifts = contextAfter(DECIDED, turn('Why?', 'port', 1)).lifts;
    const ofArticle = (id: string) => lifts.find((l) => l.article === id && l.paragraph === undefined)!.score;
    expect(ofArticle('port')).toBeGreaterThan(ofArticle('tea'));
    expect(lifts.find((l) => l.article === 'port' && l.paragraph === 2)?.score).toBeGreaterThan(0);
    expect(contextOf(memory(DECIDED), 1, new Set(), true).lifts).toEqual([]);
  });
});
