import type { Question } from '../question/question.js';
import type { WordsCondition } from './condition.js';

const QUOTED = /["“„«]\s*([^"“”„«»]{2,120}?)\s*["”“»]/g;

/** Words that only say which sort of thing is asked for weigh less, and bind nothing: "how many". */
const TELLING = 0.5;

/** Wording that the question puts in quotation marks: the answer has to be about these very words. */
export function quotationsAsked({ core: text, tokens, terms: sought }: Question): WordsCondition[] {
  const telling = new Set(sought.filter(({ weight }) => weight >= TELLING).map(({ term }) => term));
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const terms = tokens.filter((token) => token.start >= start && token.end <= end).map(({ term }) => term);
    return terms.some((term) => telling.has(term))
      ? [{ kind: 'quotation' as const, said: match[1]!, start, end, terms, short: null }]
      : [];
  });
}
