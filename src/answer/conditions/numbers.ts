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

/** As `identifiersIn` reads a number that is called one. */
const NUMBERED = /^(?:number|no\.?|nr\.?|#|№)\s?(\d+)$/i;
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/i;
const DECADE = /^['’]?(\d0)['’]?s$/;
const THOUSANDS = /^(\p{Sc}?)(\d{1,3})k$/iu;
/** Written right behind a number; not what multiplies it: "12bn" is not 12. */
const UNITS =
  '(?:[ckm]m|kg|g|lbs?|oz|ft|in|mi|mph|kph|km/h|[ap]m|p|hrs?|mins?|secs?|s|[kmg]w|[mg]?hz|[mgt]b|x|c|f)';
const WITH_UNIT = /^(\d[\d.,]*)(\p{L}{1,4})$/u;

/**
 * What else stands for a number: "38" for the 38th, "1990s" for the 90s, "115,000" for 115k, "3.72 K" for 3.72K, and a number right before
 * its unit for the bare one; null where there is no other way to write it.
 */
export function writtenOtherwise(said: string): RegExp | null {
  const number = otherwise(said);
  return number === null ? null : new RegExp(`(?<![\\p{N}.,])${number}(?!\\p{N}|[.,]\\p{N})`, 'iu');
}

function otherwise(said: string): string | null {
  const [, numbered] = NUMBERED.exec(said) ?? [];
  if (numbered !== undefined) return `${numbered}(?:st|nd|rd|th)?`;
  const [, ordinal] = ORDINAL.exec(said) ?? [];
  if (ordinal !== undefined) return ordinal;
  const [, decade] = DECADE.exec(said) ?? [];
  if (decade !== undefined) return `(?:19|20)?${decade}['’]?s`;
  const [, , thousands] = THOUSANDS.exec(said) ?? [];
  if (thousands !== undefined) return `${thousands},?000`;
  const [, number, unit] = WITH_UNIT.exec(said) ?? [];
  if (number !== undefined) return `${escaped(number)}[\\s°º]*${unit!}`;
  return /^\d[\d.,]*$/.test(said) ? `${escaped(said)}(?:st|nd|rd|th|${UNITS})(?!\\p{L})` : null;
}

function escaped(number: string): string {
  return number.replace(/\./g, '\\.');
}
