import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync, deflateSync, inflateRawSync, inflateSync } from 'node:zlib';

/** A small window is enough for an article, and makes no garbage to speak of. */
const ARTICLE = { level: 3, windowBits: 13, memLevel: 6 };
/** A longer text is packed beside the event loop; for a short one the way there and back takes longer than the work. */
const LONG = 64 * 1024;
const deflateBeside = promisify(deflateRaw);

/** A text as stores keep it. */
export function packed(text: string): Uint8Array {
  return deflateRawSync(text, ARTICLE);
}

/** The same, of a text that may be long, without holding up what else goes on. */
export async function packedInTime(text: string): Promise<Uint8Array> {
  return text.length > LONG ? deflateBeside(text, ARTICLE) : packed(text);
}

/** @throws Error when it is damaged so that it cannot be unpacked; other damage is told by the text's digest alone */
export function unpacked(body: Uint8Array): string {
  return inflateRawSync(body).toString();
}

/** Bytes packed with a checksum. */
export function packedBytes(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes);
}

/** @throws Error when they are damaged. What is older than the checksum is unpacked without it. */
export function unpackedBytes(body: Uint8Array): Buffer {
  const METHOD = 0x0f;
  const DEFLATED = 8;
  // A stream without a header never begins so: it would be a stored block whose padding is not zero.
  return (body[0]! & METHOD) === DEFLATED ? inflateSync(body) : inflateRawSync(body);
}
