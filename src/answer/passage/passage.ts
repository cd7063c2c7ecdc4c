import type { Hit, LookedUp } from '../../search/search.js';
import type { Passage } from '../answer.js';
import type { Question } from '../question/question.js';
import { citationOf } from './citation.js';
import { excerptAround } from './excerpt.js';
import { bestSentence, scoreSentences } from './sentence.js';
import { termSpans } from './term-spans.js';

/** A hit as something to show: what to quote of it, what to mark in it, and where it stands. */
export function passageOf(hit: Hit, terms: readonly LookedUp[], question: Question): Passage {
  const text = hit.article.paragraphs[hit.paragraph - 1]!;
  const sentences = scoreSentences(text, terms, hit.inSentences, question);
  const answering = bestSentence(sentences);
  const whole = { start: 0, end: text.length };
  const found = new Set(hit.matched.map(({ word }) => word));
  return {
    citation: citationOf(hit.article, hit.paragraph),
    copies: hit.article.copies,
    ...(hit.repeats &&
      hit.repeats.length > 0 && {
        repeats: hit.repeats.map(({ article, paragraph }) => citationOf(article, paragraph)),
      }),
    text,
    excerpt: answering ? excerptAround(sentences, sentences.indexOf(answering)) : whole,
    sentence: answering ? { start: answering.start, end: answering.end } : whole,
    terms: termSpans(text, terms),
    score: hit.score,
    why: {
      matched: hit.matched,
      missing: terms.filter(({ word }) => !found.has(word)).map(({ word }) => word),
      signals: hit.signals,
      similarity: hit.similarity,
      ...(hit.look && hit.look.pairs.length > 0 && { pairs: hit.look.pairs }),
    },
  };
}
