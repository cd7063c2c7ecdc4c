import { createHash } from 'node:crypto';

const LETTERS = 12;
const BYTES = 9;

/** Plain data as text that tells when it has been damaged: JSON, a line end, and letters of its digest. */
export function seal(value: unknown): string {
  const json = JSON.stringify(value);
  return `${json}\n${lettersOf(json)}`;
}

/** @throws Error when it is not what was sealed. What is older than seals are is JSON of an object alone. */
export function unsealed(text: string): unknown {
  const at = text.lastIndexOf('\n');
  const json = at < 0 ? text : text.slice(0, at);
  if (at < 0 && !/^[[{]/.test(json)) throw new Error('It is not sealed.');
  if (at >= 0 && text.slice(at + 1) !== lettersOf(json)) throw new Error('Its seal is broken.');
  return JSON.parse(json);
}

/** Bytes with some of their digest behind them. */
export function sealBytes(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, digestOf(bytes)]);
}

/** Null when they are not what was sealed. */
export function unsealedBytes(sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < BYTES) return null;
  const bytes = sealed.subarray(0, -BYTES);
  return digestOf(bytes).equals(sealed.subarray(-BYTES)) ? bytes : null;
}

/** Some of the digest of what is kept under a key, so that neither can be taken for another's. */
export function sealOf(key: string, bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(key).update('\n').update(bytes).digest().subarray(0, BYTES);
}

const lettersOf = (json: string) => createHash('sha256').update(json).digest('base64url').slice(0, LETTERS);
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest().subarray(0, BYTES);
