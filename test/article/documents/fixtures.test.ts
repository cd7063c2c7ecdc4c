import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/article/read-file.js';

/** Documents that well-known programs made, each with the reading expected of it beside it: see their README. */

const FOLDER = 'test/fixtures/documents';

interface Expected {
  readonly headline: string;
  readonly author: string | null;
  readonly date: string | null;
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
  /** Its path within an archive, where the file is one and the path matters. */
  readonly within?: string;
}

const kinds = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(kinds.map(({ name }) => name))('%s', (kind) => {
  const documents = readdirSync(join(FOLDER, kind)).filter((name) => !name.endsWith('.expected.json'));

  it('has ten at least', () => {
    expect(documents.length).toBeGreaterThanOrEqual(10);
  });

  it.each(documents)('%s', async (name) => {
    const path = join(FOLDER, kind, name);
    const expected = JSON.parse(readFileSync(`${path}.expected.json`, 'utf8')) as Expected | Expected[];
    const { read, rejected } = await readFile(name, readFileSync(path));
    const wanted = [expected].flat();
    const got = read.map(
      ({ within, article: { headline, author, date, headings = [], paragraphs } }, i): Expected => ({
        headline,
        author,
        date,
        headings: headings.map(({ text }) => text),
        paragraphs,
        ...(wanted[i]?.within !== undefined && within !== undefined && { within }),
      }),
    );
    expect(rejected).toEqual([]);
    expect(got).toEqual(wanted);
  });
});
