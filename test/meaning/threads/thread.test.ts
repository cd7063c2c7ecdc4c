import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modelMemory } from '../../../src/meaning/engine/shared-memory.js';
import { threadedEmbedder } from '../../../src/meaning/threads/embedder.js';
import { modelThread, NoModelError, type Thread } from '../../../src/meaning/threads/thread.js';
import { similarityOf } from '../../../src/search/meaning/vectors.js';

let folder: string;
let threads: Thread[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clippings-thread-'));
  threads = [];
});
afterEach(async () => {
  for (const thread of threads) await thread.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A thread that runs this program in place of the model's. */
function running(program: string): Thread {
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${program}`);
  return kept(
    modelThread({ gentle: false, memory: modelMemory(1), threads: 1, thread: 0 }, pathToFileURL(file)),
  );
}

function kept(thread: Thread): Thread {
  threads.push(thread);
  return thread;
}

const ask = (thread: Thread, text: string) => thread.run({ kind: 'question', question: { text } });
const ECHO = `
  parentPort.on('message', ({ question: { text } }) => {
    if (text === 'die') process.exit(3);
    if (text === 'throw') throw new Error('thrown');
    if (text === 'fail') parentPort.postMessage({ kind: 'failed', reason: 'too odd' });
    else parentPort.postMessage({ kind: 'done', done: text });
  });
  parentPort.postMessage({ kind: 'ready' });`;

describe('a thread', () => {
  it('does its jobs in turn', async () => {
    const thread = running(ECHO);
    expect(await Promise.all(['a', 'b', 'c'].map((text) => ask(thread, text)))).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['a job that failed', 'fail', /too odd/],
    ['one that ended it', 'die', /ended/],
    ['an error that nobody caught', 'throw', /thrown/],
  ])('goes on after %s', async (_, text, message) => {
    const thread = running(ECHO);
    const [failed, next] = await Promise.allSettled([ask(thread, text), ask(thread, 'next')]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(message) } });
    expect((failed as PromiseRejectedResult).reason).not.toBeInstanceOf(NoModelError);
    expect(next).toEqual({ status: 'fulfilled', value: 'next' });
  });

  it.each([
    [
      'says that it has no model',
      "parentPort.postMessage({ kind: 'broken', reason: 'no package' });",
      /no package/,
    ],
    ['fails before it is ready', "throw new Error('cannot begin');", /cannot begin/],
    ['ends before it is ready', 'process.exit(0);', /ended/],
  ])('that %s does no job ever', async (_, program, message) => {
    const thread = running(program);
    const ended = await Promise.allSettled([ask(thread, 'a'), ask(thread, 'b')]);
    for (const { status, reason } of ended as PromiseRejectedResult[]) {
      expect(status).toBe('rejected');
      expect(reason).toBeInstanceOf(NoModelError);
      expect(reason.message).toMatch(message);
    }
  });

  it('that is stopped fails what is under way, and starts anew for the next job', async () => {
    const thread = running(
      ECHO.replace("if (text === 'die')", "if (text === 'wait') return;\n    if (text === 'die')"),
    );
    await ask(thread, 'a');
    const waiting = expect(ask(thread, 'wait')).rejects.toThrow('stopped');
    await thread.stop();
    await waiting;
    expect(await ask(thread, 'b')).toEqual('b');
  });
});

describe('the threads of the shipped model', () => {
  it('know what is alike in meaning without a word in common', { timeout: 120_000 }, async () => {
    const embedder = threadedEmbedder();
    const texts = ['Customs officers detained the batches.', 'The orchestra played until midnight.'];
    const paragraphs = texts.map((text) => ({ headline: '', text }));
    // Both threads begin at once: one loads the weights, the other waits for them.
    const [question, [same, other]] = await Promise.all([
      embedder.question({ text: 'Which agency seized the goods?' }),
      embedder.paragraphs(paragraphs, { isAsked: false }),
    ]);
    const likeness = (meaning: typeof same) => similarityOf(question.vector, meaning!.vectors[0]!);
    expect(likeness(same)).toBeGreaterThan(likeness(other) + 0.2);
    await embedder.close();
  });
});
