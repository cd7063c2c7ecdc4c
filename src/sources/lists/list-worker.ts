/** A thread that reads one list, and ends. Started by list-thread.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ListText, parseList } from './parse-list.js';

parentPort!.postMessage(parseList(workerData as ListText));
