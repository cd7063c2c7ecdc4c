/** What is put together at one time, in numbers and in lines: a few hundred kilobytes. */
const BLOCK_NUMBERS = 1 << 16;
const BLOCK_LINES = 4096;

/** 32-bit numbers in blocks of one size, so that many short runs do not become as many buffers. */
export class NumberBlocks {
  readonly #full: Int32Array[] = [];
  #open = new Int32Array(BLOCK_NUMBERS);
  #used = 0;

  push(numbers: ArrayLike<number>): void {
    for (let i = 0; i < numbers.length; i++) {
      if (this.#used === BLOCK_NUMBERS) {
        this.#full.push(this.#open);
        this.#open = new Int32Array(BLOCK_NUMBERS);
        this.#used = 0;
      }
      this.#open[this.#used++] = numbers[i]!;
    }
  }

  *blocks(): Generator<Buffer> {
    for (const { buffer, byteOffset, byteLength } of [...this.#full, this.#open.subarray(0, this.#used)])
      yield Buffer.from(buffer, byteOffset, byteLength);
  }
}

/** The lines, with a line end between two. */
export function* linesInBlocks(lines: readonly string[]): Generator<Buffer> {
  for (let from = 0; from < lines.length; from += BLOCK_LINES) {
    const block = lines.slice(from, from + BLOCK_LINES).join('\n');
    yield Buffer.from(from === 0 ? block : `\n${block}`);
  }
}
