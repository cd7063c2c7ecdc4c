import type { Passage } from '../../answer/answer.js';
import type { EvalQuestion } from './question-file.js';
import { holdsAnswer } from './wordings.js';

/**
 * Whether the passage is one that answers: a relevant paragraph, or one that says the same and is shown with it; or, where
 * the set names none, one with a gold answer.
 */
export function isRelevant(
  { citation, repeats = [], text }: Passage,
  { relevant, answers }: EvalQuestion,
): boolean {
  if (relevant === null) return holdsAnswer(text, answers);
  return [citation, ...repeats].some((shown) =>
    relevant.some(({ article, paragraph }) => paragraph === shown.paragraph && article === shown.article),
  );
}
