import type { Query } from '../../search/query.js';
import type { Found } from '../../search/search.js';
import { type Question, readQuestion } from '../question/question.js';
import { isFunctionWord, type Language, languageOf } from './language.js';

/** A question in another language than the archive's: of its words names and numbers alone can be met. */
export interface ForeignQuestion {
  readonly asked: Language;
  readonly archive: Language;
  /** Those of its names and numbers that the archive has, as typed. */
  readonly names: readonly string[];
}

export interface ForeignFound extends ForeignQuestion {
  /** By which passages are read and marked. */
  readonly question: Question;
  /** Hits whose paragraphs hold one of the names. */
  readonly found: Found;
}

const NAME = /[\p{Lu}\p{N}][\p{L}\p{N}.,&’'/-]*[\p{L}\p{N}]|\p{N}/gu;

/**
 * What the names and numbers of a question in another language than the archive's find; null where it is in the same, or its
 * words do not tell.
 */
export function foreignIn(
  { core }: Question,
  archive: Language,
  find: (query: Query) => Found,
): ForeignFound | null {
  const asked = languageOf(core);
  if (asked === null || asked === archive) return null;
  const named = (core.match(NAME) ?? []).filter((word) => !isFunctionWord(word, asked));
  const question = readQuestion(named.join(' '));
  const found = find(question.query);
  const names = found.terms.filter(({ known, mended }) => known && !mended).map(({ word }) => word);
  const hits = found.hits.filter(({ matched }) =>
    matched.some(({ inParagraph, mended }) => inParagraph && !mended),
  );
  return { asked, archive, names: [...new Set(names)], question, found: { ...found, hits } };
}
