import type { Question } from '../question/question.js';
import type { WordsCondition } from './condition.js';
import { isTaken, type Range } from './spans.js';

/** Small bare numbers are counts that an answer may tell in other words: "the 2 firms". */
const TELLING = /^\D?\d{2}|^\p{Sc}|%$|\d(?:st|nd|rd|th)$|\d\D+\d/u;

/** A number that is said to be a rough one is told otherwise in the archive. */
const ROUGHLY =
  /\b(?:about|around|roughly|nearly|almost|approximately|some|circa|over|under|more\s+than|less\s+than|at\s+least|up\s+to)\s+$/i;

/** Numbers that the question names, with what says of what they are: "the 105th", "$120 million", "class 35". */
export function numbersAsked({ core: text, tokens }: Question, taken: readonly Range[]): WordsCondition[] {
  const asked: WordsCondition[] = [];
  for (const [i, token] of tokens.entries()) {
    if (!/^\p{N}/u.test(token.term) || isTaken(token, taken)) continue;
    const sign = /\p{Sc}\s?$/u.exec(text.slice(0, token.start))?.[0].length ?? 0;
    const next = tokens[i + 1];
    const scale =
      next &&
      /^(?:million|billion|trillion|thousand|hundred)/i.test(text.slice(next.start, next.end)) &&
      /^\s*$/.test(text.slice(token.end, next.start))
        ? next
        : null;
    const start = token.start - sign;
    const percent = /^\s?(?:%|per\s?cent)/i.exec(text.slice(token.end))?.[0].length ?? 0;
    const end = scale?.end ?? token.end + percent;
    const said = text.slice(start, end);
    if (!TELLING.test(said) || ROUGHLY.test(text.slice(0, start))) continue;
    const terms = scale ? [token.term, scale.term] : [token.term];
    asked.push({ kind: 'number', said, start, end, terms, short: null });
  }
  return asked;
}
