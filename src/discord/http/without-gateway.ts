import type { Client } from 'discord.js';
import { aboutBot } from '../gateway/account.js';
import type { Connection } from '../gateway/connection.js';
import { restClient } from './rest-client.js';

/**
 * In place of a connection to the gateway, where a process carries no shard: what the bot says by itself goes by requests.
 * @throws DiscordFault with a sentence for the operator
 */
export async function withoutGateway(token: string, apiUrl: string): Promise<Connection> {
  const { name, applicationId, servers } = await aboutBot(token, apiUrl);
  const { client, close } = restClient({ token, apiUrl });
  return {
    // It never has a session, and what is used of it needs none: channels, people, requests.
    client: client as Client<true>,
    name,
    applicationId,
    shards: { ids: [], count: 1 },
    servers: () => servers.map((server) => server.name),
    leave: async () => {},
    close,
  };
}
