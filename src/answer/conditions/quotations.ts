import type { Question } from '../question/question.js';
import type { WordsCondition } from './condition.js';

const QUOTED = /["“„«]\s*([^"“”„«»]{2,120}?)\s*["”“»]/g;

/** Wording that the question puts in quotation marks: the answer has to be about these very words. */
export function quotationsAsked({ core: text, tokens }: Question): WordsCondition[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const terms = tokens.filter((token) => token.start >= start && token.end <= end).map(({ term }) => term);
    return terms.length > 0
      ? [{ kind: 'quotation' as const, said: match[1]!, start, end, terms, short: null }]
      : [];
  });
}
