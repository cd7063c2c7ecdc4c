import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange } from '../../local-discord/driver/exchange.js';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.js';
import { startProgram } from '../discord/program.js';
import { writePages } from '../reload/pages.js';
import { figure, formatTable } from '../search/report/table.js';
import { fillState } from './filled-state.js';
import { hostileUploads } from './uploads.js';
import type { HeldBy } from './watched.js';

/** Longer than this nothing is to hold the event loop, of the program's own work: what V8 collects in one go, it decides. */
const MOST_MS = 50;
const SEED = 1;
/** What is done behind the answers is waited for: catching up, keeping, the check of the state. */
const BEHIND_MS = 12_000;
const LONG_MS = 600_000;

export interface Holds {
  /** Of the archive, made. */
  readonly paragraphs: number;
  /** Whether what ran in the longest hold of each step is told too, which takes time itself. */
  readonly stacks: boolean;
}

interface Step {
  readonly what: string;
  readonly seconds: number;
  readonly held: HeldBy;
}

/**
 * How long the unchanged program holds its event loop at the longest, in each thing that it does that is long.
 * @returns the exit status: 0 when none is above the limit
 */
export async function holds({ paragraphs, stacks }: Holds): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'clippings-holds-'));
  const [stateDir, articlesDir] = [join(root, 'state'), join(root, 'articles')];
  const discord = await startLocalDiscord();
  const steps: Step[] = [];
  let bot: ChildProcess | undefined;
  const measured = async (what: string, work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    const held = await askHeld(bot!);
    steps.push({ what, seconds: (performance.now() - began) / 1000, held });
    if (process.stderr.isTTY) console.error(`${what}: ${figure(held.work ?? held.longest)} ms`);
  };
  const begun = async () => {
    const beside = new URL(`./watched.js${stacks ? '?stacks' : ''}`, import.meta.url);
    const settings = { DISCORD_GUILD_ID: discord.guildId, MAX_UPLOAD_MB: '8' };
    bot = startProgram(discord, { stateDir, articlesDir, meaning: false, beside, settings });
    await Promise.race([
      discord.botReady(LONG_MS),
      once(bot, 'exit').then(() => Promise.reject(new Error('the bot ended before it was ready'))),
    ]);
    await wait(BEHIND_MS);
  };
  const ended = async () => {
    bot!.kill('SIGTERM');
    await once(bot!, 'exit');
  };
  try {
    writePages(articlesDir, paragraphs, SEED);
    await fillState(stateDir, discord.guildId);
    await measured('first start, with all that has expired', begun);
    await ended();
    await measured('start from what is kept', begun);
    await measured('nothing', () => wait(3_000));
    await measured('/archive gaps at the cap', () => archive(discord, 'gaps'));
    await measured('/archive status', () => archive(discord, 'status'));
    await measured('reload of what is the same', () => archive(discord, 'reload'));
    writePages(articlesDir, paragraphs, SEED, 'The matter was put off until the spring.');
    await measured('reload, every page changed', async () => {
      const shown = await archive(discord, 'reload');
      await press(discord, shown, 'Apply');
      await wait(BEHIND_MS);
    });
    for (const file of hostileUploads())
      await measured(`add ${file.name}`, async () => {
        const shown = await archive(discord, 'add', { file });
        await press(discord, shown, 'Add');
        await wait(1_000);
      });
    await measured('a minute, and its sweep', () => wait(65_000));
    return report(steps);
  } finally {
    if (bot && bot.exitCode === null) await ended();
    await discord.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

async function askHeld(bot: ChildProcess): Promise<HeldBy> {
  const told = once(bot, 'message');
  bot.send('');
  const [held] = await told;
  return held as HeldBy;
}

/** While an act is under way its message shows how far it is, and no more buttons than one to stop it. */
const isUnderWay = ({ status, reply }: Exchange) =>
  status === 'thinking' ||
  status === 'waiting' ||
  /^\*\*(?:Reading|Comparing|Building|Saving)/.test(reply?.text ?? '');

async function archive({ driver, members, channels }: LocalDiscord, command: string, values: object = {}) {
  const options = { anyone: true, waitMs: LONG_MS };
  const shown = await driver.slash(
    members.moderator,
    channels.general,
    `archive ${command}`,
    { ...values },
    options,
  );
  return shown.until((exchange) => !isUnderWay(exchange), LONG_MS);
}

/** What offers nothing to press has been refused. */
async function press({ driver, members }: LocalDiscord, { reply }: Exchange, button: string): Promise<void> {
  if (!reply?.buttons.some(({ label }) => label === button)) return;
  const pressed = await driver.click(members.moderator, reply, button, { waitMs: LONG_MS });
  await pressed.until((exchange) => !isUnderWay(exchange), LONG_MS);
}

function report(steps: readonly Step[]): number {
  const orNot = (value: number | null) => (value === null ? '' : figure(value));
  const rows = steps.map(({ what, seconds, held: { longest, unwaited, own, work } }) => [
    what,
    figure(seconds),
    figure(longest),
    orNot(unwaited),
    orNot(own),
    orNot(work),
  ]);
  console.log(formatTable(['', 'took s', 'loop held ms', 'unwaited', 'own time', 'less garbage'], rows));
  const above = steps.filter(({ held: { work, longest } }) => (work ?? longest) > MOST_MS);
  for (const { what } of above) console.log(`more than ${MOST_MS} ms: ${what}`);
  for (const { what, held } of steps) for (const stack of held.stacks) console.log(`${what}: ${stack}`);
  return above.length > 0 ? 1 : 0;
}
