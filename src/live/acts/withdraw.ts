import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivedArticle } from '../../archive/archive.js';
import { createPacer, type Pacer } from '../../archive/pacer.js';
import { NO_SPREAD } from '../../archive/reading/spread/repeats.js';
import { UnreadableInTimeError } from '../../archive/reading/unreadable.js';
import { lineWhereItFits, whereverFits } from '../../archive/reading/where-it-fits.js';
import { kindOfFile } from '../../article/identifier.js';
import { problems } from '../curator/problems.js';
import { exists, temporaryName, trashName } from '../files/files.js';
import { linkedFile } from '../files/links.js';
import type { Desk } from './desk.js';
import type { PlannedStep } from './file-work.js';

const NEWLINE = 10;

/**
 * What has to be done to the folder for articles to be gone from it, with all their copies. A file of one article goes to
 * the trash. A .jsonl file of several keeps the others: the line is emptied, so that the lines after it keep their
 * numbers, and with them their ids; the file as it was goes to the trash. Any other file of several, and an archive of files, is left
 * to its owner unless all that it holds goes.
 * @throws ArchiveProblem `article-fixed`
 */
export async function withdrawal(
  desk: Desk,
  articles: readonly ArchivedArticle[],
  signal: AbortSignal,
): Promise<PlannedStep[]> {
  const pacer = createPacer(signal);
  const ids = new Map<string, Set<string>>();
  for (const { id, file, copies } of articles)
    for (const one of [{ id, file }, ...copies]) {
      const inFile = ids.get(one.file) ?? new Set();
      ids.set(one.file, inFile.add(one.id));
    }
  const planned: PlannedStep[] = [];
  const inArchives = new Set<string>();
  for (const [file, leaving] of ids) {
    const path = join(desk.settings.folder, file);
    // A version that was brought back may hold articles whose files are long gone.
    if (!(await exists(path))) {
      const archive = archiveOf(file);
      if (archive !== null && (await exists(join(desk.settings.folder, archive)))) inArchives.add(archive);
      continue;
    }
    const shortened = await without(path, file, leaving, pacer);
    if (shortened === 'untouched') continue;
    if (shortened === null) planned.push(...(await toTrash(desk, file)));
    else {
      const name = (await linkedFile(desk.settings.folder, file)) ?? file;
      const [trashed, temporary] = [trashName(name, desk.now()), temporaryName(name)];
      planned.push({
        step: { kind: 'rewrite', file: name, trashed, temporary },
        content: shortened,
        readAs: file,
      });
    }
  }
  for (const archive of inArchives) planned.push(...(await withoutArchive(desk, archive, ids)));
  return planned;
}

/** A link goes with what it leads to: else the article would be there again by that name. */
async function toTrash({ settings, now }: Desk, file: string): Promise<PlannedStep[]> {
  const linked = await linkedFile(settings.folder, file);
  return [file, ...(linked === null ? [] : [linked])].map((name) => ({
    step: { kind: 'trash', file: name, trashed: trashName(name, now()) },
  }));
}

/** The archive of files that a path leads into: `news.zip` of `news.zip/2017/tin.txt`. */
function archiveOf(file: string): string | null {
  return /^.*?\.zip(?=\/)/i.exec(file)?.[0] ?? null;
}

/** An archive of files goes when all of its articles do; it is never packed anew. @throws ArchiveProblem `article-fixed` */
async function withoutArchive(
  desk: Desk,
  archive: string,
  leaving: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<PlannedStep[]> {
  const { standing, settings } = desk;
  const isIn = ({ file }: { readonly file: string }) => file.startsWith(`${archive}/`);
  const held = standing.archive.articles.flatMap(({ id, file, copies }) =>
    [{ id, file }, ...copies].filter(isIn),
  );
  const stays = held.some(({ id, file }) => !leaving.get(file)?.has(id));
  if (stays || !(await stat(join(settings.folder, archive))).isFile()) throw problems.articleFixed(archive);
  return toTrash(desk, archive);
}

/** The file without the articles: null when nothing would be left of it. */
async function without(
  path: string,
  file: string,
  leaving: ReadonlySet<string>,
  pacer: Pacer,
): Promise<Uint8Array | 'untouched' | null> {
  const kind = kindOfFile(file);
  try {
    if (kind === 'jsonl') return await withoutLines(await readFile(path), file, leaving, pacer);
    if (kind === 'json' || kind === 'csv' || kind === 'xml' || kind === 'epub')
      return await whereAlone(await readFile(path), file, leaving, pacer);
  } catch (error) {
    // It was read when it came, so that somebody has changed it since.
    if (error instanceof UnreadableInTimeError) throw problems.articleFixed(file);
    throw error;
  }
  return null;
}

/** A file of several is one value: null where the articles are all of it. @throws ArchiveProblem `article-fixed` */
async function whereAlone(bytes: Buffer, file: string, leaving: ReadonlySet<string>, pacer: Pacer) {
  const job = { kind: 'read', file, bytes, spread: NO_SPREAD.shared } as const;
  const { read, rejected } = (await whereverFits(job, pacer.signal)).reading;
  const others = read.filter(({ article }) => !leaving.has(article.id));
  if (others.length === read.length) return 'untouched' as const;
  if (others.length + rejected.length > 0) throw problems.articleFixed(file);
  return null;
}

async function withoutLines(bytes: Buffer, file: string, leaving: ReadonlySet<string>, pacer: Pacer) {
  const kept: Buffer[] = [];
  let left = 0;
  let gone = 0;
  let number = 1;
  for (let from = 0; from < bytes.length; number++) {
    const end = bytes.indexOf(NEWLINE, from);
    const next = end < 0 ? bytes.length : end + 1;
    const line = bytes.subarray(from, next);
    const item = await lineWhereItFits(
      { kind: 'line', file, text: line.toString('utf8'), number },
      pacer.signal,
    );
    if (item?.ok && leaving.has(item.read.article.id)) {
      gone++;
      kept.push(Buffer.from('\n'));
    } else {
      if (item) left++;
      kept.push(line);
    }
    from = next;
    if (pacer.due()) await pacer.rest();
  }
  if (gone === 0) return 'untouched' as const;
  return left === 0 ? null : Buffer.concat(kept);
}
