import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Streams } from '../../src/cli/terminal/streams.js';

/** Streams as a command sees them, in memory. A terminal has colours and 80 columns. */
export function fakeStreams({ terminal = false, typed = '' } = {}) {
  const stdin = Object.assign(new PassThrough(), { isTTY: terminal });
  stdin.end(typed);
  const seen = { out: '', err: '' };
  const stdout = Object.assign(new PassThrough(), {
    isTTY: terminal,
    columns: 80,
    hasColors: () => terminal,
  });
  const stderr = new PassThrough();
  stdout.on('data', (data) => {
    seen.out += data;
  });
  stderr.on('data', (data) => {
    seen.err += data;
  });
  const streams: Streams = { stdin, stdout, stderr };
  return { streams, seen };
}

/** Runs a command as on a pipe and gives its exit status and what it wrote. */
export async function run(
  command: (args: readonly string[], streams: Streams) => Promise<number>,
  args: readonly string[],
  given: Parameters<typeof fakeStreams>[0] = {},
) {
  const { streams, seen } = fakeStreams(given);
  const status = await command(args, streams);
  // What was written last is still on its way through the stream.
  await new Promise(setImmediate);
  return { status, ...seen };
}

/** A folder with these files, by path. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clippings-cli-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });

export const jsonl = (...items: readonly object[]) =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('');
