import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFiles } from '../../../src/cli/kept/kept-file.js';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clippings-kept-'));
  folder = join(root, 'state', 'ask.cache');
});
afterEach(() => {
  chmodSync(root, 0o700);
  rmSync(root, { recursive: true, force: true });
});

const VALUE = { names: ['a', 'ü'], numbers: Int32Array.of(1, -2, 3), when: new Map([['x', null]]) };

describe('what is kept in files', () => {
  it('comes back as it was, in another process too', () => {
    keptFiles(folder).write('one', 'reader 1', VALUE);
    expect(keptFiles(folder).read('one', 'reader 1')).toEqual(VALUE);
    expect(readdirSync(folder)).toEqual(['one']);
  });

  it('is none for what was made by something else, or was never kept', () => {
    const files = keptFiles(folder);
    files.write('one', 'reader 1', VALUE);
    expect(files.read('one', 'reader 2')).toBeUndefined();
    expect(files.read('two', 'reader 1')).toBeUndefined();
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['cut in its digest', (bytes: Buffer) => bytes.subarray(0, 10)],
    ['empty', () => Buffer.alloc(0)],
    [
      'other in one bit',
      (bytes: Buffer) => bytes.map((byte, i) => (i === bytes.length - 3 ? byte ^ 1 : byte)),
    ],
    ['something else', () => Buffer.from('not what was written here')],
  ])('is none when the file is %s, and is written anew', (_, damage) => {
    const files = keptFiles(folder);
    files.write('one', 'reader', VALUE);
    const file = join(folder, 'one');
    writeFileSync(file, damage(readFileSync(file)));
    expect(files.read('one', 'reader')).toBeUndefined();
    files.write('one', 'reader', VALUE);
    expect(files.read('one', 'reader')).toEqual(VALUE);
  });

  it('is for its owner alone', () => {
    keptFiles(folder).write('one', 'reader', VALUE);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'one')).mode & 0o777).toBe(0o600);
  });

  it('is not kept where nothing can be written, and nobody is told', () => {
    const under = join(root, 'file');
    writeFileSync(under, '');
    for (const where of [
      join(under, 'ask.cache'),
      '/proc/none/ask.cache',
      join(root, 'not', 'there', 'ask.cache'),
    ]) {
      const files = keptFiles(where);
      files.write('one', 'reader', VALUE);
      expect(files.read('one', 'reader')).toBeUndefined();
      expect(existsSync(where)).toBe(false);
    }
  });

  it('is bounded: the oldest go, and what a killed process left', () => {
    const files = keptFiles(folder);
    for (let n = 0; n < 20; n++) {
      files.write(`file ${n}`, 'reader', n);
      utimesSync(join(folder, `file ${n}`), new Date(), new Date(Date.now() - (100 - n) * 1000));
    }
    writeFileSync(join(folder, 'file 1.abc.part'), 'half');
    utimesSync(join(folder, 'file 1.abc.part'), new Date(), new Date(Date.now() - 3_600_000));
    files.write('last', 'reader', 'x');
    const left = readdirSync(folder);
    expect(left).toHaveLength(16);
    expect(left).toContain('last');
    expect(left).toContain('file 19');
    expect(left).not.toContain('file 0');
    expect(left.some((name) => name.endsWith('.part'))).toBe(false);
  });
});
