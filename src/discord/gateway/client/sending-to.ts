import {
  type APIGuild,
  type Channel,
  type Client,
  DiscordAPIError,
  type Guild,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { Payload } from '../../reply/gate.js';

/**
 * Sends what answers nothing that somebody did just now. Rejects when it cannot be sent.
 * @param nonce a message with the same one is sent once only, as far as Discord remembers it: for some minutes
 */
export interface SendTo {
  /** @param payload where it is a function it is given Discord's name of the server's language */
  toChannel(id: string, payload: Payload | ((locale: string) => Payload), nonce?: string): Promise<void>;
  /** As a direct message. */
  toPerson(id: string, payload: Payload, nonce?: string): Promise<void>;
}

/** Discord's name of the language of a channel's server. Of one that another process has, Discord is asked for it. */
export async function localeOf(channel: Channel): Promise<string> {
  if (!('guild' in channel)) return 'en-US';
  // A channel of a server that the client does not know has none, whatever its type says.
  const guild: Guild | undefined = channel.guild;
  if (guild) return guild.preferredLocale;
  const asked = channel.client.rest.get(Routes.guild(channel.guildId)) as Promise<APIGuild>;
  return asked.then(({ preferred_locale }) => preferred_locale).catch(() => 'en-US');
}

/** For `refusalOf`: it stays so until somebody changes something. */
export class TakesNone extends Error {}

export function sendingTo(client: Client<true>): SendTo {
  const once = (nonce: string | undefined) => (nonce === undefined ? {} : { nonce, enforceNonce: true });
  return {
    async toChannel(id, payload, nonce) {
      const channel = await client.channels.fetch(id, { allowUnknownGuild: true });
      if (!channel?.isSendable()) throw new TakesNone(`the channel ${id} takes no messages`);
      const made = typeof payload === 'function' ? payload(await localeOf(channel)) : payload;
      await channel.send({ ...made, ...once(nonce) });
    },
    async toPerson(id, payload, nonce) {
      const person = await client.users.fetch(id);
      await person.send({ ...payload, ...once(nonce) });
    },
  };
}

/** Of somebody who shares no server with the bot any more; discord.js has no name for it. */
const NO_SERVER_IN_COMMON = 50_278;
const {
  CannotSendMessagesToThisUser,
  UnknownChannel,
  UnknownUser,
  UnknownGuild,
  MissingAccess,
  MissingPermissions,
  ThreadLocked,
} = RESTJSONErrorCodes;

const REFUSALS: readonly (readonly [Refusal, readonly number[]])[] = [
  ['closed', [CannotSendMessagesToThisUser, NO_SERVER_IN_COMMON]],
  ['gone', [UnknownChannel, UnknownUser, UnknownGuild]],
  ['no-access', [MissingAccess, MissingPermissions, ThreadLocked]],
];

/** It stays so until somebody changes something: no messages are taken, there is nobody, or the bot may not write there. */
export type Refusal = 'closed' | 'gone' | 'no-access';

/** Why a message will not be taken, however often it is sent; null for what may pass. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof TakesNone) return 'no-access';
  if (!(error instanceof DiscordAPIError)) return null;
  return REFUSALS.find(([, codes]) => codes.includes(Number(error.code)))?.[0] ?? null;
}
