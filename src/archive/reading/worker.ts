/**
 * A thread that reads files: a job in, what it gave out, one after the other. What is large goes out in pieces, the next
 * whenever the other thread asks for it. Started by reading-threads.ts.
 */
import { parentPort } from 'node:worker_threads';
import { type Piece, takeApart } from './in-pieces.js';
import { doJob, type Job, MORE, type Reply } from './jobs.js';

const port = parentPort!;
const tell = (reply: Reply) => port.postMessage(reply);
let ahead: Piece[] = [];

port.on('message', async (message: Job | typeof MORE) => {
  if (message === MORE) {
    const piece = ahead.shift();
    if (piece) tell({ kind: 'piece', piece, more: ahead.length > 0 });
    return;
  }
  const { whole, pieces } = takeApart(await doJob(message));
  ahead = [...pieces];
  tell({ kind: 'done', done: whole, more: ahead.length > 0 });
});
tell({ kind: 'ready' });
