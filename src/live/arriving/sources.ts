import type { Bringing } from '../../sources/poll/bring-items.js';
import { dayBudget } from '../../sources/poll/budget.js';
import type { Course } from '../../sources/poll/course.js';
import { type PollLimits, pollSource } from '../../sources/poll/poll-source.js';
import type { ItemBody, Source } from '../../sources/poll/source.js';
import type { ArticleSources } from '../../state/sources/article-sources.js';
import { type Desk, inBackground } from '../acts/desk.js';
import { asProblem } from '../curator/as-problem.js';
import type { Actor } from '../curator/audit.js';
import { ArchiveProblem } from '../curator/problem.js';
import { sourceProblems } from '../curator/source-problems.js';
import type { SourceCheck, SourceEvent, SourceLook, SourceReport, Sources } from '../curator/sources.js';
import { isToldElsewhere } from '../holding.js';
import type { Offered } from '../shared/offered.js';
import { asksWhenDue } from './due.js';
import { declineHeld, takeHeld } from './held.js';
import { lookAtSource } from './look.js';
import { readingOf } from './reading.js';
import { nameOf, newSource, reportOf } from './report.js';
import { actedOnSource, pausedItself } from './source-acts.js';

export interface SourceSettings {
  /** Whether what is brought is held until somebody takes it, or taken at once. */
  readonly sources: 'offer' | 'apply';
  readonly maxSources: number;
  readonly sourceMinutes: number;
  readonly sourceItemsADay: number;
  readonly sourceMbADay: number;
}

export interface SourceParts {
  readonly desk: Desk;
  readonly store: ArticleSources;
  readonly settings: SourceSettings;
  readonly looks: Offered<SourceLook>;
  /** @throws ArchiveProblem while nothing can be done to the archive */
  readonly usable: () => Promise<void>;
}

const MINUTE_MS = 60_000;
const ITEMS_A_POLL = 50;
const SHOWN = 10;

export function makeSources({ desk, store, settings, looks, usable }: SourceParts): Sources {
  const { web, robots } = desk.outside;
  const { now } = web.timers;
  const listeners = new Set<(event: SourceEvent) => void>();
  const asking = new Set<number>();
  const { sourceMinutes, sourceItemsADay: itemsADay, sourceMbADay } = settings;
  const limits: PollLimits = { itemsAPoll: ITEMS_A_POLL, usualMs: sourceMinutes * MINUTE_MS };
  const bringing: Bringing = {
    web,
    robots,
    store,
    reading: readingOf(desk),
    budget: dayBudget(store, { itemsADay, bytesADay: sourceMbADay * 1024 ** 2 }, now),
    signal: desk.closing.signal,
  };

  const tell = (event: SourceEvent) => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        desk.log.warn({ fault: String(error) }, 'a listener to the sources failed');
      }
    }
  };

  /** Runs what is foreseen to fail as an ArchiveProblem. */
  async function foreseen<T>(work: () => Promise<T>): Promise<T> {
    await usable();
    try {
      return await work();
    } catch (error) {
      throw asProblem(error, desk.settings.folder, desk.closing.signal);
    }
  }

  const all = async () => (await store.list()).map((kept) => kept as Source);
  async function found(number: number): Promise<Source> {
    const source = (await all()).find((one) => one.number === number);
    if (!source) throw sourceProblems.unknown(String(number));
    return source;
  }
  const report = async (source: Source) => reportOf(source, await store.counts(source.number));

  async function ask(source: Source): Promise<SourceCheck> {
    if (asking.has(source.number)) throw sourceProblems.busy(nameOf(source));
    asking.add(source.number);
    try {
      const polled = await pollSource(bringing, source, limits);
      const { applied, refused } = await takenAtOnce(source);
      const asked = await report({ ...source, course: polled.course });
      const held = await store.held(source.number, SHOWN);
      const waiting = held.map(({ title, body }) => ({ title, instead: (body as ItemBody).instead }));
      return { ...polled, source: asked, waiting, applied, refused };
    } finally {
      asking.delete(source.number);
    }
  }

  async function takenAtOnce(source: Source): Promise<Pick<SourceCheck, 'applied' | 'refused'>> {
    if (settings.sources !== 'apply') return { applied: null, refused: null };
    try {
      const by: Actor = { id: '', name: nameOf(source), via: 'source' };
      return { applied: await takeHeld(desk, store, source.number, by), refused: null };
    } catch (error) {
      // It stays held: the next time, or a moderator, takes it.
      if (!(error instanceof ArchiveProblem) || error.code === 'aborted') throw error;
      return { applied: null, refused: error.code === 'busy' ? null : error };
    }
  }

  async function hasPaused(source: Source, paused: SourceReport): Promise<void> {
    const { code = 'web-unreachable', reason = '' } = paused.problem ?? {};
    await pausedItself(desk, source, { code, reason });
    tell({ kind: 'paused', source: paused });
  }

  const due = asksWhenDue({
    timers: web.timers,
    sources: all,
    async ask(source) {
      await usable();
      const check = await ask(source);
      if (check.source.paused === 'failing') await hasPaused(source, check.source);
      if (check.refused) tell({ kind: 'refused', source: check.source, problem: check.refused });
      if (check.held > 0 && settings.sources === 'offer') tell({ kind: 'brought', check });
    },
    onFault: (error) => {
      if (!isToldElsewhere(error) && !desk.closing.signal.aborted)
        desk.log.warn({ fault: String(error) }, 'a source could not be asked');
    },
    signal: desk.closing.signal,
    track: (work) => inBackground(desk, work),
  });

  return {
    look: (address, pattern) =>
      foreseen(async () => {
        const look = await lookAtSource(desk, address, pattern);
        if ((await all()).some((one) => one.address === look.address))
          throw sourceProblems.known(look.address);
        await looks.put(look.id, look);
        return look;
      }),
    add: (id, by) =>
      foreseen(async () => {
        let source: Source = newSource(await looks.get(id), by, now());
        const { address, about, course } = source;
        await actedOnSource(desk, source, { kind: 'source-add', by }, async (act) => {
          if ((await all()).length >= settings.maxSources) throw sourceProblems.full(settings.maxSources);
          const added = await store.add(address, about, course, act);
          if (added === null) throw sourceProblems.known(address);
          source = { ...source, number: added.number };
          return added.act;
        });
        looks.drop(id);
        return report(source);
      }),
    list: () => foreseen(async () => Promise.all((await all()).map(report))),
    check: (number) => foreseen(async () => ask(await found(number))),
    pause: (number, by, pause) =>
      foreseen(async () => {
        const source = await found(number);
        const course: Course = pause
          ? { ...source.course, paused: 'asked' }
          : { ...source.course, paused: null, failures: 0, failingSince: null, nextAt: now() };
        const how = { kind: pause ? 'source-pause' : 'source-resume', by } as const;
        await actedOnSource(desk, source, how, (act) => store.keepCourse(number, course, act));
        return report({ ...source, course });
      }),
    remove: (number, by) =>
      foreseen(async () => {
        const source = await found(number);
        const removed = await report(source);
        await actedOnSource(desk, source, { kind: 'source-remove', by }, (act) => store.remove(number, act));
        return removed;
      }),
    take: (number, by) =>
      foreseen(async () => {
        const source = await found(number);
        const applied = await takeHeld(desk, store, number, by);
        if (!applied) throw sourceProblems.empty(nameOf(source));
        return applied;
      }),
    decline: (number) =>
      foreseen(async () => {
        await found(number);
        return declineHeld(store, number);
      }),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: due.start,
  };
}
