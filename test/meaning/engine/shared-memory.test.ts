import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { loadOnce, modelMemory } from '../../../src/meaning/engine/shared-memory.js';

describe('the memory of all threads', () => {
  it('has its weights loaded once', () => {
    const memory = modelMemory(1);
    let loaded = 0;
    for (let thread = 0; thread < 3; thread++) loadOnce(memory, () => loaded++);
    expect(loaded).toBe(1);
  });

  it('is tried again by the next where the first fails', () => {
    const memory = modelMemory(1);
    const fail = () => {
      throw new Error('no file');
    };
    expect(() => loadOnce(memory, fail)).toThrow('no file');
    let loaded = 0;
    loadOnce(memory, () => loaded++);
    expect(loaded).toBe(1);
  });

  it('makes a thread wait for the one that is loading', async () => {
    const memory = modelMemory(1);
    const state = new Int32Array(memory.buffer, 0, 2);
    // Another thread loads: it says in the second word that it is done, before it lets the others go on.
    const program = `
      const { workerData: state } = require('node:worker_threads');
      Atomics.wait(state, 0, 0, 5000);
      setTimeout(() => {
        Atomics.store(state, 1, 7);
        Atomics.store(state, 0, 2);
        Atomics.notify(state, 0);
      }, 50);`;
    const worker = new Worker(program, { eval: true, workerData: state });
    Atomics.store(state, 0, 1);
    Atomics.notify(state, 0);
    loadOnce(memory, () => expect.unreachable('it is being loaded'));
    expect(state[1]).toBe(7);
    await worker.terminate();
  });

  it('has room for a workplace a thread', () => {
    expect(modelMemory(8).buffer.byteLength).toBeGreaterThan(modelMemory(1).buffer.byteLength);
    expect(modelMemory(1).buffer.byteLength).toBeLessThan(72 * 1024 ** 2);
  });
});
