import { describe, expect, it } from 'vitest';
import { meaningsAsked } from '../../../src/meaning/look/asked.js';
import { NoModelError } from '../../../src/meaning/threads/thread.js';
import { vectorStore } from '../../../src/meaning/vector-store.js';
import { memoryStores } from '../../state/memory.js';
import { fakeEmbedder } from '../fakes.js';

const PARAGRAPHS = ['a', 'b', 'a'].map((text) => ({ headline: 'h', text }));
const patient = { limitMs: Number.POSITIVE_INFINITY };

describe('paragraphs that someone waits for', () => {
  it('are read now, each once, and kept', async () => {
    const store = vectorStore(memoryStores().vectors);
    const { embedder, jobs } = fakeEmbedder();
    const first = await meaningsAsked(PARAGRAPHS, { embedder, store, ...patient });
    expect(jobs).toEqual(['a', 'b'].map((text) => ({ kind: 'paragraph', text, isAsked: true })));
    expect(first[0]).toEqual(first[2]);
    expect(await meaningsAsked(PARAGRAPHS, { embedder, store, ...patient })).toEqual(first);
    expect(jobs).toHaveLength(2);
  });

  it('are read only as far as is told; of the others those that are kept are known', async () => {
    const store = vectorStore(memoryStores().vectors);
    const { embedder, jobs } = fakeEmbedder();
    const texts = ['c', 'd', 'e'].map((text) => ({ headline: 'h', text }));
    await meaningsAsked([texts[2]!], { embedder, store, ...patient });
    const known = await meaningsAsked(texts, { embedder, store, most: 1, ...patient });
    expect(known.map((meaning) => meaning !== null)).toEqual([true, false, true]);
    expect(jobs.map(({ text }) => text)).toEqual(['e', 'c']);
  });

  it('are left out where they fail, and the others are there', async () => {
    const store = vectorStore(memoryStores().vectors);
    const { embedder } = fakeEmbedder(({ text }) => (text === 'b' ? new Error('too odd') : null));
    const [a, b] = await meaningsAsked(PARAGRAPHS, { embedder, store, ...patient });
    expect(a).not.toBeNull();
    expect(b).toBeNull();
  });

  it('are not waited for beyond the limit, nor once nobody asks any more; what was under way is kept', async () => {
    const store = vectorStore(memoryStores().vectors);
    const { embedder } = fakeEmbedder();
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow: typeof embedder = {
      ...embedder,
      async paragraphs(paragraphs, job) {
        if (paragraphs[0]!.text === 'b') await held;
        return embedder.paragraphs(paragraphs, { isAsked: job.isAsked });
      },
    };
    const late = await meaningsAsked(PARAGRAPHS, { embedder: slow, store, limitMs: 20 });
    expect(late.map((meaning) => meaning !== null)).toEqual([true, false, true]);
    const gone = AbortSignal.abort(new Error('gone'));
    const left = await meaningsAsked(PARAGRAPHS, { embedder: slow, store, ...patient, signal: gone });
    expect(left.map((meaning) => meaning !== null)).toEqual([true, false, true]);
    go();
    await new Promise((resolve) => setImmediate(resolve));
    const now = await meaningsAsked(PARAGRAPHS, { embedder: slow, store, ...patient });
    expect(now).not.toContain(null);
  });

  it('fail with the model', async () => {
    const store = vectorStore(memoryStores().vectors);
    const { embedder } = fakeEmbedder(() => new NoModelError('no package'));
    await expect(meaningsAsked(PARAGRAPHS, { embedder, store, ...patient })).rejects.toThrow(NoModelError);
  });
});
