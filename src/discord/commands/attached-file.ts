import { addressOf } from '../../article/fields/address.js';
import type { GivenFile } from '../gateway/incoming.js';
import { Problem } from '../reply/problem.js';

/** Gets the bytes of a file that somebody gave. @throws Problem when it is too large or cannot be had */
export type ReadFile = (file: GivenFile, bound?: FileBound) => Promise<Uint8Array>;

/** How large the file may be, where that is less than what may be added to the archive. */
export interface FileBound {
  readonly maxBytes: number;
  readonly tooLarge: (file: GivenFile) => Problem;
}

export interface ReadFileOptions {
  /** Where Discord's API is: a stand-in serves its files itself. */
  readonly apiUrl: string;
  readonly maxBytes: number;
  readonly timeoutMs?: number;
}

/** Where Discord keeps files. An address anywhere else is not Discord's, whatever the interaction says. */
const CONTENT_HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];
const DISCORD_API_HOST = 'discord.com';
const TIMEOUT_MS = 20_000;
const MEGABYTE = 1024 ** 2;

export function fileReader({ apiUrl, maxBytes, timeoutMs = TIMEOUT_MS }: ReadFileOptions): ReadFile {
  const tooLargeToAdd = (file: GivenFile) =>
    new Problem('refused', (t) =>
      t.md('upload.too-large', { file: file.name, most: t.number(maxBytes / MEGABYTE) }),
    );

  const usual: FileBound = { maxBytes, tooLarge: tooLargeToAdd };
  return async (file, { maxBytes, tooLarge } = usual) => {
    if (file.size > maxBytes) throw tooLarge(file);
    if (!isDiscords(file.url, apiUrl)) throw notToBeHad(file);
    const bytes = await download(file.url, maxBytes, timeoutMs).catch((error) => {
      throw notToBeHad(file, error);
    });
    // What Discord says of the size is believed only as long as it holds.
    if (bytes === 'too large') throw tooLarge(file);
    return bytes;
  };
}

function notToBeHad({ name }: GivenFile, cause?: unknown): Problem {
  const problem = new Problem('refused', (t) => t.md('upload.not-downloaded', { file: name }));
  problem.cause = cause;
  return problem;
}

function isDiscords(address: string, apiUrl: string): boolean {
  const parsed = addressOf(address);
  if (parsed === null) return false;
  const { protocol, hostname, port, origin, username } = parsed;
  const api = new URL(apiUrl);
  if (api.hostname !== DISCORD_API_HOST) return origin === api.origin;
  return protocol === 'https:' && port === '' && username === '' && CONTENT_HOSTS.includes(hostname);
}

async function download(
  address: string,
  maxBytes: number,
  timeoutMs: number,
): Promise<Uint8Array | 'too large'> {
  const signal = AbortSignal.timeout(timeoutMs);
  // A redirection would lead away from Discord.
  const response = await fetch(address, { signal, redirect: 'error' });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Error(`the content network answered ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    // Leaving the loop ends the download.
    if (size > maxBytes) return 'too large';
    parts.push(part);
  }
  return Buffer.concat(parts);
}
