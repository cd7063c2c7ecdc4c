import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArchivedArticle } from '../../archive/archive.js';
import { makeArticles } from '../search/corpus/corpus.js';

/** A made article as a scraped page: dateline and section, headline, paragraphs, the site's own lines. */
function pageOf({ date, section, headline, paragraphs }: ArchivedArticle, note: string): string {
  const body = note === '' ? paragraphs : [`${paragraphs[0]} ${note}`, ...paragraphs.slice(1)];
  return [`${date}${section}`, headline, ...body, 'Share this article', 'Sign up for our newsletter'].join(
    '\n\n',
  );
}

/** The articles of an archive as they come, with the file of each. */
export function* madePages(paragraphs: number, seed: number): Generator<[file: string, ArchivedArticle]> {
  let number = 0;
  for (const article of makeArticles(paragraphs, seed)) {
    yield [`${Math.floor(number / 500)}/${article.id}.txt`, article];
    number++;
  }
}

/**
 * Writes an archive, or one of every `every` pages of it anew with a sentence more in the first paragraph.
 * @returns how many pages were written
 */
export function writePages(folder: string, paragraphs: number, seed: number, note = '', every = 1): number {
  let number = 0;
  let written = 0;
  for (const [file, article] of madePages(paragraphs, seed)) {
    if (number++ % every !== 0) continue;
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, pageOf(article, note));
    written++;
  }
  return written;
}
