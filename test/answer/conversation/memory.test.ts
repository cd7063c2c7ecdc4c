import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/search/terms/terms.js';
import { DECIDED, memory, turn } from './world.js';

const termOf = (word: string) => tokenize(word)[0]!.term;

describe('what a conversation holds', () => {
  it('is nothing without turns', () => {
    expect(memory().turns).toEqual([]);
    expect(memory().presenceOf(termOf('tea'))).toBe(0);
    expect(memory().isDiscussed(termOf('tea'))).toBe(false);
  });

  it('has the words of questions and of whole paragraphs shown, and knows the article behind them', () => {
    const held = memory(DECIDED);
    expect(held.presenceOf(termOf('Kestrel'))).toBe(1);
    expect(held.presenceOf(termOf('May'))).toBe(1);
    expect(held.presenceOf(termOf('transfer'))).toBe(0);
    expect(held.isDiscussed(termOf('transfer'))).toBe(true);
    expect(held.isDiscussed(termOf('shoes'))).toBe(false);
  });

  it('has less of a further passage than of the first', () => {
    const [first, second] = [DECIDED.shown[0]!, turn('', 'tea', 3).shown[0]!];
    const presence = memory({ ...DECIDED, shown: [first, second] }).presenceOf(termOf('transfer'));
    expect(presence).toBeGreaterThan(0);
    expect(presence).toBeLessThan(0.5);
  });

  it('puts what was before a change of subject behind, and keeps what is gone on with', () => {
    const shares = (question: string) =>
      memory(DECIDED, turn(question, 'port')).turns.map(({ share }) => share);
    expect(shares('How many shoes did Customs detain in Felixstowe?')[0]).toBeLessThan(0.2);
    expect(shares('Why?')).toEqual([1, 1]);
  });

  it('has what was shown last of the subject, whatever found nothing since', () => {
    const nothing = turn('What did he eat?');
    expect(memory(DECIDED, nothing).lastShown).toEqual(DECIDED.shown);
    expect(memory(DECIDED, nothing).isDiscussed(termOf('transfer'))).toBe(true);
    expect(memory(DECIDED, turn('Who is the mayor of Wellington?')).lastShown).toEqual([]);
  });

  it('goes by the sentence that was shown where its article is gone', () => {
    const gone = { ...DECIDED, shown: [{ article: 'gone', paragraph: 9, sentence: 'The rabbit slept.' }] };
    expect(memory(gone).presenceOf(termOf('rabbit'))).toBe(1);
  });
});
