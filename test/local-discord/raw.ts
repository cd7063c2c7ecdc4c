import type { Exchange } from '../../src/local-discord/driver/exchange.js';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import type { Interaction } from '../../src/local-discord/world/interactions.js';
import type { Json } from '../../src/local-discord/world/json.js';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into answers of every shape
  readonly body: any;
}

/** Calls the API as a bot without a library would. */
export async function call(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: {
      Authorization: `Bot ${discord.token}`,
      ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

export const ASK: Json = {
  name: 'ask',
  description: 'Ask the archive',
  options: [
    { type: 3, name: 'question', description: 'What to ask' },
    { type: 3, name: 'section', description: 'Where to look', autocomplete: true },
    { type: 4, name: 'year', description: 'When', autocomplete: true },
  ],
};

export function register(discord: LocalDiscord, ...commands: Json[]): Promise<Answer> {
  return call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, commands);
}

/** An interaction to answer by hand. */
export interface Opened {
  readonly interaction: Interaction;
  readonly exchange: Exchange;
  /** The first response. */
  callback(body: unknown, query?: string): Promise<Answer>;
  /** Anything of its webhook: `/messages/@original`, or '' for a follow-up. */
  webhook(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** Does something as a member, without waiting for an answer. */
export async function open(discord: LocalDiscord, act: () => Promise<Exchange>): Promise<Opened> {
  let interaction: Interaction | undefined;
  const stop = discord.observe((event) => {
    if (event.type === 'interaction-sent') interaction = event.interaction;
  });
  const exchange = await act();
  stop();
  const { id, token } = interaction!;
  return {
    interaction: interaction!,
    exchange,
    callback: (body, query = '') =>
      call(discord, 'POST', `/interactions/${id}/${token}/callback${query}`, body),
    webhook: (method, path, body) =>
      call(discord, method, `/webhooks/${discord.applicationId}/${token}${path}`, body),
  };
}

/** A member uses /ask in the general channel. */
export async function openAsk(discord: LocalDiscord): Promise<Opened> {
  if (discord.commands().length === 0) await register(discord, ASK);
  const { members, channels, driver } = discord;
  return open(discord, () => driver.slash(members.member, channels.general, 'ask', {}, { waitMs: 0 }));
}

/** A member clicks a button on a fresh message of the bot. */
export async function openClick(discord: LocalDiscord, message: Json = {}): Promise<Opened> {
  const asked = await openAsk(discord);
  const components = [row(button({ custom_id: 'go' }))];
  await asked.callback({ type: 4, data: { content: 'Hello', components, ...message } });
  return open(discord, () => {
    return discord.driver.click(discord.members.member, asked.exchange.reply!, 'go', { waitMs: 0 });
  });
}

export const row = (...components: Json[]): Json => ({ type: 1, components });
export const button = (more: Json = {}): Json => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: 'go',
  ...more,
});
export const select = (more: Json = {}): Json => ({
  type: 3,
  custom_id: 'pick',
  options: [{ label: 'One', value: '1' }],
  ...more,
});
export const text = (content: string): Json => ({ type: 10, content });
/** A message of Components V2. */
export const v2 = (...components: Json[]): Json => ({ flags: 1 << 15, components });
