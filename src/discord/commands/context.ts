import type { Curator } from '../../live/curator/curator.js';
import type { Live } from '../../live/live.js';
import type { Places } from '../../live/shelf/places.js';
import type { Arrivals } from '../../state/alerts/arrivals.js';
import type { Follows } from '../../state/alerts/follows.js';
import type { Archives, KeptArchive } from '../../state/archives.js';
import type { AskedQuestions } from '../../state/asked-questions.js';
import type { Conversations } from '../../state/conversations.js';
import type { SavedPages } from '../../state/saved-pages.js';
import type { SolvedGaps } from '../../state/solved-gaps.js';
import type { Votes } from '../../state/votes.js';
import type { WantedAnswers } from '../../state/wanted-answers.js';
import type { ShowProgress } from '../gateway/delivery.js';
import type { Caller } from '../gateway/incoming.js';
import type { View } from '../reply/gate.js';
import type { EffectiveSettings, SettingsOfServers } from '../settings/effective.js';
import type { Texts } from '../strings/texts.js';
import type { ReadFile } from './attached-file.js';

/** The archives of all servers, and where they answer. */
export interface ManagedArchives {
  readonly places: Places;
  readonly store: Archives;
  /** Deletes one with all that is kept of it. */
  readonly remove: (archive: KeptArchive) => Promise<void>;
}

/** What a command or an action works with. `live` stays the same version to its end. */
export interface Context {
  readonly live: Live;
  readonly pages: SavedPages;
  readonly conversations: Conversations;
  readonly asked: AskedQuestions;
  readonly votes: Votes;
  readonly wanted: WantedAnswers;
  readonly solved: SolvedGaps;
  readonly follows: Follows;
  readonly arrivals: Arrivals;
  /** The server whose moderators look after the archive; `null` where none is set. */
  readonly home: string | null;
  readonly settings: SettingsOfServers;
  /** What holds where the caller is. */
  readonly set: EffectiveSettings;
  /** What moderators do to the archive. */
  readonly curator: Curator;
  /** Tells the audit channel of a server what they do there beside that. */
  readonly tellAudit: (server: string, view: (t: Texts) => View) => void;
  readonly readFile: ReadFile;
  /** All archives, where there are many; left out where there is one only. */
  readonly archives?: ManagedArchives;
  readonly progress: ShowProgress;
  readonly caller: Caller;
  /** When the interaction came, by `performance.now()`; what it leaves behind is not kept where its person was forgotten since. */
  readonly begun?: number;
  readonly t: Texts;
}

/** What is the same for all of them. */
export type Shared = Omit<Context, 'live' | 'set' | 'progress' | 'caller' | 'begun' | 't'>;
