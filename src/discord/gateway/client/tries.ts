import { DefaultRestOptions, type RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

const CALLBACK = /\/interactions\/(\d+)\/[^/]+\/callback(?:\?|$)/;
/** More than are under way at a time. */
const MOST = 2_000;

/**
 * How often a first response was sent. The client itself sends a request again where the connection broke or Discord was out of
 * order; that Discord has an answer already then means that the one before got through, and else that somebody else gave it.
 */
export interface Tries {
  /** In place of the client's own way to make requests. */
  readonly makeRequest: MakeRequest;
  of(interaction: string): number;
}

export function countingTries(send: MakeRequest = DefaultRestOptions.makeRequest): Tries {
  const counts = new Map<string, number>();
  return {
    makeRequest(url, init) {
      const id = CALLBACK.exec(url)?.[1];
      if (id !== undefined) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
        const [oldest] = counts.keys();
        if (counts.size > MOST) counts.delete(oldest!);
      }
      return send(url, init);
    },
    of: (interaction) => counts.get(interaction) ?? 0,
  };
}
