import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeArticles } from '../../../src/bench/search/corpus/corpus.js';
import { UsageError } from '../../../src/cli/terminal/usage.js';
import { articlesOf, firstParagraphs, paragraphsOfArchive } from '../../../src/bench/search/source.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-archive-'));
  const line = (id: string, paragraphs: string[]) =>
    JSON.stringify({ id, headline: `About ${id}`, paragraphs });
  const lines = [line('a', ['One.', 'Two.', 'Three.']), line('b', ['Four.', 'Five.'])];
  await writeFile(join(folder, 'articles.jsonl'), lines.join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('where the paragraphs come from', () => {
  it('made ones: as many as described', async () => {
    const articles = [...(await articlesOf({ kind: 'made', paragraphs: 25, seed: 3 }))];
    expect(articles).toEqual([...makeArticles(25, 3)]);
  });

  it('an archive: its beginning, up to as many as described', async () => {
    expect(await paragraphsOfArchive(folder)).toBe(5);
    const articles = [...(await articlesOf({ kind: 'archive', path: folder, paragraphs: 4 }))];
    expect(articles.map(({ paragraphs }) => paragraphs)).toEqual([['One.', 'Two.', 'Three.'], ['Four.']]);
  });

  it('a beginning keeps order and text, and stops where it should', () => {
    const all = [...makeArticles(60, 1)];
    const flat = all.flatMap(({ paragraphs }) => paragraphs);
    fc.assert(
      fc.property(fc.nat(80), (count) => {
        const kept = [...firstParagraphs(all, count)];
        expect(kept.flatMap(({ paragraphs }) => paragraphs)).toEqual(flat.slice(0, count));
        expect(kept.every(({ paragraphs }) => paragraphs.length > 0)).toBe(true);
      }),
    );
  });

  it('an archive that is not there, or empty: an error that names it', async () => {
    const missing = join(folder, 'missing');
    await expect(paragraphsOfArchive(missing)).rejects.toThrow(UsageError);
    await expect(paragraphsOfArchive(missing)).rejects.toThrow(missing);
    const empty = await mkdtemp(join(tmpdir(), 'bench-empty-'));
    await expect(paragraphsOfArchive(empty)).rejects.toThrow('holds no paragraph');
    await rm(empty, { recursive: true });
  });
});
