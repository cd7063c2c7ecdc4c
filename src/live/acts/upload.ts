import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { ArchivedArticle } from '../../archive/archive.js';
import { createPacer, type Pacer } from '../../archive/pacer.js';
import { readFromOutside } from '../../archive/read-outside.js';
import { type PlacedArticle, placeIn } from '../../archive/reading/placed.js';
import { amend } from '../../archive/version/amend.js';
import type { IgnoredFile, Rejected } from '../../article/article.js';
import { isPacked, kindOfFile } from '../../article/identifier.js';
import { ArchiveProblem } from '../curator/problem.js';
import { problems } from '../curator/problems.js';
import {
  type FailedFile,
  type GivenUpload,
  named,
  type Upload,
  type UploadedArticle,
} from '../curator/reports.js';
import type { Library } from '../library.js';
import type { Desk } from './desk.js';
import { correctionsOf } from './edit.js';
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
  /** What in it was passed over. */
  readonly ignored: readonly IgnoredFile[];
}

/** Files that were read, with what is told of them. */
export interface ReadUpload {
  readonly files: readonly PlacedFile[];
  readonly upload: Upload;
}

/** All that an upload's articles say, against its size: more is not what such a file holds. */
const MOST_GROWTH = 4;

/** Reads a file as the archive would. Nothing is written. @throws ArchiveProblem */
export async function readUpload(desk: Desk, fileName: string, bytes: Uint8Array): Promise<ReadUpload> {
  return described(desk, [await readPlaced(desk, checkName(fileName), bytes)]);
}

/** What a single file can be wrong with; anything else concerns all. */
const OF_ONE_FILE = /^upload-/;

/** The same with several files: one that cannot be read is named with why, and does not stop the others. @throws ArchiveProblem */
export async function readUploads(desk: Desk, given: readonly GivenUpload[]): Promise<ReadUpload> {
  const files: PlacedFile[] = [];
  const failed: FailedFile[] = [];
  /** Which file has an id; names are told apart as every disk does. */
  const ids = new Map<string, string>();
  const names = new Set<string>();
  for (const { name, bytes } of given) {
    try {
      const file = checkName(name);
      if (names.has(file.toLowerCase())) throw problems.uploadTwice(file);
      const placed = await readPlaced(desk, file, bytes);
      const [other] = placed.items.flatMap(({ article }) => ids.get(article.id) ?? []);
      if (other !== undefined) throw problems.uploadSame(file, other);
      names.add(file.toLowerCase());
      for (const { article } of placed.items) ids.set(article.id, file);
      files.push(placed);
    } catch (error) {
      if (!isOfOneFile(error)) throw error;
      failed.push({ file: name, problem: error });
    }
  }
  return described(desk, files, failed);
}

/** Whether others can go on without the file that it is about. */
export function isOfOneFile(error: unknown): error is ArchiveProblem {
  return error instanceof ArchiveProblem && OF_ONE_FILE.test(error.code);
}

/**
 * Reads a file as the archive would, under a name that is known to be fit.
 * @param file relative to the archive folder
 * @throws ArchiveProblem
 */
export async function readPlaced(desk: Desk, file: string, bytes: Uint8Array): Promise<PlacedFile> {
  const { signal } = desk.closing;
  const pacer = createPacer(signal);
  await checkContent(file, bytes, desk.settings.uploadBytes, pacer);
  await checkFolder(desk.settings.folder);
  const { archive } = desk.standing;
  const readings = await desk.readings.current(archive, signal);
  const reading = await readFromOutside(file, bytes, readings, pacer);
  const first = reading.rejected[0];
  if (reading.read.length === 0)
    throw problems.uploadUnreadable(
      file,
      (first?.reason ?? 'It holds nothing that could be read.') + passedOver(reading.ignored ?? []),
      first?.remedy ?? 'Look at how it is written.',
      first?.line ?? null,
    );
  const ids = reading.read.map(({ article }) => article.id);
  const corrections = await correctionsOf(desk, ids);
  const items: PlacedArticle[] = [];
  let length = 0;
  for (const { within, ...read } of reading.read) {
    const correction = corrections.get(read.article.id);
    items.push({ ...read, file: placeIn(file, within), line: null, correction });
    length += read.article.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
    if (pacer.due()) await pacer.rest();
  }
  if (!isPacked(kindOfFile(file)) && length > MOST_GROWTH * bytes.length)
    throw problems.uploadBomb(file, 'what it holds is many times its own size.');
  return { file, bytes, items, rejected: reading.rejected, ignored: reading.ignored ?? [] };
}

/** What files would change. */
export async function described(
  desk: Desk,
  files: readonly PlacedFile[],
  failed: readonly FailedFile[] = [],
): Promise<ReadUpload> {
  const items = files.flatMap((one) => one.items);
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
  const after = await amend(archive, leaving, { items }, pacer);
  const upload: Upload = {
    id: randomBytes(9).toString('base64url'),
    files: files.map(({ file }) => file),
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    articles: await uploaded(items, after.articles, library, pacer),
    rejected: files.flatMap(({ rejected }) => rejected),
    ignored: files.flatMap(({ ignored }) => ignored),
    failed,
    replaces: [...replaces].map(named),
  };
  return { files, upload };
}

const NAMED = 5;

/** A sentence about what an archive of files holds beside what was read. */
function passedOver(ignored: readonly IgnoredFile[]): string {
  if (ignored.length === 0) return '';
  const names = ignored.slice(0, NAMED).map(({ file }) => file.slice(file.indexOf('/') + 1));
  const more = ignored.length > NAMED ? ` and ${ignored.length - NAMED} more` : '';
  return ` Passed over: ${names.join(', ')}${more}.`;
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
  for (const { article, removed, file } of items) {
    const { id, headline, date, section, source, author, url, paragraphs } = article;
    const same = together.get(id);
    const other = same && idsOf(same).find((one) => one !== id && library.byId(one));
    const copyOf = other === undefined ? null : named(library.byId(other)!);
    shown.push({ id, file, headline, date, section, source, author, url, paragraphs, removed, copyOf });
    if (pacer.due()) await pacer.rest();
  }
  return shown;
}

function idsOf({ id, copies }: ArchivedArticle): string[] {
  return [id, ...copies.map((copy) => copy.id)];
}
