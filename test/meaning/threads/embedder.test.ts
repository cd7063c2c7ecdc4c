import { describe, expect, it } from 'vitest';
import { threadedEmbedder } from '../../../src/meaning/threads/embedder.js';
import type { Done, Job } from '../../../src/meaning/threads/messages.js';
import { NoModelError, type Thread } from '../../../src/meaning/threads/thread.js';
import { quantisedByWords } from '../../search/vectors-by-words.js';

function textOf(job: Job): string {
  if (job.kind === 'question') return job.question.text;
  if (job.kind === 'untaught pieces') return job.text;
  return job.kind === 'paragraphs' ? job.paragraphs[0]!.text : `judges ${job.paragraphs.length}`;
}

/** Of what is judged the number of its pieces. */
function doneOf(job: Job): Done {
  switch (job.kind) {
    case 'question':
      return {
        kind: 'question',
        meaning: {
          vector: quantisedByWords(job.question.text),
          pieces: new Float32Array(0),
          shares: new Float32Array(0),
        },
      };
    case 'untaught pieces':
      return { kind: 'untaught pieces', pieces: new Float32Array(job.text.length) };
    case 'paragraphs':
      return { kind: 'paragraphs', meanings: [{ vectors: [], pieces: new Uint8Array(0) }] };
    case 'judgement':
      return {
        kind: 'judgement',
        said: job.paragraphs.map((one) => one && { better: one.ids.length, answers: 0 }),
      };
  }
}

/** Threads whose jobs go on when the test says so. */
function heldThreads(fails: () => Error | null = () => null) {
  const running: { readonly thread: number; readonly text: string; readonly finish: () => void }[] = [];
  const started: number[] = [];
  const start = (_gentle: boolean, thread: number): Thread => {
    started.push(thread);
    return {
      run: (job: Job) =>
        new Promise<Done>((resolve, reject) => {
          const text = textOf(job);
          const failure = fails();
          if (failure) return reject(failure);
          running.push({ thread, text, finish: () => resolve(doneOf(job)) });
        }),
      stop: async () => {},
    };
  };
  return { start, running, started };
}

const paragraph = (text: string) => [{ headline: '', text }];
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the threads of the model', () => {
  it('are started by the jobs that need them; what is read behind takes the last alone', async () => {
    const { start, running, started } = heldThreads();
    const embedder = threadedEmbedder(start, 3);
    expect(started).toEqual([]);
    const work = ['a', 'b'].map((text) => embedder.paragraphs(paragraph(text), { isAsked: false }));
    await settled();
    expect(running.map(({ thread, text }) => [thread, text])).toEqual([[2, 'a']]);
    running[0]!.finish();
    await work[0];
    await settled();
    expect(running.map(({ thread, text }) => [thread, text]).at(-1)).toEqual([2, 'b']);
    expect(started).toEqual([2]);
  });

  it('do what someone waits for first, questions before paragraphs', async () => {
    const { start, running } = heldThreads();
    const embedder = threadedEmbedder(start, 1);
    void embedder.paragraphs(paragraph('behind'), { isAsked: false });
    void embedder.paragraphs(paragraph('further behind'), { isAsked: false });
    void embedder.paragraphs(paragraph('asked'), { isAsked: true });
    void embedder.question({ text: 'question' });
    for (let i = 0; i < 4; i++) {
      await settled();
      running.at(-1)!.finish();
    }
    await settled();
    expect(running.map(({ text }) => text)).toEqual(['behind', 'question', 'asked', 'further behind']);
  });

  it('judge a part of the paragraphs each, before what else waits', async () => {
    const { start, running } = heldThreads();
    const embedder = threadedEmbedder(start, 2);
    const read = (count: number) => ({ ids: new Int32Array(count), signs: new Uint8Array(), headline: 0 });
    const untaught = embedder.untaughtPieces('four');
    await settled();
    running.splice(0).at(-1)!.finish();
    const asked = { ids: new Int32Array(1), vectors: await untaught };
    expect(asked.vectors).toHaveLength(4);
    const said = embedder.judge(asked, [read(3), null, read(1)]);
    await settled();
    expect(running.map(({ text }) => text).sort()).toEqual(['judges 1', 'judges 2']);
    for (const { finish } of running) finish();
    expect(await said).toEqual([{ better: 3, answers: 0 }, null, { better: 1, answers: 0 }]);
    expect(await embedder.judge(asked, [])).toEqual([]);
  });

  it('leave out a job that is taken back before it begins', async () => {
    const { start, running } = heldThreads();
    const embedder = threadedEmbedder(start, 1);
    const { signal, abort } = ((c) => ({ signal: c.signal, abort: () => c.abort(new Error('gone')) }))(
      new AbortController(),
    );
    void embedder.question({ text: 'first' });
    const gone = embedder.question({ text: 'gone' }, signal);
    const later = embedder.question({ text: 'already gone' }, AbortSignal.abort(new Error('before')));
    void embedder.paragraphs(paragraph('last'), { isAsked: true });
    abort();
    await expect(gone).rejects.toThrow('gone');
    await expect(later).rejects.toThrow('before');
    running[0]!.finish();
    await settled();
    expect(running.map(({ text }) => text)).toEqual(['first', 'last']);
  });

  it('fail all that waits when there is no model, and only the one job otherwise', async () => {
    const none = threadedEmbedder(heldThreads(() => new NoModelError('no package')).start, 1);
    const all = await Promise.allSettled([none.question({ text: 'a' }), none.question({ text: 'b' })]);
    for (const one of all)
      expect(one).toMatchObject({ status: 'rejected', reason: { message: 'no package' } });
    let fails = true;
    const { start, running } = heldThreads(() => {
      const failure = fails ? new Error('too odd') : null;
      fails = false;
      return failure;
    });
    const once = threadedEmbedder(start, 1);
    await expect(once.question({ text: 'a' })).rejects.toThrow('too odd');
    const next = once.question({ text: 'b' });
    await settled();
    running[0]!.finish();
    await expect(next).resolves.toBeDefined();
  });

  it('without memory for the model are as good as none', async () => {
    const embedder = threadedEmbedder(() => {
      throw new NoModelError('could not allocate memory');
    }, 2);
    await expect(embedder.question({ text: 'a' })).rejects.toThrow(NoModelError);
  });
});
