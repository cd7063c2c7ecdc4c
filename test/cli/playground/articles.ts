import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of articles, paragraphs by headline; removed when the test ends. */
export function articlesFolder(articles: Readonly<Record<string, readonly string[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-articles-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [n, [headline, paragraphs]] of Object.entries(articles).entries()) {
    writeFileSync(join(folder, `${n}.json`), JSON.stringify({ headline, paragraphs }));
  }
  return folder;
}
