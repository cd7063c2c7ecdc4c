import type { FileReading, ReadArticle, Rejected } from '../article.js';

/** Of one file so many are listed at most; more is a file that was made to be long, and every later step would carry it along. */
export const MOST_REMOVED = 5_000;
export const MOST_RELATED = 1_000;
export const MOST_REJECTED = 1_000;
/** Articles of a file that is read in one piece; a .jsonl file is read by its lines, however many. */
export const MOST_ARTICLES = 20_000;
/** Characters of a paragraph; a longer one is divided where a sentence or a word ends. */
export const LONGEST_PARAGRAPH = 20_000;

/** A reading whose lists are not longer than anybody reads; what is not listed is counted. */
export function bounded(reading: FileReading): FileReading {
  const { file, read, rejected } = reading;
  const areFew = read.length <= MOST_ARTICLES && rejected.length <= MOST_REJECTED;
  if (areFew && read.every(isShort)) return reading;
  return {
    ...reading,
    read: read.slice(0, MOST_ARTICLES).map(shortened),
    rejected: [...fewRejected(rejected), ...beyond(file, read.length - MOST_ARTICLES)],
  };
}

function beyond(file: string, articles: number): readonly Rejected[] {
  if (articles <= 0) return [];
  const reason = `It holds ${articles} articles more than the ${MOST_ARTICLES} that are read of one file.`;
  return [{ file, line: null, reason, remedy: 'Split it, or save the articles as .jsonl, one a line.' }];
}

function isShort({ article, removed }: ReadArticle): boolean {
  const { paragraphs, related } = article;
  const areShort = paragraphs.every(({ length }) => length <= LONGEST_PARAGRAPH);
  return removed.length <= MOST_REMOVED && related.length <= MOST_RELATED && areShort;
}

function shortened(one: ReadArticle): ReadArticle {
  if (isShort(one)) return one;
  const { article, removed } = one;
  const notes = removed.slice(0, MOST_REMOVED);
  const first = removed[MOST_REMOVED];
  if (first) {
    const text = `${removed.length - MOST_REMOVED} more lines were left out of the article.`;
    notes.push({ line: first.line, text, rule: 'removed/not-listed' });
  }
  if (article.related.length > MOST_RELATED) {
    const text = `${article.related.length - MOST_RELATED} more related stories are not listed.`;
    notes.push({ line: 1, text, rule: 'related/not-listed' });
  }
  const paragraphs = article.paragraphs.flatMap(divided);
  if (paragraphs.length > article.paragraphs.length) {
    const text = `Paragraphs of more than ${LONGEST_PARAGRAPH} characters were divided.`;
    notes.push({ line: 1, text, rule: 'paragraph/divided' });
  }
  const related = article.related.slice(0, MOST_RELATED);
  return { ...one, article: { ...article, paragraphs, related }, removed: notes };
}

function divided(paragraph: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (paragraph.length - from > LONGEST_PARAGRAPH) {
    const piece = paragraph.slice(from, from + LONGEST_PARAGRAPH);
    const at = [piece.lastIndexOf('. ') + 1, piece.lastIndexOf(' ')].find((end) => end > 0) ?? piece.length;
    parts.push(piece.slice(0, at).trim());
    from += at;
  }
  parts.push(paragraph.slice(from).trim());
  return parts.filter((part) => part !== '');
}

function fewRejected(rejected: readonly Rejected[]): readonly Rejected[] {
  const first = rejected[MOST_REJECTED];
  if (!first) return rejected;
  const reason = `${rejected.length - MOST_REJECTED} more articles of this file were rejected.`;
  const remedy = 'Correct those listed first.';
  return [...rejected.slice(0, MOST_REJECTED), { file: first.file, line: null, reason, remedy }];
}
