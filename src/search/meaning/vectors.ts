/** How many numbers a vector has: what the shipped model gives (all-MiniLM-L6-v2). */
export const DIMENSIONS = 384;

/** Of the signs of its numbers, a bit each. */
export const SIGN_BYTES = DIMENSIONS / 8;

/** The largest whole number of a component: 8 bits, of which one is the sign. */
const MOST = 127;

/** A vector of length 1 as whole numbers of 8 bits: component i is `values[i] * scale`. */
export interface QuantisedVector {
  /** `DIMENSIONS` numbers of −127 to 127. */
  readonly values: Int8Array;
  readonly scale: number;
}

/**
 * The direction of a vector as whole numbers: no component is off by more than half the scale, which is the largest
 * component / 127. A vector without direction stays zero.
 * @throws when it has not `DIMENSIONS` numbers, or one that is not finite
 */
export function quantise(vector: ArrayLike<number>): QuantisedVector {
  if (vector.length !== DIMENSIONS)
    throw new Error(`A vector has ${DIMENSIONS} numbers, not ${vector.length}.`);
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < DIMENSIONS; i++) {
    squares += vector[i]! * vector[i]!;
    largest = Math.max(largest, Math.abs(vector[i]!));
  }
  if (!Number.isFinite(squares)) throw new Error('A vector holds a number that is not finite.');
  const values = new Int8Array(DIMENSIONS);
  if (largest === 0) return { values, scale: 0 };
  for (let i = 0; i < DIMENSIONS; i++) values[i] = Math.round((vector[i]! / largest) * MOST);
  return { values, scale: Math.fround(largest / MOST / Math.sqrt(squares)) };
}

/** The direction between several: their mean, of length 1. */
export function meanOf(vectors: readonly QuantisedVector[]): QuantisedVector {
  const sums = new Float64Array(DIMENSIONS);
  for (const { values, scale } of vectors)
    for (let i = 0; i < DIMENSIONS; i++) sums[i]! += values[i]! * scale;
  return quantise(sums);
}

/** The cosine of the angle between two, −1 to 1. */
export function similarityOf(a: QuantisedVector, b: QuantisedVector): number {
  return bounded(dot(a.values, b.values) * a.scale * b.scale);
}

/** The sum of products of two vectors. */
function dot(vector: Int8Array, other: Int8Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  // Four sums, because each addition waits for the one before it.
  for (let i = 0; i < DIMENSIONS; i += 4) {
    a = (a + vector[i]! * other[i]!) | 0;
    b = (b + vector[i + 1]! * other[i + 1]!) | 0;
    c = (c + vector[i + 2]! * other[i + 2]!) | 0;
    d = (d + vector[i + 3]! * other[i + 3]!) | 0;
  }
  return a + b + c + d;
}

/** Rounding may carry a cosine a little past its bounds. */
export function bounded(cosine: number): number {
  return Math.min(1, Math.max(-1, cosine));
}
