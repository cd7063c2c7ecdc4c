import type { Curator } from '../live/curator.js';
import type { Live } from '../live/live.js';
import type { AskedQuestions } from '../state/asked-questions.js';
import type { Conversations } from '../state/conversations.js';
import type { SavedPages } from '../state/saved-pages.js';
import type { Votes } from '../state/votes.js';
import type { ReadFile } from './attached-file.js';
import type { ShowProgress } from './delivery.js';
import type { Texts } from './texts.js';

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
  /** Discord's name for the language, such as `es-ES`. */
  readonly locale: string;
  /** Manage Server, or one of MODERATOR_ROLE_IDS, as Discord said with this very interaction. */
  readonly moderator: boolean;
  /** Whether the bot is a member there, and so sees messages that mention it; not so where only the caller installed it. */
  readonly mayMention: boolean;
}

/** What a command or an action works with. `live` stays the same version to its end. */
export interface Context {
  readonly live: Live;
  readonly pages: SavedPages;
  readonly conversations: Conversations;
  readonly asked: AskedQuestions;
  readonly votes: Votes;
  /** What moderators do to the archive. */
  readonly curator: Curator;
  readonly readFile: ReadFile;
  readonly progress: ShowProgress;
  readonly caller: Caller;
  readonly t: Texts;
}
