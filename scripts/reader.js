import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides how a page is read and taken apart into words: code of ours, and the packages with their versions. */
const CODE = ['dist/src/article', 'dist/src/archive', 'dist/src/search'];
const PACKAGES = 'package-lock.json';

/**
 * A digest of the reader as it was built: what was kept by another one is made anew.
 * @param {string} root
 */
export function digestOfReader(root) {
  const hash = createHash('sha256');
  const files = CODE.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(folder, name)),
  ).sort();
  for (const file of [...files, PACKAGES].filter((name) => existsSync(join(root, name))))
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('base64url');
}
