import { PARAGRAPH } from '../../search/index/bm25.js';
import { WEIGHTS_BY_LOOK, weightsFor } from '../../search/rank/weights/weights.js';
import type { Hit, LookedUp } from '../../search/search.js';
import type { Question } from '../question/question.js';
import { SAYS_SOMETHING } from '../question/term-weights.js';

/** What tells whether the best passage answers at all: shares of the question's summed idf, but for the last five and what is said to be counted. */
export interface Evidence {
  /** BM25 of the paragraph against the highest that the question could reach. */
  readonly match: number;
  /** How close together the matched terms stand. */
  readonly proximity: number;
  /** BM25 of the article's headline: an article about the subject. */
  readonly headline: number;
  /** How far the first passage is ahead of the fifth: where many say as much, it may be none of them. */
  readonly lead: number;
  /** How many of the four behind the first are of its article: where several of the best are, the archive has one about the matter. */
  readonly together: number;
  /** Names and numbers of the question that stand nowhere in the article. */
  readonly missingNames: number;
  /** Words that were only found after mending a typo: they may have been meant as they were written. */
  readonly mended: number;
  /** How many of the question's words the paragraph or the headline says (log2 of one more): of two words the match of both tells less. */
  readonly said: number;
  /** How many terms were looked for, at most a dozen: of many a passage says a smaller part. */
  readonly asked: number;
  /** Whether the first passage leaves a condition of the question unmet, 0 or 1. */
  readonly unmet: number;
  /** How like the question the paragraph is in meaning (a cosine), of what was read where the archive is not compared; 0 where that is not known. */
  readonly similarity: number;
  /** How well the paragraph's words meet the question's in meaning, by what was read; 0 where that is not known. */
  readonly pieces: number;
  /** Whether it answers, by a network that reads both: log odds; 0 where that was not judged. */
  readonly answers: number;
}

/** The passage that the first one's lead is measured to, and what stands for that where there are fewer. */
const BEHIND = 5;
const USUAL_LEAD = 0.4;
/** In a handful of paragraphs the first one can be ahead by any number. */
const MOST_LEAD = 3;

const MOST_ASKED = 12;

/** What speaks for the first hit; null without one. */
export function evidenceOf(
  hits: readonly Hit[],
  terms: readonly LookedUp[],
  question: Question,
  isUnmet = false,
): Evidence | null {
  const [hit] = hits;
  const behind = hits[BEHIND - 1];
  if (hit === undefined) return null;
  const sumOf = (chosen: readonly LookedUp[]) =>
    chosen.reduce((sum, { weight, idf }) => sum + weight * idf, 0);
  const total = sumOf(terms) || 1;
  const found = new Set(hit.matched.map(({ word }) => word));
  const weighty = new Set(terms.filter(({ weight }) => weight >= SAYS_SOMETHING).map(({ term }) => term));
  const saying = new Set(
    hit.matched.flatMap(({ term, inParagraph, inHeadline }) =>
      (inParagraph || inHeadline) && weighty.has(term) ? [term] : [],
    ),
  );
  const names = terms.filter(({ word }) => question.names.has(word));
  const weights = weightsFor(hit.look, WEIGHTS_BY_LOOK);
  const shareOf = (signal: 'paragraph' | 'proximity' | 'headline') =>
    (hit.signals[signal] ?? 0) / (weights[signal] || 1) / total;
  return {
    match: shareOf('paragraph') / (PARAGRAPH.k1 + 1),
    proximity: shareOf('proximity'),
    headline: shareOf('headline'),
    lead: behind ? Math.min(MOST_LEAD, (hit.score - behind.score) / total) : USUAL_LEAD,
    together: hits.slice(1, BEHIND).filter(({ article }) => article.id === hit.article.id).length,
    missingNames: sumOf(names.filter(({ word }) => !found.has(word))) / total,
    mended: sumOf(terms.filter(({ mended }) => mended)) / total,
    said: Math.log2(1 + saying.size),
    asked: Math.min(MOST_ASKED, terms.length),
    unmet: isUnmet ? 1 : 0,
    similarity: hit.similarity ?? hit.look?.whole ?? 0,
    pieces: hit.look?.by === 'pieces' ? hit.look.score : 0,
    answers: hit.look?.answers ?? 0,
  };
}
