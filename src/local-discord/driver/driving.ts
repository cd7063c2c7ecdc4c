import type { Json } from '../world/json.js';
import type { Exchange } from './exchange.js';
import type { ModalValues } from './modal.js';
import type { Values } from './options.js';
import type { Who } from './send.js';
import type { Talk, TalkOptions } from './talk.js';

export interface ActOptions {
  /** How long to wait for an answer before showing what there is; 5 s unless told, 0 not to wait. */
  readonly waitMs?: number;
  /** Use a command that the bot meant for others, as a server can allow. */
  readonly anyone?: boolean;
}

export interface ForgeOptions extends ActOptions {
  /** What is chosen in a select; a button unless given. */
  readonly values?: readonly string[];
}

/**
 * Acts as a member would, and shows what a member would see. People, channels and messages are given by id or as what
 * has one. Each waits until the bot has answered, its deadline has passed, or patience has run out; what a client
 * would not let a member do throws.
 */
export interface Driver {
  /** Types a command, with its group and sub-command if it has them: `archive reload`. */
  slash(user: Who, channel: Who, command: string, values?: Values, options?: ActOptions): Promise<Exchange>;
  /** Types into an option that completes itself; `others` are those already filled in. */
  autocomplete(
    user: Who,
    channel: Who,
    command: string,
    option: string,
    typed: string | number,
    others?: Values,
    options?: ActOptions,
  ): Promise<Exchange>;
  /** Clicks a button, by its label or its custom_id. */
  click(user: Who, message: Who, button: string, options?: ActOptions): Promise<Exchange>;
  /** Clicks a button, or chooses in a select, that is not there, as only a forger or an old client would. */
  forgeClick(user: Who, message: Who, customId: string, options?: ForgeOptions): Promise<Exchange>;
  /** Chooses in a select, by its placeholder or custom_id: values, labels, or ids. */
  select(
    user: Who,
    message: Who,
    select: string,
    chosen: readonly string[],
    options?: ActOptions,
  ): Promise<Exchange>;
  /** Fills in the modal that an exchange opened, by label or custom_id, and submits it. */
  submitModal(user: Who, opened: Exchange, values: ModalValues, options?: ActOptions): Promise<Exchange>;
  /** Uses a command from the menu of a message, or of a person. */
  contextMenu(user: Who, channel: Who, command: string, target: Who, options?: ActOptions): Promise<Exchange>;
  /** Says something in a channel. */
  message(user: Who, channel: Who, content: string, options?: TalkOptions): Promise<Talk>;
  /** Says something to the bot in a channel: mentions it by its name, not by its role. */
  mention(user: Who, channel: Who, content: string, options?: TalkOptions): Promise<Talk>;
  /** Says something to the bot in private. */
  dm(user: Who, content: string, options?: TalkOptions): Promise<Talk>;
  /** Forwards a message that they see into another channel. The bot's answers there are waited for as after `message`. */
  forward(user: Who, message: Who, channel: Who, options?: Pick<TalkOptions, 'waitMs'>): Promise<Talk>;
  /** Changes the text of one's own message; the answers are those that the bot then wrote or changed. */
  edit(user: Who, message: Who, content: string, options?: Pick<TalkOptions, 'waitMs'>): Promise<Talk>;
  /** Begins a thread in a channel, or at a message of it; gives the thread's id. */
  thread(user: Who, at: Who, name: string, options?: { readonly isPrivate?: boolean }): string;
  /** Opens a post in a forum: a title and an opening message. The post's id is the message's `channelId`. */
  post(user: Who, forum: Who, title: string, content: string, options?: TalkOptions): Promise<Talk>;
  /** Deletes a message: one's own, anyone's for a moderator, or an ephemeral one that is shown to oneself. */
  deleteMessage(user: Who, message: Who): void;
  /** Deletes a channel with its threads, or one thread. */
  deleteChannel(user: Who, channel: Who): void;
  /** Takes the bot out of the server of a channel. */
  removeBot(user: Who, channel: Who): void;
  /** The commands that someone is offered in a channel. */
  commands(user: Who, channel: Who): Json[];
  /** The channel of someone's direct messages with the bot. */
  dmChannel(user: Who): string;
}
