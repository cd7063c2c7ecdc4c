import { InteractionType as I, InteractionResponseType as R } from 'discord.js';
import { noticeFor } from '../../local-discord/driver/steps.js';
import type { RequestRecord, Violation, WireEvent } from '../../local-discord/world/events.js';
import type { Interaction } from '../../local-discord/world/interactions.js';
import { isJson, type Json } from '../../local-discord/world/json.js';
import type { StoredMessage } from '../../local-discord/world/messages.js';
import type { State } from '../../local-discord/world/state.js';
import type { Exchange, WireRecord } from '../page/protocol.js';

/** What goes over the wire, sorted by what a member did to set it off. */
export interface Wire {
  /** Oldest first. */
  exchanges(): Exchange[];
  /** The exchange that something wrong belongs to, if it belongs to one. */
  exchangeOf(violation: Violation): Exchange | null;
  stop(): void;
}

/** As many are kept. */
const KEPT = 200;
const KINDS: Readonly<Record<number, Exchange['kind']>> = {
  [I.ApplicationCommand]: 'command',
  [I.ApplicationCommandAutocomplete]: 'autocomplete',
  [I.MessageComponent]: 'component',
  [I.ModalSubmit]: 'modal',
};

interface Traced {
  readonly id: string;
  /** Null for a message. */
  readonly interaction: Interaction | null;
  readonly userId: string;
  readonly channelId: string;
  readonly sentAt: number;
  readonly targetId: string | null;
  readonly wire: WireRecord[];
  readonly messageIds: Set<string>;
  answeredMs: number | null;
  /** Something came after the first response. */
  touched: boolean;
}

/** Listens from now on, and tells of every exchange whenever there is something new about it. */
export function traceWire(state: State, changed: (exchange: Exchange) => void): Wire {
  const traced = new Map<string, Traced>();
  const byToken = new Map<string, Traced>();

  const begin = (given: Omit<Traced, 'wire' | 'messageIds' | 'answeredMs' | 'touched'>): Traced => {
    const one: Traced = { ...given, wire: [], messageIds: new Set(), answeredMs: null, touched: false };
    traced.set(one.id, one);
    if (one.interaction) byToken.set(one.interaction.token, one);
    for (const [id, { interaction }] of traced) {
      if (traced.size <= KEPT) break;
      traced.delete(id);
      if (interaction) byToken.delete(interaction.token);
    }
    return one;
  };
  const note = (one: Traced | undefined, change: (one: Traced) => void) => {
    if (!one) return;
    change(one);
    changed(exchangeOf(one));
  };
  const newest = (isWanted: (one: Traced) => boolean) => [...traced.values()].findLast(isWanted);

  /** The exchange that a request of the bot belongs to, by what its path and body name. */
  const ofRequest = (path: string, body: unknown): Traced | undefined => {
    const [, root, first, second, third] = path.split('/');
    if (root === 'interactions') return traced.get(first ?? '');
    if (root === 'webhooks') return byToken.get(second ?? '');
    if (root !== 'channels') return undefined;
    if (second === 'messages' && third) {
      return traced.get(third) ?? newest(({ messageIds }) => messageIds.has(third));
    }
    const reference = isJson(body) && isJson(body.message_reference) ? body.message_reference : null;
    if (reference) return traced.get(String(reference.message_id));
    return newest(({ interaction, channelId }) => interaction === null && channelId === first);
  };
  /** The message of a member that one of the bot answers: the one it refers to, or the last that was said there. */
  const answeredBy = (message: StoredMessage): Traced | undefined => {
    if (message.authorId !== state.world.bot.id || message.interactionId !== null) return undefined;
    return ofRequest(`/channels/${message.channelId}/messages`, message.payload);
  };

  const hear = (event: WireEvent) => {
    switch (event.type) {
      case 'interaction-sent': {
        const { interaction, payload } = event;
        const { id, personId: userId, channelId, sentAt, messageId } = interaction;
        const data = payload.data as Json;
        const targetId = messageId ?? (typeof data.target_id === 'string' ? data.target_id : null);
        return note(begin({ id, interaction, userId, channelId, sentAt, targetId }), () => {});
      }
      case 'dispatch':
        return hearDispatch(event);
      case 'interaction-answered':
        return note(traced.get(event.interaction.id), (one) => {
          one.answeredMs = event.at - one.sentAt;
          const { originalId } = event.interaction;
          if (originalId && event.callback !== R.DeferredMessageUpdate) one.messageIds.add(originalId);
        });
      case 'interaction-failed':
        return note(traced.get(event.interaction.id), () => {});
      case 'message-created':
      case 'message-updated': {
        const { message } = event;
        return note(event.by ? traced.get(event.by) : answeredBy(message), (one) => {
          one.touched ||= one.answeredMs !== null;
          one.messageIds.add(message.id);
          if (!one.interaction) one.answeredMs ??= event.at - one.sentAt;
        });
      }
      case 'request': {
        const { request } = event;
        return note(ofRequest(request.path, request.body), (one) =>
          one.wire.push(requestRecord(one, request)),
        );
      }
    }
  };
  const hearDispatch = ({ at, name, data, sessions }: WireEvent & { readonly type: 'dispatch' }) => {
    if (sessions === 0) return;
    if (name !== 'INTERACTION_CREATE' && name !== 'MESSAGE_CREATE') return;
    const id = String(data.id);
    const author = isJson(data.author) ? String(data.author.id) : null;
    if (author === state.world.bot.id) return;
    const said = { id, interaction: null, channelId: String(data.channel_id), sentAt: at, targetId: null };
    const one = traced.get(id) ?? (author ? begin({ ...said, userId: author }) : undefined);
    note(one, ({ wire, sentAt }) => wire.push({ type: 'gateway', at: at - sentAt, name, data }));
  };

  return {
    exchanges: () => [...traced.values()].map(exchangeOf),
    exchangeOf({ what, interactionId }) {
      const path = /^[A-Z]+ (\/\S*)$/.exec(what)?.[1];
      const one = interactionId ? traced.get(interactionId) : path ? ofRequest(path, null) : undefined;
      return one ? exchangeOf(one) : null;
    },
    stop: state.bus.on(hear),
  };
}

function requestRecord({ sentAt }: Traced, request: RequestRecord): WireRecord {
  const { at, ms, method, path, body, files, status, answer } = request;
  return { type: 'request', at: at - sentAt, ms, method, path, body, files, status, answer };
}

function exchangeOf(one: Traced): Exchange {
  const { id, interaction, userId, channelId, sentAt, targetId, answeredMs } = one;
  return {
    id,
    kind: interaction ? KINDS[interaction.type]! : 'message',
    label: interaction?.label ?? 'message',
    userId,
    channelId,
    sentAt,
    status: statusOf(one),
    answeredMs,
    notice: interaction?.failed ? noticeFor(interaction) : null,
    targetId,
    messageIds: [...one.messageIds],
    wire: [...one.wire],
  };
}

function statusOf({ interaction, answeredMs, touched }: Traced): Exchange['status'] {
  if (!interaction) return answeredMs === null ? 'waiting' : 'answered';
  if (interaction.failed) return 'failed';
  if (interaction.answered === null) return 'waiting';
  if (interaction.loading) return 'thinking';
  return interaction.answered === R.DeferredMessageUpdate && !touched ? 'updating' : 'answered';
}
