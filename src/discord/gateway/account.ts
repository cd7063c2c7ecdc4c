import { REST, Routes } from 'discord.js';
import { requestFault } from './discord-faults.js';

/** Whose token it is, as Discord says without a connection to its gateway. */
export interface BotAccount {
  readonly applicationId: string;
  readonly name: string;
  readonly servers: readonly { readonly id: string; readonly name: string }[];
}

/** A page of Discord's list of servers. */
const A_PAGE = 200;

/** @throws Error with a sentence for the operator */
export async function aboutBot(token: string, apiUrl: string): Promise<BotAccount> {
  try {
    const rest = new REST({ api: apiUrl }).setToken(token);
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
    const { username } = (await rest.get(Routes.user())) as { username: string };
    const servers: { id: string; name: string }[] = [];
    for (;;) {
      const query = new URLSearchParams({ limit: String(A_PAGE) });
      const last = servers.at(-1);
      if (last) query.set('after', last.id);
      const page = (await rest.get(Routes.userGuilds(), { query })) as typeof servers;
      servers.push(...page.map((server) => ({ id: server.id, name: server.name })));
      if (page.length < A_PAGE) break;
    }
    return { applicationId: id, name: username, servers };
  } catch (error) {
    throw requestFault(error, { apiUrl, guildId: null });
  }
}
