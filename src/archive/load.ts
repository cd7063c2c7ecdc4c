import { readFile as readBytes } from 'node:fs/promises';
import { ALONE, type PageContext, type Rejected } from '../article/article.js';
import { decode } from '../article/decode.js';
import { extensionOf } from '../article/identifier.js';
import { readFile } from '../article/read-file.js';
import type { LoadedArchive } from './archive.js';
import { assembleArchive } from './assemble.js';
import { concurrently } from './concurrent.js';
import { faultOf } from './fault.js';
import { readJsonlFile } from './jsonl.js';
import { type Limits, limitsOf, megabytes } from './limits.js';
import { createPacer, type Pacer } from './pacer.js';
import type { PlacedArticle } from './placed.js';
import { countRepeats, linesOfPage, type PageLines } from './repeats.js';
import { type FoundFile, findFiles } from './walk.js';

export interface LoadOptions extends Partial<Limits> {
  /** Called after every file. */
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Aborting it ends the load with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface LoadProgress {
  readonly files: number;
  readonly ofFiles: number;
  readonly articles: number;
}

/** What one file gave, in its place in the archive. */
interface FileItems {
  readonly items: readonly PlacedArticle[];
  readonly rejected: readonly Rejected[];
}

const FILES_AT_ONCE = 8;
const PAGE = /^\.(?:txt|md|html?)$/;
/** Fewer pages than this have no lines in common that would mean anything. */
const FEWEST_PAGES = 3;

/**
 * Loads one or several archives, each a folder or a file, into one version. What cannot be read ends in `rejected`.
 * @throws ArchivePathError when a path does not exist; the signal's reason when aborted
 */
export async function loadArchive(
  paths: string | readonly string[],
  options: LoadOptions = {},
): Promise<LoadedArchive> {
  const limits = limitsOf(options);
  options.signal?.throwIfAborted();
  const pacer = createPacer(options.signal);
  const walk = await findFiles(typeof paths === 'string' ? [paths] : paths);
  const context = await pageContext(walk.files, limits, pacer);
  const progress = { files: 0, ofFiles: walk.files.length, articles: 0 };
  const readings = await concurrently(walk.files, FILES_AT_ONCE, async (found) => {
    if (pacer.due()) await pacer.rest();
    const reading = await readOne(found, limits, context, pacer);
    progress.files++;
    progress.articles += reading.items.length;
    options.onProgress?.({ ...progress });
    return reading;
  });
  const items = readings.flatMap((reading) => reading.items);
  const rejected = [...walk.rejected, ...readings.flatMap((reading) => reading.rejected)];
  return assembleArchive(items, rejected, walk.ignored, pacer);
}

async function readOne(
  found: FoundFile,
  limits: Limits,
  context: PageContext,
  pacer: Pacer,
): Promise<FileItems> {
  const { file } = found;
  try {
    const tooLarge = sizeFault(found, limits);
    if (tooLarge) return { items: [], rejected: [{ file, line: null, ...tooLarge }] };
    if (extensionOf(found.idPath) === '.jsonl' && found.bytes > 0) {
      const { items, rejected } = await readJsonlFile(found, limits.maxFileBytes, pacer);
      return { items: items.map(({ line, read }) => ({ ...read, file, line })), rejected };
    }
    const reading = await readFile(found.idPath, await readBytes(found.path), context);
    return {
      items: reading.read.map((read) => ({ ...read, file, line: null })),
      rejected: reading.rejected.map((one) => ({ ...one, file })),
    };
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return { items: [], rejected: [{ file, line: null, ...faultOf(error) }] };
  }
}

export function sizeFault(found: FoundFile, limits: Limits): { reason: string; remedy: string } | null {
  const isJsonl = extensionOf(found.idPath) === '.jsonl';
  const limit = isJsonl ? limits.maxJsonlBytes : limits.maxFileBytes;
  if (found.bytes <= limit) return null;
  const remedy = isJsonl
    ? 'Split the file, or raise the limit.'
    : 'Split it, save many articles as .jsonl (one a line), or raise the limit.';
  return { reason: `The file has ${megabytes(found.bytes)}; the limit is ${megabytes(limit)}.`, remedy };
}

/** What the pages have in common, from a first pass over them. */
export async function pageContext(
  files: readonly FoundFile[],
  limits: Limits,
  pacer: Pacer,
): Promise<PageContext> {
  const pages = files.filter(
    (found) => PAGE.test(extensionOf(found.idPath)) && found.bytes <= limits.maxFileBytes,
  );
  if (pages.length < FEWEST_PAGES) return ALONE;
  const lines = await concurrently(pages, FILES_AT_ONCE, async (found): Promise<PageLines | null> => {
    if (pacer.due()) await pacer.rest();
    try {
      const decoded = decode(await readBytes(found.path));
      return decoded.ok ? linesOfPage(decoded.text, /^\.html?$/.test(extensionOf(found.idPath))) : null;
    } catch {
      // The second pass reads the file again and reports what is wrong with it.
      return null;
    }
  });
  return countRepeats(lines.filter((page) => page !== null));
}
