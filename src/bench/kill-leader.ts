import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { between, type Random, seededRandom } from '../cli/eval/random.js';
import { readOrExit } from '../cli/terminal/read-or-exit.js';
import { readWhole, UsageError } from '../cli/terminal/usage.js';
import { ENOUGH, type LeaderTask } from './kill-leader/messages.js';
import { takenOver } from './kill-leader/taken-over.js';
import { KINDS } from './kill-test/deeds.js';
import type { Told } from './kill-test/messages.js';
import { pageFor } from './kill-test/settings.js';
import { emptyModel, type Model, note } from './kill-test/verify.js';

/**
 * `npm run kill-test:postgres`: kills the process that may change the archive (SIGKILL) or lets it stand still (SIGSTOP) at random
 * moments of each kind of act, has another one go on, and checks that nothing is lost that had been confirmed, and that the one that
 * stood still changes nothing when it goes on. Exit status 1 when something is wrong.
 */

const SIGNALS = ['SIGKILL', 'SIGSTOP'] as const;
type Signal = (typeof SIGNALS)[number];

const HELP = `npm run kill-test:postgres -- --database postgres://…

Kills the process that may change the archive (SIGKILL), or lets it stand still for a while (SIGSTOP), at random moments of each kind of
act, has another process go on, and checks that nothing is lost that had been confirmed and that the one that stood still changes
nothing when it goes on.

  --database URL  a PostgreSQL database with nothing in it; it is written to
  --times N       how often by each signal in each kind of act, 100 unless told
  --seed N        which moments, a whole number; 1 unless told
  --signal S      by SIGKILL or SIGSTOP alone
  --kind K        of one kind of act alone: ${KINDS.join(', ')}
  --help          this text

Exit status: 0 when nothing was wrong, 1 when something was or it failed, 2 on wrong use.`;

const { database, times, seed, kinds, signals } = readOrExit(
  'kill-test:postgres',
  HELP,
  {
    database: { type: 'string', default: '' },
    times: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    signal: { type: 'string' },
  },
  (typed) => {
    if (!/^postgres(?:ql)?:\/\//.test(typed.database))
      throw new UsageError('--database needs the postgres:// address of an empty database.');
    const kinds = KINDS.filter((kind) => typed.kind === undefined || kind === typed.kind);
    if (kinds.length === 0)
      throw new UsageError(`--kind is one of ${KINDS.join(', ')}, not “${typed.kind}”.`);
    const signals = SIGNALS.filter((signal) => typed.signal === undefined || signal === typed.signal);
    if (signals.length === 0)
      throw new UsageError(`--signal is ${SIGNALS.join(' or ')}, not “${typed.signal}”.`);
    return {
      kinds,
      signals,
      database: typed.database,
      times: readWhole('times', typed.times, 1, 100_000),
      seed: readWhole('seed', typed.seed, 0, 2 ** 31 - 1),
    };
  },
);

const PAGES = 12;
/** An act on a small archive takes some hundred ms; some go through before the end comes. */
const LONGEST_LIFE_MS = 700;
const LEASE_MS = 1_500;
/** The server ends a transaction after 5 s in which nothing comes; until then it holds what others wait for. */
const TRANSACTION_MS = 5_300;
/** One that goes on after it stood still has said within this what became of what it was at. */
const THAWED_MS = 15_000;

async function main(): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'clippings-leader-'));
  const random = seededRandom(seed);
  const folder = join(root, 'articles');
  mkdirSync(folder);
  for (let n = 0; n < PAGES; n++) writeFileSync(join(folder, `page-${n}.txt`), pageFor(n));
  const model = emptyModel();
  let faulty = 0;
  let rounds = 0;
  try {
    for (const signal of signals)
      for (const kind of kinds) {
        const before = faulty;
        let hit = 0;
        for (let n = 0; n < times; n++) {
          const task: LeaderTask = {
            folder,
            stateDir: join(root, `state-${rounds % 2}`),
            databaseUrl: database,
            leaseMs: LEASE_MS,
            seed: seed * 1_000_000 + rounds++,
            kind,
          };
          const { faults, isHit } = await round(task, signal, model, random);
          if (isHit) hit++;
          if (faults.length > 0) faulty++;
          for (const fault of faults) console.log(`${signal} ${n + 1} in ${kind}: ${fault}`);
        }
        console.log(
          `${signal} in ${kind}: ${times} times, ${hit} of them in the middle of it, ${faulty - before} with a fault`,
        );
      }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  console.log(
    faulty === 0
      ? 'another process went on each time, nothing confirmed was lost, and none that stood still changed anything'
      : `FAILED: ${faulty}`,
  );
  return faulty === 0 ? 0 : 1;
}

/** Lets a process lead for a moment, and another one after it. */
async function round(
  task: LeaderTask,
  signal: Signal,
  model: Model,
  random: Random,
): Promise<{ readonly faults: readonly string[]; readonly isHit: boolean }> {
  const child = fork(new URL('./kill-leader/leader.js', import.meta.url));
  const told: Told[] = [];
  const ready = new Promise<void>((resolve) => {
    child.on('message', (one: Told) => {
      if (one.kind === 'ready') resolve();
      told.push(one);
    });
  });
  child.send(task);
  await Promise.race([ready, ended(child)]);
  await wait(between(random, 0, LONGEST_LIFE_MS));
  child.kill(signal);
  // It begins nothing more once it goes on.
  if (signal === 'SIGSTOP') child.send(ENOUGH);
  // Its right runs out meanwhile, and what it had said by then has come.
  await wait(signal === 'SIGSTOP' ? TRANSACTION_MS : LEASE_MS + 100);
  if (signal === 'SIGKILL') await ended(child);
  for (const one of told.splice(0)) note(model, one);
  const isHit = model.underWay !== null;
  const after = signal === 'SIGSTOP' ? () => thawed(child, told) : async () => [];
  try {
    return { faults: await takenOver(task, model, after), isHit };
  } finally {
    child.kill('SIGKILL');
    await ended(child);
  }
}

/** Lets one that stood still go on until it has nothing more to do. Gives what it says to have done by then. */
async function thawed(child: ChildProcess, told: Told[]): Promise<readonly Told[]> {
  child.kill('SIGCONT');
  const isDone = () => told.some(({ kind }) => kind === 'done' || kind === 'failed');
  for (let left = THAWED_MS / 50; left > 0 && !isDone(); left--) await wait(50);
  // What it may do without saying so.
  await wait(300);
  return told;
}

/** Its last messages have come by then. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.connected || (child.exitCode === null && child.signalCode === null)) await once(child, 'close');
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
