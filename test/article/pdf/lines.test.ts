import { expect, it } from 'vitest';
import { linesOf } from '../../../src/article/pdf/lines.js';
import type { Run } from '../../../src/article/pdf/runs.js';

const SIZE = 10;
const run = (text: string, left: number, right: number, base: number): Run => ({
  text,
  left,
  right,
  base,
  size: SIZE,
  font: 'f1',
});
const texts = (runs: readonly Run[]) =>
  linesOf({ page: 1, width: 600, height: 800, runs, turned: [] }).map(({ text }) => text);

it('the letters of a logo that are set up and down are one word of one line', () => {
  expect(
    texts([run('Set in LaT', 100, 150, 200), run('E', 150, 156, 203.4), run('X by hand', 156, 210, 200)]),
  ).toEqual(['Set in LaTEX by hand']);
});

it('what stands a little lower and apart is another line', () => {
  expect(texts([run('A label', 100, 150, 200), run('Another', 170, 220, 204)])).toEqual([
    'A label',
    'Another',
  ]);
});
