import { type SentenceSpan, sentencesOf } from '../../article/sentences.js';
import type { LookedUp } from '../../search/search.js';
import { holdsKind } from '../question/kinds.js';
import type { Question } from '../question/question.js';

/** What only the sentence before holds counts too: "It was founded in 1983" follows the name. */
const BEFORE_WEIGHT = 0.4;

/** What holding the kind of thing that is asked for adds, as a share of the question's summed idf. */
const KIND_SHARE = 0.2;

/** A term in every sentence of the paragraph is its subject and tells the sentences apart less. */
const COMMON_DISCOUNT = 0.5;

/** A sentence of a paragraph with how well it answers. */
export interface ScoredSentence extends SentenceSpan {
  readonly score: number;
}

/**
 * The sentences of a paragraph, each scored, in their order.
 * @param inSentences as a hit's: which of the terms the last of them hold
 */
export function scoreSentences(
  text: string,
  terms: readonly LookedUp[],
  inSentences: readonly ReadonlySet<string>[],
  question: Question,
): ScoredSentence[] {
  const { kind } = question;
  const spans = sentencesOf(text);
  const first = spans.length - inSentences.length;
  const sentences = spans.map((span, i) => ({ span, terms: inSentences[i - first] ?? NONE }));
  const values = new Map(
    terms.map(({ term, weight, idf }) => {
      const share = sentences.filter((sentence) => sentence.terms.has(term)).length / sentences.length;
      return [term, weight * idf * (1 - COMMON_DISCOUNT * share)];
    }),
  );
  const total = terms.reduce((sum, { weight, idf }) => sum + weight * idf, 0);
  return sentences.map(({ span, terms: own }, i) => {
    const before = sentences[i - 1]?.terms ?? NONE;
    let score = 0;
    for (const [term, value] of values) {
      if (own.has(term)) score += value;
      else if (before.has(term)) score += BEFORE_WEIGHT * value;
    }
    if (kind && holdsKind(text.slice(span.start, span.end), kind, question)) score += KIND_SHARE * total;
    return { ...span, score };
  });
}

const NONE: ReadonlySet<string> = new Set();

/** The answering sentence: the best, the first of equals. Null for a paragraph without a sentence. */
export function bestSentence(sentences: readonly ScoredSentence[]): ScoredSentence | null {
  let best: ScoredSentence | null = null;
  for (const sentence of sentences) if (best === null || sentence.score > best.score) best = sentence;
  return best;
}
