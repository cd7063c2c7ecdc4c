/**
 * What one process of the bench does, so that none finds code or files warmed up by another: `build` on an empty state,
 * `restart` on what that left, or `work`: questions beside reloads.
 */
import { pino } from 'pino';
import type { Actor } from '../../live/curator/audit.js';
import { type ArchiveRoom, openArchiveRoom } from '../../live/room.js';
import { openStores } from '../../state/sqlite/open.js';
import { makeQuestions } from '../search/corpus/questions.js';
import { percentile } from '../search/report/statistics.js';
import { type Asked, askDuring } from './asking.js';
import { type Held, watchLoop } from './loop-watch.js';
import { madePages, writePages } from './pages.js';

export interface PhaseTask {
  readonly phase: 'build' | 'restart' | 'work';
  readonly folder: string;
  readonly stateDir: string;
  readonly paragraphs: number;
  readonly seed: number;
}

export interface Opened {
  readonly started: string;
  /** Until a first question was answered, and until all was kept on disk, in ms. */
  readonly firstAnswerMs: number;
  readonly settledMs: number;
  readonly paragraphs: number;
}

export interface Worked {
  /** What one changed page costs while nothing else is done: the middle of several reloads, in ms of processor time, all threads. */
  readonly oneMs: number;
  /** The same process with nothing to do: what others on this machine do to it. */
  readonly idle: Held;
  readonly quiet: Asked;
  readonly small: Asked & { readonly liveMs: number; readonly changed: number };
  readonly whole: Asked & { readonly liveMs: number; readonly changed: number };
}

const BENCH: Actor = { id: 'bench', name: 'the bench', via: 'terminal' };
const QUIET_MS = 20_000;
const IDLE_MS = 10_000;
const AFTER_MS = 2_000;
const RELOADS_OF_ONE = 5;
/** One page of so many: the first alone. */
const ALL = Number.MAX_SAFE_INTEGER;

async function open({ folder, stateDir }: PhaseTask): Promise<ArchiveRoom & { close(): Promise<void> }> {
  const settings = {
    articlesDir: folder,
    stateDir,
    maxFileMb: 10,
    maxRemovedPercent: 20,
    archiveVersions: 50,
    maxUploadMb: 8,
    followLinks: 'inside' as const,
    trashDays: 90,
    watchArchive: 'off' as const,
  };
  const log = pino({ level: 'warn' }, pino.destination(2));
  const stores = openStores(stateDir, {
    keepDays: 30,
    conversationMinutes: 30,
    onTrouble: (message) => log.error(message),
  });
  const room = await openArchiveRoom(settings, { stores: stores.archive, log });
  return {
    ...room,
    async close() {
      await room.curator.close();
      await stores.close();
    },
  };
}

async function timeOpening(task: PhaseTask): Promise<Opened> {
  const [question] = questionsFor({ ...task, paragraphs: 1000 });
  const began = performance.now();
  const room = await open(task);
  await room.live.current().answerer.ask(question!);
  const firstAnswerMs = performance.now() - began;
  await room.caughtUp;
  const settledMs = performance.now() - began;
  const { paragraphs } = room.live.current().library;
  await room.close();
  return { started: room.started, firstAnswerMs, settledMs, paragraphs };
}

async function work(task: PhaseTask): Promise<Worked> {
  const room = await open(task);
  await room.caughtUp;
  const questions = questionsFor(task);
  const reloaded = async (note: string, every: number) => {
    const changed = writePages(task.folder, task.paragraphs, task.seed, note, every);
    let liveMs = 0;
    const asked = await askDuring(room.live, questions, async () => {
      const began = performance.now();
      const { applied } = await room.curator.reload(BENCH);
      if (!applied) throw new Error('the reload found nothing to apply');
      liveMs = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
    });
    return { ...asked, liveMs, changed };
  };
  const oneMs = await reloadsOfOne(task, room);
  const watch = watchLoop();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const idle = watch.end();
  await askDuring(room.live, questions, async () => {}, 5_000);
  const quiet = await askDuring(room.live, questions, async () => {}, QUIET_MS);
  const small = await reloaded('The matter was put off until the spring.', 100);
  const whole = await reloaded('An appeal is open to both sides.', 1);
  await room.close();
  return { oneMs, idle, quiet, small, whole };
}

async function reloadsOfOne({ folder, paragraphs, seed }: PhaseTask, room: ArchiveRoom): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < RELOADS_OF_ONE; n++) {
    writePages(folder, paragraphs, seed, `The hearing was moved for the time number ${n}.`, ALL);
    const before = process.cpuUsage();
    const { applied } = await room.curator.reload(BENCH);
    if (applied?.changed.length !== 1) throw new Error('the reload was not one of a single page');
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
  }
  return percentile(times, 50);
}

function questionsFor({ paragraphs, seed }: PhaseTask): string[] {
  const articles = Array.from(madePages(paragraphs, seed), ([, article]) => article);
  return Array.from(makeQuestions(articles, paragraphs, 400, seed), ({ question }) => question);
}

process.once('message', (task: PhaseTask) => {
  const result = task.phase === 'work' ? work(task) : timeOpening(task);
  result.then(
    (value) => process.send!({ value }, () => process.exit(0)),
    (error) => process.send!({ fault: String(error?.stack ?? error) }, () => process.exit(1)),
  );
});
