import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { ArchivedArticle } from '../../archive/archive.js';
import { createPacer, type Pacer } from '../../archive/pacer.js';
import { readFromOutside } from '../../archive/read-outside.js';
import { type PlacedArticle, placeIn } from '../../archive/reading/placed.js';
import { amend } from '../../archive/version/amend.js';
import type { Rejected } from '../../article/article.js';
import { isPacked, kindOfFile } from '../../article/identifier.js';
import { problems } from '../curator/problems.js';
import { named, type Upload, type UploadedArticle } from '../curator/reports.js';
import type { Library } from '../library.js';
import type { Desk } from './desk.js';
import { checkContent, checkName } from './upload-checks.js';

/** A file that was read, with what is needed to put it into the archive. */
export interface PlacedFile {
  /** Relative to the archive folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** At least one. */
  readonly items: readonly PlacedArticle[];
  /** Parts of it that could not be read. */
  readonly rejected: readonly Rejected[];
}

/** The same with what is told of it. */
export interface ReadUpload extends PlacedFile {
  readonly upload: Upload;
}

/** All that an upload's articles say, against its size: more is not what such a file holds. */
const MOST_GROWTH = 4;

/** Reads a file as the archive would. Nothing is written. @throws ArchiveProblem */
export async function readUpload(desk: Desk, fileName: string, bytes: Uint8Array): Promise<ReadUpload> {
  return described(desk, await readPlaced(desk, checkName(fileName), bytes));
}

/**
 * Reads a file as the archive would, under a name that is known to be fit.
 * @param file relative to the archive folder
 * @throws ArchiveProblem
 */
export async function readPlaced(desk: Desk, file: string, bytes: Uint8Array): Promise<PlacedFile> {
  checkContent(file, bytes, desk.settings.uploadBytes);
  await checkFolder(desk.settings.folder);
  const { signal } = desk.closing;
  const { archive } = desk.standing;
  const pacer = createPacer(signal);
  const readings = await desk.readings.current(archive, signal);
  const reading = await readFromOutside(file, bytes, readings, pacer);
  const first = reading.rejected[0];
  if (reading.read.length === 0)
    throw problems.uploadUnreadable(
      file,
      first?.reason ?? 'It holds nothing that could be read.',
      first?.remedy ?? 'Look at how it is written.',
      first?.line ?? null,
    );
  const items = reading.read.map(
    ({ within, ...read }): PlacedArticle => ({ ...read, file: placeIn(file, within), line: null }),
  );
  let length = 0;
  for (const { article } of items) {
    length += article.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
    if (pacer.due()) await pacer.rest();
  }
  if (!isPacked(kindOfFile(file)) && length > MOST_GROWTH * bytes.length)
    throw problems.uploadBomb(file, 'what it holds is many times its own size.');
  return { file, bytes, items, rejected: reading.rejected };
}

/** What a file would change. */
export async function described(desk: Desk, placed: PlacedFile): Promise<ReadUpload> {
  const { file, bytes, items, rejected } = placed;
  const { archive } = desk.standing;
  const pacer = createPacer(desk.closing.signal);
  const { library } = desk.live.current();
  const replaces = new Set<ArchivedArticle>();
  for (const { article } of items) {
    const there = library.byId(article.id);
    if (there) replaces.add(there);
    if (pacer.due()) await pacer.rest();
  }
  const leaving = new Set([...replaces].map(({ id }) => id));
  const after = await amend(archive, leaving, items, pacer);
  const upload: Upload = {
    id: randomBytes(9).toString('base64url'),
    file,
    bytes: bytes.length,
    articles: await uploaded(items, after.articles, library, pacer),
    rejected,
    replaces: [...replaces].map(named),
  };
  return { ...placed, upload };
}

async function checkFolder(folder: string): Promise<void> {
  const info = await stat(folder).catch((error) => {
    throw problems.folderUnreadable(folder, error);
  });
  if (!info.isDirectory()) throw problems.folderFixed(folder, 'it is one file.');
}

/** @param after all articles, once these are among them */
async function uploaded(
  items: readonly PlacedArticle[],
  after: readonly ArchivedArticle[],
  library: Library,
  pacer: Pacer,
): Promise<UploadedArticle[]> {
  const together = new Map<string, ArchivedArticle>();
  for (const one of after) {
    for (const id of idsOf(one)) if (!together.has(id)) together.set(id, one);
    if (pacer.due()) await pacer.rest();
  }
  const shown: UploadedArticle[] = [];
  for (const { article, removed } of items) {
    const { id, headline, date, section, source, author, url, paragraphs } = article;
    const same = together.get(id);
    const other = same && idsOf(same).find((one) => one !== id && library.byId(one));
    const copyOf = other === undefined ? null : named(library.byId(other)!);
    shown.push({ id, headline, date, section, source, author, url, paragraphs, removed, copyOf });
    if (pacer.due()) await pacer.rest();
  }
  return shown;
}

function idsOf({ id, copies }: ArchivedArticle): string[] {
  return [id, ...copies.map((copy) => copy.id)];
}
