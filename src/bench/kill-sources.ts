import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { between, type Random, seededRandom } from '../cli/eval/random.js';
import { readOrExit } from '../cli/terminal/read-or-exit.js';
import { readWhole } from '../cli/terminal/usage.js';
import type { Actor } from '../live/curator/audit.js';
import { ArchiveProblem } from '../live/curator/problem.js';
import type { Deed, Task, Told } from './kill-sources/messages.js';
import { type Opened, openRoom } from './kill-sources/room.js';
import { openSite, type Site } from './kill-sources/site.js';
import { verify, verifyEnd } from './kill-sources/verify.js';
import { pageFor } from './kill-test/settings.js';

/**
 * `npm run kill-test:sources`: kills a process with SIGKILL at random moments while it polls a feed, fetches what that tells of, and
 * puts it into the archive. After each start nothing is there twice, nothing half, and nothing lost that was told to be live; in the
 * end every article is there in its last edition. Exit status 1 when it is not so.
 */

const HELP = `npm run kill-test:sources [-- options]

Kills a process with SIGKILL at random moments while it polls a feed and takes what that brings, starts again on what is left, and checks
that nothing is lost, there twice, or half there.

  --kills N   how often, 100 unless told; by turns with SOURCES=offer and SOURCES=apply
  --seed N    which moments, a whole number; 1 unless told
  --help      this text

Exit status: 0 when all holds, 1 when something does not or it failed, 2 on wrong use.`;

const { kills, seed } = readOrExit(
  'kill-test:sources',
  HELP,
  {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
  (typed) => ({
    kills: readWhole('kills', typed.kills, 1, 1_000_000),
    seed: readWhole('seed', typed.seed, 0, 2 ** 31 - 1),
  }),
);

const PAGES = 12;
const BY: Actor = { id: '100', name: 'Mo', via: 'discord' };
const MOST_NEW = 12;
const MOST_REWRITTEN = 3;
/** One of so many is killed while it starts. */
const KILLED_AT_START = 8;

async function main(): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'clippings-kill-sources-'));
  const site = await openSite();
  const random = seededRandom(seed);
  const task = { folder: join(root, 'articles'), stateDir: join(root, 'state') };
  mkdirSync(task.folder);
  for (let n = 0; n < PAGES; n++) writeFileSync(join(task.folder, `page-${n}.txt`), pageFor(n));
  const confirmed = new Set<string>();
  site.publish(MOST_NEW);
  const slow = await restarted({ ...task, mode: 'offer' }, (opened) => follow(opened, site));
  if (slow.length > 0) throw new Error(slow.join(' '));
  const killedIn = new Map<Deed, number>();
  let faulty = 0;
  try {
    for (let n = 1; n <= kills; n++) {
      site.publish(between(random, 0, MOST_NEW));
      for (let left = between(random, 0, MOST_REWRITTEN); left > 0 && site.editions.length > 0; left--)
        site.rewrite(between(random, 0, site.editions.length - 1));
      const mode = n % 2 === 0 ? ('apply' as const) : ('offer' as const);
      const deed = await killOnce({ ...task, mode }, confirmed, random, between(random, 1, longestLife));
      killedIn.set(deed, (killedIn.get(deed) ?? 0) + 1);
      const faults = await restarted({ ...task, mode }, (opened) =>
        verify(opened, site, task.folder, confirmed),
      );
      if (faults.length > 0) faulty++;
      for (const fault of faults) console.log(`kill ${n} (${deed}): ${fault}`);
      if (n % 20 === 0) console.log(`${n} kills, ${site.editions.length} articles told of, ${faulty} faulty`);
    }
    const end = await restarted({ ...task, mode: 'apply' }, (opened) => untilDone(opened, site));
    for (const fault of end) console.log(`in the end: ${fault}`);
    if (end.length > 0) faulty++;
  } finally {
    await site.close();
    rmSync(root, { recursive: true, force: true });
  }
  const moments = [...killedIn].map(([deed, times]) => `${deed} ${times}`).join(', ');
  const changes = site.editions.reduce((sum, edition) => sum + edition, 0);
  console.log(
    `killed ${kills} times (${moments}); ${site.editions.length} articles, written anew ${changes} times`,
  );
  console.log(faulty === 0 ? 'nothing was lost, there twice, or half there' : `FAILED: ${faulty}`);
  return faulty === 0 ? 0 : 1;
}

/** Lets a process work until its end; gives what it was at. */
async function killOnce(task: Task, confirmed: Set<string>, random: Random, life: number): Promise<Deed> {
  const child = fork(new URL('./kill-sources/victim.js', import.meta.url));
  let deed: Deed = 'start';
  const polls = new Promise<void>((resolve) => {
    child.on('message', (told: Told) => {
      deed = told.deed;
      if (told.kind === 'begun' && deed !== 'start') resolve();
      if (told.kind === 'done') for (const file of told.saved) confirmed.add(file);
    });
  });
  child.send(task);
  const early = between(random, 1, KILLED_AT_START) === 1;
  if (!early) await Promise.race([polls, ended(child)]);
  await Promise.race([wait(life), ended(child)]);
  child.kill('SIGKILL');
  await ended(child);
  return deed;
}

/** Its last messages have come by then. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.connected || (child.exitCode === null && child.signalCode === null)) await once(child, 'close');
}

async function restarted(task: Task, look: (opened: Opened) => Promise<string[]>): Promise<string[]> {
  try {
    const opened = await openRoom(task);
    try {
      return await look(opened);
    } finally {
      await opened.close();
    }
  } catch (error) {
    return [`It did not come up: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** How long a round takes here: within that a process is killed. */
let longestLife = 0;

async function follow({ room }: Opened, site: Site): Promise<string[]> {
  const { sources } = room.curator;
  const { number } = await sources.add((await sources.look(site.feed, null, BY)).id, BY);
  const from = performance.now();
  await sources.check(number, BY);
  await sources.take(number, BY);
  longestLife = Math.ceil(1.5 * (performance.now() - from));
  return [];
}

/** Polls until nothing waits; with nobody there to kill it. */
async function untilDone(opened: Opened, site: Site): Promise<string[]> {
  const { sources } = opened.room.curator;
  const [source] = await sources.list();
  for (;;) {
    const { waiting, refused } = await sources.check(source!.number, BY);
    if (refused instanceof ArchiveProblem) return [`It was refused: ${refused.reason}`];
    const counts = await opened.stores.archive.sources.counts(source!.number);
    if (counts.waiting === 0 && waiting.length === 0 && counts.held === 0) return verifyEnd(opened, site);
  }
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
