import { createHash } from 'node:crypto';
import { mkdir, open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Article } from '../../article/article.js';
import { exactItem } from '../../article/json/exact-item.js';
import { UsageError } from '../terminal/usage.js';

export interface Exported {
  readonly articles: number;
  /** Where they are: a folder with a file an article, or one file with a line an article. */
  readonly path: string;
  /** What stood there before and was put aside; null where nothing did. */
  readonly before: string | null;
}

const LINES = /\.(?:jsonl|ndjson)$/i;
const LONGEST_STEM = 80;

/**
 * Writes articles so that reading them gives the same articles: into `path.jsonl`, one a line, or as files into a folder.
 * It is all there or not at all: written beside its place first, and put there in one step once the disk has it.
 * @param archive the folder or file that the articles were read from, which nothing may be exported into
 * @param force puts aside what stands there; never deletes it
 * @throws UsageError when something stands there, or the place is no place for it
 */
export async function exportArticles(
  articles: readonly Article[],
  path: string,
  { archive, force }: { readonly archive: string; readonly force: boolean },
): Promise<Exported> {
  const target = resolve(path);
  await mustBeOutside(target, archive);
  if (!LINES.test(target) && /\.\w{2,5}$/.test(target) && !(await isFolder(target)))
    throw new UsageError(`${path} is neither a folder nor a .jsonl file: export into one of these.`);
  const isTaken = await stands(target);
  if (isTaken && !force)
    throw new UsageError(`${path} is there already. Give another place, or --force to put it aside.`);
  await mkdir(dirname(target), { recursive: true });
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}.unfinished`);
  try {
    if (LINES.test(target)) await writeLines(articles, unfinished);
    else await writeFiles(articles, unfinished);
    const before = isTaken ? await putAside(target) : null;
    await rename(unfinished, target);
    await synced(dirname(target));
    return { articles: articles.length, path: target, before };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function mustBeOutside(target: string, archive: string): Promise<void> {
  const folder = await realpath(archive).catch(() => resolve(archive));
  const parent = await realpath(dirname(target)).catch(() => dirname(target));
  const real = join(parent, basename(target));
  if (real !== folder && !`${real}${sep}`.startsWith(`${folder}${sep}`)) return;
  throw new UsageError(
    `${target} is in the archive itself, where each article would be there twice. Export into another folder.`,
  );
}

/** An empty folder is nothing that could be lost. */
async function stands(path: string): Promise<boolean> {
  if (await isFolder(path)) return (await readdir(path)).length > 0;
  return (await stat(path).catch(() => null)) !== null;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function putAside(path: string): Promise<string> {
  for (let n = 1; ; n++) {
    const aside = `${path}.before-${n}`;
    if ((await stat(aside).catch(() => null)) !== null) continue;
    await rename(path, aside);
    return aside;
  }
}

async function writeLines(articles: readonly Article[], path: string): Promise<void> {
  const lines = function* () {
    for (const article of articles) yield `${JSON.stringify(exactItem(article))}\n`;
  };
  // Not a stream piped into another: a pipe that fails while its file is being opened leaves that file behind.
  await writeFile(path, lines(), { flag: 'wx', flush: true });
}

async function writeFiles(articles: readonly Article[], folder: string): Promise<void> {
  await mkdir(folder);
  for (const article of articles) {
    const file = await open(join(folder, fileNameOf(article.id)), 'wx');
    try {
      await file.writeFile(`${JSON.stringify(exactItem(article), null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await synced(folder);
}

/** Of letters, digits and hyphens, and different for each id whatever the disk takes for the same name. */
function fileNameOf(id: string): string {
  const stem = id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_STEM)
    .replace(/^-+|-+$/g, '');
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return `${stem === '' ? 'article' : stem}-${digest}.json`;
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
