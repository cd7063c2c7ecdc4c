import type { Exchange as Shown } from '../../local-discord/driver/exchange.js';
import { Refusal } from '../../local-discord/driver/refusal.js';
import type { LocalDiscord } from '../../local-discord/local-discord.js';
import type { WireEvent } from '../../local-discord/world/events.js';
import type { StoredMessage } from '../../local-discord/world/messages.js';
import type { Place, Snapshot, ToPage, ToServer, Violation, Welcome } from '../page/protocol.js';
import { act } from './act.js';
import { placesOf } from './places.js';
import { messageOf, userOf, violationOf } from './show.js';
import { MAX_UPLOAD_BYTES, type Uploads } from './uploads.js';
import { traceWire } from './wire.js';

export interface RoomOptions {
  readonly uploads: Uploads;
  /** Asked anew for every tab, as the archive can change. */
  readonly welcome: () => Welcome;
  /** Those that can be chosen between. */
  readonly languages: Snapshot['languages'];
  /** A defect of the playground itself, for whoever reads the terminal. */
  readonly onDefect: (error: unknown) => void;
}

/** What all tabs share: it tells them what happens on the local Discord, and does there what they want. */
export interface Room {
  /** Joins a tab: it is told everything from the snapshot on. The answer takes it out. */
  join(tell: (event: ToPage) => void): () => void;
  /** Does what a tab asks for, and tells this tab alone how that went. Never throws. */
  ask(request: ToServer, tell: (event: ToPage) => void): Promise<void>;
  close(): void;
}

/** Of messages of a channel, and of violations. */
const SHOWN = 200;
/** Modals that can still be submitted. */
const OPEN_MODALS = 50;

export function createRoom(discord: LocalDiscord, options: RoomOptions): Room {
  const { state } = discord;
  const { world } = state;
  const tabs = new Set<(event: ToPage) => void>();
  const dismissed = new Set<string>();
  const opened = new Map<string, Shown>();
  const violations: Violation[] = [];
  let places = placesOf(discord);

  const tellAll = (event: ToPage) => {
    for (const tell of tabs) tell(event);
  };
  const shown = (message: StoredMessage) => messageOf(message, state.origin);
  const isOnPage = ({ id, channelId }: StoredMessage) => {
    return !dismissed.has(id) && places.some((place) => place.channelId === channelId);
  };
  const placesChanged = () => {
    places = placesOf(discord);
    tellAll({ type: 'places', places });
  };
  const wire = traceWire(state, (exchange) => tellAll({ type: 'exchange', exchange }));

  const hear = (event: WireEvent) => {
    switch (event.type) {
      case 'message-created':
      case 'message-updated':
        if (isOnPage(event.message)) tellAll({ type: 'message', message: shown(event.message) });
        return;
      case 'message-deleted': {
        const { id, channelId } = event.message;
        return tellAll({ type: 'message-deleted', id, channelId });
      }
      case 'violation': {
        const exchange = wire.exchangeOf(event.violation);
        const about = { exchangeId: exchange?.id ?? null, channelId: exchange?.channelId ?? null };
        const violation = violationOf(event.violation, about);
        violations.push(violation);
        if (violations.length > SHOWN) violations.shift();
        return tellAll({ type: 'violation', violation });
      }
      case 'typing':
        return tellAll({ type: 'typing', channelId: event.channelId, userId: world.bot.id });
      case 'thread-created':
      case 'commands-changed':
        return placesChanged();
      case 'gateway-ready':
      case 'gateway-resumed':
        return tellAll({ type: 'bot', connected: true });
      case 'gateway-closed':
        return tellAll({ type: 'bot', connected: discord.connected() });
    }
  };
  const stopHearing = state.bus.on(hear);

  const snapshot = (): Snapshot => {
    const guild = world.guilds.get(discord.guildId)!;
    const channels = [...new Set(places.map(({ channelId }) => channelId))];
    return {
      type: 'snapshot',
      bot: userOf(world.bot),
      connected: discord.connected(),
      server: { id: guild.id, name: guild.name },
      places,
      users: [...guild.members.keys()].map((id) => userOf(world.people.get(id)!)),
      channels: [...world.channels.values()].flatMap(({ id, name, guildId }) => {
        return guildId === guild.id && name !== null ? [{ id, name }] : [];
      }),
      roles: [...guild.roles.values()].map(({ id, name }) => ({ id, name })),
      languages: options.languages,
      messages: channels.flatMap((id) => {
        return state.messages.inChannel(id).filter(isOnPage).slice(-SHOWN).map(shown);
      }),
      exchanges: wire.exchanges(),
      violations: [...violations],
      welcome: options.welcome(),
      maxUploadBytes: MAX_UPLOAD_BYTES,
    };
  };

  /** Shows the tab the modal that its own doing opens, whenever that comes. */
  const awaitModal = (exchange: Shown, place: Place, tell: (event: ToPage) => void) => {
    const isSettled = ({ status }: Shown) => status !== 'waiting';
    exchange.until(isSettled).then(
      ({ interactionId: exchangeId, modal }) => {
        if (!modal) return;
        opened.set(exchangeId, exchange);
        for (const id of opened.keys()) if (opened.size > OPEN_MODALS) opened.delete(id);
        tell({ type: 'modal', exchangeId, placeId: place.id, modal: modal as never });
      },
      // No answer in time opens no modal; that it failed is told by the exchange itself.
      () => {},
    );
  };

  const actors = {
    discord,
    uploads: options.uploads,
    languages: options.languages,
    opened: (exchangeId: string) => opened.get(exchangeId),
    place: (id: string) => places.find((place) => place.id === id),
    placeIn: (channelId: string, viewerId: string) =>
      places.find((place) => place.channelId === channelId && place.viewer.id === viewerId),
    dismiss(messageId: string) {
      dismissed.add(messageId);
      const channelId = state.messages.get(messageId)!.channelId;
      tellAll({ type: 'message-deleted', id: messageId, channelId });
    },
    placesChanged,
  };

  return {
    join(tell) {
      tell(snapshot());
      tabs.add(tell);
      return () => tabs.delete(tell);
    },
    async ask(request, tell) {
      const { requestId, placeId } = request;
      const refuse = (sentence: string) => tell({ type: 'refused', requestId, sentence });
      const place = places.find(({ id }) => id === placeId);
      if (!place) return refuse('There is no such channel on this page.');
      try {
        const { exchange, choices, placeId: made } = await act(actors, place, request);
        const exchangeId = exchange?.interactionId ?? null;
        tell({ type: 'done', requestId, exchangeId, choices, ...(made !== undefined && { placeId: made }) });
        if (exchange) awaitModal(exchange, place, tell);
      } catch (error) {
        if (error instanceof Refusal) return refuse(sentenceOf(error));
        options.onDefect(error);
        refuse('The playground itself failed at this; the terminal in which it runs says more.');
      }
    },
    close() {
      stopHearing();
      wire.stop();
      tabs.clear();
    },
  };
}

export function sentenceOf({ message }: Refusal): string {
  const first = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
