import { InteractionResponseType as R } from 'discord.js';
import type { WireEvent } from '../world/events.js';
import type { Interaction } from '../world/interactions.js';
import type { Json } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import type { State } from '../world/state.js';
import { type Shown, show } from './render.js';
import { noticeFor, type Step, stepOf } from './steps.js';

interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** What a member sees of an interaction. It lives on: what comes later shows in it too. */
export interface Exchange {
  readonly interactionId: string;
  readonly channelId: string;
  readonly userId: string;
  /** `updating` after a deferred update, until the message changes or something follows. */
  readonly status: 'waiting' | 'thinking' | 'updating' | 'answered' | 'failed';
  /** The first response was a deferral. */
  readonly deferred: boolean;
  /** The response is for this member only. */
  readonly ephemeral: boolean;
  /** The response; for a click that updates, the message clicked on. Null when there is none, or none any more. */
  readonly reply: Shown | null;
  readonly followUps: readonly Shown[];
  /** The response and what followed it, without what was deleted. */
  readonly messages: readonly Shown[];
  /** The modal that opened, as the API has it. */
  readonly modal: Json | null;
  readonly choices: readonly Choice[] | null;
  /** What the member's client says when no answer came. */
  readonly notice: string | null;
  readonly steps: readonly Step[];
  /** Waits for something to become true of it; rejects after `timeoutMs` (5 s unless told). */
  until(isTrue: (exchange: Exchange) => boolean, timeoutMs?: number): Promise<Exchange>;
}

/** How long to wait for an answer before showing what there is. Longer than Discord's own deadline. */
export const PATIENCE_MS = 5_000;

export interface Exchanges {
  /** Watches an interaction from the moment it is sent. */
  watch(interaction: Interaction): Exchange;
}

interface Watched {
  readonly note: (event: WireEvent) => void;
}

export function createExchanges(state: State): Exchanges {
  const watched = new Map<string, Watched>();
  state.bus.on((event) => {
    for (const id of interactionsOf(event)) watched.get(id)?.note(event);
  });
  return {
    watch(interaction) {
      const { exchange, note } = createExchange(state, interaction);
      watched.set(interaction.id, { note });
      return exchange;
    },
  };
}

/** Those an event concerns: the one whose token did it, and the one whose message it was done to. */
function interactionsOf(event: WireEvent): Set<string> {
  if ('interaction' in event) return new Set([event.interaction.id]);
  if (!('message' in event)) return new Set();
  return new Set([event.by, event.message.interactionId].filter((id) => id !== null));
}

function createExchange(state: State, interaction: Interaction) {
  const steps: Step[] = [{ what: 'sent', ms: 0 }];
  const followUps: StoredMessage[] = [];
  const waiting = new Set<() => void>();
  let original: StoredMessage | null = null;
  let acknowledged = false;
  let touched = false;

  const exchange: Exchange = {
    interactionId: interaction.id,
    channelId: interaction.channelId,
    userId: interaction.personId,
    get status() {
      if (interaction.failed) return 'failed';
      if (interaction.answered === null) return 'waiting';
      if (interaction.loading) return 'thinking';
      return interaction.answered === R.DeferredMessageUpdate && !touched ? 'updating' : 'answered';
    },
    get deferred() {
      const { answered } = interaction;
      return answered === R.DeferredChannelMessageWithSource || answered === R.DeferredMessageUpdate;
    },
    get ephemeral() {
      return original?.visibleTo != null;
    },
    get reply() {
      return original && !original.deleted ? show(original) : null;
    },
    get followUps() {
      return followUps.filter((message) => !message.deleted).map(show);
    },
    get messages() {
      return [...(this.reply ? [this.reply] : []), ...this.followUps];
    },
    get modal() {
      return interaction.modal;
    },
    get choices() {
      return interaction.choices as readonly Choice[] | null;
    },
    get notice() {
      return interaction.failed ? noticeFor(interaction) : null;
    },
    get steps() {
      return [...steps];
    },
    until: (isTrue, timeoutMs = PATIENCE_MS) =>
      new Promise((resolve, reject) => {
        const done = () => {
          waiting.delete(check);
          clearTimeout(timer);
        };
        const check = () => {
          if (!isTrue(exchange)) return;
          done();
          resolve(exchange);
        };
        const timer = setTimeout(() => {
          done();
          const happened = steps.map((step) => `${step.what} at ${Math.round(step.ms)} ms`).join(', ');
          reject(new Error(`${interaction.label}: not within ${timeoutMs} ms; ${happened}`));
        }, timeoutMs);
        waiting.add(check);
        check();
      }),
  };

  const note = (event: WireEvent) => {
    if (event.type === 'interaction-answered') {
      acknowledged = true;
      original = state.messages.get(interaction.originalId ?? '') ?? null;
    } else if (event.type === 'message-created' || event.type === 'message-updated') {
      // What comes before the acknowledgement is the first response itself, which is told with it.
      if (!acknowledged) return;
      touched = true;
    }
    const what = stepOf(event);
    if (what === 'followed up' && 'message' in event) followUps.push(event.message);
    if (what) steps.push({ what, ms: event.at - interaction.sentAt });
    for (const check of [...waiting]) check();
  };
  return { exchange, note };
}
