import { describe, expect, it } from 'vitest';
import type { EvalQuestion } from '../../../src/cli/eval/question-file.js';
import { isRelevant } from '../../../src/cli/eval/relevance.js';
import { passage } from '../passages.js';

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

  it('is one that is shown with a paragraph which says the same, and which the set names', () => {
    const [again, other] = ['quay', 'bridge'].map((article) => [{ article, paragraph: 7 }]);
    const shown = passage({
      text: 'The crane is tall.',
      repeats: [passage({ text: 'It is tall.', article: 'quay', paragraph: 7 }).citation],
    });
    expect(isRelevant(shown, { ...question, relevant: again! })).toBe(true);
    expect(isRelevant(shown, { ...question, relevant: other! })).toBe(false);
  });

  it('holds an answer where the set names none', () => {
    expect(isRelevant(crane, question)).toBe(true);
    expect(isRelevant(crane, { ...question, answers: ['short'] })).toBe(false);
  });

  it('does not exist where the archive has no answer', () => {
    expect(isRelevant(crane, { ...question, relevant: [] })).toBe(false);
  });
});
