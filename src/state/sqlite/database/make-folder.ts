import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own recursive way never ends where a file system says that there is
 * no such folder for each that is to be made, as /proc does.
 * @throws the file system's error
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let next = resolve(folder); !existsSync(next) && next !== dirname(next); next = dirname(next))
    missing.push(next);
  for (const next of missing.reverse()) {
    try {
      mkdirSync(next);
    } catch (error) {
      // Another process may make it at the same time.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
