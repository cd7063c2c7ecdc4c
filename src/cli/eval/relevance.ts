import type { Passage } from '../../answer/answer.js';
import type { EvalQuestion } from './question-file.js';
import { holdsAnswer } from './wordings.js';

/** Whether the passage is one that answers: a relevant paragraph, or, where the set names none, one with a gold answer. */
export function isRelevant({ citation, text }: Passage, { relevant, answers }: EvalQuestion): boolean {
  if (relevant === null) return holdsAnswer(text, answers);
  return relevant.some(
    ({ article, paragraph }) => paragraph === citation.paragraph && article === citation.article,
  );
}
