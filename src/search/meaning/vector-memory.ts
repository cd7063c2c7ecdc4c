import { kernelOf } from './kernel.js';
import { SIGN_BYTES } from './vectors.js';

/** What scripts/wasm/comparison.js writes; all are addresses, but for the count. */
interface Kernel {
  differ(question: number, signs: number, count: number, out: number): void;
}

const PAGE = 65_536;
/** As the kernel's module says: 4 GB. */
const MOST_PAGES = 65_536;

/** Where the question lies, then the distances of a block, then the blocks. */
const QUESTION = 0;
const OUT = 64;

/** Signs of vectors in the memory of a kernel that compares 128 of them at a time. Shared, so that what was given out stays valid as it grows. */
export class VectorMemory {
  readonly #memory: WebAssembly.Memory;
  readonly #kernel: Kernel;
  readonly #blockBytes: number;
  readonly #question: Uint8Array;
  readonly #out: Int16Array;
  #end: number;

  private constructor(memory: WebAssembly.Memory, kernel: Kernel, vectorsInBlock: number) {
    this.#memory = memory;
    this.#kernel = kernel;
    this.#blockBytes = vectorsInBlock * SIGN_BYTES;
    this.#question = new Uint8Array(memory.buffer, QUESTION, SIGN_BYTES);
    this.#out = new Int16Array(memory.buffer, OUT, vectorsInBlock);
    this.#end = OUT + 2 * vectorsInBlock;
  }

  /** Null where the machine has no SIMD or not so much memory to reserve: then signs are compared byte by byte. */
  static make(vectorsInBlock: number): VectorMemory | null {
    try {
      const memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
      return new VectorMemory(memory, kernelOf<Kernel>('comparison', memory), vectorsInBlock);
    } catch {
      return null;
    }
  }

  /** Room for the signs of a block of vectors, all zero. @throws RangeError when there is no more memory */
  block(): { readonly at: number; readonly signs: Uint8Array } {
    const at = this.#end;
    const missing = at + this.#blockBytes - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    this.#end = at + this.#blockBytes;
    return { at, signs: new Uint8Array(this.#memory.buffer, at, this.#blockBytes) };
  }

  /** Lays the signs of a question where the kernel looks for them. */
  ask(question: Uint8Array): void {
    this.#question.set(question);
  }

  /** In how many signs the question that was asked last differs from each vector of the block at an address. Valid until the next call. */
  distances(at: number): Int16Array {
    this.#kernel.differ(QUESTION, at, this.#out.length, OUT);
    return this.#out;
  }
}
