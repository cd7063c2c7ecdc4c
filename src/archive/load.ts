import type { Rejected } from '../article/article.js';
import { warmPatterns } from '../article/warm.js';
import type { Corrections, LoadedArchive } from './archive.js';
import { concurrently } from './concurrent.js';
import { type FoundFile, findFiles } from './files/walk.js';
import { type Limits, limitsOf } from './limits.js';
import { createPacer, type Pacer } from './pacer.js';
import type { PlacedArticle } from './reading/placed.js';
import { type LookedAt, lookAt, readFound } from './reading/read-found.js';
import type { KeptReading, Readings } from './reading/readings.js';
import { countPages } from './reading/spread/counted.js';
import { countLike, keepCounted, spreadOf, tellsTheSame } from './reading/spread/counted-spread.js';
import type { LineSpread, PageLines } from './reading/spread/repeats.js';
import { assembleArchive } from './version/assemble.js';

export interface LoadOptions extends Partial<Limits> {
  /** Called after every file. */
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Called after every file of the first pass, in which what the pages have in common is found. */
  readonly onLook?: (files: number, ofFiles: number) => void;
  /** Whether what reading needs is made ready first, so that no page holds everything up; unless told it is. */
  readonly warm?: boolean;
  /** Aborting it ends the load with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface LoadProgress {
  readonly files: number;
  readonly ofFiles: number;
  readonly articles: number;
}

export interface ReadOptions extends LoadOptions {
  /** From a reading before, within the same limits: files that are still the same are not parsed again. */
  readonly before?: Readings;
  /** What moderators corrected of what the files say. */
  readonly corrections?: Corrections;
}

/** An archive with all that makes the next reading of it quick. */
export interface ArchiveReading {
  readonly archive: LoadedArchive;
  readonly readings: Readings;
  /** Files that went on changing while they were read, by `FoundFile.file`; they stand among the rejected too. */
  readonly unsettled: readonly string[];
  /** How many files were parsed, the others being as they were before. */
  readonly parsed: number;
}

const FILES_AT_ONCE = 8;

/**
 * Loads one or several archives, each a folder or a file, into one version. What cannot be read ends in `rejected`.
 * @throws ArchivePathError when a path does not exist; the signal's reason when aborted
 */
export async function loadArchive(
  paths: string | readonly string[],
  options: LoadOptions = {},
): Promise<LoadedArchive> {
  return (await readArchive(paths, options)).archive;
}

/**
 * The same, and what makes the next reading quick: it gives what a reading of everything anew would, whatever was read
 * before.
 * @throws ArchivePathError when a path does not exist; the signal's reason when aborted
 */
export async function readArchive(
  paths: string | readonly string[],
  options: ReadOptions = {},
): Promise<ArchiveReading> {
  const limits = limitsOf(options);
  options.signal?.throwIfAborted();
  const pacer = createPacer(options.signal);
  if (options.warm ?? true) for (const _ of warmPatterns()) if (pacer.due()) await pacer.rest();
  const walk = await findFiles(typeof paths === 'string' ? [paths] : paths, limits.followLinks);
  const looks = await lookAtAll(walk.files, limits, pacer, options);
  const counted = await countLike(options.before, linesOf(looks), pacer);
  const spread = spreadOf(counted);
  const isToldTheSame = tellsTheSame(options.before, counted);
  const progress = { files: 0, ofFiles: looks.length, articles: 0 };
  const unsettled: string[] = [];
  let parsed = 0;
  const read = await concurrently(looks, FILES_AT_ONCE, async (look) => {
    if (pacer.due()) await pacer.rest();
    const outcome = await readFound(look, limits, { spread, isToldTheSame }, pacer);
    if (outcome.unsettled) unsettled.push(look.found.file);
    if (outcome.reading !== look.kept) parsed++;
    progress.files++;
    progress.articles += outcome.reading.items.length;
    options.onProgress?.({ ...progress });
    return [look.found.file, outcome.reading] as const;
  });
  const readings = new Map<string, KeptReading>();
  const rejected: Rejected[] = [...walk.rejected];
  const items: PlacedArticle[] = [];
  const ignored = [...walk.ignored];
  for (const [file, reading] of read) {
    readings.set(file, reading);
    for (const fault of reading.rejected) rejected.push(fault);
    for (const item of reading.items) items.push(correctedBy(options.corrections, item));
    for (const one of reading.ignored) ignored.push(one);
    if (pacer.due()) await pacer.rest();
  }
  keepCounted(readings, counted);
  const archive = await assembleArchive(items, rejected, ignored, pacer);
  return { archive, readings, unsettled: unsettled.sort(), parsed };
}

/** An item of a reading from before may say what was corrected then: what counts is what is corrected now. */
function correctedBy(corrections: Corrections | undefined, item: PlacedArticle): PlacedArticle {
  const correction = corrections?.get(item.article.id);
  return item.correction === correction ? item : { ...item, correction };
}

/** The first of the two passes: what the pages have in common has to be known before one of them can be read. */
function lookAtAll(
  files: readonly FoundFile[],
  limits: Limits,
  pacer: Pacer,
  { before, onLook }: ReadOptions = {},
): Promise<LookedAt[]> {
  let looked = 0;
  return concurrently(files, FILES_AT_ONCE, async (found) => {
    if (pacer.due()) await pacer.rest();
    const look = await lookAt(found, limits, pacer, before?.get(found.file));
    onLook?.(++looked, files.length);
    return look;
  });
}

function linesOf(looks: readonly LookedAt[]): PageLines[] {
  return looks.flatMap(({ lines }) => lines);
}

/** What the pages among these files have in common. */
export async function spreadIn(
  files: readonly FoundFile[],
  limits: Limits,
  pacer: Pacer,
): Promise<LineSpread> {
  return spreadOf(await countPages(linesOf(await lookAtAll(files, limits, pacer)), pacer));
}
