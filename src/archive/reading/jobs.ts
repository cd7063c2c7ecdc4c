import type { FileReading } from '../../article/article.js';
import { isPage, kindOfFile } from '../../article/identifier.js';
import { readJsonLine } from '../../article/json/json-file.js';
import type { ItemReading } from '../../article/json/json-item.js';
import { decodeFile, readFile } from '../../article/read-file.js';
import { HashCounts } from './spread/hash-counts.js';
import type { Piece } from './in-pieces.js';
import { type Asked, recording } from './readings.js';
import { LineSpread, linesOfPage, type PageLines, type SharedSpread } from './spread/repeats.js';

/** A piece of reading that may take long: the lines of a page, the reading of a file, the reading of a line of a .jsonl file. */
export type Job =
  | { readonly kind: 'lines'; readonly file: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly bytes: Uint8Array;
      readonly spread: SharedSpread;
    }
  | { readonly kind: 'line'; readonly file: string; readonly text: string; readonly number: number };

export interface Done {
  /** Of each page that the file is or holds. */
  readonly lines: readonly PageLines[];
  readonly read: { readonly reading: FileReading; readonly asked: Asked };
  /** Null for an empty line. */
  readonly line: ItemReading | null;
}

/** What a thread that reads says: that it takes jobs, what a job gave, and what belongs to that. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly done: Done[Job['kind']]; readonly more?: boolean }
  | { readonly kind: 'piece'; readonly piece: Piece; readonly more: boolean };

/** Asks a thread for the next piece. */
export const MORE = 'more';

/** Does a job, in whichever thread. Never throws for what the file holds. */
export async function doJob<One extends Job>(job: One): Promise<Done[One['kind']]>;
export async function doJob(job: Job): Promise<Done[Job['kind']]> {
  switch (job.kind) {
    case 'lines':
      return linesOf(job.file, job.bytes);
    case 'read': {
      const { counts, pages, instead } = job.spread;
      const { context, asked } = recording(new LineSpread(new HashCounts(counts), pages, instead));
      const reading = await readFile(job.file, job.bytes, context);
      return { reading, asked: asked() };
    }
    case 'line':
      return readJsonLine(job.file, job.text, job.number);
  }
}

async function linesOf(file: string, bytes: Uint8Array): Promise<PageLines[]> {
  if (kindOfFile(file) !== 'zip') return linesIn(file, bytes);
  const { heldIn } = await import('../../article/packed/zip-file.js');
  const lines: PageLines[] = [];
  try {
    for await (const held of heldIn(bytes))
      if ('bytes' in held) lines.push(...linesIn(held.path, held.bytes));
  } catch {
    // What is wrong with it is told when it is read.
  }
  return lines;
}

/** One page's; none for what is no page, or no text. */
function linesIn(file: string, bytes: Uint8Array): PageLines[] {
  const kind = kindOfFile(file);
  if (!isPage(kind) || bytes.length === 0) return [];
  const decoded = decodeFile(file, bytes);
  return decoded.ok ? [linesOfPage(decoded.text, kind === 'html')] : [];
}
