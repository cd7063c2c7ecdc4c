import { InteractionResponseType, MessageFlags } from 'discord.js';
import { Agent, request } from 'undici';
import type { Payload } from '../reply/gate.js';

/** Those that wait for a connection of these hold up no answer: those have connections of their own. */
const CONNECTIONS = 16;

/** Tells people at once, and them alone, that they are not served now. */
export interface TurningAway {
  /** @throws Error when Discord does not take it */
  tell(interaction: { readonly id: string; readonly token: string }, payload: Payload): Promise<void>;
  close(): Promise<void>;
}

/**
 * When hundreds have to be told so within three seconds, the client's own way (a queue a person, with what it keeps of each)
 * takes more of the processor than all else together. What is said to an interaction for the first time stands under no
 * limit of Discord's, so it needs none of that.
 */
export function turningAway(apiUrl: string): TurningAway {
  const dispatcher = new Agent({ connections: CONNECTIONS });
  const bodies = new WeakMap<Payload, string>();
  return {
    async tell({ id, token }, payload) {
      const body = bodies.get(payload) ?? bodyOf(payload);
      bodies.set(payload, body);
      const answer = await request(`${apiUrl}/v10/interactions/${id}/${token}/callback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        dispatcher,
      });
      await answer.body.dump();
      if (answer.statusCode >= 400) throw new Error(`Discord answered ${answer.statusCode}`);
    },
    close: () => dispatcher.destroy(),
  };
}

function bodyOf({ components, flags }: Payload): string {
  const data = { components, flags: flags | MessageFlags.Ephemeral, allowed_mentions: { parse: [] } };
  return JSON.stringify({ type: InteractionResponseType.ChannelMessageWithSource, data });
}
