import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** More was sent, or came out of what was sent, than is taken. */
export class TooMuchError extends Error {}

/** What is said to be understood. */
export const ENCODINGS = 'gzip, br';

/**
 * A body as bytes, unpacked; bounded as it was sent and as it comes out, so that little that unpacks to much is left early.
 * @param onPart called as it comes
 * @throws TooMuchError; Error when it breaks off, or is not packed as it says
 */
export async function readBody(
  body: Readable,
  encoding: string,
  most: number,
  onPart: () => void,
): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  let isTooMuch = false;
  const tooMuch = () => {
    isTooMuch = true;
    return new TooMuchError();
  };
  const take = async (out: AsyncIterable<Buffer>) => {
    for await (const part of out) {
      size += part.length;
      if (size > most) throw tooMuch();
      parts.push(part);
    }
  };
  // How many steps there are is known when it comes, which the types of a pipeline do not foresee.
  await pipeline([body, bounded(most, onPart, tooMuch), ...unpacking(encoding), take] as never).catch(
    (error) => {
      // Of several steps that end together the first to say why is not always the one that knows.
      throw isTooMuch ? new TooMuchError() : error;
    },
  );
  return Buffer.concat(parts, size);
}

function bounded(most: number, onPart: () => void, tooMuch: () => TooMuchError) {
  return async function* (parts: AsyncIterable<Buffer>) {
    let sent = 0;
    for await (const part of parts) {
      sent += part.length;
      if (sent > most) throw tooMuch();
      onPart();
      yield part;
    }
  };
}

/** In the order in which they are to be undone. @throws Error for one that was not asked for */
function unpacking(encoding: string) {
  const names = encoding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > 2) throw new Error('it is packed too many times');
  return names.toReversed().map((name) => {
    if (name === 'gzip' || name === 'x-gzip') return createGunzip();
    if (name === 'deflate') return createInflate();
    if (name === 'br') return createBrotliDecompress();
    throw new Error(`it is packed as ${name}`);
  });
}
