import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/article/read-file.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/articles');
const pages = readdirSync(FIXTURES).filter((name) => !name.endsWith('.expected.json'));

describe('pages in many layouts, each with the reading expected of it beside it', () => {
  it.each(pages)('%s', async (name) => {
    const reading = await readFile(name, readFileSync(join(FIXTURES, name)));
    await expect(`${JSON.stringify(reading, null, 2)}\n`).toMatchFileSnapshot(
      join(FIXTURES, `${name}.expected.json`),
    );
  });

  it('quotes every paragraph of a plain text page as it stands there but for white space', async () => {
    const others = ['windows-1252.txt', 'markdown-in-txt.txt'];
    for (const name of pages.filter((page) => page.endsWith('.txt') && !others.includes(page))) {
      const source = readFileSync(join(FIXTURES, name), 'utf8')
        .replaceAll(/^> ?/gm, '')
        .replaceAll(/\s+/g, ' ');
      const { read } = await readFile(name, readFileSync(join(FIXTURES, name)));
      for (const paragraph of read[0]!.article.paragraphs) {
        expect(source.replaceAll(' ,', ','), name).toContain(paragraph);
      }
    }
  });
});
