import { open } from 'node:fs/promises';
import type { ReadArticle, Rejected } from '../../article/article.js';
import { decode } from '../../article/bytes/decode.js';
import { readJsonl } from '../../article/json/json-file.js';
import type { FoundFile } from '../files/walk.js';
import { megabytes } from '../limits.js';
import type { Pacer } from '../pacer.js';
import { UnreadableInTimeError } from './unreadable.js';
import { lineWhereItFits } from './where-it-fits.js';

const CHUNK_BYTES = 256 * 1024;
/** A file of another kind that was named .jsonl would fill the report with its lines. */
const MOST_REJECTED = 1000;
const NEWLINE = 10;

/** What a .jsonl file gave. */
export interface JsonlReading {
  readonly items: { readonly line: number; readonly read: ReadArticle }[];
  readonly rejected: Rejected[];
}

/** Reads a .jsonl file line by line, so that its size is no matter; gives way to other work between lines. */
export async function readJsonlFile(
  found: FoundFile,
  maxLineBytes: number,
  pacer: Pacer,
): Promise<JsonlReading> {
  const reading: JsonlReading = { items: [], rejected: [] };
  let unlisted = 0;
  const reject = (line: number | null, reason: string, remedy: string) => {
    if (reading.rejected.length < MOST_REJECTED)
      reading.rejected.push({ file: found.file, line, reason, remedy });
    else unlisted++;
  };
  for await (const { number, bytes } of linesOf(found.real, maxLineBytes)) {
    if (pacer.due()) await pacer.rest();
    if (bytes === null) {
      reject(
        number,
        `The line is longer than ${megabytes(maxLineBytes)}.`,
        'Split the article, or raise the limit.',
      );
      continue;
    }
    const decoded = decode(bytes);
    if (!decoded.ok) {
      reject(number, decoded.reason, decoded.remedy);
      if (number === 1) break;
      continue;
    }
    if (decoded.encoding.startsWith('utf-16')) {
      reject(
        number,
        'The file is encoded as UTF-16, which cannot be read line by line.',
        'Save it as UTF-8.',
      );
      break;
    }
    const job = { kind: 'line', file: found.idPath, text: decoded.text, number } as const;
    const item = await lineWhereItFits(job, pacer.signal).catch((error: unknown) => {
      if (error instanceof UnreadableInTimeError)
        return { ok: false as const, reason: error.reason, remedy: error.remedy };
      throw error;
    });
    if (item?.ok) reading.items.push({ line: number, read: item.read });
    else if (item) reject(number, item.reason, item.remedy);
  }
  if (unlisted > 0) {
    const reason = `${unlisted} more lines of this file were rejected.`;
    reading.rejected.push({
      file: found.file,
      line: null,
      reason,
      remedy: 'Correct the lines listed first.',
    });
  }
  if (reading.items.length === 0 && reading.rejected.length === 0)
    reading.rejected.push(...(await readJsonl(found.file, '')).rejected);
  return reading;
}

/** The lines of a file as bytes, numbered from 1; null for a line that is longer than allowed. */
async function* linesOf(
  path: string,
  maxLineBytes: number,
): AsyncGenerator<{ number: number; bytes: Buffer | null }> {
  const handle = await open(path);
  try {
    let number = 1;
    let pending: Buffer[] = [];
    let pendingBytes = 0;
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, null);
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
        const length = pendingBytes + end - from;
        const tail = chunk.subarray(from, end);
        const bytes =
          length > maxLineBytes ? null : pending.length === 0 ? tail : Buffer.concat([...pending, tail]);
        yield { number: number++, bytes };
        pending = [];
        pendingBytes = 0;
        from = end + 1;
      }
      pendingBytes += bytesRead - from;
      if (pendingBytes <= maxLineBytes) pending.push(chunk.subarray(from));
      else pending = [];
    }
    if (pendingBytes > 0)
      yield { number, bytes: pendingBytes > maxLineBytes ? null : Buffer.concat(pending) };
  } finally {
    await handle.close();
  }
}
