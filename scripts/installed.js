import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Which packages are there. An install with `--omit=dev` or under NODE_ENV=production leaves out those that only
 * developers need; after an update of the sources any may be missing.
 */

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Installs those for developers too, also where NODE_ENV says production. */
export const INSTALL_ALL = 'npm ci --include=dev';

/**
 * The packages of `dependencies` (all need them) or `devDependencies` (only developers do) that are not installed.
 * @param {'dependencies' | 'devDependencies'} kind
 * @param {string} [root] the folder of package.json
 * @returns {string[]}
 */
export function missingPackages(kind, root = ROOT) {
  const named = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))[kind] ?? {};
  return Object.keys(named).filter((name) => !existsSync(join(root, 'node_modules', name)));
}
