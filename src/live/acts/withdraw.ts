import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivedArticle } from '../../archive/archive.js';
import { kindOfFile } from '../../article/identifier.js';
import { readJson, readJsonLine } from '../../article/json/json-file.js';
import { problems } from '../curator/problems.js';
import { exists, temporaryName, trashName } from '../files/files.js';
import type { Desk } from './desk.js';
import type { PlannedStep } from './file-work.js';

const NEWLINE = 10;

/**
 * What has to be done to the folder for articles to be gone from it, with all their copies. A file of one article goes to
 * the trash. A .jsonl file of several keeps the others: the line is emptied, so that the lines after it keep their
 * numbers, and with them their ids; the file as it was goes to the trash. A .json file of several is left to its owner.
 * @throws ArchiveProblem `article-fixed`
 */
export async function withdrawal(desk: Desk, articles: readonly ArchivedArticle[]): Promise<PlannedStep[]> {
  const ids = new Map<string, Set<string>>();
  for (const { id, file, copies } of articles)
    for (const one of [{ id, file }, ...copies]) {
      const inFile = ids.get(one.file) ?? new Set();
      ids.set(one.file, inFile.add(one.id));
    }
  const planned: PlannedStep[] = [];
  for (const [file, leaving] of ids) {
    const path = join(desk.settings.folder, file);
    // A version that was brought back may hold articles whose files are long gone.
    if (!(await exists(path))) continue;
    const trashed = trashName(file, desk.now());
    const shortened = await without(path, file, leaving);
    if (shortened === null) planned.push({ step: { kind: 'trash', file, trashed } });
    else if (shortened !== 'untouched')
      planned.push({
        step: { kind: 'rewrite', file, trashed, temporary: temporaryName(file) },
        content: shortened,
      });
  }
  return planned;
}

/** The file without the articles: null when nothing would be left of it. */
async function without(
  path: string,
  file: string,
  leaving: ReadonlySet<string>,
): Promise<Uint8Array | 'untouched' | null> {
  const kind = kindOfFile(file);
  if (kind === 'jsonl') return withoutLines(await readFile(path), file, leaving);
  if (kind === 'json') {
    const { read, rejected } = await readJson(file, (await readFile(path)).toString('utf8'));
    const others = read.filter(({ article }) => !leaving.has(article.id));
    if (others.length + rejected.length > 0 && others.length < read.length) throw problems.articleFixed(file);
    if (others.length === read.length) return 'untouched';
  }
  return null;
}

async function withoutLines(bytes: Buffer, file: string, leaving: ReadonlySet<string>) {
  const kept: Buffer[] = [];
  let left = 0;
  let gone = 0;
  let number = 1;
  for (let from = 0; from < bytes.length; number++) {
    const end = bytes.indexOf(NEWLINE, from);
    const next = end < 0 ? bytes.length : end + 1;
    const line = bytes.subarray(from, next);
    const item = await readJsonLine(file, line.toString('utf8'), number);
    if (item?.ok && leaving.has(item.read.article.id)) {
      gone++;
      kept.push(Buffer.from('\n'));
    } else {
      if (item) left++;
      kept.push(line);
    }
    from = next;
  }
  if (gone === 0) return 'untouched';
  return left === 0 ? null : Buffer.concat(kept);
}
