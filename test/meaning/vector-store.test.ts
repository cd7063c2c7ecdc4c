import { describe, expect, it } from 'vitest';
import { keyOf, vectorStore } from '../../src/meaning/vector-store.js';
import { signsOf } from '../../src/search/meaning/signs.js';
import { quantisedByWords, vectorByWords } from '../search/vectors-by-words.js';
import { memoryStores } from '../state/memory.js';

const MEANING = {
  vectors: [quantisedByWords('customs seized shoes'), quantisedByWords('the court')],
  pieces: signsOf(Float32Array.of(...vectorByWords('customs'), ...vectorByWords('seized'))),
};

describe('kept meanings', () => {
  it('come back as they went in', async () => {
    const store = vectorStore(memoryStores().vectors);
    await store.keep('one', MEANING);
    const known = await store.recall(['one', 'two']);
    expect([...known.keys()]).toEqual(['one']);
    expect(known.get('one')).toEqual(MEANING);
  });

  it('of a paragraph without a piece come back too', async () => {
    const store = vectorStore(memoryStores().vectors);
    const none = { vectors: MEANING.vectors.slice(0, 1), pieces: new Uint8Array(0) };
    await store.keep('one', none);
    expect((await store.recall(['one'])).get('one')).toEqual(none);
  });

  it('can be kept anew', async () => {
    const store = vectorStore(memoryStores().vectors);
    await store.keep('one', MEANING);
    await store.keep('one', { ...MEANING, vectors: MEANING.vectors.slice(0, 1) });
    expect((await store.recall(['one'])).get('one')!.vectors).toHaveLength(1);
  });

  it.each([
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['cut within a vector', (bytes: Uint8Array) => bytes.subarray(0, 100)],
    ['without a vector', (bytes: Uint8Array) => Uint8Array.of(0, ...bytes.subarray(-48))],
    ['empty', (bytes: Uint8Array) => bytes.subarray(0, 0)],
  ])('that are %s are not known', async (_, damaged) => {
    const { vectors } = memoryStores();
    const store = vectorStore({ ...vectors, keep: (key, bytes) => vectors.keep(key, damaged(bytes)) });
    await store.keep('one', MEANING);
    expect((await store.recall(['one'])).size).toBe(0);
  });
});

describe('the key of a paragraph', () => {
  it('is the same for the same text, and another for all that changes its meaning', () => {
    const paragraph = { headline: 'A', text: 'b' };
    expect(keyOf(paragraph)).toBe(keyOf({ ...paragraph }));
    const keys = [
      keyOf(paragraph),
      keyOf({ ...paragraph, headline: '' }),
      keyOf({ headline: 'Ab', text: '' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
