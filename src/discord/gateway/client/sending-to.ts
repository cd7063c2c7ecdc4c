import type { Client } from 'discord.js';
import type { Payload } from '../../reply/gate.js';

/** Sends what answers nothing that somebody did just now. Rejects when it cannot be sent. */
export interface SendTo {
  toChannel(id: string, payload: Payload): Promise<void>;
  /** As a direct message. */
  toPerson(id: string, payload: Payload): Promise<void>;
}

export function sendingTo(client: Client<true>): SendTo {
  return {
    async toChannel(id, payload) {
      const channel = await client.channels.fetch(id);
      if (!channel?.isSendable()) throw new Error(`the channel ${id} takes no messages`);
      await channel.send(payload);
    },
    async toPerson(id, payload) {
      const person = await client.users.fetch(id);
      await person.send(payload);
    },
  };
}
