import { type SentenceSpan, sentencesOf } from '../../article/sentences.js';
import type { LookedUp } from '../../search/search.js';
import { indexedTokens } from '../../search/terms/initials.js';
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

/** The sentences of a paragraph, each scored, in their order. */
export function scoreSentences(
  text: string,
  terms: readonly LookedUp[],
  question: Question,
): ScoredSentence[] {
  const { kind } = question;
  const sentences = sentencesOf(text).map((span) => ({
    span,
    terms: termsOf(text.slice(span.start, span.end)),
  }));
  const values = new Map(
    terms.map(({ term, weight, idf }) => {
      const share = sentences.filter((sentence) => sentence.terms.has(term)).length / sentences.length;
      return [term, weight * idf * (1 - COMMON_DISCOUNT * share)];
    }),
  );
  const total = terms.reduce((sum, { weight, idf }) => sum + weight * idf, 0);
  return sentences.map(({ span, terms: own }, i) => {
    const before = sentences[i - 1]?.terms ?? new Set<string>();
    let score = 0;
    for (const [term, value] of values) {
      if (own.has(term)) score += value;
      else if (before.has(term)) score += BEFORE_WEIGHT * value;
    }
    if (kind && holdsKind(text.slice(span.start, span.end), kind, question)) score += KIND_SHARE * total;
    return { ...span, score };
  });
}

function termsOf(sentence: string): Set<string> {
  return new Set(indexedTokens(sentence).map(({ term }) => term));
}

/** The answering sentence: the best, the first of equals. Null for a paragraph without a sentence. */
export function bestSentence(sentences: readonly ScoredSentence[]): ScoredSentence | null {
  let best: ScoredSentence | null = null;
  for (const sentence of sentences) if (best === null || sentence.score > best.score) best = sentence;
  return best;
}
