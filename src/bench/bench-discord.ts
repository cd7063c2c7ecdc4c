import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readOrExit } from '../cli/terminal/read-or-exit.js';
import type { Exchange } from '../local-discord/driver/exchange.js';
import { startLocalDiscord } from '../local-discord/local-discord.js';
import { startProgram } from './discord/program.js';

/**
 * `npm run bench:discord`: the unchanged program in a process of its own, in front of a local Discord. Prints how long members
 * wait for the first response at a steady rate, and what becomes of many interactions at once. Exit status 1 when one is lost.
 */

const QUESTIONS = [
  'How many cases were found?',
  'Who was asked to launch an investigation?',
  'What did the court say about the trademark?',
  'When did customs detain the containers?',
  'How much were the goods worth?',
  'Why was the patent refused?',
  'What is the capital of Mongolia?',
];
const PEOPLE = 100;
const PATIENCE_MS = 10_000;

const HELP = `npm run bench:discord [-- options]

Measures the unchanged program in front of a local Discord: how long members wait for the first response at a steady rate, and what
becomes of many interactions at once.

  --rate N         questions a second, 20 unless told
  --seconds N      for how long, 30 unless told
  --burst N        interactions at once, 500 unless told
  --archive PATH   the archive, data/articles unless told
  --json           one JSON object
  --help           this text

Exit status: 0 when none was lost, 1 when one was or something failed, 2 on wrong use.`;

const values = readOrExit('bench:discord', HELP, {
  rate: { type: 'string', default: '20' },
  seconds: { type: 'string', default: '30' },
  burst: { type: 'string', default: '500' },
  archive: { type: 'string', default: 'data/articles' },
  json: { type: 'boolean', default: false },
});

async function main(): Promise<number> {
  const [rate, seconds, burst] = [values.rate, values.seconds, values.burst].map(Number) as [
    number,
    number,
    number,
  ];
  const discord = await startLocalDiscord();
  const folder = mkdtempSync(join(tmpdir(), 'clippings-bench-'));
  // Meaning is measured by itself: npm run bench:meaning.
  const bot = startProgram(discord, { stateDir: folder, articlesDir: values.archive, meaning: false });
  try {
    await Promise.race([
      discord.botReady(60_000),
      once(bot, 'exit').then(() => Promise.reject(new Error('the bot ended before it was ready'))),
    ]);
    const people = Array.from({ length: PEOPLE }, (_, n) => discord.addMember(`member${n}`));
    const ask = (n: number): Promise<Exchange> => {
      const question = `${QUESTIONS[n % QUESTIONS.length]}`;
      const who = people[n % people.length]!;
      return discord.driver.slash(
        who,
        discord.channels.general,
        'ask',
        { question },
        { waitMs: PATIENCE_MS },
      );
    };

    // The first questions find code that has not run yet; a bot that runs for weeks does not.
    for (let n = 0; n < 50; n++) await ask(n);
    const steady: Promise<Exchange>[] = [];
    const start = performance.now();
    for (let n = 0; n < rate * seconds; n++) {
      await setTimeout(start + (n * 1000) / rate - performance.now());
      steady.push(ask(n));
    }
    const atRate = summary(await Promise.all(steady));
    const atOnce = summary(await Promise.all(Array.from({ length: burst }, (_, n) => ask(n))));
    const violations = discord.violations.length;
    print({ rate, seconds, burst, atRate, atOnce, violations });
    return atRate.lost + atOnce.lost + violations === 0 ? 0 : 1;
  } finally {
    bot.kill('SIGTERM');
    await discord.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function summary(exchanges: readonly Exchange[]) {
  const first = exchanges
    .filter(({ status }) => status !== 'failed' && status !== 'waiting')
    .map(({ steps }) => steps[1]!.ms)
    .sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((first[Math.ceil(first.length * share) - 1] ?? Number.NaN) * 10) / 10;
  const busy = exchanges.filter(({ reply, ephemeral }) => ephemeral && /busy/.test(reply?.text ?? '')).length;
  return {
    asked: exchanges.length,
    answered: first.length - busy,
    busy,
    lost: exchanges.length - first.length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    worstMs: at(1),
  };
}

type Summary = ReturnType<typeof summary>;
interface Result {
  readonly rate: number;
  readonly seconds: number;
  readonly burst: number;
  readonly atRate: Summary;
  readonly atOnce: Summary;
  readonly violations: number;
}

function print(result: Result) {
  if (values.json) return console.log(JSON.stringify(result));
  const line = ({ asked, answered, busy, lost, p50Ms, p99Ms, worstMs }: Summary) =>
    `${asked} asked, ${answered} answered, ${busy} told "busy", ${lost} lost; first response p50 ${p50Ms} ms, p99 ${p99Ms} ms, worst ${worstMs} ms`;
  console.log(`${result.rate} interactions a second for ${result.seconds} s: ${line(result.atRate)}`);
  console.log(`${result.burst} interactions at once: ${line(result.atOnce)}`);
  console.log(`Refused by Discord's rules: ${result.violations}`);
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
