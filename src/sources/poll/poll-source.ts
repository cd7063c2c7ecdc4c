import { setImmediate as turn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { ToldItem } from '../../state/sources/article-sources.js';
import type { ListedItem } from '../lists/items.js';
import { WebFault } from '../web/web-fault.js';
import { askLists } from './ask-lists.js';
import { type Bringing, type Brought, bringItems } from './bring-items.js';
import { answered, type Course, failed, LEAST_MS } from './course.js';
import type { ItemBody, Source } from './source.js';

/** What came of asking a source once. */
export interface Polled extends Brought {
  /** Items that it told of for the first time, and that it says have changed. */
  readonly fresh: number;
  readonly changed: number;
  /** Still to be fetched. */
  readonly waiting: number;
  readonly course: Course;
}

export interface PollLimits {
  /** Fetched at a time; the rest the next time. */
  readonly itemsAPoll: number;
  /** Between two times, in ms. */
  readonly usualMs: number;
}

/** So many are noted in one go. */
const AT_ONCE = 200;
const NOTHING: Brought = { held: 0, same: 0, failed: 0, instead: 0, waitMs: null };

/**
 * Asks a source what is new, notes it, fetches some of what waits, and keeps how it went. What goes wrong with the source stands in the
 * course. @throws the signal's reason; StateError
 */
export async function pollSource(bringing: Bringing, source: Source, limits: PollLimits): Promise<Polled> {
  const { web, robots, store, budget, signal } = bringing;
  const { now } = web.timers;
  const finish = async (course: Course, rest: Omit<Polled, 'course' | 'waiting'>) => {
    await store.keepCourse(source.number, course);
    return { ...rest, course, waiting: (await store.counts(source.number)).waiting };
  };
  try {
    const asked = await askLists(web, robots, source, signal);
    await budget.spend(0, asked.bytes);
    const noted = await noteAll(bringing, source, asked.items);
    const brought = await bringItems(bringing, source, limits.itemsAPoll);
    const { waiting } = await store.counts(source.number);
    const course = answered(
      { ...source.course, known: asked.known, parts: asked.parts },
      now(),
      limits.usualMs,
      waiting > 0 && !(await budget.isSpent()),
    );
    const until = now() + Math.max(LEAST_MS, brought.waitMs ?? 0);
    return await finish({ ...course, nextAt: Math.max(course.nextAt, until) }, { ...noted, ...brought });
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof WebFault)) throw error;
    const { code, reason, details, waitMs } = error;
    const course = failed(source.course, now(), limits.usualMs, { code, reason, details }, waitMs);
    return finish(course, { fresh: 0, changed: 0, ...NOTHING });
  }
}

async function noteAll({ store, web }: Bringing, { number }: Source, items: readonly ListedItem[]) {
  const at = web.timers.now();
  let [fresh, changed] = [0, 0];
  for (let i = 0; i < items.length; i += AT_ONCE) {
    const noted = await store.note(number, items.slice(i, i + AT_ONCE).map(told), at);
    fresh += noted.fresh;
    changed += noted.changed;
    await turn();
  }
  return { fresh, changed };
}

function told({ guid, link, title, date, author, stamp, content }: ListedItem): ToldItem {
  const body: ItemBody = { date, author, file: null, instead: null, problem: null };
  return { guid, link, title, stamp, body, text: content === null ? null : gzipSync(content) };
}
