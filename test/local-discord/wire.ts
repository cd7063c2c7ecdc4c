import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import type { Json } from '../../src/local-discord/world/json.js';

/** A connection to the gateway by hand: what it says, one payload at a time, and the code it closes with. */
export function connect(discord: LocalDiscord, query = '?v=10&encoding=json') {
  const socket = new WebSocket(`${discord.origin.replace('http', 'ws')}/gateway${query}`);
  onTestFinished(() => socket.terminate());
  const inbox: Json[] = [];
  let seq: unknown = null;
  let wake = () => {};
  socket.on('message', (raw) => {
    const payload = JSON.parse(raw.toString()) as Json;
    seq = payload.s ?? seq;
    inbox.push(payload);
    wake();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  return {
    socket,
    closed,
    /** The number of the last event. */
    seq: () => seq,
    send: (payload: unknown) => socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)),
    async next(): Promise<Json> {
      if (inbox.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return inbox.shift()!;
    },
  };
}

export type Line = ReturnType<typeof connect>;

/** The next payload that is wanted; what came before it is passed over. */
export async function until(line: Line, isWanted: (payload: Json) => boolean): Promise<Json> {
  for (;;) {
    const payload = await line.next();
    if (isWanted(payload)) return payload;
  }
}

export const identify = (discord: LocalDiscord, more: Json = {}) => ({
  op: 2,
  d: { token: discord.token, intents: 1 | (1 << 9) | (1 << 12), properties: {}, shard: [0, 1], ...more },
});
