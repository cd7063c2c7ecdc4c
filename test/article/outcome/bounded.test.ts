import { describe, expect, it } from 'vitest';
import { MOST_REJECTED, MOST_RELATED, MOST_REMOVED } from '../../../src/article/outcome/bounded.js';
import { readFile } from '../../../src/article/read-file.js';

const TEXT = 'The ferry to the island sails again on Tuesday, the harbour office said in a note.';
const read = (file: string, text: string) => readFile(file, new TextEncoder().encode(text));

describe('what a file is made of', () => {
  it('is listed to a length that somebody reads; the rest is counted', async () => {
    const menu = 'Home\nNews\nSport\n'.repeat(4_000);
    const { read: articles } = await read('a.txt', `The ferry sails again\n\n${TEXT}\n\n${menu}`);
    const { removed, article } = articles[0]!;
    expect(article.paragraphs).toEqual([TEXT]);
    expect(removed).toHaveLength(MOST_REMOVED + 1);
    expect(removed.at(-1)!.text).toMatch(/^\d+ more lines were left out/);
  });

  it('has so many related stories and no more', async () => {
    const links = Array.from(
      { length: MOST_RELATED + 50 },
      (_, n) => `<li><a href="https://news.example/${n}">The tram of line ${n} is late again</a></li>`,
    ).join('');
    const page = `<article><h1>The ferry sails again</h1><p>${TEXT}</p></article><h2>Related stories</h2><ul>${links}</ul>`;
    const { article } = (await read('a.html', page)).read[0]!;
    expect(article.related.length).toBeLessThanOrEqual(MOST_RELATED);
  });

  it('names so many of its faults and no more', async () => {
    const { rejected } = await read('a.json', JSON.stringify(Array(MOST_REJECTED + 500).fill(7)));
    expect(rejected).toHaveLength(MOST_REJECTED + 1);
    expect(rejected.at(-1)).toMatchObject({ file: 'a.json', reason: expect.stringContaining('500 more') });
  });

  it('is left as it is where that is short', async () => {
    const { read: articles, rejected } = await read('a.txt', `The ferry sails again\n\n${TEXT}\n`);
    expect([articles[0]!.removed, rejected]).toEqual([[], []]);
  });
});
