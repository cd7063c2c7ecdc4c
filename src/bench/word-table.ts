/** `npm run word-table`: makes data/word-table.bin from the model. The same model gives the same table. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isEntryPoint } from '../cli/terminal/entry.js';
import { printLine, type Streams } from '../cli/terminal/streams.js';
import { SHAPE } from '../meaning/engine/layout.js';
import { loadModel } from '../meaning/engine/model.js';
import { modelMemory } from '../meaning/engine/shared-memory.js';
import { TABLE_FILE, TABLE_ROW_BYTES, TABLE_WIDTH } from '../meaning/look/word-table.js';
import { DIMENSIONS } from '../search/meaning/vectors.js';

/** Turns of the power iteration: the order of the dimensions has settled long before. */
const TURNS = 40;
const MOST_OF_HALF = 7;

async function makeTable({ stdout }: Streams): Promise<void> {
  const model = await loadModel(modelMemory(1), 1, 0);
  const rows = new Float64Array(SHAPE.vocabulary * DIMENSIONS);
  for (let piece = 0; piece < SHAPE.vocabulary; piece++) rows.set(model.piece(piece), piece * DIMENSIONS);
  printLine(stdout, `${SHAPE.vocabulary} word pieces read.`);
  centre(rows);
  const file = fileURLToPath(TABLE_FILE);
  writeFileSync(file, packed(rows, axesOf(rows)));
  printLine(stdout, `${file} written.`);
}

/** Takes the mean of all from each, and makes each as long as the others. */
function centre(rows: Float64Array): void {
  const mean = new Float64Array(DIMENSIONS);
  for (const [i, value] of rows.entries()) mean[i % DIMENSIONS]! += value / SHAPE.vocabulary;
  for (let from = 0; from < rows.length; from += DIMENSIONS) {
    const row = rows.subarray(from, from + DIMENSIONS);
    for (let i = 0; i < DIMENSIONS; i++) row[i]! -= mean[i]!;
    const length = Math.hypot(...row) || 1;
    for (let i = 0; i < DIMENSIONS; i++) row[i]! /= length;
  }
}

/** The directions in which rows differ most (principal components), by power iteration. */
function axesOf(rows: Float64Array): Float64Array[] {
  const products = Array.from({ length: DIMENSIONS }, () => new Float64Array(DIMENSIONS));
  for (let from = 0; from < rows.length; from += DIMENSIONS) {
    for (let a = 0; a < DIMENSIONS; a++) {
      const [value, sums] = [rows[from + a]!, products[a]!];
      for (let b = 0; b < DIMENSIONS; b++) sums[b]! += value * rows[from + b]!;
    }
  }
  let axes = Array.from({ length: TABLE_WIDTH }, (_, axis) =>
    Float64Array.from({ length: DIMENSIONS }, (_, i) => Math.sin((axis + 1) * (i + 1))),
  );
  for (let turn = 0; turn < TURNS; turn++) {
    axes = axes.map((axis) => Float64Array.from(products, (sums) => dot(sums, axis)));
    for (const [i, axis] of axes.entries()) {
      for (const before of axes.slice(0, i)) {
        const shared = dot(axis, before);
        for (let j = 0; j < DIMENSIONS; j++) axis[j]! -= shared * before[j]!;
      }
      const length = Math.hypot(...axis);
      for (let j = 0; j < DIMENSIONS; j++) axis[j]! /= length;
    }
  }
  return axes;
}

function packed(rows: Float64Array, axes: readonly Float64Array[]): Uint8Array {
  const bytes = new Uint8Array(SHAPE.vocabulary * TABLE_ROW_BYTES);
  for (let piece = 0; piece < SHAPE.vocabulary; piece++) {
    const row = rows.subarray(piece * DIMENSIONS, (piece + 1) * DIMENSIONS);
    const values = axes.map((axis) => dot(axis, row));
    const largest = Math.max(...values.map(Math.abs)) || 1;
    for (const [i, value] of values.entries()) {
      const half = Math.round((value / largest) * MOST_OF_HALF) & 15;
      bytes[piece * TABLE_ROW_BYTES + (i >> 1)]! |= half << (4 * (i & 1));
    }
  }
  return bytes;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i++) sum += a[i]! * b[i]!;
  return sum;
}

if (isEntryPoint(import.meta.url)) await makeTable(process);
