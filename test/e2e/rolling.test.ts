import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/local-discord/driver/exchange.js';
import type { Talk } from '../../src/local-discord/driver/talk.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';
import { expectDiscordsForm, LONG, type OnStage, onStage, PATIENT } from './stage.js';

/**
 * An update while people ask: the new process is ready before the old one is drained. For a while both have the same shard, and
 * Discord tells both of everything.
 */

/** Twenty a second. */
const EVERY_MS = 50;
const QUESTION = 'How many patents did the European Patent Office grant in 2016?';
const stages: OnStage[] = [];
let discord: LocalDiscord | undefined;

afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close();
  await discord?.stop();
});
afterAll(expectDiscordsForm);

const begun = async (on: LocalDiscord) => {
  const stage = await onStage({
    on,
    shards: { ids: [0], count: 1 },
    handsOver: true,
    cooldownUses: 100_000,
    now: () => 0,
  });
  stages.push(stage);
  return stage;
};

/** Members ask at a steady rate until they are stopped; gives what became of each. */
function asking(on: LocalDiscord) {
  const { driver, members, channels } = on;
  const exchanges: Promise<Exchange>[] = [];
  const talks: Promise<Talk>[] = [];
  const timer = setInterval(() => {
    // One of ten by a mention, which Discord gives both processes, too, and of which it refuses neither's answer.
    if (exchanges.length % 10 === 9 && talks.length * 9 < exchanges.length)
      talks.push(driver.mention(members.member, channels.general, QUESTION, LONG));
    else exchanges.push(driver.slash(members.member, channels.general, 'ask', { question: QUESTION }, LONG));
  }, EVERY_MS);
  return {
    count: () => exchanges.length + talks.length,
    async stop() {
      clearInterval(timer);
      return { exchanges: await Promise.all(exchanges), talks: await Promise.all(talks) };
    },
  };
}

const outcomes = (stage: OnStage) =>
  stage.lines.filter(({ msg }) => msg === 'interaction').map(({ outcome }) => outcome);

describe('a rolling update under 20 questions a second', () => {
  it('loses none: each is answered, and none twice', async () => {
    discord = await startLocalDiscord({ clock: PATIENT });
    const before = await begun(discord);
    const people = asking(discord);
    await expect.poll(people.count, { timeout: 60_000 }).toBeGreaterThan(20);
    const after = await begun(discord);
    const both = people.count();
    await expect.poll(people.count, { timeout: 60_000 }).toBeGreaterThan(both + 40);
    await before.stopBot();
    const alone = people.count();
    await expect.poll(people.count, { timeout: 60_000 }).toBeGreaterThan(alone + 20);
    const { exchanges, talks } = await people.stop();

    const lost = exchanges.filter(({ status }) => status !== 'answered').length;
    // By a process that is ending, of which the other one would have answered.
    const turnedAway = exchanges.filter(
      ({ reply }) => !reply?.text.includes('European Patent Office'),
    ).length;
    const twice = exchanges.filter(({ messages }) => messages.length !== 1).length;
    const said = talks.filter(({ replies }) => replies.length !== 1).length;
    const told = outcomes(before).concat(outcomes(after));
    const elsewhere = told.filter((outcome) => outcome === 'elsewhere').length;
    console.log(
      `rolling update: ${exchanges.length} questions by command, ${talks.length} by mention; lost ${lost}, answered twice ${twice}, turned away ${turnedAway}, mentions not answered once ${said}; ${elsewhere} were begun by both and answered by one`,
    );
    expect({ lost, twice, turnedAway, said }).toEqual({ lost: 0, twice: 0, turnedAway: 0, said: 0 });
    expect(elsewhere).toBeGreaterThan(0);
    // What the other was quicker with is no fault of anybody's.
    expect([...before.lines, ...after.lines].filter(({ level }) => Number(level) >= 50)).toEqual([]);
    const refusals = discord.violations.filter(({ code }) => code !== 40060);
    expect(refusals).toEqual([]);
  }, 180_000);
});
