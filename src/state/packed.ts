import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A text as stores keep it. A small window is enough for an article, and makes no garbage to speak of. */
export function packed(text: string): Uint8Array {
  return deflateRawSync(text, { level: 3, windowBits: 13, memLevel: 6 });
}

export function unpacked(body: Uint8Array): string {
  return inflateRawSync(body).toString();
}
