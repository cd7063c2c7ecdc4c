import type { Article } from '../../article/article.js';
import { foldLine } from '../../article/normalise.js';
import { countWords } from '../../article/text/unit.js';
import { hashLetters } from '../reading/spread/hash.js';

const SHINGLE = 4;
/** Share of common word sequences above which two texts are one article whatever their headlines say. */
const SAME_TEXT = 0.8;
/** The same for articles under one headline and of about one date: a lead rewritten, a paragraph left out. */
const SAME_TEXT_AND_HEADLINE = 0.55;
const DAYS_APART = 30;
/** Of a longer text only the beginning is compared, and how long it is in all: that is done in one stretch of work. */
const LONGEST = 100_000;
/** Words with a digit in them. */
const NUMBERS = /[^ ]*\d[^ ]*/g;
const PLACELINE = /^[^a-z]{0,40}\p{Lu}{3}[^—–]{0,50}[—–]\s*/u;

/** What is compared of an article, made once. */
export interface Fingerprint {
  /** Hashes of all runs of four words, each once, in order. */
  readonly shingles: Uint32Array;
  readonly numbers: ReadonlySet<string>;
  readonly headline: string;
  readonly date: string | null;
  readonly paragraphs: number;
  readonly words: number;
  /** All letters of the body in one hash. */
  readonly body: number;
  /** Characters of the body. */
  readonly length: number;
}

export function fingerprint(article: Article): Fingerprint {
  const { paragraphs, length } = beginningOf(article);
  const beginning = paragraphs.join(' ').slice(0, LONGEST);
  const text = foldLine(beginning.replace(PLACELINE, ''));
  return {
    shingles: shinglesOf(text),
    numbers: new Set(text.match(NUMBERS)),
    headline: foldLine(article.headline),
    date: article.date,
    paragraphs: article.paragraphs.filter((paragraph) => paragraph.trim() !== '').length,
    words: countWords(beginning),
    body: bodyHash(article),
    length,
  };
}

/** The first paragraphs of an article, as many as are compared; `length` is of them all. */
export function beginningOf({ paragraphs: all }: Article): {
  readonly paragraphs: readonly string[];
  readonly length: number;
} {
  const paragraphs: string[] = [];
  let length = 0;
  for (const paragraph of all) {
    if (length < LONGEST) paragraphs.push(paragraph.slice(0, LONGEST));
    length += paragraph.length + 1;
  }
  return { paragraphs, length };
}

/** All letters of a body in one hash; of a longer one those of its beginning, and its length. */
export function bodyHash(article: Article): number {
  const { paragraphs, length } = beginningOf(article);
  const text = paragraphs.join('').slice(0, LONGEST);
  return hashLetters(length > LONGEST ? `${text}${length}` : text);
}

/** @param folded by `foldLine`: words with one space between two */
function shinglesOf(folded: string): Uint32Array {
  const hashes: number[] = [];
  /** Where the words before began, the latest last. */
  const begins: number[] = [];
  for (let from = 0; from < folded.length; ) {
    const space = folded.indexOf(' ', from);
    const to = space === -1 ? folded.length : space;
    begins.push(from);
    if (begins.length === SHINGLE) hashes.push(hashLetters(folded, begins.shift(), to));
    from = to + 1;
  }
  const sorted = Uint32Array.from(hashes, (hash) => hash % 2 ** 32).sort();
  return sorted.filter((hash, i) => hash !== sorted[i - 1]);
}

/**
 * Whether two articles are one, published twice. Stories about one event share paragraphs of background, and reports
 * written to a pattern share nearly all words but the figures: neither may pass.
 */
export function isSameArticle(a: Fingerprint, b: Fingerprint): boolean {
  if (a.body === b.body) return true;
  if (Math.min(a.paragraphs, b.paragraphs) < 2) return false;
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (longer > LONGEST)
    return shorter >= SAME_TEXT * longer && resemblance(a.shingles, b.shingles) >= SAME_TEXT;
  if (differs(a.numbers, b.numbers) && differs(b.numbers, a.numbers)) return false;
  const likeness = resemblance(a.shingles, b.shingles);
  if (likeness >= SAME_TEXT) return true;
  return (
    likeness >= SAME_TEXT_AND_HEADLINE &&
    a.headline === b.headline &&
    daysBetween(a.date, b.date) <= DAYS_APART
  );
}

/** Common members as a share of all members; each list without repetition and in order. */
function resemblance(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) common++;
    if (a[i]! <= b[k]!) i++;
    else k++;
  }
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}

function differs(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const member of a) if (!b.has(member)) return true;
  return false;
}

function daysBetween(a: string | null, b: string | null): number {
  return a === null || b === null ? 0 : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
