import { type Client, Events } from 'discord.js';

/** Is told of what the bot can no longer reach, by its id. Neither may reject. */
export interface Gone {
  /** It is no longer a member; not so where a server is only out of order. */
  server(id: string): Promise<void>;
  /** Of a channel or thread that was deleted. */
  channel(id: string): Promise<void>;
}

export function tellGone(client: Client<true>, gone: Gone): void {
  client.on(Events.GuildDelete, ({ id }) => void gone.server(id));
  client.on(Events.ChannelDelete, ({ id }) => void gone.channel(id));
  client.on(Events.ThreadDelete, ({ id }) => void gone.channel(id));
}
