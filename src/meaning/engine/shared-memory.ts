import { layoutFor } from './layout.js';

const PAGE = 65_536;

/** Where the kernel's memory ends, in pages: as its module says (scripts/wasm). */
const MOST_PAGES = 8_192;

/** What the first word of the memory says of the weights. */
const ABSENT = 0;
const UNDER_WAY = 1;
const THERE = 2;

/** Longer than any machine takes to read 45 MB; then whoever was loading them is gone. */
const PATIENCE_MS = 60_000;

/** The memory of all threads of the model: the weights once, and a workplace for each. @throws RangeError when there is not so much */
export function modelMemory(threads: number): WebAssembly.Memory {
  const pages = Math.ceil(layoutFor(threads).bytes / PAGE);
  return new WebAssembly.Memory({ initial: pages, maximum: MOST_PAGES, shared: true });
}

/**
 * Sees to it that the weights are in the memory: the first thread that comes loads them, the others wait for it. Blocks the thread.
 * @throws what `load` does; then the next thread tries
 */
export function loadOnce(memory: WebAssembly.Memory, load: () => void): void {
  const state = new Int32Array(memory.buffer, 0, 1);
  for (;;) {
    const was = Atomics.compareExchange(state, 0, ABSENT, UNDER_WAY);
    if (was === THERE) return;
    if (was === ABSENT) break;
    if (Atomics.wait(state, 0, UNDER_WAY, PATIENCE_MS) === 'timed-out')
      Atomics.compareExchange(state, 0, UNDER_WAY, ABSENT);
  }
  try {
    load();
    Atomics.store(state, 0, THERE);
  } catch (error) {
    Atomics.store(state, 0, ABSENT);
    throw error;
  } finally {
    Atomics.notify(state, 0);
  }
}
