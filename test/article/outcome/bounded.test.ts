import { describe, expect, it } from 'vitest';
import {
  LONGEST_PARAGRAPH,
  MOST_ARTICLES,
  MOST_REJECTED,
  MOST_RELATED,
  MOST_REMOVED,
} from '../../../src/article/outcome/bounded.js';
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

  it('has no paragraph that is longer than a chapter: it is divided where a sentence ends, and no word is lost', async () => {
    const sentences = Array.from(
      { length: 2_000 },
      (_, n) => `In note ${n} the harbour office named berth ${n}.`,
    );
    const { article, removed } = (await read('a.txt', `The ferry sails again\n\n${sentences.join(' ')}\n`))
      .read[0]!;
    expect(Math.max(...article.paragraphs.map(({ length }) => length))).toBeLessThanOrEqual(
      LONGEST_PARAGRAPH,
    );
    for (const paragraph of article.paragraphs) expect(paragraph).toMatch(/^In note .*\.$/);
    expect(article.paragraphs.join(' ')).toBe(sentences.join(' '));
    expect(removed.map(({ rule }) => rule)).toContain('paragraph/divided');
  });

  it.each(['x'.repeat(50_000), `${'x'.repeat(30_000)} ${'y'.repeat(30_000)}`, '中'.repeat(50_000)])(
    'is divided without sentences too',
    async (text) => {
      const { read: articles } = await read('a.txt', `The ferry sails again\n\n${TEXT}\n\n${text}\n`);
      for (const { article } of articles)
        expect(Math.max(...article.paragraphs.map(({ length }) => length))).toBeLessThanOrEqual(
          LONGEST_PARAGRAPH,
        );
    },
  );

  it('gives so many articles and no more, unless it holds one a line', async () => {
    const item = (n: number) => JSON.stringify({ title: `Note ${n}`, text: TEXT });
    const items = Array.from({ length: MOST_ARTICLES + 7 }, (_, n) => item(n)).join(',');
    const { read: articles, rejected } = await read('a.json', `[${items}]`);
    expect(articles).toHaveLength(MOST_ARTICLES);
    expect(rejected).toMatchObject([{ reason: expect.stringContaining('7 articles more') }]);
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
