import { gunzipSync, gzipSync } from 'node:zlib';
import type { ArticleSources, KeptItem, MarkedItem } from '../../state/sources/article-sources.js';
import { type FetchedPage, fetchPage } from '../page/fetch-page.js';
import type { Robots } from '../web/robots.js';
import type { Web } from '../web/web.js';
import { WebFault } from '../web/web-fault.js';
import type { Budget } from './budget.js';
import { ownPage } from './own-text.js';
import type { ItemBody, Source } from './source.js';

/** Reads pages as the archive would. */
export interface PageReading {
  /** @throws Error with a sentence when no article is in it; the signal's reason when the archive is closed */
  read(page: Page, date: string | null): Promise<ReadPage>;
  readonly maxBytes: number;
}

export type Page = Pick<FetchedPage, 'file' | 'bytes' | 'address'>;

export interface ReadPage {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Whether the archive has it already, just so. */
  readonly isSame: boolean;
}

/** How many came of it. */
export interface Brought {
  readonly held: number;
  readonly same: number;
  readonly failed: number;
  /** Of those held, the ones of which only the source's own text could be had. */
  readonly instead: number;
  /** For how long, in ms, the host asks to be left alone. */
  readonly waitMs: number | null;
}

export interface Bringing {
  readonly web: Web;
  readonly robots: Robots;
  readonly store: ArticleSources;
  readonly reading: PageReading;
  readonly budget: Budget;
  readonly signal?: AbortSignal | undefined;
}

/** Tries so often before the source's own text is taken. */
const TRIES = 3;
/** What may be another way the next time. */
const PASSING: readonly string[] = ['web-unreachable', 'web-timeout'];

/** Fetches what waits of a source, up to so many, and holds it. Each is kept before the next is fetched. */
export async function bringItems(bringing: Bringing, source: Source, most: number): Promise<Brought> {
  const { store, budget, signal } = bringing;
  let [held, same, failed, instead] = [0, 0, 0, 0];
  for (const item of await store.waiting(source.number, most)) {
    if (await budget.isSpent()) break;
    signal?.throwIfAborted();
    try {
      const marked = await bringOne(bringing, source, item);
      await store.mark([marked]);
      if (marked.standing === 'held') held++;
      if (marked.standing === 'live') same++;
      if (marked.standing === 'failed') failed++;
      if (marked.standing === 'held' && (marked.body as ItemBody).instead !== null) instead++;
    } catch (error) {
      if (!(error instanceof WebFault) || error.code !== 'web-later') throw error;
      return { held, same, failed, instead, waitMs: error.waitMs };
    }
  }
  return { held, same, failed, instead, waitMs: null };
}

/** @throws WebFault `web-later`, the signal's reason */
async function bringOne(bringing: Bringing, source: Source, item: KeptItem): Promise<MarkedItem> {
  const { number } = item;
  const body = item.body as ItemBody;
  const tries = item.tries + 1;
  const kept = (read: ReadPage, instead: string | null): MarkedItem => ({
    number,
    tries,
    standing: read.isSame ? 'live' : 'held',
    body: { ...body, file: read.file, instead, problem: null },
    text: read.isSame ? null : gzipSync(read.bytes),
  });
  let problem = 'It has no page of its own.';
  if (item.link !== null) {
    try {
      return kept(await pageOf(bringing, item.link, body.date), null);
    } catch (error) {
      bringing.signal?.throwIfAborted();
      if (error instanceof WebFault && error.code === 'web-later') throw error;
      if (isPassing(error) && tries < TRIES) return { ...item, tries, standing: 'waiting' };
      problem = sentenceOf(error);
    }
  }
  if (item.text !== null) {
    try {
      const html = gunzipSync(item.text).toString('utf8');
      const page = ownPage({ ...body, title: item.title, link: item.link, html }, source.address);
      await bringing.budget.spend(1, item.link === null ? item.text.length : 0);
      return kept(await bringing.reading.read(page, body.date), problem);
    } catch (error) {
      bringing.signal?.throwIfAborted();
      problem = `${problem} ${sentenceOf(error)}`;
    }
  }
  return { number, tries, standing: 'failed', body: { ...body, problem }, text: null };
}

async function pageOf({ web, robots, reading, budget, signal }: Bringing, link: string, date: string | null) {
  let bytes = 0;
  try {
    const page = await fetchPage(web, robots, web.address(link), { maxBytes: reading.maxBytes, signal });
    bytes = page.bytes.length;
    return await reading.read(page, date);
  } finally {
    await budget.spend(1, bytes);
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof WebFault)) return false;
  return PASSING.includes(error.code) || (error.code === 'web-status' && Number(error.details.status) >= 500);
}

/** @throws what is no fault that was foreseen */
function sentenceOf(error: unknown): string {
  if (error instanceof Error && 'reason' in error) return String(error.reason);
  throw error;
}
