import { readFileSync } from 'node:fs';

/** Written by the build (scripts/reader.js); this file is in dist/src/cli/kept. */
const READER = new URL('../../../reader.json', import.meta.url);

/**
 * What reads pages here: a digest of the code that was built, and the version of Node, whose tables tell words from one another. Null where
 * nothing was built.
 */
export function readerHere(): string | null {
  try {
    const { digest } = JSON.parse(readFileSync(READER, 'utf8')) as { readonly digest: string };
    return `${digest} ${process.version} ${process.arch}`;
  } catch {
    return null;
  }
}
