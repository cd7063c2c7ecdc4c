import { afterAll, afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import { expectDiscordsForm, expectNoViolations, LONG, type OnStage, onStage, PATIENT } from './stage.js';

/** Two processes of one bot with two shards, and forty servers between them. */

const SERVERS = 40;
/** That the archive that ships answers. */
const QUESTION = 'How many patents did the European Patent Office grant in 2016?';
let first: OnStage;
let second: OnStage;
let discord: LocalDiscord;
let servers: { readonly id: string; readonly general: string }[];

beforeEach(async () => {
  first = await onStage({
    discord: { clock: PATIENT },
    now: () => 0,
    shards: { ids: [0], count: 2 },
    handsOver: true,
  });
  discord = first.discord;
  servers = [{ id: discord.guildId, general: discord.channels.general }];
  while (servers.length < SERVERS) servers.push(discord.addServer(`Server ${servers.length}`));
  second = await onStage({ on: discord, now: () => 0, shards: { ids: [1], count: 2 }, handsOver: true });
}, 60_000);
afterEach(async () => {
  await second.close();
  await first.close();
  expectNoViolations(first);
});
afterAll(expectDiscordsForm);

const shardOf = (id: string) => Number((BigInt(id) >> 22n) % 2n);
const answersOf = ({ lines }: OnStage) => lines.filter(({ msg }) => msg === 'interaction').length;

describe('two processes with a shard each', () => {
  it('answer each question exactly once, the process that has the server', async () => {
    const { driver, members } = discord;
    for (const { general } of servers) {
      const asked = await driver.slash(members.member, general, 'ask', { question: QUESTION }, LONG);
      expect(asked.status).toBe('answered');
      expect(asked.messages).toHaveLength(1);
    }
    const mine = servers.filter(({ id }) => shardOf(id) === 0).length;
    expect(mine).toBeGreaterThan(5);
    await expect.poll(() => [answersOf(first), answersOf(second)]).toEqual([mine, SERVERS - mine]);
  });

  it('answer mentions once, and direct messages where the first shard is', async () => {
    const { driver, members } = discord;
    for (const { general } of servers.slice(0, 6)) {
      const said = await driver.mention(members.member, general, QUESTION, LONG);
      expect(said.replies).toHaveLength(1);
    }
    // What is noted of an answer is noted after it.
    await expect.poll(() => answersOf(first) + answersOf(second)).toBe(6);
    const before = answersOf(first);
    const direct = await driver.dm(members.member, QUESTION, LONG);
    expect(direct.replies).toHaveLength(1);
    await expect.poll(() => answersOf(first)).toBe(before + 1);
  });

  it('go on each by itself: one comes back and has missed nothing, the other has not noticed', async () => {
    const { driver, members } = discord;
    const hers = servers.find(({ id }) => shardOf(id) === 1)!;
    const his = servers.find(({ id }) => shardOf(id) === 0)!;
    const resumed = discord.next((event) => event.type === 'gateway-resumed', 15_000);
    discord.faults.gateway.drop(1);
    const [theirs, ours] = await Promise.all([
      driver.slash(members.member, hers.general, 'ask', { question: QUESTION }, LONG),
      driver.slash(members.member, his.general, 'ask', { question: QUESTION }, LONG),
    ]);
    expect([theirs.status, ours.status]).toEqual(['answered', 'answered']);
    expect(await resumed).toMatchObject({ shard: [1, 2] });
    expect(first.lines.some(({ msg }) => String(msg).includes('dropped'))).toBe(false);
  });
});

describe('one process with both shards', () => {
  it('answers in all servers, and says which servers it is in', async () => {
    await second.restart({ shards: { ids: [0, 1], count: 2 } });
    await first.stopBot();
    const { driver, members } = discord;
    const before = answersOf(second);
    for (const { general } of servers.slice(0, 8)) {
      const { status } = await driver.slash(members.member, general, 'ask', { question: QUESTION }, LONG);
      expect(status).toBe('answered');
    }
    await expect.poll(() => answersOf(second)).toBe(before + 8);
  }, 60_000);
});

describe('what the environment says of shards', () => {
  it('is read as a setting and not by the client library, which would take it for JSON', async () => {
    vi.stubEnv('SHARDS', '0-1');
    onTestFinished(() => void vi.unstubAllEnvs());
    await second.restart({ shards: { ids: [0, 1], count: 2 } });
    await second.restart({ shards: 'auto' });
    expect(second.bot.shards()).toEqual({ ids: [0], count: 1 });
  }, 60_000);
});
