import type { Interaction, Message } from 'discord.js';
import type { Logger } from 'pino';
import { conversations as keptConversations } from '../state/conversations.js';
import { savedPages } from '../state/saved-pages.js';
import type { State } from '../state/state.js';
import { actions } from './actions/index.js';
import type { Command } from './command.js';
import { connect } from './connection.js';
import { makeCooldown } from './cooldown.js';
import { makeDispatcher } from './dispatcher.js';
import type { Incoming, Responder } from './incoming.js';
import type { LiveArchive } from '../live/live.js';
import { fromInteraction, fromMessage } from './receive.js';
import { interactionResponder, messageResponder } from './responder.js';
import { makeRunning } from './running.js';

export interface BotOptions {
  readonly token: string;
  /** Without a trailing slash and without the version. */
  readonly apiUrl: string;
  readonly moderatorRoleIds: readonly string[];
  readonly cooldownUses: number;
  readonly cooldownSeconds: number;
  readonly maxRunning: number;
  readonly keepDays: number;
  readonly conversationMinutes: number;
  readonly commands: readonly Command[];
  readonly live: LiveArchive;
  readonly state: State;
  readonly log: Logger;
  /** The connection is gone for good; told a sentence for the operator. */
  readonly onLost: (reason: string) => void;
  /** Milliseconds since 1970; for tests. */
  readonly now?: () => number;
}

export interface Bot {
  /** The bot's name on Discord. */
  readonly name: string;
  /** Takes nothing more, finishes what is under way (10 s at most), leaves the gateway. */
  stop(): Promise<void>;
}

const DRAIN_MS = 10_000;
/** What has expired is not used any more; this is how long it may still lie in the database. */
const SWEEP_MS = 60_000;

/** Connects to Discord and answers from the live archive. @throws Error with a sentence for the operator. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { log, moderatorRoleIds, state, keepDays, conversationMinutes, now = Date.now } = options;
  const pages = savedPages(state, { keepDays, now });
  const conversations = keptConversations(state, { minutes: conversationMinutes, now });
  const sweep = () => {
    pages.sweep();
    conversations.sweep();
  };
  const running = makeRunning(options.maxRunning);
  const dispatch = makeDispatcher({
    commands: options.commands,
    actions,
    live: options.live,
    pages,
    conversations,
    cooldown: makeCooldown(options.cooldownUses, options.cooldownSeconds),
    running,
    log,
  });
  const answer = (incoming: Incoming | undefined, responder: () => Responder) => {
    if (incoming) void dispatch(incoming, responder());
  };
  const connection = await connect({
    token: options.token,
    apiUrl: options.apiUrl,
    log,
    onInteraction: (interaction: Interaction) => {
      answer(fromInteraction(interaction, moderatorRoleIds), () =>
        interactionResponder(interaction as never),
      );
    },
    onMessage: (message: Message) => answer(fromMessage(message), () => messageResponder(message)),
    onLost: options.onLost,
  });
  sweep();
  const sweeping = setInterval(sweep, SWEEP_MS);
  return {
    name: connection.client.user.tag,
    async stop() {
      clearInterval(sweeping);
      const left = await running.drain(DRAIN_MS);
      if (left > 0) log.warn({ left }, 'stopped before everything was answered');
      await connection.close();
    },
  };
}
