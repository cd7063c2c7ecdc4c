import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWeights } from '../../../src/meaning/engine/weights-file.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clippings-weights-'));
  path = join(folder, 'weights');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file with one tensor, `some`, of these bits. Returns its digest. */
function write(halves: readonly number[]): string {
  const header = JSON.stringify({
    some: { dtype: 'F16', shape: [halves.length], data_offsets: [0, 2 * halves.length] },
  });
  const bytes = Buffer.alloc(8 + header.length + 2 * halves.length);
  bytes.writeBigUInt64LE(BigInt(header.length));
  bytes.write(header, 8);
  for (const [i, half] of halves.entries()) bytes.writeUInt16LE(half, 8 + header.length + 2 * i);
  writeFileSync(path, bytes);
  return createHash('sha256').update(bytes).digest('hex');
}

describe('a file of weights', () => {
  it('gives numbers of 16 bits, the smallest too', () => {
    const file = openWeights(path, write([0x3c00, 0xc000, 0x0000, 0x0001, 0x7bff, 0x3555]));
    expect([...file.numbers('some', 6)]).toEqual([1, -2, 0, 2 ** -24, 65_504, 0.333251953125]);
    expect([...file.halves('some', 6)].slice(0, 2)).toEqual([0x3c00, 0xc000]);
  });

  it('of which one byte differs is refused', () => {
    const digest = write([0x3c00]);
    write([0x3c01]);
    expect(() => openWeights(path, digest)).toThrow(/not what they should be/);
  });

  it('without a tensor of that name and length says so', () => {
    const file = openWeights(path, write([0x3c00]));
    expect(() => file.halves('other', 1)).toThrow(/no other of 1/);
    expect(() => file.numbers('some', 2)).toThrow(/no some of 2/);
  });
});
