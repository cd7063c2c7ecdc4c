import { deflateRawSync, deflateSync, inflateRawSync, inflateSync } from 'node:zlib';

/** A text as stores keep it. A small window is enough for an article, and makes no garbage to speak of. */
export function packed(text: string): Uint8Array {
  return deflateRawSync(text, { level: 3, windowBits: 13, memLevel: 6 });
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
