import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEPT_DAYS, keyOf, vectorStore } from '../../src/meaning/vector-store.js';
import { openState } from '../../src/state/state.js';
import { quantisedByWords } from '../search/vectors-by-words.js';

const DAY = 86_400_000;
const VECTORS = [quantisedByWords('customs seized shoes'), quantisedByWords('the court')];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clippings-vectors-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openState(folder, { onTrouble: (message) => expect.unreachable(message) });

describe('kept vectors', () => {
  it('come back as they went in, after a restart too', () => {
    const first = open();
    vectorStore(first).keep('one', VECTORS);
    first.close();
    const second = open();
    const known = vectorStore(second).recall(['one', 'two']);
    expect([...known.keys()]).toEqual(['one']);
    expect(known.get('one')).toEqual(VECTORS);
    second.close();
  });

  it('can be kept anew', () => {
    const state = open();
    const store = vectorStore(state);
    store.keep('one', VECTORS);
    store.keep('one', VECTORS.slice(0, 1));
    expect(store.recall(['one']).get('one')).toHaveLength(1);
    state.close();
  });

  it('that are damaged are not known', () => {
    const state = open();
    const store = vectorStore(state);
    store.keep('one', VECTORS);
    state.write((db) => db.exec("UPDATE vector SET vectors = x'0102'"));
    expect(store.recall(['one']).size).toBe(0);
    state.close();
  });

  it('are swept away when nothing has asked for them, and only then', () => {
    let now = 0;
    const state = open();
    const store = vectorStore(state, () => now);
    store.keep('used', VECTORS);
    store.keep('unused', VECTORS);
    now = (KEPT_DAYS - 1) * DAY;
    store.recall(['used']);
    now = (KEPT_DAYS + 1) * DAY;
    store.sweep();
    expect([...store.recall(['used', 'unused']).keys()]).toEqual(['used']);
    state.close();
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
