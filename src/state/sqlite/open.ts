import { join } from 'node:path';
import type Database from 'libsql';
import { FIRST_ARCHIVE } from '../archives.js';
import { forEachArchive } from '../shared/for-each-archive.js';
import { sharedHold } from '../shared/shared-hold.js';
import type { AnsweringStores, Keeping, Stores } from '../stores.js';
import { arrivals } from './alerts/arrivals.js';
import { follows } from './alerts/follows.js';
import { outbox } from './alerts/outbox.js';
import { archiveActs } from './archive/acts.js';
import { keptBodies } from './archive/bodies.js';
import { archiveCorrections } from './archive/corrections.js';
import { archiveReadings } from './archive/readings.js';
import { archiveVersions } from './archive/versions.js';
import { archives } from './archives.js';
import { askedQuestions } from './asking/asked-questions.js';
import { conversations } from './asking/conversations.js';
import { forgottenLately } from './asking/forgotten.js';
import { savedPages } from './asking/saved-pages.js';
import { votes } from './asking/votes.js';
import { wantedAnswers } from './asking/wanted-answers.js';
import { type Glance, glanceAt } from './check/glance.js';
import { STATE_FILE } from './database/database.js';
import { foldLog } from './database/fold-log.js';
import { holdState } from './database/hold.js';
import { keepLogShort } from './database/log-keeper.js';
import { openState, type State } from './database/state.js';
import { openVault } from './database/vault.js';
import { digests } from './servers/digests.js';
import { knownServers } from './servers/known-servers.js';
import { serverSettings } from './servers/server-settings.js';
import { solvedGaps } from './servers/solved-gaps.js';
import { articleSources } from './sources/article-sources.js';
import { LOST_WITH } from './tables.js';
import { keptVectors } from './vectors.js';

export interface OpenOptions extends Keeping {
  /** Told a sentence for the operator when the disk cannot be used. */
  readonly onTrouble: (message: string) => void;
  /** Milliseconds that only go forward; for tests. */
  readonly elapsed?: () => number;
  /** For tests: sees each connection that acts are written on before it is used. */
  readonly prepareDatabase?: (db: Database.Database) => void;
}

/**
 * Opens all stores of a state folder, in one SQLite database. Never throws for one that cannot be used: what answering needs is
 * kept in memory then (see `onTrouble`), and what the archive needs rejects until it can be used.
 */
export function openStores(
  folder: string,
  { onTrouble, prepareDatabase, elapsed, ...keeping }: OpenOptions,
): Stores {
  const onDamage = damageToldOnce(folder, onTrouble);
  let glancing: Glance | undefined;
  const log = keepLogShort(folder);
  const state = openState(folder, {
    onTrouble,
    onDamage,
    files: log,
    ...(elapsed && { elapsed }),
  });
  const vault = openVault(folder, {
    onDamage,
    files: log,
    ...(prepareDatabase && { prepare: prepareDatabase }),
  });
  const bodies = keptBodies();
  const held = sharedHold((who) => holdState(folder, who));
  const answering = answeringStores(state, keeping);
  const of = forEachArchive((archive) => ({
    ...answering(archive),
    archive: {
      versions: archiveVersions(vault, archive, bodies),
      acts: archiveActs(vault, archive),
      corrections: archiveCorrections(vault, archive),
      readings: archiveReadings(vault, archive),
      sources: articleSources(vault, archive),
      shared: null,
      hold: (who: string) => held.by(archive, who),
      settle: () => vault.settle(),
    },
  }));
  return {
    ...of(FIRST_ARCHIVE),
    archives: archives(vault, bodies, { now: keeping.now, onRemoved: state.wipeSoon }),
    claims: null,
    of,
    glance() {
      const onBrokenPages = () => onTrouble(pagesTold(folder));
      glancing ??= glanceAt(folder, { onDamage, onBrokenPages });
      return glancing.done;
    },
    async close() {
      await glancing?.end();
      await log.end();
      vault.close();
      state.close();
      foldLog(folder);
    },
  };
}

/** What answering needs of each archive, in any state; what is kept is the state's own affair. */
export function answeringStores(
  state: State,
  { keepDays, conversationMinutes, now, most = {} }: Keeping,
): (archive: number) => AnsweringStores {
  const clock = now && { now };
  const forgotten = forgottenLately();
  const ofAll = {
    vectors: keptVectors(state, clock),
    settings: serverSettings(state, clock),
    servers: knownServers(state),
  };
  return (archive) => ({
    ...ofAll,
    pages: savedPages(state, archive, { keepDays, ...clock, most: most.pages, forgotten }),
    conversations: conversations(state, archive, {
      minutes: conversationMinutes,
      ...clock,
      aPerson: most.turnsAPerson,
      most: most.turns,
      forgotten,
    }),
    asked: askedQuestions(state, archive, { ...clock, most: most.asked }),
    votes: votes(state, archive, { ...clock, most: most.votes, forgotten }),
    solved: solvedGaps(state, archive, clock),
    wanted: wantedAnswers(state, archive, { ...clock, most: most.wanted, forgotten }),
    digests: digests(state, archive),
    arrivals: arrivals(state, archive, clock),
    follows: follows(state, archive, { ...clock, most: most.follows, forgotten }),
    outbox: outbox(state, archive, clock),
  });
}

/** Once a table: what is lost is lost, and the rest goes on. */
function damageToldOnce(folder: string, tell: (message: string) => void): (table: string) => void {
  const told = new Set<string>();
  return (table) => {
    if (told.has(table)) return;
    told.add(table);
    const what = LOST_WITH[table] ?? 'what stood there';
    tell(
      `${join(folder, STATE_FILE)} is damaged: in its table ${table} something cannot be read, and is passed over (${what}). ${REST_GOES_ON}`,
    );
  };
}

const REST_GOES_ON =
  'The rest goes on. Run `npm run state -- check` to see it all, and `npm run state -- restore FILE` where you have a copy.';

function pagesTold(folder: string): string {
  return `${join(folder, STATE_FILE)} is damaged: its pages are not as they were written, and some of what stands there may not be found. ${REST_GOES_ON}`;
}
