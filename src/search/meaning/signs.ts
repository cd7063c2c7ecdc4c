/** The signs of numbers, a bit each: whether it is above zero. Vectors one behind the other give theirs so. */
export function signsOf(numbers: ArrayLike<number>): Uint8Array {
  const signs = new Uint8Array(numbers.length / 8);
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > 0) signs[i >> 3]! |= 1 << (i & 7);
  return signs;
}
