import type { Passage } from '../../answer/answer.js';
import type { EvalQuestion } from './question-file.js';

/** Folds case, accents, punctuation and English articles, as SQuAD's evaluation script does. */
export function foldAnswer(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:a|an|the)$/.test(word));
  return ` ${words.join(' ')} `;
}

/** Whether the text holds one of the wordings, word for word. */
export function holdsAnswer(text: string, answers: readonly string[]): boolean {
  const folded = foldAnswer(text);
  return answers.some((answer) => {
    const wanted = foldAnswer(answer);
    return wanted.trim() !== '' && folded.includes(wanted);
  });
}

/** Whether the passage is one that answers: a relevant paragraph, or, where the set names none, one with a gold answer. */
export function isRelevant({ citation, text }: Passage, { relevant, answers }: EvalQuestion): boolean {
  if (relevant === null) return holdsAnswer(text, answers);
  return relevant.some(
    ({ article, paragraph }) => paragraph === citation.paragraph && article === citation.article,
  );
}
