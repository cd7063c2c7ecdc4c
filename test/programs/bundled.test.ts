import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stripTypes } from '../../scripts/compile.js';

const SOURCE = fileURLToPath(new URL('../../src/programs/bundled.ts', import.meta.url));

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clippings-bundled-'));
  folder = join(root, 'bundles');
  write('bundled.mjs', stripTypes(readFileSync(SOURCE, 'utf8')));
  write(
    'run.mjs',
    `import { bundleIn } from './bundled.mjs';\nconsole.log(bundleIn(process.argv[2])('main.cjs').said());\n`,
  );
  write(
    'bundles/main.cjs',
    "const { word } = require('./part.cjs');\nconst { sep } = require('node:path');\nexports.said = () => [word, typeof sep, new URL('other', __bundle).href.endsWith('/bundles/other')].join(' ');\n",
  );
  write('bundles/part.cjs', "exports.word = 'first';\n");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string) {
  spawnSync('mkdir', ['-p', folder]);
  writeFileSync(join(root, file), text);
}
function run() {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'run.mjs'), folder], {
    encoding: 'utf8',
  });
  expect([stderr, status]).toEqual(['', 0]);
  return stdout.trim();
}
const codes = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.code'))
    .sort();

describe('a bundle', () => {
  it('is loaded with its parts and with what Node has, and knows where it is', () => {
    expect(run()).toBe('first string true');
  });

  it('leaves the code that V8 compiled of each part, and runs by it', () => {
    run();
    expect(codes()).toHaveLength(2);
    const before = codes().map((file) => readFileSync(join(folder, file)));
    expect(run()).toBe('first string true');
    expect(codes().map((file) => readFileSync(join(folder, file)))).toEqual(before);
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['other in a few bits', (bytes: Buffer) => bytes.map((byte, i) => (i % 50 === 40 ? byte ^ 255 : byte))],
  ])('WHEN that code is %s THEN it is compiled again and put right', (_, damage) => {
    run();
    const whole = codes().map((file) => readFileSync(join(folder, file)).length);
    for (const file of codes()) writeFileSync(join(folder, file), damage(readFileSync(join(folder, file))));
    expect(run()).toBe('first string true');
    expect(codes().map((file) => readFileSync(join(folder, file)).length)).toEqual(whole);
    expect(run()).toBe('first string true');
  });

  it('WHEN nothing can be written beside it THEN it runs all the same', () => {
    spawnSync('mkdir', ['-p', join(root, 'elsewhere')]);
    run();
    for (const file of codes()) {
      rmSync(join(folder, file));
      // What stands in the way of the file, whoever runs the test.
      spawnSync('mkdir', ['-p', join(folder, file, 'taken')]);
    }
    expect(run()).toBe('first string true');
    expect(readdirSync(folder).some((file) => file.endsWith('.part'))).toBe(false);
  });
});
