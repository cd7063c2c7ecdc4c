import { randomBytes } from 'node:crypto';
import { InteractionResponseType, type InteractionType } from 'discord.js';
import type { Clock } from './clock.js';
import type { Json } from './json.js';

/** Discord waits this long for the first response. */
const FIRST_RESPONSE_MS = 3_000;
/** And an interaction's token is good for this long. */
const TOKEN_MS = 15 * 60_000;

/** One thing a member did with the bot, and how far the answer has come. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  /** What the member did, in words: `/ask`, `button ask:more`. */
  readonly label: string;
  readonly personId: string;
  readonly channelId: string;
  readonly guildId: string | null;
  /** The message that was clicked on, for components and the modals they opened. */
  readonly messageId: string | null;
  /** True when it works only because the member installed the bot to themselves. */
  readonly userInstalled: boolean;
  /** The type of the option being completed, for autocomplete. */
  readonly focusedType: number | null;
  readonly owners: Json;
  readonly sentAt: number;
  /** The type of the first response; null before it. */
  answered: number | null;
  /** No first response came in time, or what was deferred never did. */
  failed: boolean;
  /** The message that `@original` stands for. */
  originalId: string | null;
  /** The deferred answer still shows "thinking". */
  loading: boolean;
  modal: Json | null;
  choices: readonly Json[] | null;
  followUps: number;
}

type Given = Omit<
  Interaction,
  'token' | 'sentAt' | 'answered' | 'failed' | 'originalId' | 'loading' | 'modal' | 'choices' | 'followUps'
>;

export interface Interactions {
  /** Starts the clock; `onFailed` runs when the first response does not come, or never what it deferred. */
  open(given: Given, onFailed: (interaction: Interaction) => void): Interaction;
  byToken(token: string): Interaction | undefined;
  byId(id: string): Interaction | undefined;
  /** Marks the first response. After a deferral the clock runs on, until the token is good no more. */
  answer(interaction: Interaction, callback: number): void;
  /** True once the token is of no use any more. */
  isStale(interaction: Interaction): boolean;
}

export function createInteractions(clock: Clock): Interactions {
  const byToken = new Map<string, Interaction>();
  const byId = new Map<string, Interaction>();
  const deadlines = new Map<string, { readonly cancel: () => void; readonly fail: () => void }>();
  return {
    open(given, onFailed) {
      const interaction: Interaction = {
        ...given,
        token:
          Buffer.from(`interaction:${given.id}:`).toString('base64url') + randomBytes(48).toString('hex'),
        sentAt: clock.now(),
        answered: null,
        failed: false,
        originalId: null,
        loading: false,
        modal: null,
        choices: null,
        followUps: 0,
      };
      byToken.set(interaction.token, interaction);
      byId.set(interaction.id, interaction);
      const fail = () => {
        deadlines.delete(interaction.id);
        if (interaction.answered !== null && !interaction.loading) return;
        interaction.failed = true;
        onFailed(interaction);
      };
      deadlines.set(interaction.id, { fail, cancel: clock.after(FIRST_RESPONSE_MS, fail) });
      return interaction;
    },
    byToken: (token) => byToken.get(token),
    byId: (id) => byId.get(id),
    answer(interaction, callback) {
      const deadline = deadlines.get(interaction.id);
      deadline?.cancel();
      deadlines.delete(interaction.id);
      interaction.answered = callback;
      if (callback !== InteractionResponseType.DeferredChannelMessageWithSource || !deadline) return;
      clock.after(interaction.sentAt + TOKEN_MS - clock.now(), deadline.fail);
    },
    isStale: (interaction) => clock.now() - interaction.sentAt >= TOKEN_MS,
  };
}
