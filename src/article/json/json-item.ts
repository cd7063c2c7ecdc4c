import type { Article, ReadArticle, RemovedLine, StatedField } from '../article.js';
import { readDate } from '../dates.js';
import { splitParagraphs } from '../text/split-paragraphs.js';

/** One JSON object as an article, or what is wrong with it. */
export type ItemReading =
  | { readonly ok: true; readonly read: ReadArticle }
  | { readonly ok: false; readonly reason: string; readonly remedy: string };

const SHAPE =
  'An article is an object with "headline" (or "title") and "paragraphs" (an array of strings) or "text" (a string).';
const LONGEST_ID = 300;

/**
 * Reads an article from a parsed JSON value. Given paragraphs keep their text and numbering exactly.
 * @param fallbackId the id when the object gives none
 * @param line the 1-based line of the object, for what is noted about it
 */
export function readItem(value: unknown, fallbackId: string, line: number): ItemReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong(`An article should be a JSON object, not ${kindOf(value)}.`, SHAPE);
  }
  const item = value as Record<string, unknown>;
  const fault = findFault(item);
  if (fault) return fault;

  const paragraphs = Array.isArray(item.paragraphs)
    ? (item.paragraphs as readonly string[])
    : splitParagraphs(String(item.text));
  if (!paragraphs.some((paragraph) => paragraph.trim() !== '')) {
    return wrong(
      'The article has no text: every paragraph is empty.',
      'Give it at least one paragraph, or remove it.',
    );
  }
  const removed: RemovedLine[] = [];
  const origins: Partial<Record<StatedField, string>> = {};
  const id = identifier(item.id);
  const date = stated(item.date);
  const url = stated(item.url);
  const isoDate = date === null ? null : readDate(date);
  if (date !== null && isoDate === null) removed.push({ line, text: date, rule: 'date/unreadable' });
  const webUrl = url === null ? null : httpUrl(url);
  if (url !== null && webUrl === null) removed.push({ line, text: url, rule: 'url/not-http' });
  const headlineField = stated(item.headline) === null ? 'title' : 'headline';
  const article: Article = {
    id: id ?? fallbackId,
    headline: stated(item[headlineField]) ?? '',
    date: isoDate,
    section: stated(item.section),
    author: Array.isArray(item.author) ? stated(item.author.join(', ')) : stated(item.author),
    source: stated(item.source),
    url: webUrl,
    credit: stated(item.credit),
    paragraphs,
    related: [],
  };
  origins.id = id === null ? 'the file path' : 'field "id"';
  origins.headline = `field "${headlineField}"`;
  for (const field of ['date', 'section', 'author', 'source', 'url', 'credit'] as const) {
    if (article[field] !== null) origins[field] = `field "${field}"`;
  }
  return { ok: true, read: { article, removed, origins } };
}

/** An absolute web address, or null for anything else. */
export function httpUrl(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return text;
}

function findFault(item: Record<string, unknown>): ItemReading | null {
  if (item.id !== undefined && item.id !== null && identifier(item.id) === null) {
    return wrong(
      `The field "id" should be a string of 1 to ${LONGEST_ID} characters on one line, or a number, not ${kindOf(item.id)}.`,
      'Correct the id, or leave it out to have one made from the file path.',
    );
  }
  for (const field of ['headline', 'title', 'date', 'section', 'source', 'url', 'credit'] as const) {
    if (isOptionalString(item[field])) continue;
    return wrong(`The field "${field}" should be a string, not ${kindOf(item[field])}.`, SHAPE);
  }
  if (!isOptionalString(item.author) && !isStrings(item.author)) {
    return wrong(
      `The field "author" should be a string or an array of strings, not ${kindOf(item.author)}.`,
      SHAPE,
    );
  }
  if (stated(item.headline) === null && stated(item.title) === null) {
    return wrong(
      'The article has no headline: "headline" or "title" should be a string that is not empty.',
      SHAPE,
    );
  }
  if (item.paragraphs !== undefined && item.paragraphs !== null) {
    if (!Array.isArray(item.paragraphs)) {
      return wrong(
        `The field "paragraphs" should be an array of strings, not ${kindOf(item.paragraphs)}.`,
        SHAPE,
      );
    }
    const place = item.paragraphs.findIndex((paragraph) => typeof paragraph !== 'string');
    if (place >= 0) {
      const found = kindOf(item.paragraphs[place]);
      return wrong(`Item ${place + 1} of "paragraphs" should be a string, not ${found}.`, SHAPE);
    }
    return null;
  }
  if (typeof item.text === 'string') return null;
  return item.text === undefined || item.text === null
    ? wrong(
        'The article has no text: "paragraphs" (an array of strings) or "text" (a string) is missing.',
        SHAPE,
      )
    : wrong(`The field "text" should be a string, not ${kindOf(item.text)}.`, SHAPE);
}

function identifier(value: unknown): string | null {
  const id = typeof value === 'number' && Number.isFinite(value) ? String(value) : stated(value);
  return id !== null && id.length <= LONGEST_ID && !/[\p{Cc}\u2028\u2029]/u.test(id) ? id : null;
}

function stated(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isOptionalString(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (value === '') return 'an empty string';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function wrong(reason: string, remedy: string): ItemReading {
  return { ok: false, reason, remedy };
}
