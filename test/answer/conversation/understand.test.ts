import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/answer/conversation/understand.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import { conversation, DECIDED, index, turn } from './world.js';

const understood = (question: string, ...turns: Parameters<typeof conversation>) =>
  understand(readQuestion(question), conversation(...turns), index.lexicon, null);

describe('a question as it is understood', () => {
  it('is itself without a conversation, and without a letter', () => {
    for (const read of [
      understand(readQuestion(' Why? '), undefined, index.lexicon, null),
      understood('why?'),
      understood('???', DECIDED),
    ]) {
      expect(read).toMatchObject({ isFollowUp: false, dependence: 0, alternatives: [] });
      expect(read.query.context).toBeUndefined();
    }
  });

  it('goes on with the conversation where it says nothing itself, and cannot do otherwise', () => {
    const read = understood('Why?', DECIDED);
    expect(read).toMatchObject({
      isFollowUp: true,
      dependence: 1,
      understoodAs: 'Who decided the Kestrel Tea case — why?',
    });
    expect(read.orFresh).toBeUndefined();
  });

  it('stands alone where it has its own subject, the conversation only tipping the scales', () => {
    const question = 'How many pairs of shoes did Customs detain at Felixstowe?';
    const read = understood(question, DECIDED);
    expect(read).toMatchObject({ isFollowUp: false, understoodAs: question });
    const most = Math.max(...read.query.context!.terms.map(({ weight }) => weight));
    expect(most).toBeLessThan(0.2);
  });

  it('may be either where its wording leaves it open', () => {
    const read = understood('Who wrote the opinion?', DECIDED);
    expect(read.isFollowUp).toBe(true);
    expect(read.orFresh).toMatchObject({ isFollowUp: false, understoodAs: 'Who wrote the opinion?' });
  });

  it('counts the words before it less than its own', () => {
    const { terms } = understood('and the holder?', DECIDED).query;
    const weightOf = (word: string) => terms.find((term) => term.word === word)!.weight;
    expect(weightOf('holder')).toBe(1);
    expect(weightOf('Kestrel')).toBeLessThan(1);
  });

  it('is known by the kind of thing it asks for where it says little else', () => {
    const { suits } = understood('Why?', DECIDED).query;
    expect(suits?.('They stopped because it rained.')).toBeGreaterThan(0);
    expect(suits?.('It rained.')).toBe(0);
  });

  it('asks for places by what it calls them', () => {
    expect(understood('more', DECIDED).exclude).toEqual([{ article: 'tea', paragraph: 1 }]);
    expect(understood('go on', DECIDED)).toMatchObject({ article: 'tea', isByPlace: true });
    expect(understood('what else does the article say?', DECIDED)).toMatchObject({
      article: 'tea',
      isByPlace: true,
    });
    const two = { ...DECIDED, shown: [...DECIDED.shown, ...turn('', 'tea', 3).shown] };
    expect(understood('the second one', two).among).toEqual([{ article: 'tea', paragraph: 3 }]);
  });

  it('goes by the last twelve turns', () => {
    const many = Array.from({ length: 30 }, () => turn('Where are the shoes kept?', 'port', 3));
    expect(
      understood('Why?', DECIDED, ...many).query.context!.terms.some(({ term }) => term === 'kestrel'),
    ).toBe(false);
  });
});
