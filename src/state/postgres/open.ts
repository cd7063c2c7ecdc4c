import { FIRST_ARCHIVE } from '../archives.js';
import { awaitedArticles } from '../shared/awaited.js';
import { forEachArchive } from '../shared/for-each-archive.js';
import { sharedHold } from '../shared/shared-hold.js';
import type { AnsweringStores, Keeping, Stores } from '../stores.js';
import { arrivals } from './alerts/arrivals.js';
import { follows } from './alerts/follows.js';
import { outbox } from './alerts/outbox.js';
import { archiveActs } from './archive/acts.js';
import { archiveCorrections } from './archive/corrections.js';
import { archiveReadings } from './archive/readings.js';
import { archiveSharing, topicOf } from './archive/sharing.js';
import { topicOfActs, untoldActs } from './archive/untold-acts.js';
import { archiveVersions } from './archive/versions.js';
import { archives } from './archives.js';
import { askedQuestions } from './asking/asked-questions.js';
import { conversations } from './asking/conversations.js';
import { savedPages } from './asking/saved-pages.js';
import { votes } from './asking/votes.js';
import { wantedAnswers } from './asking/wanted-answers.js';
import type { SharedState } from './asking/forgetting.js';
import { openDatabase } from './database/database.js';
import { leaseOf } from './database/lease.js';
import { stateOf } from './database/state.js';
import { vaultOf } from './database/vault.js';
import { membersOf } from './members/members.js';
import { wakeOf } from './members/wake.js';
import { digests } from './servers/digests.js';
import { knownServers } from './servers/known-servers.js';
import { serverSettings } from './servers/server-settings.js';
import { solvedGaps } from './servers/solved-gaps.js';
import { askedActs, waitingArchives } from './shared/asked-acts.js';
import { keptFiles } from './shared/kept-files.js';
import { offers } from './shared/offers.js';
import { articleSources } from './sources/article-sources.js';
import { claimsOf } from './claims.js';
import { keptVectors } from './vectors.js';

export interface OpenOptions extends Keeping {
  /** Told a sentence for the operator when the server cannot be used. */
  readonly onTrouble: (message: string) => void;
  /** For tests: see `DatabaseOptions`. */
  readonly patience?: number;
  /** For tests: awaited before the first connection is made. */
  readonly prepare?: () => Promise<void>;
  /** How many writes may wait for the server. */
  readonly mostWaiting?: number;
  /** For how long the right to change the archive outlives whoever has it. */
  readonly leaseMs?: number;
}

/** Stores over a server, which takes a moment to be reached. */
export interface RemoteStores extends Stores {
  /** Resolves when it has been asked for the first time, whether or not it answered. @throws WrongDatabase */
  readonly ready: Promise<void>;
}

/**
 * Opens all stores of a PostgreSQL database. Where the server cannot be reached, what answering needs is kept in memory until it can
 * (see `onTrouble`), and what the archive needs rejects.
 */
export function openStores(url: string, options: OpenOptions): RemoteStores {
  const { onTrouble, prepare, patience = 1, mostWaiting, leaseMs } = options;
  const database = openDatabase(url, { onTrouble, patience, ...(prepare && { prepare }) });
  const wake = wakeOf(database.config);
  const alone = stateOf(database, { onTrouble, most: mostWaiting });
  const members = membersOf(database, alone, wake, patience);
  const state = { ...alone, members };
  const lease = leaseOf(database, leaseMs);
  const vault = vaultOf(database, lease.check);
  const bodies = { awaited: awaitedArticles(), distrusted: new Set<string>() };
  const held = sharedHold(lease.hold);
  const waiting = waitingArchives(database);
  const answering = answeringStores(state, options);
  const of = forEachArchive((archive) => ({
    ...answering(archive),
    archive: {
      versions: archiveVersions(vault, archive, bodies, () => {
        wake.tell(topicOf(archive));
        wake.tell(topicOfActs(archive));
      }),
      acts: archiveActs(vault, archive, () => wake.tell(topicOfActs(archive))),
      corrections: archiveCorrections(vault, archive),
      readings: archiveReadings(vault, archive),
      sources: articleSources(vault, archive),
      shared: {
        asked: askedActs({ database, vault, lease, waiting }, archive),
        offers: offers(database, vault, archive, { now: options.now }),
        files: keptFiles(vault, archive),
      },
      untold: untoldActs(state, archive, wake),
      sharing: archiveSharing(vault, archive, { members, wake }),
      hold: (who: string) => held.by(archive, who),
      // What a transaction has ended with, the server has on its disk.
      settle: async () => {},
    },
  }));
  return {
    ...of(FIRST_ARCHIVE),
    ready: members.joined,
    archives: archives(vault, bodies.awaited, { now: options.now }),
    claims: claimsOf(database),
    of,
    async glance() {
      // PostgreSQL checks its pages itself, where it was set up so.
    },
    async close() {
      lease.close();
      await state.journal.flush();
      await members.close();
      await wake.close();
      await database.close();
    },
  };
}

/** What answering needs of each archive. */
function answeringStores(
  state: SharedState,
  { keepDays, conversationMinutes, now, most = {} }: Keeping,
): (archive: number) => AnsweringStores {
  const clock = now && { now };
  const ofAll = {
    vectors: keptVectors(state, clock),
    settings: serverSettings(state, clock),
    servers: knownServers(state),
  };
  return (archive) => ({
    ...ofAll,
    pages: savedPages(state, archive, { keepDays, ...clock, most: most.pages }),
    conversations: conversations(state, archive, {
      minutes: conversationMinutes,
      ...clock,
      aPerson: most.turnsAPerson,
      most: most.turns,
    }),
    asked: askedQuestions(state, archive, { ...clock, most: most.asked }),
    votes: votes(state, archive, { ...clock, most: most.votes }),
    wanted: wantedAnswers(state, archive, { ...clock, most: most.wanted }),
    solved: solvedGaps(state, archive, clock),
    digests: digests(state, archive),
    arrivals: arrivals(state, archive, clock),
    follows: follows(state, archive, { ...clock, most: most.follows }),
    outbox: outbox(state, archive, clock),
  });
}
