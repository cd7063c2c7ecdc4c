import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { stripTypes } from '../scripts/compile.js';

/** What an install brings: for users all that the bot loads, and nothing else; for everyone what is named exactly. */

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  /** Installed with `--omit=dev`, too: a package that everyone has names it as one that it could use. */
  readonly devOptional?: boolean;
  readonly os?: readonly string[];
  readonly libc?: readonly string[];
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
const locked = read('package-lock.json').packages as Record<string, Entry>;

/** Of them developers alone have what they load. */
const FOR_DEVELOPERS = ['src/bench/', 'src/playground/page/'];

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path).split(sep).join('/'));

/** `@a/b` of `@a/b/c`. */
const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

function packagesLoaded(source: string): string[] {
  return ts
    .preProcessFile(stripTypes(source))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !/^(?:\.|node:)/.test(name) && !builtinModules.includes(name))
    .map(packageOf);
}

describe('the packages', () => {
  it('that the bot loads are those that every install has', () => {
    const files = [...filesOf('src'), ...filesOf('commands')].filter(
      (file) => !FOR_DEVELOPERS.some((folder) => file.startsWith(folder)),
    );
    expect(files.length).toBeGreaterThan(100);
    const missing = files.flatMap((file) =>
      packagesLoaded(readFileSync(file, 'utf8'))
        .filter((name) => !(name in dependencies!))
        .map((name) => `${file} loads ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('are looked for in what is loaded, and not in types', () => {
    const source = [
      "import type { A } from 'types-only';",
      "import { b } from '@scope/one/deep.js';",
      "import { type C } from 'bare';",
      "import { readFileSync } from 'fs';",
      "const d = await import('late');",
      'export const e: A = b;',
    ].join('\n');
    expect(packagesLoaded(source)).toEqual(['@scope/one', 'bare', 'late']);
  });

  it('are named by their exact versions', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('are each locked with the digest of what is installed', () => {
    const entries = Object.entries(locked).filter(([path]) => path !== '');
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  });

  it('that only developers need are not installed for all because a package that all have could use one', () => {
    const shared = Object.entries(locked).filter(([, { devOptional }]) => devOptional);
    expect(shared.map(([path]) => path)).toEqual([]);
  });

  it('that hold the database are locked for the C library that each is built for: else an install has it twice', () => {
    const builds = Object.entries(locked).filter(
      ([path, { os }]) => path.startsWith('node_modules/@libsql/') && os?.includes('linux'),
    );
    const wrong = builds.filter(
      ([path, { libc }]) => libc?.join() !== (path.includes('musl') ? 'musl' : 'glibc'),
    );
    expect(builds.length).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });
});
