import { Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { botFor, discordFor } from './bot.js';
import { ASK, register } from './raw.js';

describe('a further server', () => {
  it('is told to a bot that is connected, and to one that comes later', async () => {
    const discord = await discordFor();
    const early = await botFor(discord);
    const told = new Promise<string>((resolve) =>
      early.client.once(Events.GuildCreate, ({ id }) => resolve(id)),
    );
    const server = discord.addServer('Map Room');
    expect(await told).toBe(server.id);
    const late = await botFor(discord);
    expect([...late.client.guilds.cache.keys()].sort()).toEqual([discord.guildId, server.id].sort());
  });

  it('has the same people, who talk and use commands there', async () => {
    const discord = await discordFor();
    await botFor(discord, {
      async onInteraction(interaction) {
        if (interaction.isRepliable()) await interaction.reply(`In ${interaction.guild?.name}.`);
      },
    });
    await register(discord, ASK);
    const { general } = discord.addServer('Map Room');
    const asked = await discord.driver.slash(discord.members.member, general, 'ask', {});
    expect(asked.reply?.text).toBe('In Map Room.');
    expect(discord.violations).toEqual([]);
  });

  it('has an id of its own, however many are added at once', async () => {
    const discord = await discordFor();
    const ids = Array.from({ length: 500 }, (_, i) => discord.addServer(`Server ${i}`).id);
    expect(new Set(ids).size).toBe(500);
    const shards = new Map<number, number>();
    for (const id of ids) {
      const shard = Number((BigInt(id) >> 22n) % 4n);
      shards.set(shard, (shards.get(shard) ?? 0) + 1);
    }
    expect([...shards.keys()].sort()).toEqual([0, 1, 2, 3]);
    for (const count of shards.values()) expect(count).toBeGreaterThan(80);
  });
});
