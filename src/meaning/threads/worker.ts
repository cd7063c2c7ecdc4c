/** A thread with the model: a job in, what it gives out, one after the other. Started by thread.ts. */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { AnsweringNetworks } from '../answering/networks.js';
import { loadModel, type Model } from '../engine/model.js';
import type { Done, Job, Reply, ThreadData } from './messages.js';

/** Of 20 steps downwards: enough to be passed over whenever the main thread has something to do. */
const GENTLE = 10;

const port = parentPort!;
const say = (reply: Reply) => port.postMessage(reply);

interface Loaded {
  readonly model: Model;
  readonly networks: AnsweringNetworks;
}

function done(job: Job, { model, networks }: Loaded): Done {
  switch (job.kind) {
    case 'question':
      return { kind: 'question', meaning: model.question(job.question) };
    case 'untaught pieces':
      return { kind: 'untaught pieces', pieces: model.untaughtPieces(job.text) };
    case 'paragraphs':
      return { kind: 'paragraphs', meanings: model.paragraphs(job.paragraphs) };
    case 'judgement':
      return { kind: 'judgement', said: networks.answering(job.asked, job.paragraphs) };
  }
}

function answer(job: Job, loaded: Loaded): Reply {
  try {
    return { kind: 'done', done: done(job, loaded) };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const { gentle, memory, threads, thread } = workerData as ThreadData;
// On Linux, and nowhere else, priority 0's "this process" is this thread alone (setpriority(2), "C library/kernel differences").
if (gentle && process.platform === 'linux') setPriority(0, GENTLE);
try {
  const [model, networks] = await Promise.all([loadModel(memory, threads, thread), AnsweringNetworks.load()]);
  const loaded = { model, networks };
  port.on('message', (job: Job) => say(answer(job, loaded)));
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'broken', reason: reasonOf(error) });
}
