import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Meaning, type MeaningOptions, startMeaning } from '../../src/meaning/meaning.js';
import { type Progress, progressInWords } from '../../src/meaning/progress.js';
import type { Embedder } from '../../src/meaning/threads/embedder.js';
import { NoModelError } from '../../src/meaning/threads/thread.js';
import { SearchIndex } from '../../src/search/search-index.js';
import { openStores } from '../../src/state/sqlite/open.js';
import type { Stores } from '../../src/state/stores.js';
import type { Vectors } from '../../src/state/vectors.js';
import { article } from '../search/articles.js';
import { quantisedByWords } from '../search/vectors-by-words.js';
import { fakeEmbedder } from './fakes.js';

const NEWS = [
  article('a', ['Customs officers seized shoes. They were fake.', 'The court sat.'], { headline: 'Shoes' }),
  article('b', ['The court sat.', 'A judge spoke.']),
];

let folder: string;
let stores: Stores;
/** The keys that were kept. */
let kept: string[];
let told: string[];
let seen: Progress[];
let started: Meaning[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clippings-meaning-'));
  stores = openStores(folder, {
    keepDays: 30,
    conversationMinutes: 30,
    onTrouble: (message) => expect.unreachable(message),
  });
  kept = [];
  told = [];
  seen = [];
  started = [];
});
afterEach(async () => {
  for (const meaning of started) await meaning.close();
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(embedder: Embedder, more: Partial<MeaningOptions> = {}): Meaning {
  const vectors: Vectors = {
    ...stores.vectors,
    keep(key, bytes) {
      kept.push(key);
      return stores.vectors.keep(key, bytes);
    },
  };
  const meaning = startMeaning({
    vectors,
    embedder,
    onTrouble: (message) => told.push(message),
    onProgress: (progress) => seen.push(progress),
    ...more,
  });
  started.push(meaning);
  return meaning;
}

const unreadOf = (index: SearchIndex) => [...index.texts()].filter(({ hasVector }) => !hasVector);

describe('reading an index', () => {
  it('gives every paragraph its vectors', async () => {
    const { embedder, of } = fakeEmbedder();
    const meaning = start(embedder);
    const index = await SearchIndex.build(NEWS);
    await meaning.read(index);
    expect(unreadOf(index)).toEqual([]);
    expect(of('paragraph')).toHaveLength(4);
    expect(meaning.progress).toEqual({ state: 'ready', embedded: 4, of: 4, failed: 0 });
    expect([...new Set(seen.map(({ state }) => state))]).toEqual(['reading', 'ready']);
  });

  it('embeds only what is new after a restart, and in the next version', async () => {
    const first = fakeEmbedder();
    await start(first.embedder).read(await SearchIndex.build(NEWS));
    const second = fakeEmbedder();
    const meaning = start(second.embedder);
    const index = await SearchIndex.build(NEWS);
    await meaning.read(index);
    expect(second.jobs).toEqual([]);
    expect(unreadOf(index)).toEqual([]);
    await meaning.read(
      await index.next({ added: [article('c', ['Something new.'])], changed: [], removed: [] }),
    );
    expect(second.jobs.map(({ text }) => text)).toEqual(['Something new.']);
  });

  it('embeds the same paragraph under the same headline once', async () => {
    const { embedder, of } = fakeEmbedder();
    await start(embedder).read(
      await SearchIndex.build([article('a', ['Shoes.', 'Shoes.']), article('b', ['Shoes.'])]),
    );
    expect(of('paragraph')).toHaveLength(1);
  });

  it('stops for the next index', async () => {
    const { embedder } = fakeEmbedder();
    const meaning = start(embedder);
    const old = meaning.read(await SearchIndex.build(NEWS));
    const index = await SearchIndex.build(NEWS.slice(1));
    await Promise.all([old, meaning.read(index)]);
    expect(meaning.progress).toMatchObject({ state: 'ready', of: 2 });
  });

  it('goes on past a paragraph that the model fails on, and counts it', async () => {
    const { embedder } = fakeEmbedder((job) => (job.text === 'The court sat.' ? new Error('too odd') : null));
    const meaning = start(embedder);
    const index = await SearchIndex.build(NEWS);
    await meaning.read(index);
    expect(unreadOf(index).map(({ text }) => text)).toEqual(['The court sat.', 'The court sat.']);
    expect(meaning.progress).toEqual({ state: 'ready', embedded: 2, of: 4, failed: 2 });
    expect(progressInWords(meaning.progress)).toContain('2 could not be read');
    expect(told).toEqual([]);
  });

  it('gives up when all fails, says so once, and answers no question any more', async () => {
    const { embedder } = fakeEmbedder((job) => (job.kind === 'paragraph' ? new Error('no memory') : null));
    const meaning = start(embedder);
    const many = [
      article(
        'm',
        Array.from({ length: 20 }, (_, i) => `Paragraph ${i}.`),
      ),
    ];
    await meaning.load();
    await meaning.read(await SearchIndex.build(many));
    await meaning.read(await SearchIndex.build(many));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/no memory.*go by words.*SEMANTIC_SEARCH=off/s);
    expect(meaning.progress.state).toBe('broken');
    expect(await meaning.vectorOf('court')).toBeNull();
  });
});

describe('closing', () => {
  it('in the middle of reading leaves nothing that would still use the store', async () => {
    let closed = false;
    let used = 0;
    const slowly = async <T>(work: () => Promise<T>) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (closed) used++;
      return work();
    };
    const vectors: Vectors = {
      ...stores.vectors,
      recall: (keys) => slowly(() => stores.vectors.recall(keys)),
      keep: (key, bytes) => slowly(() => stores.vectors.keep(key, bytes)),
      sweep: () => slowly(() => stores.vectors.sweep()),
    };
    const { embedder, of } = fakeEmbedder();
    const meaning = start(embedder, { vectors });
    const many = Array.from({ length: 500 }, (_, n) => `Paragraph ${n}.`);
    const reading = meaning.read(await SearchIndex.build([article('m', many)]));
    await vi.waitFor(() => expect(of('paragraph').length).toBeGreaterThan(0), { timeout: 10_000 });
    await meaning.close();
    closed = true;
    await reading;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(used).toBe(0);
    expect(told).toEqual([]);
  });
});

describe('without a model', () => {
  it('it is said once, and everything goes by words', async () => {
    const meaning = start(fakeEmbedder(() => new NoModelError('Cannot find package')).embedder);
    expect(await meaning.load()).toBe(false);
    await meaning.read(await SearchIndex.build(NEWS));
    expect(await meaning.vectorOf('court')).toBeNull();
    expect(told).toEqual([expect.stringContaining('Cannot find package')]);
    expect(meaning.progress.state).toBe('broken');
    expect(progressInWords(meaning.progress)).toContain('by words');
  });
});

describe('the vector of a question', () => {
  it('is not waited for while the model loads', async () => {
    const meaning = start(fakeEmbedder().embedder);
    expect(await meaning.vectorOf('court')).toBeNull();
    await meaning.load();
    expect(await meaning.vectorOf('court')).toEqual(quantisedByWords('court'));
  });

  it('is made once for the same question, and not kept on disk', async () => {
    const { embedder, of } = fakeEmbedder();
    const meaning = start(embedder);
    await meaning.load();
    await Promise.all([meaning.vectorOf('court'), meaning.vectorOf('court')]);
    await meaning.vectorOf('court');
    expect(of('question')).toHaveLength(1);
    expect(kept).toEqual([]);
  });

  it('that takes too long is not waited for', async () => {
    const { embedder } = fakeEmbedder();
    const meaning = start(
      {
        ...embedder,
        question: (question) =>
          question.text === 'slow' ? new Promise(() => {}) : embedder.question(question),
      },
      { patienceMs: 0 },
    );
    await meaning.load();
    expect(await meaning.vectorOf('slow')).toBeNull();
  });

  it('that fails is tried again the next time', async () => {
    let failing = true;
    const meaning = start(
      fakeEmbedder((job) => (failing && job.text === 'court' ? new Error('once') : null)).embedder,
    );
    await meaning.load();
    expect(await meaning.vectorOf('court')).toBeNull();
    failing = false;
    expect(await meaning.vectorOf('court')).not.toBeNull();
  });
});
