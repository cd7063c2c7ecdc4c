/** The gain and bias of a layer norm. */
export interface Norm {
  readonly gain: Float32Array;
  readonly bias: Float32Array;
}

const EPSILON = 1e-5;

/** Layer norm (Ba, Kiros and Hinton 2016) of the first `count` rows, from one place to another or the same. */
export function normalise(rows: Float32Array, count: number, { gain, bias }: Norm, out: Float32Array): void {
  const width = gain.length;
  for (let from = 0; from < count * width; from += width) {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += rows[from + i]!;
    const mean = sum / width;
    let squares = 0;
    for (let i = 0; i < width; i++) squares += (rows[from + i]! - mean) ** 2;
    const scale = 1 / Math.sqrt(squares / width + EPSILON);
    for (let i = 0; i < width; i++) out[from + i] = (rows[from + i]! - mean) * scale * gain[i]! + bias[i]!;
  }
}

/** Adds numbers to others, one by one. */
export function add(numbers: Float32Array, more: Float32Array, count: number): void {
  for (let i = 0; i < count; i++) numbers[i]! += more[i]!;
}

/** Makes negative numbers zero. */
export function rectify(numbers: Float32Array, count: number): void {
  for (let i = 0; i < count; i++) if (numbers[i]! < 0) numbers[i] = 0;
}
