import type { Choice, ModalView, Payload } from '../reply/gate.js';
import type { Manages } from '../who/moderators.js';

/** Who asks, and where. */
export interface Caller {
  readonly userId: string;
  /** As the person is called on Discord. */
  readonly name: string;
  /** `null` in direct messages. */
  readonly guildId: string | null;
  /** The id of the channel, thread or direct messages. */
  readonly place: string;
  /** Whether nobody else reads there: direct messages with the bot. */
  readonly alone: boolean;
  /** Whether everyone in the server reads there; never so in direct messages. */
  readonly open: boolean;
  /** The thread that it is in; null outside of threads, left out where that is not known. May reject. */
  readonly thread?: () => Promise<ThreadBegin | null>;
  /** Discord's name for the language, such as `es-ES`. */
  readonly locale: string;
  /** Whether they may manage the archive, by what Discord said with this very interaction: see `Moderators`. */
  readonly moderator: boolean;
  /** What they may do in the server, by what Discord said with this very interaction; nothing where it is left out. */
  readonly manages?: Manages;
  /** The channel that the place is a thread of; left out where it is none. */
  readonly parent?: string | null;
  /** Whether the bot is a member there, and so sees messages that mention it; not so where only the caller installed it. */
  readonly mayMention: boolean;
  /** Whether the bot may write messages there by itself, by what Discord said with this very interaction; not so where it is left out. */
  readonly mayWrite?: boolean;
}

/** A message as plain data, as far as Discord lets the bot read it. */
export interface ReadableMessage {
  readonly authorId: string | null;
  /** What is written in it, as Discord writes it: with the codes of mentions and the like. */
  readonly content: string;
  /** The text of each embed: title, description and fields. */
  readonly embeds: readonly string[];
  readonly files: readonly GivenFile[];
  /** What it forwards; of that nobody says who wrote it. */
  readonly forwarded: readonly ReadableMessage[];
  /** Whether Discord keeps all of that from the bot: no message is really so empty. */
  readonly isWithheld: boolean;
}

/** The message that a mention replies to, or that a thread began at. */
export interface EarlierMessage extends ReadableMessage {
  /** Whether the bot wrote it. */
  readonly isOwn: boolean;
  /** The custom_ids that it has; none unless the bot wrote it. */
  readonly customIds: readonly string[];
}

/** What there is about the thread that a message is in. */
export interface ThreadBegin {
  /** The title of a forum's post, and the name of a thread. */
  readonly name: string;
  /** The message that it began at, or the opening one of a post; null where there is none any more. */
  readonly opening: EarlierMessage | null;
}

/** Something a person did that wants an answer, without anything of the client library in it. */
export type Incoming = { readonly caller: Caller } & (
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly options: Readonly<Record<string, unknown>>;
      /** The message that a context-menu command was used on. */
      readonly target: ReadableMessage | null;
    }
  | { readonly kind: 'autocomplete'; readonly name: string; readonly option: string; readonly typed: string }
  | {
      readonly kind: 'component' | 'modal';
      readonly customId: string;
      readonly values: readonly string[];
      readonly fields: Readonly<Record<string, string>>;
      /** Whether the message that it is on is seen by the caller only. */
      readonly onPrivate: boolean;
      /** Whether that message answers something that the caller did. */
      readonly onOwn: boolean;
    }
  | {
      readonly kind: 'message';
      /** The name of the post that it opens in a forum which is watched; null for what is asked of the bot itself. */
      readonly opensPost: string | null;
      readonly message: ReadableMessage;
      /** The message that it replies to; null when it replies to none. May reject. */
      repliesTo(): Promise<EarlierMessage | null>;
      /** What was remembered of it before it was edited: the id of the turn. */
      readonly instead: string | null;
      /** Notes what is remembered of it now. */
      remembered(turnId: string | null): void;
    }
);

/** How an answer gets to where it was asked for. All resolve when Discord has taken it. */
export interface Responder {
  /** The first response, as a message of its own. */
  reply(payload: Payload, isPrivate: boolean): Promise<void>;
  /** The first response, to the caller alone, by a way for many at once; where there is none, `reply` is the way. */
  turnAway?(payload: Payload): Promise<void>;
  /** The first response, in place of the message that the button is on. */
  update(payload: Payload): Promise<void>;
  /** Says that an answer will come: as a message of its own, or in place of the message. */
  defer(how: 'private' | 'public' | 'update'): Promise<void>;
  /** The answer that was promised by `defer`. */
  complete(payload: Payload): Promise<void>;
  /** To the caller alone, in place of the answer that was promised by `defer`. */
  completePrivately(payload: Payload): Promise<void>;
  /** When Discord takes no answer to the interaction any more: a message in the channel, or to the caller directly. */
  later(payload: Payload): Promise<void>;
  modal(modal: ModalView): Promise<void>;
  choices(choices: readonly Choice[]): Promise<void>;
}

/** A file that somebody gave with a command: where it can be had, and what Discord says of it. */
export interface GivenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
  /** Its media type, as Discord tells it, which may be left out. */
  readonly contentType?: string | null;
}
