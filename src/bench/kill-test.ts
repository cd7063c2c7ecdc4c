import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { between, type Random, seededRandom } from '../cli/eval/random.js';
import { readOrExit } from '../cli/terminal/read-or-exit.js';
import { readWhole } from '../cli/terminal/usage.js';
import { openArchiveRoom } from '../live/room.js';
import { openStores } from '../state/sqlite/open.js';
import type { Deed, Task, Told } from './kill-test/messages.js';
import { KEEPING, pageFor, settingsFor } from './kill-test/settings.js';
import { emptyModel, type Model, note, stateFaults, verify } from './kill-test/verify.js';

/**
 * `npm run kill-test`: kills a process with SIGKILL at random moments of reload, add, remove, rollback and voting, starts
 * again each time on what is left, and checks that it is a whole version, old or new, and that nothing is lost that had
 * been confirmed. Exit status 1 when something is.
 */

const HELP = `npm run kill-test [-- options]

Kills a process with SIGKILL at random moments of acts on the archive and of voting, starts again on what is left, and checks that
nothing is lost that had been confirmed.

  --kills N   how often, 200 unless told
  --seed N    which moments, a whole number; 1 unless told
  --help      this text

Exit status: 0 when nothing was lost, 1 when something was or it failed, 2 on wrong use.`;

const { kills, seed } = readOrExit(
  'kill-test',
  HELP,
  {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
  (typed) => ({
    kills: readWhole('kills', typed.kills, 1, 1_000_000),
    seed: readWhole('seed', typed.seed, 0, 2 ** 31 - 1),
  }),
);

const PAGES = 12;
/** An act on a small archive takes some tens of ms; some acts go through before the end comes. */
const LONGEST_LIFE_MS = 400;
/** One of so many is killed while it starts. */
const KILLED_AT_START = 10;

async function main(): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'clippings-kill-'));
  const random = seededRandom(seed);
  const task = { folder: join(root, 'articles'), stateDir: join(root, 'state') };
  mkdirSync(task.folder);
  for (let n = 0; n < PAGES; n++) writeFileSync(join(task.folder, `page-${n}.txt`), pageFor(n));
  const model = emptyModel();
  const killedIn = new Map<string, number>();
  let confirmed = 0;
  let faulty = 0;
  try {
    for (let n = 1; n <= kills; n++) {
      const given: Task = { ...task, seed: seed * 1_000_000 + n };
      confirmed += await killOnce(given, model, random);
      const moment = model.underWay?.kind ?? 'between acts or at the start';
      killedIn.set(moment, (killedIn.get(moment) ?? 0) + 1);
      const faults = await restarted(model, given);
      if (faults.length > 0) faulty++;
      for (const fault of faults) console.log(`kill ${n} (${moment}): ${fault}`);
      if (n % 20 === 0)
        console.log(`${n} kills, ${confirmed} acts confirmed, ${faulty} restarts with a fault`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  const moments = [...killedIn].map(([kind, times]) => `${kind} ${times}`).join(', ');
  console.log(`killed ${kills} times (${moments}); ${confirmed} acts had been confirmed`);
  console.log(
    faulty === 0 ? 'every restart came up whole, and nothing confirmed was lost' : `FAILED: ${faulty}`,
  );
  return faulty === 0 ? 0 : 1;
}

/** Lets a process work until its end; gives how much it had confirmed. */
async function killOnce(task: Task, model: Model, random: Random): Promise<number> {
  let confirmed = 0;
  const child = fork(new URL('./kill-test/victim.js', import.meta.url));
  const ready = new Promise<void>((resolve) => {
    child.on('message', (told: Told) => {
      if (told.kind === 'ready') resolve();
      if (told.kind === 'done') confirmed++;
      if (told.kind === 'failed') console.log(`refused: ${nameOf(told.deed)}: ${told.fault}`);
      note(model, told);
    });
  });
  child.send(task);
  const early = between(random, 1, KILLED_AT_START) === 1;
  await Promise.race([early ? wait(between(random, 0, 1500)) : ready, ended(child)]);
  if (!early) await wait(between(random, 0, LONGEST_LIFE_MS));
  child.kill('SIGKILL');
  await ended(child);
  return confirmed;
}

/** Its last messages have come by then. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.connected || (child.exitCode === null && child.signalCode === null)) await once(child, 'close');
}

async function restarted(model: Model, task: Task): Promise<string[]> {
  const log = pino({ level: 'silent' });
  const stores = openStores(task.stateDir, KEEPING);
  try {
    const room = await openArchiveRoom(settingsFor(task.folder, task.stateDir), {
      stores: stores.archive,
      log,
      follow: false,
    });
    try {
      await room.caughtUp;
      return await verify(model, room, task, stateFaults(model, task));
    } finally {
      await room.curator.close();
    }
  } catch (error) {
    return [`It did not come up: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    await stores.close();
  }
}

function nameOf(deed: Deed): string {
  return deed.kind === 'add' ? `add ${deed.file}` : deed.kind;
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
