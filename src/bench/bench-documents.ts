import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { loadArchive } from '../archive/load.js';
import { createPacer } from '../archive/pacer.js';
import { versionOf } from '../archive/version/digest.js';
import { between, seededRandom } from '../cli/eval/random.js';
import { readOrExit } from '../cli/terminal/read-or-exit.js';
import { readWhole } from '../cli/terminal/usage.js';
import { type ArchiveRoom, openArchiveRoom } from '../live/room.js';
import { openStores } from '../state/sqlite/open.js';
import { fileOf } from './documents/kinds.js';
import { BY, ownMs, type Task, type Told } from './documents/task.js';
import { KEEPING, pageFor, settingsFor } from './kill-test/settings.js';
import { makeArticles } from './search/corpus/corpus.js';

/**
 * `npm run bench:documents`: a folder of files of all kinds, read alone, then proposed to an archive that has a few pages, then proposed
 * and taken by a process that is killed at random moments. What is live after each kill must be the version from before or the whole
 * new one. Exit status 1 when it is not, or when the proposal takes more than
 * half as much processor time again as the reading: how long either takes goes by what else the machine has to do.
 */

const HELP = `npm run bench:documents [-- options]

Makes a folder of files of all kinds, and times reading it alone and proposing it; then kills the process that proposes and takes it at
random moments, and looks each time at what is live.

  --files N   how many, 10000 unless told
  --kills N   how often, 10 unless told
  --seed N    what is in the files and when it is killed, a whole number; 1 unless told
  --help      this text

Exit status: 0 when all holds, 1 when something does not, 2 on wrong use.`;

const { files, kills, seed } = readOrExit(
  'bench:documents',
  HELP,
  {
    files: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
  (typed) => ({
    files: readWhole('files', typed.files, 100, 1_000_000),
    kills: readWhole('kills', typed.kills, 0, 10_000),
    seed: readWhole('seed', typed.seed, 0, 2 ** 31 - 1),
  }),
);

const FIRST_PAGES = 12;
const FILES_A_FOLDER = 500;
const MOST_ABOVE_READING = 1.5;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

async function main(): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'clippings-documents-'));
  const task: Task = { folder: join(root, 'articles'), stateDir: join(root, 'state') };
  try {
    mkdirSync(task.folder);
    for (let n = 0; n < FIRST_PAGES; n++) writeFileSync(join(task.folder, `page-${n}.txt`), pageFor(n));
    const before = await live(task);
    writeFiles(task.folder);
    const from = performance.now();
    const own = process.cpuUsage();
    const alone = await loadArchive(task.folder);
    const [readMs, readOwnMs] = [performance.now() - from, ownMs(own)];
    const { articles, rejected } = alone;
    console.log(
      `reading alone: ${files} files of all kinds in ${seconds(readMs)} (${seconds(readOwnMs)} of processor time), ${articles.length} articles, ${rejected.length} rejected`,
    );
    for (const { file, reason } of rejected.slice(0, 5)) console.log(`  ${file}: ${reason}`);
    const random = seededRandom(seed);
    const whole = await killedAfter(null, task, { readMs, readOwnMs, before, after: alone.version });
    let faulty = whole.faults;
    for (let n = 1; n <= kills; n++) {
      await reset(task, before);
      const ms = between(random, 0, Math.round(whole.lifeMs * 1.1));
      faulty += (await killedAfter(ms, task, { readMs, readOwnMs, before, after: alone.version })).faults;
    }
    console.log(faulty === 0 ? 'nothing was half there' : `FAILED: ${faulty}`);
    const isSlow = whole.proposedOwnMs > MOST_ABOVE_READING * readOwnMs;
    if (isSlow)
      console.log('FAILED: the proposal took more than half as much processor time again as the reading');
    return faulty === 0 && !isSlow && articles.length === files + FIRST_PAGES ? 0 : 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function writeFiles(folder: string): void {
  let number = 0;
  for (const story of makeArticles(files * 12, seed)) {
    if (number === files) return;
    const { headline, date, paragraphs } = story;
    const { extension, bytes } = fileOf(number, { headline, date: date ?? '2017-05-03', paragraphs });
    const to = join(folder, String(Math.floor(number / FILES_A_FOLDER)));
    if (number % FILES_A_FOLDER === 0) mkdirSync(to);
    writeFileSync(join(to, `story-${number}${extension}`), bytes);
    number++;
  }
}

interface Versions {
  readonly readMs: number;
  readonly readOwnMs: number;
  readonly before: string;
  readonly after: string;
}

/** Proposes and takes the folder in a process of its own, which is killed after so many ms; null lets it end. */
async function killedAfter(ms: number | null, task: Task, { readMs, readOwnMs, before, after }: Versions) {
  const child = fork(new URL('./documents/victim.js', import.meta.url));
  const from = performance.now();
  let moment = 'while it opened';
  let applied: string | null = null;
  let proposedOwnMs = 0;
  child.on('message', (told: Told) => {
    if (told.kind === 'opened') moment = 'while it read';
    if (told.kind === 'applied') [moment, applied] = ['after it was taken', told.version];
    if (told.kind !== 'proposed') return;
    moment = 'while it was taken';
    proposedOwnMs = told.ownMs;
    if (ms === null)
      console.log(
        `proposed: ${told.added} articles in ${seconds(told.ms)}, ${(told.ms / readMs).toFixed(2)} times the reading; ${seconds(told.ownMs)} of processor time, ${(told.ownMs / readOwnMs).toFixed(2)} times that of the reading; progress told ${told.steps} times`,
      );
  });
  child.send(task);
  await Promise.race([ended(child), ...(ms === null ? [] : [wait(ms)])]);
  child.kill('SIGKILL');
  await ended(child);
  const lifeMs = performance.now() - from;
  const version = await live(task);
  const isFit = applied === null ? version === before || version === after : version === after;
  const what = version === after ? 'all of it is live' : version === before ? 'none of it is live' : 'HALF';
  if (ms !== null) console.log(`killed after ${seconds(ms)}, ${moment}: ${what}`);
  return { proposedOwnMs, lifeMs, faults: isFit ? 0 : 1 };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.connected || (child.exitCode === null && child.signalCode === null)) await once(child, 'close');
}

/** The version that comes up from what the state keeps, once its articles were seen to be those of it. */
async function live(task: Task): Promise<string> {
  const { articles, version } = await withRoom(task, async (room) => {
    await room.caughtUp;
    return room.live.current().archive;
  });
  return (await versionOf(articles, createPacer())) === version
    ? version
    : `${version}, but for its articles`;
}

/** Back to the few pages, as a moderator would go. */
async function reset(task: Task, version: string): Promise<void> {
  await withRoom(task, async (room) => {
    if (room.live.current().archive.version !== version) await room.curator.rollback(version, BY);
  });
}

/** Opens what the state keeps, as it is, and closes it. */
async function withRoom<Given>(task: Task, work: (room: ArchiveRoom) => Promise<Given>): Promise<Given> {
  const stores = openStores(task.stateDir, KEEPING);
  try {
    const room = await openArchiveRoom(settingsFor(task.folder, task.stateDir), {
      stores: stores.archive,
      log: pino({ level: 'silent' }),
      follow: false,
    });
    const given = await work(room);
    await room.curator.close();
    return given;
  } finally {
    await stores.close();
  }
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
