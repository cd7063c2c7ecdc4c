import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Connection, connect } from '../../../../src/discord/gateway/connection.js';
import { type LocalDiscord, startLocalDiscord } from '../../../../src/local-discord/local-discord.js';

/** Members that the bot has never seen, and what they write. */

let discord: LocalDiscord;
let connection: Connection;
let heard: number;
beforeEach(async () => {
  heard = 0;
  discord = await startLocalDiscord();
  connection = await connect({
    token: discord.token,
    apiUrl: discord.apiUrl,
    log: pino({ level: 'silent' }),
    onInteraction: () => {},
    onMessage: () => {
      heard += 1;
    },
    onEdit: () => {},
    onLost: () => {},
  });
});
afterEach(async () => {
  await connection.close();
  await discord.stop();
});

const idOf = (n: number) => String(200_000_000_000_000_000n + BigInt(n));
const MANY = 3_000;

async function written(about: (n: number) => object) {
  for (let n = 0; n < MANY; n++) {
    discord.state.dispatch('MESSAGE_CREATE', {
      id: idOf(1_000_000 + n),
      type: 0,
      content: 'hello',
      author: { id: idOf(n), username: `u${n}`, discriminator: '0', avatar: null },
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      timestamp: new Date(0).toISOString(),
      ...about(n),
    });
  }
  await vi.waitFor(() => expect(heard).toBe(MANY), 30_000);
}

describe('what the client keeps', () => {
  it('does not grow with the people who write in a server', async () => {
    const member = { roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false, flags: 0 };
    await written(() => ({ channel_id: discord.channels.general, guild_id: discord.guildId, member }));
    const { users, guilds } = connection.client;
    expect(users.cache.size).toBeLessThan(300);
    expect(guilds.cache.get(discord.guildId)!.members.cache.size).toBeLessThan(300);
    expect(users.cache.has(connection.client.user.id)).toBe(true);
    expect(guilds.cache.get(discord.guildId)!.members.me).not.toBeNull();
  });

  it('does not grow with the people who write to it directly', async () => {
    await written((n) => ({ channel_id: idOf(5_000_000 + n), channel_type: 1 }));
    expect(connection.client.channels.cache.size).toBeLessThan(1_100);
  });
});
