import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import { START_MS } from '../state/postgres/server.js';
import { story } from './archive-stage.js';
import { CAN_RUN, type Process, type Processes, processesOf, shardOf } from './processes.js';
import { LONG, PATIENT } from './stage.js';

/** What audit channels are told where two processes share a database: each act once, whatever becomes of the process that did it. */
describe.skipIf(!CAN_RUN)('an audit channel of two processes over one PostgreSQL', () => {
  let all: Processes;
  let discord: LocalDiscord;
  let first: Process;
  let channel: string;
  beforeAll(async () => {
    all = await processesOf({ discord: { clock: PATIENT } });
    discord = all.discord;
    channel = discord.channels.moderators;
    const mine = shardOf(discord.guildId);
    first = await all.start(String(mine), { AUDIT_CHANNEL_ID: channel });
    await all.start(String(1 - mine), { AUDIT_CHANNEL_ID: channel });
    // The first version is an act, too.
    await vi.waitFor(() => expect(told()).toHaveLength(1), { timeout: 180_000, interval: 100 });
    return () => all.close();
  }, START_MS * 2);

  const told = () =>
    discord
      .messages(channel, discord.members.moderator.id)
      .filter(({ authorId, ephemeral }) => authorId === discord.botUserId && !ephemeral)
      .map(({ text }) => text);
  const posts = () => discord.requests.filter(({ path }) => path.includes(`/channels/${channel}/messages`));
  const route = () => ({ method: 'POST', route: `/channels/${channel}/messages` });

  async function reload(file: string): Promise<void> {
    all.put(`${file}.txt`, story(file, `The ${file} is new.`));
    const { driver, members, channels } = discord;
    const values = { now: true };
    const done = await driver.slash(members.moderator, channels.general, 'archive reload', values, LONG);
    await done.until(({ reply }) => /Reload: done/.test(reply?.text ?? ''), 60_000);
  }

  it('is told of an act once, also where it is not known whether it was taken', async () => {
    discord.faults.inject({ ...route(), fault: { kind: 'lost-answer', how: 'close' } });
    const before = told().length;
    await reload('zither');
    await expect.poll(() => posts().length, { timeout: 30_000 }).toBeGreaterThan(1);
    await wait(3_000);
    expect(told().slice(before)).toEqual([expect.stringContaining('1 added, 0 changed, 0 removed')]);
  });

  it('is told by another process where the one that acted is killed before it could', async () => {
    const before = told().length;
    discord.faults.inject({ ...route(), times: 10_000, fault: { kind: 'status', status: 503 } });
    const tried = posts().length;
    await reload('harp');
    await expect.poll(() => posts().length, { timeout: 30_000 }).toBeGreaterThan(tried);
    await first.kill();
    discord.faults.clear();
    await expect.poll(() => told().length, { timeout: 90_000 }).toBe(before + 1);
    await wait(3_000);
    expect(told().slice(before)).toEqual([expect.stringContaining('1 added, 0 changed, 0 removed')]);
  }, 180_000);
});
