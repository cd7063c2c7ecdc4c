import type { LocalDiscord } from '../../local-discord/local-discord.js';
import type { Size } from './size.js';

/** So many messages are sent before the program is waited for. */
const AT_ONCE = 5_000;
/** Memory is looked at so often. */
const LOOKS = 10;

const idOf = (n: number) => String(200_000_000_000_000_000n + BigInt(n));

/**
 * Has many people write one message each in a server, of whom the program has heard nothing before.
 * @param answered resolves when the program has come through all that was sent
 * @returns how much memory it took after each tenth of them
 */
export async function manyWriters(
  discord: LocalDiscord,
  people: number,
  answered: () => Promise<unknown>,
  size: () => Size,
): Promise<readonly Size[]> {
  const member = { roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false, flags: 0 };
  const sizes: Size[] = [];
  for (let n = 0; n < people; n++) {
    discord.state.dispatch('MESSAGE_CREATE', {
      id: idOf(people + n),
      channel_id: discord.channels.general,
      guild_id: discord.guildId,
      type: 0,
      content: 'hello',
      author: { id: idOf(n), username: `writer${n}`, discriminator: '0', avatar: null },
      member,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      timestamp: new Date(0).toISOString(),
    });
    if ((n + 1) % AT_ONCE === 0) await answered();
    if (Math.floor(((n + 1) * LOOKS) / people) > sizes.length) {
      await answered();
      sizes.push(size());
    }
  }
  return sizes;
}
