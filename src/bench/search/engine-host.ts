/*
 * The process of one engine: it has the text, the engine and nothing else, so that heap and garbage collection are the
 * engine's own. Started by `engine-process.ts` with --expose-gc.
 */
import { setImmediate } from 'node:timers/promises';
import type { ArchivedArticle } from '../../archive/archive.js';
import type { SearchEngine } from './engines/engine.js';
import { engines } from './engines/index.js';
import type { Reply, Request, Weight } from './messages.js';
import { articlesOf } from './source.js';

/** The articles stay referenced until the process ends, so that no engine is credited with freeing the text. */
let subject: { engine: SearchEngine; articles: readonly ArchivedArticle[]; textBytes: number } | null = null;

async function handle(request: Request): Promise<Reply> {
  switch (request.kind) {
    case 'build':
      return build(request);
    case 'ask':
      return ask(request.questions);
    case 'weigh':
      return { kind: 'weighed', weight: await weigh() };
  }
}

async function build({ engine: name, corpus }: Extract<Request, { kind: 'build' }>): Promise<Reply> {
  const chosen = engines.find((candidate) => candidate.name === name);
  if (!chosen) return { kind: 'failed', reason: `there is no engine called ${name}` };
  const articles = [...(await articlesOf(corpus))];
  const textBytes = await collectedBytes();
  const residentBefore = process.memoryUsage.rss();
  const start = process.hrtime.bigint();
  const engine = await chosen.build(articles);
  const buildMs = msSince(start);
  subject = { engine, articles, textBytes };
  return {
    kind: 'built',
    buildMs,
    weight: await weigh(),
    residentBytes: process.memoryUsage.rss() - residentBefore,
    characters: articles.reduce((sum, article) => sum + charactersOf(article), 0),
  };
}

async function ask(questions: readonly string[]): Promise<Reply> {
  if (!subject) throw new Error('There is nothing to ask before an engine is built.');
  const ms: number[] = [];
  const rankings: (readonly number[])[] = [];
  for (const question of questions) {
    const start = process.hrtime.bigint();
    const found = subject.engine.search(question, 10);
    // Awaiting what is no promise would put a turn of the event loop into the time of the synchronous engines.
    const ranking = found instanceof Promise ? await found : found;
    ms.push(msSince(start));
    rankings.push(ranking);
  }
  return { kind: 'asked', ms, rankings };
}

async function weigh(): Promise<Weight> {
  if (!subject) throw new Error('There is nothing to weigh before an engine is built.');
  return {
    heapBytes: (await collectedBytes()) - subject.textBytes,
    nativeBytes: subject.engine.nativeBytes?.() ?? 0,
  };
}

/** Live bytes of heap and of external memory, which includes array buffers. */
async function collectedBytes(): Promise<number> {
  if (!globalThis.gc) throw new Error('The process of an engine needs --expose-gc.');
  // Array buffers and finalizers are let go between two collections, not in one.
  for (let round = 0; round < 3; round++) {
    globalThis.gc();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function charactersOf({ paragraphs }: ArchivedArticle): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0);
}

function msSince(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1e6;
}

process.on('message', (request: Request) => {
  handle(request)
    .catch((error: unknown): Reply => {
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    })
    .then((reply) => process.send?.(reply));
});
