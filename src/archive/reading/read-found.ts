import type { Rejected } from '../../article/article.js';
import { isPage, kindOfFile, mayBeLarge } from '../../article/identifier.js';
import { faultOf } from '../fault.js';
import { readSettled, UnsettledFileError, whileUnchanged } from '../files/settled.js';
import { isTelling, type Stamp } from '../files/stamp.js';
import type { FoundFile } from '../files/walk.js';
import { type Limits, megabytes } from '../limits.js';
import type { Pacer } from '../pacer.js';
import { readJsonlFile } from './jsonl.js';
import { placeIn } from './placed.js';
import { UnreadableInTimeError } from './unreadable.js';
import { answersAgree, type KeptReading, NOTHING_ASKED } from './readings.js';
import type { LineSpread, PageLines } from './spread/repeats.js';
import { whereverFits } from './where-it-fits.js';

/** A file after the first of the two passes. */
export interface LookedAt {
  readonly found: FoundFile;
  /** How it was read before, if it is still the same file. */
  readonly kept: KeptReading | null;
  /** Of the bytes that `lines` are from. */
  readonly digest: string | null;
  /** None for what is no page, or could not be read. */
  readonly lines: readonly PageLines[];
}

/** Sees what is in a page without reading it as an article. Faults are left for `readFound` to meet again, and tell. */
export async function lookAt(
  found: FoundFile,
  limits: Limits,
  pacer: Pacer,
  before?: KeptReading,
): Promise<LookedAt> {
  const known = before?.idPath === found.idPath ? before : null;
  if (known && known.stamp === found.stamp.key)
    return { found, kept: known, digest: known.digest, lines: known.lines };
  const nothing = { found, kept: null, digest: null, lines: [] };
  const kind = kindOfFile(found.idPath);
  if (kind === 'jsonl' || sizeFault(found, limits)) return nothing;
  try {
    const readAt = Date.now();
    const { bytes, digest, stamp } = await readSettled(found.real);
    if (known && known.digest === digest) {
      return { found, kept: { ...known, stamp: kept(stamp, readAt) }, digest, lines: known.lines };
    }
    if (!isPage(kind) && kind !== 'zip') return nothing;
    if (pacer.due()) await pacer.rest();
    const lines = await whereverFits({ kind: 'lines', file: found.idPath, bytes }, pacer.signal);
    return { found, kept: null, digest, lines };
  } catch {
    return nothing;
  }
}

export interface FoundReading {
  readonly reading: KeptReading;
  readonly unsettled: boolean;
}

/** What pages are told of the others. */
export interface Telling {
  readonly spread: LineSpread;
  /** Whether all that was read before would be told the same again: then nobody need ask. */
  readonly isToldTheSame: boolean;
}

/** The second pass: what the file gives, as it was kept if nothing speaks against that. */
export async function readFound(
  { found, kept, digest, lines }: LookedAt,
  limits: Limits,
  { spread, isToldTheSame }: Telling,
  pacer: Pacer,
): Promise<FoundReading> {
  const rejected = (fault: Pick<Rejected, 'reason' | 'remedy'>, unsettled = false): FoundReading => ({
    reading: readingOf(found, { rejected: [{ file: found.file, line: null, ...fault }] }),
    unsettled,
  });
  try {
    const tooLarge = sizeFault(found, limits);
    if (tooLarge) return rejected(tooLarge);
    if (kept && (isToldTheSame || answersAgree(kept.asked, spread)))
      return { reading: kept, unsettled: false };
    if (kindOfFile(found.idPath) === 'jsonl' && found.bytes > 0)
      return { reading: await readLines(found, limits, pacer), unsettled: false };
    return { reading: await readWhole(found, digest, lines, spread, pacer), unsettled: false };
  } catch (error) {
    if (error instanceof UnsettledFileError) return rejected(UNSETTLED, true);
    if (error instanceof UnreadableInTimeError) return rejected(error);
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return rejected(faultOf(error));
  }
}

const UNSETTLED = {
  reason: 'It went on changing while it was read.',
  remedy: 'Wait until it is written, then load again.',
};

async function readWhole(
  found: FoundFile,
  looked: string | null,
  lines: readonly PageLines[],
  spread: LineSpread,
  pacer: Pacer,
): Promise<KeptReading> {
  const readAt = Date.now();
  const { bytes, digest, stamp } = await readSettled(found.real);
  if (looked !== null && looked !== digest) throw new UnsettledFileError(found.path);
  if (pacer.due()) await pacer.rest();
  const { file } = found;
  /** Readers know a file by the path that ids are made from. */
  const named = <One extends { readonly file: string }>(one: One): One => ({
    ...one,
    file: file + one.file.slice(found.idPath.length),
  });
  const job = { kind: 'read', file: found.idPath, bytes, spread: spread.shared } as const;
  const { reading, asked } = await whereverFits(job, pacer.signal);
  return readingOf(found, {
    stamp: kept(stamp, readAt),
    digest,
    lines,
    asked,
    items: reading.read.map(({ within, ...read }) => ({ ...read, file: placeIn(file, within), line: null })),
    rejected: reading.rejected.map(named),
    ignored: (reading.ignored ?? []).map(named),
  });
}

async function readLines(found: FoundFile, limits: Limits, pacer: Pacer): Promise<KeptReading> {
  const readAt = Date.now();
  const { value, stamp } = await whileUnchanged(found.real, () =>
    readJsonlFile(found, limits.maxFileBytes, pacer),
  );
  return readingOf(found, {
    stamp: kept(stamp, readAt),
    items: value.items.map(({ line, read }) => ({ ...read, file: found.file, line })),
    rejected: value.rejected,
  });
}

function readingOf(found: FoundFile, parts: Partial<KeptReading>): KeptReading {
  return {
    idPath: found.idPath,
    stamp: '',
    digest: '',
    lines: [],
    asked: NOTHING_ASKED,
    items: [],
    rejected: [],
    ignored: [],
    ...parts,
  };
}

function kept(stamp: Stamp, readAt: number): string {
  return isTelling(stamp, readAt) ? stamp.key : '';
}

/** A document or a collection may be so many times as large as the text of an article. */
const DOCUMENT_SIZE = 10;

export function sizeFault(found: FoundFile, limits: Limits): { reason: string; remedy: string } | null {
  const kind = kindOfFile(found.idPath);
  const isJsonl = kind === 'jsonl';
  const limit = isJsonl ? limits.maxJsonlBytes : limits.maxFileBytes * (mayBeLarge(kind) ? DOCUMENT_SIZE : 1);
  if (found.bytes <= limit) return null;
  const remedy = isJsonl
    ? 'Split the file, or raise the limit.'
    : 'Split it, save many articles as .jsonl (one a line), or raise the limit.';
  return { reason: `The file has ${megabytes(found.bytes)}; the limit is ${megabytes(limit)}.`, remedy };
}
