/**
 * What goes between the page and its server; types only, in one file because the two sides read it together.
 *
 * The page is served from `/` with a key in `<meta name="playground-key" content="…">`, new at every start. Then:
 *
 * - one WebSocket at `/socket?key=KEY`, JSON in both directions: `ToPage` and `ToServer`. The first thing that comes is
 *   a `Snapshot`. A close with code `4001` means that the server has been started anew: reload the page. After any other
 *   close connect again; a new `Snapshot` comes, and replaces all that was known.
 * - `POST /files?key=KEY&name=NAME` with the file as its body and its type as `Content-Type`: answers 201 and `Uploaded`,
 *   or 4xx and `NotUploaded`. An upload is used once, and dropped after ten minutes.
 * - `GET /attachments/…`: the files of messages. Every address in a `Message` that the local Discord serves is rewritten
 *   to such a path of the page's own origin.
 *
 * Ids are Discord's snowflakes, as text. Times are milliseconds since 1970 unless they say that they are durations.
 * Several tabs may be open: what happens is told to all, and what a tab asks for is answered to that tab.
 */
import type {
  APIMessage,
  APIModalInteractionResponseCallbackData,
  GatewayInteractionCreateDispatchData,
} from 'discord-api-types/v10';

// ---------------------------------------------------------------------------------------------------------------------
// Who and what there is

/** Someone with an account. There are no pictures: the page draws them itself. */
export interface User {
  readonly id: string;
  /** As it is typed: `mina`. */
  readonly username: string;
  /** As it is shown: `Mina`. */
  readonly displayName: string;
  readonly bot: boolean;
}

/** For showing `<#id>`, and for selects of channels. Only those of the server; a direct message has no name. */
export interface ChannelName {
  readonly id: string;
  readonly name: string;
}

/** For showing `<@&id>`, and for selects of roles. */
export interface RoleName {
  readonly id: string;
  readonly name: string;
}

/** A channel as one person sees it: a line of the list on the left. */
export interface Place {
  /** Stays the same as long as the server runs; names the place in what the page asks for. */
  readonly id: string;
  readonly channelId: string;
  /** Whose eyes it is seen with, and who acts in it. */
  readonly viewer: User;
  readonly kind: 'server' | 'thread' | 'forum' | 'direct';
  /** The channel or forum that a thread is in; null for others. */
  readonly parentId: string | null;
  /** `general`, or whom one talks to: `Clippings`. */
  readonly name: string;
  /** What the viewer is, in words: `member`, `moderator`. */
  readonly role: string;
  /** The viewer's language, as their Discord client tells the bot; changed with `language`. */
  readonly locale: string;
  /** False where the viewer cannot write. */
  readonly mayWrite: boolean;
  /** The viewer may delete messages of others here. */
  readonly mayDelete: boolean;
  readonly commands: readonly SlashCommand[];
  readonly menus: readonly MenuCommand[];
}

/** A slash command as it can be chosen; `/archive reload` and `/archive add` are two of them. */
export interface SlashCommand {
  /** Of the command, for showing `</name:id>`. */
  readonly id: string;
  /** As the bot declared it, and as `slash` takes it: `archive reload`. Without the `/`. */
  readonly path: string;
  /** The same in the viewer's language: what is shown and typed. */
  readonly label: string;
  readonly description: string;
  /** In the order in which they are shown: those that must be filled in come first. */
  readonly options: readonly CommandOption[];
}

export type OptionType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  /** The id of a user, channel or role; `mentionable` a user or a role. */
  | 'user'
  | 'channel'
  | 'role'
  | 'mentionable'
  | 'attachment';

export interface CommandOption {
  /** As the bot declared it, and as `slash` takes it. */
  readonly name: string;
  /** The name in the viewer's language. */
  readonly label: string;
  /** What it is for, in the viewer's language. */
  readonly hint: string;
  readonly type: OptionType;
  readonly required: boolean;
  /** It completes itself: send `autocomplete` while it is typed. */
  readonly autocomplete: boolean;
  /** The only values it takes; empty when it takes others. `name` is in the viewer's language. */
  readonly choices: readonly Choice[];
  /** Bounds of a number; null without. */
  readonly min: number | null;
  readonly max: number | null;
  /** Bounds of a text, in characters; null without. */
  readonly minLength: number | null;
  readonly maxLength: number | null;
}

export interface Choice {
  /** What is shown. */
  readonly name: string;
  /** What is sent. */
  readonly value: string | number;
}

/** A command of the menu of a message, or of a person. */
export interface MenuCommand {
  readonly on: 'message' | 'user';
  /** As the bot declared it, and as `menu` takes it. */
  readonly name: string;
  /** The name in the viewer's language. */
  readonly label: string;
}

// ---------------------------------------------------------------------------------------------------------------------
// What is said

/**
 * A message as Discord has it, told to every tab. It is shown in a place when it is in the place's channel and
 * `visibleTo` is null or the place's viewer.
 */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  /** The one person who sees an ephemeral message; null when all do. */
  readonly visibleTo: string | null;
  /** The interaction that made it, an `Exchange.id`; null for what was simply said. */
  readonly interactionId: string | null;
  /**
   * As Discord's API has it. Of use beside what is shown: `flags` (64 ephemeral, 128 loading: "… is thinking",
   * 32768 components V2), `interaction_metadata` with `user` and, at answers to commands, `name` ("Mina used /ask"),
   * `message_reference` and `referenced_message` (null when it was deleted), `edited_timestamp` (null: never).
   */
  readonly payload: APIMessage & {
    /** `name` is the command's, at the first answer to a command. */
    readonly interaction_metadata?: { readonly name?: string };
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// What went over the wire

/** One thing a member did that the bot heard of, and everything that the bot did about it. */
export interface Exchange {
  /** That of the interaction, or of the message that was said. */
  readonly id: string;
  readonly kind: 'command' | 'autocomplete' | 'component' | 'modal' | 'message';
  /** What was done, in words: `/ask`, `button More passages`, `message`. */
  readonly label: string;
  readonly userId: string;
  readonly channelId: string;
  readonly sentAt: number;
  /** `thinking` after a deferred answer, `updating` after a deferred update; a message that nobody answers stays `waiting`. */
  readonly status: 'waiting' | 'thinking' | 'updating' | 'answered' | 'failed';
  /** From being sent to the bot's first response, in milliseconds; null before it. */
  readonly answeredMs: number | null;
  /** What Discord's client says when it failed: `The application did not respond`; null otherwise. */
  readonly notice: string | null;
  /** The message that was clicked on, or whose menu was used; null for others. */
  readonly targetId: string | null;
  /** The messages that it made or changed, in the order in which it did. For a message: those that answer it. */
  readonly messageIds: readonly string[];
  /** In the order in which they happened. */
  readonly wire: readonly WireRecord[];
}

export type WireRecord =
  /** What Discord told the bot over the gateway: `INTERACTION_CREATE`, `MESSAGE_CREATE`. */
  | {
      readonly type: 'gateway';
      /** Since the exchange was sent, in milliseconds. */
      readonly at: number;
      readonly name: string;
      readonly data: GatewayInteractionCreateDispatchData | Readonly<Record<string, unknown>>;
    }
  /** What the bot asked of Discord, and what it was answered. */
  | {
      readonly type: 'request';
      /** When it arrived: since the exchange was sent, in milliseconds. */
      readonly at: number;
      /** How long Discord took to answer it, in milliseconds. */
      readonly ms: number;
      readonly method: string;
      /** Without address and version: `/interactions/1/token/callback`. */
      readonly path: string;
      /** Of a request with files, what came as `payload_json`. */
      readonly body: unknown;
      readonly files: readonly { readonly field: string; readonly name: string; readonly size: number }[];
      /** Null when the connection was cut. */
      readonly status: number | null;
      readonly answer: unknown;
    };

/** Something that a well-behaved bot does not do: a request that Discord refuses, a deadline that was missed. */
export interface Violation {
  readonly at: number;
  /** The request or what was expected: `POST /interactions/1/token/callback`, `/ask`. */
  readonly what: string;
  /** Of the answer; null when there was no request. */
  readonly status: number | null;
  /** Discord's own, such as 50035; 0 when there is none. */
  readonly code: number;
  readonly message: string;
  /** The fields at fault; empty when it is about the whole. */
  readonly fields: readonly {
    /** `data.components[0].content`. */
    readonly path: string;
    /** Discord's own: `BASE_TYPE_MAX_LENGTH`. */
    readonly code: string;
    readonly message: string;
  }[];
  /** The exchange it belongs to; null when it belongs to none. */
  readonly exchangeId: string | null;
  /** Where it is to be shown; null for every channel. */
  readonly channelId: string | null;
}

// ---------------------------------------------------------------------------------------------------------------------
// Server to page

export type ToPage =
  | Snapshot
  /** New or changed: the viewer's language, or the commands that the bot registered. Replaces all places. */
  | { readonly type: 'places'; readonly places: readonly Place[] }
  /** Created, or changed when one of its id is known already; order them by id. */
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'message-deleted'; readonly id: string; readonly channelId: string }
  /** Begun, or gone on: replaces the one of its id. */
  | { readonly type: 'exchange'; readonly exchange: Exchange }
  /** A form to fill in, for the tab that did what opened it. Answer with `submit-modal`; closing it tells nobody. */
  | {
      readonly type: 'modal';
      readonly exchangeId: string;
      readonly placeId: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  | { readonly type: 'violation'; readonly violation: Violation }
  /** The bot shows that it is typing: for ten seconds, or until it says something there. */
  | { readonly type: 'typing'; readonly channelId: string; readonly userId: string }
  | { readonly type: 'bot'; readonly connected: boolean }
  | Done
  | Refused;

/** All there is, at the moment of connecting. */
export interface Snapshot {
  readonly type: 'snapshot';
  readonly bot: User;
  /** Whether the bot is connected to the local Discord. */
  readonly connected: boolean;
  readonly server: { readonly id: string; readonly name: string };
  readonly places: readonly Place[];
  readonly users: readonly User[];
  readonly channels: readonly ChannelName[];
  readonly roles: readonly RoleName[];
  /** The languages that the bot speaks, for `language`, each named in itself. */
  readonly languages: readonly { readonly locale: string; readonly name: string }[];
  /** Oldest first: the last 200 of each channel. */
  readonly messages: readonly Message[];
  /** Oldest first: the last 200. */
  readonly exchanges: readonly Exchange[];
  /** Oldest first: the last 200. */
  readonly violations: readonly Violation[];
  readonly welcome: Welcome;
  /** The largest file that can be uploaded, in bytes. */
  readonly maxUploadBytes: number;
}

export interface Welcome {
  /** How many articles the archive holds. */
  readonly articles: number;
  /** Up to three questions that the archive answers; empty when none is known. Sent as `/ask` with `question`. */
  readonly questions: readonly string[];
}

/** What was asked for was done, or is under way: how it goes on comes as `exchange`, `message` and `modal`. */
export interface Done {
  readonly type: 'done';
  /** The `requestId` of what was asked for. */
  readonly requestId: string;
  /** The exchange that it began; null for what the bot does not hear of. */
  readonly exchangeId: string | null;
  /** The place that it made and that one goes to: a thread or a post; left out for all else. */
  readonly placeId?: string;
  /** For `autocomplete`: what the bot suggests; null when it did not answer in time, and for all else. */
  readonly choices: readonly Choice[] | null;
}

/** What was asked for cannot be done: Discord's client would not allow it. Nothing has happened. */
export interface Refused {
  readonly type: 'refused';
  readonly requestId: string;
  /** One sentence for the person at the page. */
  readonly sentence: string;
}

// ---------------------------------------------------------------------------------------------------------------------
// Page to server

/** Each is answered by `Done` or `Refused` with its `requestId`, which the page makes up (at most 64 characters). */
export type ToServer = { readonly requestId: string } & Action;

export type Action =
  /** Sends a slash command. Options that were left empty are left out. */
  | {
      readonly type: 'slash';
      readonly placeId: string;
      /** `SlashCommand.path`. */
      readonly command: string;
      readonly options: OptionValues;
    }
  /** Asks what the bot suggests for an option; `options` are those filled in so far, this one may be among them. */
  | {
      readonly type: 'autocomplete';
      readonly placeId: string;
      readonly command: string;
      readonly option: string;
      /** What has been typed into it; also for an option that takes a number. */
      readonly typed: string;
      readonly options: OptionValues;
    }
  /** Uses a command of the menu of a message (`targetId` a message's) or of a person (a user's). */
  | {
      readonly type: 'menu';
      readonly placeId: string;
      /** `MenuCommand.name`. */
      readonly command: string;
      readonly targetId: string;
    }
  | {
      readonly type: 'click';
      readonly placeId: string;
      readonly messageId: string;
      readonly customId: string;
    }
  | {
      readonly type: 'select';
      readonly placeId: string;
      readonly messageId: string;
      readonly customId: string;
      /** Values of a string select; ids of users, roles or channels for the others. */
      readonly values: readonly string[];
    }
  | {
      readonly type: 'submit-modal';
      readonly placeId: string;
      /** That of the `modal`. */
      readonly exchangeId: string;
      readonly values: ModalValues;
    }
  /** Says something. People are mentioned as `<@id>`. */
  | {
      readonly type: 'send';
      readonly placeId: string;
      readonly content: string;
      /** The message it replies to, or null. */
      readonly replyTo: string | null;
      /** `Uploaded.id`s. */
      readonly uploads: readonly string[];
    }
  /** Forwards a message into another place of the same viewer. */
  | {
      readonly type: 'forward';
      readonly placeId: string;
      readonly messageId: string;
      readonly toPlaceId: string;
    }
  /** Changes the text of one's own message. */
  | { readonly type: 'edit'; readonly placeId: string; readonly messageId: string; readonly content: string }
  /** Begins a thread at a message; `Done.placeId` is where it is. */
  | { readonly type: 'thread'; readonly placeId: string; readonly messageId: string; readonly name: string }
  /** Opens a post in a forum; `Done.placeId` is where it is. */
  | {
      readonly type: 'post';
      readonly placeId: string;
      readonly title: string;
      readonly content: string;
      readonly uploads: readonly string[];
    }
  /** Takes away an ephemeral message that only the viewer sees. */
  | { readonly type: 'dismiss'; readonly placeId: string; readonly messageId: string }
  /** Deletes a message: one's own, or anyone's where the viewer `mayDelete`. */
  | { readonly type: 'delete'; readonly placeId: string; readonly messageId: string }
  /** Changes the language of the place's viewer, in all their places. */
  | { readonly type: 'language'; readonly placeId: string; readonly locale: string };

/** By option; of an attachment the `Uploaded.id`, of a user, channel or role the id. Numbers may come as typed. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** By `custom_id`: text, a tick, or a list of values, ids, or (of a file upload) `Uploaded.id`s. */
export type ModalValues = Readonly<Record<string, string | boolean | readonly string[]>>;

// ---------------------------------------------------------------------------------------------------------------------
// Files

export interface Uploaded {
  readonly id: string;
}

export interface NotUploaded {
  /** One sentence for the person at the page. */
  readonly sentence: string;
}
