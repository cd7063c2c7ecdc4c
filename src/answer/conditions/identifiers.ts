import { identifiersIn } from '../../search/terms/identifiers/identifiers.js';
import type { WordsCondition } from './condition.js';

/** Case, file, regulation and article numbers that the question names, each as a whole. */
export function identifiersAsked(question: string): WordsCondition[] {
  return identifiersIn(question).map(({ term, start, end }) => ({
    kind: 'identifier',
    said: question.slice(start, end),
    start,
    end,
    terms: [term],
    short: null,
  }));
}
