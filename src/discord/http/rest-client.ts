import { Client, Partials, type RESTOptions } from 'discord.js';
import { Agent } from 'undici';
import { BOUNDED } from '../gateway/client/caches.js';

export interface RestClientOptions {
  readonly token: string;
  readonly apiUrl: string;
  /** In place of the client's own way to make requests. */
  readonly makeRequest?: RESTOptions['makeRequest'];
}

/** A response that takes longer than this comes too late in any case. */
const REQUEST_MS = 10_000;
const CONNECTIONS = 48;

/**
 * A client that speaks with Discord by requests only: it has no connection to the gateway, and so knows no server, and nobody's
 * permissions but those that come with an interaction.
 */
export function restClient({ token, apiUrl, makeRequest }: RestClientOptions) {
  const agent = new Agent({ connections: CONNECTIONS });
  const client = new Client({
    intents: [],
    shards: 'auto',
    partials: [Partials.Channel, Partials.Message],
    makeCache: BOUNDED.makeCache,
    allowedMentions: { parse: [], repliedUser: false },
    rest: { ...BOUNDED.rest, api: apiUrl, timeout: REQUEST_MS, agent, ...(makeRequest && { makeRequest }) },
  });
  client.rest.setToken(token);
  return {
    client,
    async close(): Promise<void> {
      await client.destroy();
      await agent.destroy();
    },
  };
}
