import type { Article } from '../../article/article.js';
import { foldLine } from '../../article/normalise.js';
import { hashLetters } from '../reading/hash.js';

const SHINGLE = 4;
/** Share of common word sequences above which two texts are one article whatever their headlines say. */
const SAME_TEXT = 0.8;
/** The same for articles under one headline and of about one date: a lead rewritten, a paragraph left out. */
const SAME_TEXT_AND_HEADLINE = 0.55;
const DAYS_APART = 30;
const PLACELINE = /^[^a-z]{0,40}\p{Lu}{3}[^—–]{0,50}[—–]\s*/u;

/** What is compared of an article, made once. */
export interface Fingerprint {
  readonly shingles: ReadonlySet<number>;
  readonly numbers: ReadonlySet<string>;
  readonly headline: string;
  readonly date: string | null;
  readonly paragraphs: number;
  /** All letters of the body in one hash. */
  readonly body: number;
}

export function fingerprint(article: Article): Fingerprint {
  const text = article.paragraphs.join(' ').replace(PLACELINE, '');
  const words = foldLine(text).split(' ');
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= words.length; i++)
    shingles.add(hashLetters(words.slice(i, i + SHINGLE).join(' ')));
  return {
    shingles,
    numbers: new Set(words.filter((word) => /\d/.test(word))),
    headline: foldLine(article.headline),
    date: article.date,
    paragraphs: article.paragraphs.filter((paragraph) => paragraph.trim() !== '').length,
    body: hashLetters(article.paragraphs.join('')),
  };
}

/**
 * Whether two articles are one, published twice. Stories about one event share paragraphs of background, and reports
 * written to a pattern share nearly all words but the figures: neither may pass.
 */
export function isSameArticle(a: Fingerprint, b: Fingerprint): boolean {
  if (a.body === b.body) return true;
  if (Math.min(a.paragraphs, b.paragraphs) < 2) return false;
  if (differs(a.numbers, b.numbers) && differs(b.numbers, a.numbers)) return false;
  const likeness = resemblance(a.shingles, b.shingles);
  if (likeness >= SAME_TEXT) return true;
  return (
    likeness >= SAME_TEXT_AND_HEADLINE &&
    a.headline === b.headline &&
    daysBetween(a.date, b.date) <= DAYS_APART
  );
}

/** Common members as a share of all members. */
function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const member of a) if (b.has(member)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

function differs(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const member of a) if (!b.has(member)) return true;
  return false;
}

function daysBetween(a: string | null, b: string | null): number {
  return a === null || b === null ? 0 : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
