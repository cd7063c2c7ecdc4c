/** The thread that holds the model: a job in, its vectors out, one after the other. Started by thread.ts. */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { quantise } from '../search/meaning/vectors.js';
import { textsOf } from './job-texts.js';
import type { Job, Reply, ThreadData } from './messages.js';
import { loadModel, type Model } from './model.js';

/** Of 20 steps downwards: enough to be passed over whenever the main thread has something to do. */
const GENTLE = 10;

const port = parentPort!;
const say = (reply: Reply) => port.postMessage(reply);

async function answer(job: Job, model: Model): Promise<Reply> {
  try {
    const vectors = [];
    for (const text of textsOf(job, model)) vectors.push(quantise(await model.embed(text)));
    return { kind: 'vectors', vectors };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// On Linux, and nowhere else, priority 0's "this process" is this thread alone (setpriority(2), "C library/kernel differences").
if ((workerData as ThreadData).gentle && process.platform === 'linux') setPriority(0, GENTLE);
try {
  const model = await loadModel();
  port.on('message', async (job: Job) => say(await answer(job, model)));
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'broken', reason: reasonOf(error) });
}
