import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * Values in files of a folder, each with what it was made by (a text). Only ever a help: what is missing, damaged, or made by something
 * else is as good as none, and where nothing can be written nothing is kept.
 */
export interface KeptFiles {
  /** Undefined when there is none that was made by this. */
  read(name: string, madeBy: string): unknown;
  /** Whole or not at all, whatever other processes write meanwhile. */
  write(name: string, madeBy: string, value: unknown): void;
}

/** So many files stay: those that were written last. */
const MOST_FILES = 16;
/** A process that writes one takes less than this. */
const ABANDONED_MS = 60_000;
/** What is written is as private as what it was read from. */
const OF_THE_OWNER = { folder: 0o700, file: 0o600 };

/** @param folder made with the first file */
export function keptFiles(folder: string): KeptFiles {
  return {
    read(name, madeBy) {
      try {
        const bytes = readFileSync(join(folder, name));
        const body = bytes.subarray(DIGEST_BYTES);
        if (!bytes.subarray(0, DIGEST_BYTES).equals(digestOf(madeBy, body))) return undefined;
        return deserialize(body);
      } catch {
        return undefined;
      }
    },
    write(name, madeBy, value) {
      const file = join(folder, name);
      const temporary = `${file}.${process.pid}-${++written}.part`;
      try {
        const body = serialize(value);
        makeFolder(folder);
        const whole = Buffer.concat([digestOf(madeBy, body), body]);
        writeFileSync(temporary, whole, { flag: 'wx', mode: OF_THE_OWNER.file });
        renameSync(temporary, file);
        sweep(folder);
      } catch {
        discard(temporary);
      }
    },
  };
}

const DIGEST_BYTES = 32;

function digestOf(madeBy: string, body: Uint8Array): Buffer {
  return createHash('sha256').update(madeBy).update('\n').update(body).digest();
}

/** How many this process wrote, so that each has a name of its own. */
let written = 0;

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where there is no such folder there is no such file.
  }
}

/** The folder above has to be there, or to be one that can be made: nothing more is. */
function makeFolder(folder: string): void {
  for (const one of [dirname(folder), folder]) {
    if (statSync(one, { throwIfNoEntry: false })?.isDirectory()) continue;
    try {
      mkdirSync(one, { mode: OF_THE_OWNER.folder });
    } catch (error) {
      // Another process may make it at the same time.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Takes away the oldest of too many, and what a process left that was killed while it wrote. */
function sweep(folder: string): void {
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { path, written: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  const isPart = ({ path }: { path: string }) => path.endsWith('.part');
  const left = files.filter((one) => isPart(one) && one.written < Date.now() - ABANDONED_MS);
  const old = files.filter((one) => !isPart(one)).sort((a, b) => b.written - a.written);
  for (const { path } of [...left, ...old.slice(MOST_FILES)]) rmSync(path, { force: true });
}
