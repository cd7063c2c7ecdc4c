import { tokenize } from '../../search/terms/terms.js';
import { isTalk } from './talk.js';

/** A word as it was typed, function words too; a contraction is two. */
export interface QuestionWord {
  readonly text: string;
  /** UTF-16 offset. */
  readonly start: number;
  /** Whether it is about the question's subject. */
  readonly isContent: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** The words of a question in order. */
export function wordsOf(question: string): QuestionWord[] {
  return Array.from(question.matchAll(WORD), ({ 0: text, index }) => {
    const [token] = tokenize(text);
    return { text, start: index, isContent: token !== undefined && !isTalk(token.term) };
  });
}
