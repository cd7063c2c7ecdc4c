import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What an install with `--omit=dev` or under NODE_ENV=production leaves out: the packages that only developers need. */

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How one gets them, also where NODE_ENV says production. */
export const INSTALL_ALL = 'npm ci --include=dev';

/**
 * The packages of `devDependencies` that are not installed.
 * @param {string} root the folder of package.json
 * @returns {string[]}
 */
export function missingForDevelopment(root) {
  const { devDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(devDependencies).filter((name) => !existsSync(join(root, 'node_modules', name)));
}
