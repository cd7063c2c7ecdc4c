import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readOrExit } from '../cli/terminal/read-or-exit.js';
import { readWhole } from '../cli/terminal/usage.js';
import type { Exchange } from '../local-discord/driver/exchange.js';
import { type LocalDiscord, startLocalDiscord } from '../local-discord/local-discord.js';
import type { Violation } from '../local-discord/world/events.js';
import { startProgram } from './discord/program.js';
import { holds } from './soak/holds.js';
import { type Size, sizeOf } from './soak/size.js';
import { manyWriters } from './soak/writers.js';

/** `npm run soak`: many people use the unchanged program for a while; what was lost, and what has grown meanwhile. */

const HELP = `npm run soak [-- options]

Lets many people use the unchanged program in front of a local Discord, each once, at a steady rate. Prints what was lost, late or told
busy, and the memory, descriptors, time on processors (on Linux) and files of the program at the start, half-way and at the end.

  --minutes N      for how long, 10 unless told
  --users N        how many people, 20000 unless told
  --meaning        answers go by meaning too
  --holds          only measures how long the program holds its event loop at the longest while it starts, reloads, takes hostile
                   files, shows what was asked in vain, and sweeps; of an archive of so many made --paragraphs (50000 unless told)
  --stacks         with --holds: also what ran in the longest hold of each step; looking costs some time itself
  --writers N      only lets N people write a message each that is not for the bot, and prints its memory after each tenth of them
  --archive PATH   the archive, data/articles unless told
  --help           this text

Lost is who got no answer within ten seconds: neither what they asked for nor that the bot is busy. A promise of an answer is none.

Exit status: 0 when none was lost, nothing went wrong and nothing drifts from half-way to the end (memory by a quarter and 64 MB, descriptors
by 20), with --holds when none is longer than 50 ms of the program's own work, less what V8 takes to collect garbage; 1 otherwise, 2 on wrong use.`;

const { minutes, users, meaning, archive, writers, holdsOnly, paragraphs, stacks } = readOrExit(
  'soak',
  HELP,
  {
    minutes: { type: 'string', default: '10' },
    users: { type: 'string', default: '20000' },
    meaning: { type: 'boolean', default: false },
    writers: { type: 'string' },
    holds: { type: 'boolean', default: false },
    paragraphs: { type: 'string', default: '50000' },
    stacks: { type: 'boolean', default: false },
    archive: { type: 'string', default: 'data/articles' },
  },
  (typed) => ({
    ...typed,
    minutes: readWhole('minutes', typed.minutes, 1, 100_000),
    users: readWhole('users', typed.users, 1, 10_000_000),
    holdsOnly: typed.holds,
    paragraphs: readWhole('paragraphs', typed.paragraphs, 1_000, 10_000_000),
    writers: typed.writers === undefined ? null : readWhole('writers', typed.writers, 1, 10_000_000),
  }),
);

const QUESTIONS = [
  'How many cases were found?',
  'Who was asked to launch an investigation?',
  'What did the court say about the trademark?',
  'What is the capital of Mongolia?',
];
const WARM = 100;
const PATIENCE_MS = 10_000;
/** Later than this somebody has begun to wonder; Discord itself waits for three seconds. */
const LATE_MS = 1_500;
const WENT_WRONG = /went wrong/i;

async function main(): Promise<number> {
  if (holdsOnly) return holds({ paragraphs, stacks });
  const discord = await startLocalDiscord();
  const stateDir = mkdtempSync(join(tmpdir(), 'clippings-soak-'));
  const bot = startProgram(discord, { stateDir, articlesDir: archive, meaning });
  try {
    await Promise.race([
      discord.botReady(60_000),
      once(bot, 'exit').then(() => Promise.reject(new Error('the bot ended before it was ready'))),
    ]);
    for (let n = 0; n < WARM; n++) await use(discord, n);
    const size = () => sizeOf(bot.pid!, stateDir);
    if (writers !== null) {
      const answered = () => use(discord, 0);
      return reportWriters(await manyWriters(discord, writers, answered, size));
    }
    const start = size();
    let half = start;
    const began = performance.now();
    const exchanges: Promise<Exchange>[] = [];
    for (let n = 0; n < users; n++) {
      await setTimeout(began + (n * minutes * 60_000) / users - performance.now());
      exchanges.push(use(discord, WARM + n));
      if (n === Math.floor(users / 2)) half = size();
    }
    const ended = await Promise.all(exchanges);
    return report(ended, [start, half, size()], discord.violations);
  } finally {
    bot.kill('SIGTERM');
    await discord.stop();
    rmSync(stateDir, { recursive: true, force: true });
  }
}

/** Somebody whom the bot has never seen asks, searches, browses or wants to be forgotten. */
function use({ addMember, channels, driver }: LocalDiscord, n: number): Promise<Exchange> {
  const who = addMember(`member${n}`);
  const options = { waitMs: PATIENCE_MS };
  if (n % 10 === 7) return driver.slash(who, channels.general, 'search', { terms: 'customs' }, options);
  if (n % 10 === 8) return driver.slash(who, channels.general, 'browse', {}, options);
  if (n % 10 === 9) return driver.slash(who, channels.general, 'forget', {}, options);
  const question = QUESTIONS[n % QUESTIONS.length]!;
  return driver.slash(who, channels.general, 'ask', { question }, options);
}

function report(
  exchanges: readonly Exchange[],
  sizes: readonly Size[],
  violations: readonly Violation[],
): number {
  const answered = exchanges.filter(({ status }) => status === 'answered');
  const lost = exchanges.length - answered.length;
  const isLate = (exchange: Exchange) => exchange.status === 'answered' && exchange.steps[1]!.ms > LATE_MS;
  const late = answered.filter(isLate).length;
  const promised = answered.filter(({ deferred }) => deferred).length;
  const wrong = answered.filter(({ reply }) => WENT_WRONG.test(reply?.text ?? '')).length;
  const busy = exchanges.filter(({ reply, ephemeral }) => ephemeral && /busy/.test(reply?.text ?? '')).length;
  console.log(
    `${exchanges.length} people: ${lost} lost, ${wrong} told that something went wrong, ${busy} told "busy", ${promised} promised an answer first, ${late} late, ${violations.length} refused by Discord's rules`,
  );
  for (const { from, to, times } of stretches(exchanges, isLate))
    console.log(`  late: ${times} of those who came from ${from.toFixed(0)} to ${to.toFixed(0)} s`);
  for (const [status, times] of countsOf(exchanges.map(({ status }) => status)))
    if (status !== 'answered') console.log(`  lost: ${times} × ${status}`);
  for (const [kind, times] of kindsOf(violations)) console.log(`  ${times} × ${kind}`);
  for (const [i, when] of ['at the start', 'half-way', 'at the end'].entries()) {
    const { memory, descriptors, files, ran, waited } = sizes[i]!;
    const named = Object.entries(files).map(([name, kb]) => `${name} ${kb} KB`);
    console.log(`${when}: ${memory} MB, ${descriptors} descriptors, ${named.join(', ')}`);
    console.log(`  had a processor for ${ran.toFixed(1)} s, waited for one ${waited.toFixed(1)} s`);
  }
  const [, half, end] = sizes as [Size, Size, Size];
  const drifts =
    end.memory > half.memory * 1.25 + 64 || end.descriptors > half.descriptors + 20 ? 'it drifts' : null;
  if (drifts) console.log(drifts);
  return lost + wrong + violations.length > 0 || drifts ? 1 : 0;
}

function reportWriters(sizes: readonly Size[]): number {
  const memory = sizes.map((one) => one.memory);
  console.log(`memory after each tenth of the people: ${memory.join(', ')} MB`);
  const [first = 0, ...later] = memory;
  const drifts = Math.max(...later) > first * 1.25 + 64;
  if (drifts) console.log('it drifts');
  return drifts ? 1 : 0;
}

function kindsOf(violations: readonly Violation[]): ReadonlyMap<string, number> {
  return countsOf(
    violations.map(({ what, message }) => `${what.replace(/\d{15,}(\/[\w.-]{20,})?/g, '…')}: ${message}`),
  );
}

/** When those who are `meant` came, in seconds from the first of all; what lies less than ten seconds apart is one stretch. */
function stretches(exchanges: readonly Exchange[], meant: (exchange: Exchange) => boolean) {
  const found: { from: number; to: number; times: number }[] = [];
  for (const [n, exchange] of exchanges.entries()) {
    if (!meant(exchange)) continue;
    const at = (n * minutes * 60) / exchanges.length;
    const last = found.at(-1);
    if (last && at - last.to < 10) {
      last.to = at;
      last.times += 1;
    } else {
      found.push({ from: at, to: at, times: 1 });
    }
  }
  return found;
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
