import { describe, expect, it } from 'vitest';
import { keyOf, vectorStore } from '../../src/meaning/vector-store.js';
import { quantisedByWords } from '../search/vectors-by-words.js';
import { memoryStores } from '../state/memory.js';

const VECTORS = [quantisedByWords('customs seized shoes'), quantisedByWords('the court')];

describe('kept vectors', () => {
  it('come back as they went in', async () => {
    const store = vectorStore(memoryStores().vectors);
    await store.keep('one', VECTORS);
    const known = await store.recall(['one', 'two']);
    expect([...known.keys()]).toEqual(['one']);
    expect(known.get('one')).toEqual(VECTORS);
  });

  it('can be kept anew', async () => {
    const store = vectorStore(memoryStores().vectors);
    await store.keep('one', VECTORS);
    await store.keep('one', VECTORS.slice(0, 1));
    expect((await store.recall(['one'])).get('one')).toHaveLength(1);
  });

  it.each([
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['empty', (bytes: Uint8Array) => bytes.subarray(0, 0)],
  ])('that are %s are not known', async (_, damaged) => {
    const { vectors } = memoryStores();
    const store = vectorStore({ ...vectors, keep: (key, bytes) => vectors.keep(key, damaged(bytes)) });
    await store.keep('one', VECTORS);
    expect((await store.recall(['one'])).size).toBe(0);
  });
});

describe('the key of a job', () => {
  it('is the same for the same text, and another for all that changes its vectors', () => {
    const paragraph = { kind: 'paragraph', headline: 'A', text: 'b' } as const;
    expect(keyOf(paragraph)).toBe(keyOf({ ...paragraph }));
    const keys = [
      keyOf(paragraph),
      keyOf({ ...paragraph, headline: '' }),
      keyOf({ ...paragraph, headline: 'Ab', text: '' }),
      keyOf({ kind: 'sentences', text: 'b' }),
      keyOf({ kind: 'question', text: 'b' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
