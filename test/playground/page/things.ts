import type {
  CommandOption,
  Exchange,
  Message,
  Place,
  SlashCommand,
  Snapshot,
  User,
} from '../../../src/playground/page/protocol.js';

/** Small things that the page is told of, for tests of what it makes of them. */

export const bot: User = { id: '100', username: 'clippings', displayName: 'Clippings', bot: true };
export const mina: User = { id: '101', username: 'mina', displayName: 'Mina', bot: false };
export const mo: User = { id: '102', username: 'mo', displayName: 'Mo', bot: false };

export function option(name: string, more: Partial<CommandOption> = {}): CommandOption {
  return {
    name,
    label: name,
    hint: `What ${name} is for`,
    type: 'string',
    required: false,
    autocomplete: false,
    choices: [],
    min: null,
    max: null,
    minLength: null,
    maxLength: null,
    ...more,
  };
}

export function command(
  path: string,
  options: readonly CommandOption[] = [],
  description = '',
): SlashCommand {
  return { id: '1', path, label: path, description, options };
}

export const ask = command(
  'ask',
  [
    option('question', { required: true, maxLength: 30 }),
    option('section', { autocomplete: true }),
    option('private', { type: 'boolean' }),
  ],
  'Ask a question',
);

export function place(more: Partial<Place> = {}): Place {
  return {
    id: 'general',
    channelId: '500',
    viewer: mina,
    kind: 'server',
    parentId: null,
    name: 'general',
    role: 'member',
    locale: 'en-US',
    mayWrite: true,
    mayDelete: false,
    commands: [ask],
    menus: [],
    ...more,
  };
}

/** An id of Discord's, made at a time. */
export function idAt(at: number, n = 0): string {
  return String((BigInt(at - 1_420_070_400_000) << 22n) + BigInt(n));
}

interface Said {
  readonly author?: User;
  readonly visibleTo?: string | null;
  readonly channelId?: string;
  readonly interactionId?: string | null;
}

export function message(id: string, content: string, said: Said = {}, payload: object = {}): Message {
  const { author = mina, visibleTo = null, channelId = '500', interactionId = null } = said;
  return {
    id,
    channelId,
    visibleTo,
    interactionId,
    payload: {
      id,
      content,
      author: { id: author.id, username: author.username },
      embeds: [],
      attachments: [],
      components: [],
      ...payload,
    } as unknown as Message['payload'],
  };
}

export function exchange(id: string, more: Partial<Exchange> = {}): Exchange {
  return {
    id,
    kind: 'command',
    label: '/ask',
    userId: mina.id,
    channelId: '500',
    sentAt: 0,
    status: 'answered',
    answeredMs: 12,
    notice: null,
    targetId: null,
    messageIds: [],
    wire: [],
    ...more,
  };
}

export function snapshot(more: Partial<Snapshot> = {}): Snapshot {
  return {
    type: 'snapshot',
    bot,
    connected: true,
    server: { id: '1', name: 'Reading Room' },
    places: [place()],
    users: [bot, mina, mo],
    channels: [{ id: '500', name: 'general' }],
    roles: [{ id: '900', name: 'Moderators' }],
    languages: [],
    messages: [],
    exchanges: [],
    violations: [],
    welcome: { articles: 38, questions: [] },
    maxUploadBytes: 1_000,
    ...more,
  };
}
