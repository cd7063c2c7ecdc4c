import type { Token } from '../token.js';
import { LONG_NAMES, OTHER_AMERICAS } from './countries.js';
import { amountOf, powerOf, scaled, tensWith } from './numbers.js';

const MONEY_BEFORE = /[$£€¥₹₩₽₺₪₴]\s?$/;
/** No longer word ends what is read together. */
const LONGEST = 'republic’s'.length;
const GAP = /^[\s\u00a0]?[-‐‑]?[\s\u00a0]?$/;

/**
 * A word read together with what stands before it: "United Kingdom" is one country, "3 million" one number, "per cent" one
 * word. The last token is taken off where it is a part of the one that is returned; null for a word by itself.
 * @param tokens those before it
 * @param token of the word itself; its term is empty for a stop word
 */
export function joinedWithLast(tokens: Token[], token: Token, text: string): Token | null {
  const { term, start, end } = token;
  if (isDigit(text.charCodeAt(start))) {
    if (isDigit(text.charCodeAt(end - 1))) return null;
    const amount = amountOf(term, text.slice(start, end), isMoney(text, start), text.slice(end, end + 14));
    return amount === null ? null : { term: amount, start, end };
  }
  const last = tokens[tokens.length - 1];
  if (last === undefined) return null;
  // Nearly every word leaves here.
  const followsNumber = isDigit(last.term.charCodeAt(0));
  if (!followsNumber && !ENDS.has(term)) return null;
  if (end - start > LONGEST) return null;
  const together = followsNumber ? null : longName(tokens, token, text);
  if (together !== null) return together;
  if (!followsNumber || !GAP.test(text.slice(last.end, start))) {
    return term === 'cent' && last.term === 'per' ? replaced(tokens, 'percent', end) : null;
  }
  const number = tensWith(last.term, term) ?? times(last, text, start, end);
  return number === null ? null : replaced(tokens, number, end);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isMoney(text: string, start: number): boolean {
  return MONEY_BEFORE.test(text.slice(Math.max(0, start - 2), start));
}

function times(last: Token, text: string, start: number, end: number): string | null {
  const power = powerOf(text.slice(start, end), isMoney(text, last.start));
  return power === undefined ? null : scaled(last.term, power);
}

/** The terms of the last words of what is read together. */
const ENDS: ReadonlySet<string> = new Set([
  'state',
  'kingdom',
  'uk',
  'emir',
  'coast',
  'divoir',
  'republ',
  'us',
  'cent',
]);

function longName(tokens: Token[], { term, start, end }: Token, text: string): Token | null {
  const word = plain(text.slice(start, end));
  const last = tokens.at(-1)!;
  const before = plain(text.slice(last.start, last.end));
  if (!/^[\s\u00a0’'-]+(?:d[’'])?$/.test(text.slice(last.end, start))) return null;
  // "South America" and "Latin Americans" are of no one country.
  if (term === 'us' && OTHER_AMERICAS.has(before))
    return word.startsWith('america') ? { term: 'america', start, end } : null;
  const country = LONG_NAMES.get(word)?.find(([part]) => part === before)?.[1];
  if (country === undefined) return null;
  if (country === 'uae') tokens.pop();
  return replaced(tokens, country, end);
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$|['’]/g, '');
}

/** The last token with its term changed and its end moved. */
function replaced(tokens: Token[], term: string, end: number): Token {
  const { start } = tokens.pop()!;
  return { term, start, end };
}
