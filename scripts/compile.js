import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { transformSync } from '@swc/wasm-typescript';

/**
 * TypeScript to JavaScript, file by file, without looking at types (`npm run types` does). Types become blanks, by
 * the stripper that Node itself has from version 22: lines and columns stay, so that no source map is needed.
 */

/**
 * @typedef {{ written: number, removed: number }} Compiled files that are new or other than before, and files that
 *   no source stands for any more
 */

/** Sources that are not plain TypeScript with types to take away. The message has a line for each fault. */
export class SourceError extends Error {}

/**
 * Compiles the `.ts` files of some folders into a folder, each where it stands (`src/a/b.ts` to `OUT/src/a/b.js`), and
 * removes every file there that it did not make. A file that is as it was is not written again. When a source
 * cannot be compiled nothing is changed.
 * @param {string} root where the folders are
 * @param {string} out relative to `root`
 * @param {{ folders: readonly string[], except?: readonly string[], keep?: readonly string[] }} what the folders,
 *   and what in them is left out, relative to `root`; what is kept that others made, relative to `out`
 * @returns {Compiled}
 * @throws {SourceError}
 */
export function compile(root, out, { folders, except = [], keep = [] }) {
  const made = new Map();
  const faults = [];
  for (const file of folders.flatMap((folder) => filesIn(root, folder))) {
    if (!/(?<!\.d)\.ts$/.test(file) || isIn(except, file)) continue;
    try {
      made.set(file.replace(/\.ts$/, '.js'), stripTypes(readFileSync(join(root, file), 'utf8')));
    } catch (fault) {
      faults.push(sentence(file, fault));
    }
  }
  if (faults.length > 0) throw new SourceError(faults.join('\n'));

  const target = join(root, out);
  const written = [...made].filter(([file, code]) => writeIfOther(join(target, file), code)).length;
  const stale = filesIn(target, '').filter((file) => !made.has(file) && !isIn(keep, file));
  for (const file of stale) remove(target, file);
  return { written, removed: stale.length };
}

/**
 * Only what is loaded when it runs is left.
 * @param {string} source
 */
export function stripTypes(source) {
  return transformSync(source, { mode: 'strip-only', module: true }).code;
}

/**
 * Every file in a folder and its subfolders, relative to `root`, with `/`.
 * @param {string} root
 * @param {string} folder relative to `root`
 */
function filesIn(root, folder) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * @param {readonly string[]} folders
 * @param {string} file
 */
function isIn(folders, file) {
  return folders.some((folder) => file.startsWith(`${folder}/`));
}

/**
 * @param {string} file
 * @param {string} code
 */
function writeIfOther(file, code) {
  if (existsSync(file) && readFileSync(file, 'utf8') === code) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  return true;
}

/**
 * With the folders that become empty.
 * @param {string} root
 * @param {string} file relative to `root`
 */
function remove(root, file) {
  rmSync(join(root, file));
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}

/**
 * The stripper throws plain objects, which say where.
 * @param {string} file
 * @param {any} fault
 */
function sentence(file, fault) {
  if (fault?.startLine === undefined) throw fault;
  const remedy = fault.code === 'UnsupportedSyntax' ? ' (only types that can be erased are compiled)' : '';
  return `${file}:${fault.startLine}:${fault.startColumn + 1}: ${fault.message}${remedy}`;
}
