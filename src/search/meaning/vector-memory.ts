import { readFileSync } from 'node:fs';
import { DIMENSIONS } from './vectors.js';

/** What scripts/wasm/comparison.js writes; all are addresses, but for the count. */
interface Kernel {
  compare(question: number, vectors: number, count: number, out: number): void;
}

/** Made by the build, beside what is compiled. */
const KERNEL = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/wasm/comparison.wasm' : '../../../wasm/comparison.wasm',
  import.meta.url,
);

const PAGE = 65_536;
/** As the kernel's module says: 4 GB. */
const MOST_PAGES = 65_536;

/** Where the question lies, then the sums of a block, then the blocks. */
const QUESTION = 0;
const OUT = 2 * DIMENSIONS;

/** Vectors in the memory of a kernel that compares eight numbers at a time. Shared, so that what was given out stays valid as it grows. */
export class VectorMemory {
  readonly #memory: WebAssembly.Memory;
  readonly #kernel: Kernel;
  readonly #blockBytes: number;
  readonly #question: Int16Array;
  readonly #out: Int32Array;
  #end: number;

  private constructor(memory: WebAssembly.Memory, kernel: Kernel, vectorsInBlock: number) {
    this.#memory = memory;
    this.#kernel = kernel;
    this.#blockBytes = vectorsInBlock * DIMENSIONS;
    this.#question = new Int16Array(memory.buffer, QUESTION, DIMENSIONS);
    this.#out = new Int32Array(memory.buffer, OUT, vectorsInBlock);
    this.#end = OUT + 4 * vectorsInBlock;
  }

  /** Null where the machine has no SIMD or not so much memory to reserve: then vectors are compared number by number. */
  static make(vectorsInBlock: number): VectorMemory | null {
    try {
      const memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
      const module = new WebAssembly.Module(readFileSync(KERNEL));
      const { exports } = new WebAssembly.Instance(module, { env: { memory } });
      return new VectorMemory(memory, exports as unknown as Kernel, vectorsInBlock);
    } catch {
      return null;
    }
  }

  /** Room for a block of vectors, all zero. @throws RangeError when there is no more memory */
  block(): { readonly at: number; readonly values: Int8Array } {
    const at = this.#end;
    const missing = at + this.#blockBytes - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    this.#end = at + this.#blockBytes;
    return { at, values: new Int8Array(this.#memory.buffer, at, this.#blockBytes) };
  }

  /** The sums of products of a question with each vector of the block at an address. Valid until the next call. */
  sums(question: Int8Array, at: number): Int32Array {
    this.#question.set(question);
    this.#kernel.compare(QUESTION, at, this.#out.length, OUT);
    return this.#out;
  }
}
