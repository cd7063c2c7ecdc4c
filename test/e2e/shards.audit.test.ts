import { Locale } from 'discord.js';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';
import { type ArchiveStage, expectDiscordsForm, onArchive, story } from './archive-stage.js';

/** What one of several processes tells channels of servers that another process has. */

let discord: LocalDiscord;
let stage: ArchiveStage;
let other: ArchiveStage;
afterEach(async () => {
  await other.close();
  await stage.close();
  await discord.stop();
  expect(discord.violations).toEqual([]);
});
afterAll(expectDiscordsForm);

const shardOf = (id: string) => Number((BigInt(id) >> 22n) % 2n);

describe('an audit channel in a server of another process', () => {
  it('is told once of what is done here, in the language of its server', async () => {
    discord = await startLocalDiscord({ guildLocale: Locale.German });
    const here = shardOf(discord.guildId);
    let there = discord.addServer('Map Room');
    while (shardOf(there.id) === here) there = discord.addServer('Map Room');
    const more = { on: discord, auditChannelId: there.general };
    stage = await onArchive({ ...more, shards: { ids: [here], count: 2 } });
    other = await onArchive({ ...more, shards: { ids: [1 - here], count: 2 } });

    stage.put('zither.txt', story('zither', 'The zither is new.'));
    await stage.archive('reload', { now: true });
    const told = () =>
      discord
        .messages(there.general, discord.members.member.id)
        .filter(({ authorId }) => authorId === discord.botUserId);
    await expect.poll(() => told().length, { timeout: 15_000 }).toBe(1);
    await other.stopBot();
    await stage.stopBot();
    expect(told()).toHaveLength(1);
    expect(told()[0]!.text).toMatch(/Neu geladen|Neuladen|neu gelesen|von <@/i);
  }, 120_000);
});
