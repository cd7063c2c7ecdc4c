import { describe, expect, it } from 'vitest';
import type { EvalQuestion } from '../../../src/cli/eval/question-file.js';
import { foldAnswer, holdsAnswer, isRelevant } from '../../../src/cli/eval/relevance.js';
import { passage } from '../passages.js';

describe('folding an answer', () => {
  it.each([
    ['case', 'Denver BRONCOS', ' denver broncos '],
    ['accents', 'Zoë Čapek', ' zoe capek '],
    ['punctuation', '“U.S.” trade-marks, 1,500!', ' us trademarks 1500 '],
    ['English articles', 'The end of an era: a day', ' end of era day '],
    ['white space', ' one \n two ', ' one two '],
  ])('folds %s', (_, text, folded) => {
    expect(foldAnswer(text)).toBe(folded);
  });
});

describe('holding an answer', () => {
  it.each([
    ['It cost £1,500 in all.', ['1500'], true],
    ['Signed by the café owner.', ['THE CAFE'], true],
    ['There were 150 of them.', ['15'], false],
    ['It was a cat.', ['dog', 'cat'], true],
    ['It was a cat.', [], false],
    ['The a an.', ['the'], false],
    ['Anything.', ['', '!'], false],
  ])('“%s” with %j: %s', (text, answers, held) => {
    expect(holdsAnswer(text, answers)).toBe(held);
  });
});

describe('a relevant passage', () => {
  const question: EvalQuestion = {
    question: 'q',
    manual: null,
    relevant: null,
    answers: ['tall'],
    counted: true,
  };
  const crane = passage({ text: 'The crane is tall.', article: 'crane', paragraph: 2 });

  it('is one of the paragraphs that the set names, whatever its words', () => {
    const at = (article: string, paragraph: number) =>
      isRelevant(crane, {
        ...question,
        relevant: [
          { article: 'x', paragraph: 9 },
          { article, paragraph },
        ],
      });
    expect(at('crane', 2)).toBe(true);
    expect(at('crane', 1)).toBe(false);
    expect(at('bridge', 2)).toBe(false);
  });

  it('holds an answer where the set names none', () => {
    expect(isRelevant(crane, question)).toBe(true);
    expect(isRelevant(crane, { ...question, answers: ['short'] })).toBe(false);
  });

  it('does not exist where the archive has no answer', () => {
    expect(isRelevant(crane, { ...question, relevant: [] })).toBe(false);
  });
});
