import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compile, SourceError } from '../../scripts/compile.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clippings-compile-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const has = (file: string) => existsSync(join(root, file));
const run = (what: Partial<Parameters<typeof compile>[2]> = {}) =>
  compile(root, 'dist', { folders: ['src'], ...what });

describe('what is compiled', () => {
  it('stands where its source stands, and runs', async () => {
    write({
      'src/deep/count.ts': 'export const count = (of: readonly string[]): number => of.length;\n',
      'src/main.ts':
        "import type { Gone } from './gone.js';\nimport { count } from './deep/count.js';\nexport const two = count(['a', 'b'] as Gone[]);\n",
      'package.json': '{ "type": "module" }',
    });
    expect(run()).toEqual({ written: 2, removed: 0 });
    const { two } = await import(pathToFileURL(join(root, 'dist/src/main.js')).href);
    expect(two).toBe(2);
  });

  it('has each line and column where the source has it', () => {
    const source =
      'interface A {\n  readonly b: string;\n}\nexport function f(a: A): string { return a.b; }\n';
    write({ 'src/a.ts': source });
    run();
    const code = read('dist/src/a.js');
    expect(code.split('\n')).toHaveLength(source.split('\n').length);
    expect(code.split('\n')[3]!.indexOf('return')).toBe(source.split('\n')[3]!.indexOf('return'));
    expect(code).not.toMatch(/interface|string/);
  });

  it('leaves out declarations, other files, and the folders that it is told to', () => {
    write({
      'src/a.ts': '',
      'src/a.d.ts': '',
      'src/notes.md': '',
      'src/bench/b.ts': '',
      'src/benches.ts': '',
    });
    run({ except: ['src/bench'] });
    expect(['a.js', 'benches.js'].every((file) => has(`dist/src/${file}`))).toBe(true);
    expect(['a.d.js', 'a.d.ts', 'notes.md', 'bench'].some((file) => has(`dist/src/${file}`))).toBe(false);
  });

  it('is not written again when it is as it was', () => {
    write({ 'src/a.ts': 'export const a: number = 1;', 'src/b.ts': 'export const b = 1;' });
    run();
    const then = new Date(1e12);
    utimesSync(join(root, 'dist/src/a.js'), then, then);
    write({ 'src/b.ts': 'export const b = 2;' });
    expect(run()).toEqual({ written: 1, removed: 0 });
    expect(statSync(join(root, 'dist/src/a.js')).mtime).toEqual(then);
    expect(read('dist/src/b.js')).toBe('export const b = 2;');
  });
});

describe('what no source stands for', () => {
  it('goes, with the folders that become empty', () => {
    write({ 'src/old/a.ts': '', 'src/b.ts': '' });
    run();
    rmSync(join(root, 'src/old'), { recursive: true });
    write({ 'src/new/a.ts': '', 'dist/src/b.js.map': '{}', 'dist/.left': '' });
    expect(run()).toEqual({ written: 1, removed: 3 });
    expect(has('dist/src/old')).toBe(false);
    expect(has('dist/src/new/a.js')).toBe(true);
    expect(has('dist/src/b.js')).toBe(true);
  });

  it('stays where others made it', () => {
    write({ 'src/a.ts': '', 'dist/page/index.html': 'made by another', 'dist/pages/x': '' });
    expect(run({ keep: ['page'] })).toEqual({ written: 1, removed: 1 });
    expect(read('dist/page/index.html')).toBe('made by another');
  });
});

describe('a source that cannot be compiled', () => {
  it.each([
    ['is no TypeScript', '\nlet a: = 3;\n', /^src\/bad\.ts:2:8: /],
    [
      'has more than types',
      'export enum A {\n  B,\n}\n',
      /^src\/bad\.ts:1:8: .*enum.* \(only types that can be erased/,
    ],
    [
      'makes fields of parameters',
      'class A {\n  constructor(readonly b: string) {}\n}\n',
      /^src\/bad\.ts:2:\d+: /,
    ],
  ])('since it %s, is named with its place, and nothing is changed', (_, text, line) => {
    write({ 'src/a.ts': 'export const a = 1;' });
    run();
    write({ 'src/a.ts': 'export const a = 2;', 'src/bad.ts': text, 'dist/old.js': '' });
    expect(() => run()).toThrow(SourceError);
    expect(() => run()).toThrow(line);
    expect(read('dist/src/a.js')).toBe('export const a = 1;');
    expect(has('dist/old.js')).toBe(true);
  });

  it('does not hide another', () => {
    write({ 'src/a.ts': 'let a: =', 'src/b.ts': 'enum B {}' });
    expect(() => run()).toThrow(/^src\/a\.ts.*\nsrc\/b\.ts.*$/);
  });
});
