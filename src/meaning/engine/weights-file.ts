import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Tensors by their names, as they stand in a file of the form safetensors (https://github.com/huggingface/safetensors), in 16-bit floats. */
export interface WeightsFile {
  /** The bits of a tensor, row by row. @throws when the file has none of that name and so many numbers */
  halves(name: string, count: number): Uint16Array;
  /** The same as numbers. */
  numbers(name: string, count: number): Float32Array;
}

interface Entry {
  readonly dtype: string;
  readonly data_offsets: readonly [number, number];
}

/** @throws when the file cannot be read, or is not, byte for byte, the one whose SHA-256 this is */
export function openWeights(path: string, sha256: string): WeightsFile {
  const bytes = readFileSync(path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`The weights of the model are not what they should be (${path}).`);
  const headerBytes = Number(bytes.readBigUInt64LE(0));
  const data = 8 + headerBytes;
  const entries: Readonly<Record<string, Entry>> = JSON.parse(bytes.toString('utf8', 8, data));
  const table = Float32Array.from({ length: 65_536 }, (_, half) => numberOf(half));
  const halves = (name: string, count: number): Uint16Array => {
    const entry = entries[name];
    const [start, end] = entry?.data_offsets ?? [0, 0];
    if (entry?.dtype !== 'F16' || end - start !== 2 * count)
      throw new Error(`The weights of the model have no ${name} of ${count} 16-bit floats.`);
    const copy = new Uint8Array(end - start);
    copy.set(bytes.subarray(data + start, data + end));
    return new Uint16Array(copy.buffer);
  };
  return { halves, numbers: (name, count) => decoded(halves(name, count), table) };
}

/** What a 16-bit float is (IEEE 754 binary16); weights are finite. */
function numberOf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

function decoded(halves: Uint16Array, table: Float32Array): Float32Array {
  const numbers = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) numbers[i] = table[halves[i]!]!;
  return numbers;
}
