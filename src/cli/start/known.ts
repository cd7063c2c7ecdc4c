import type { Bot } from '../../discord/bot.js';
import { type Facts, NOTHING } from '../../health/facts.js';
import type { Metrics } from '../../health/metrics.js';
import type { Curator } from '../../live/curator/curator.js';
import type { Stores, StoresOfArchive } from '../../state/stores.js';

/** The parts of a bot that tell how it is, each from when it is there. */
export interface Known {
  curator: Pick<Curator, 'status'> | null;
  bot: Pick<Bot, 'pulse' | 'http' | 'running'> | null;
}

export async function factsOf({ curator, bot }: Known): Promise<Facts> {
  const gateway = bot?.pulse() ?? null;
  const running = bot?.running() ?? 0;
  const http = bot?.http() ?? null;
  if (!curator) return { ...NOTHING, gateway, http, running };
  const { version, articles, paragraphs, rejected, meaning, behind, trouble } = await curator.status();
  return {
    gateway,
    http,
    running,
    archive: { version, articles, paragraphs, rejected: rejected.length, behind },
    meaning: meaning && { embedded: meaning.embedded, of: meaning.of },
    trouble: trouble && `${trouble.reason} ${trouble.remedy}`,
  };
}

/** The stores, with a figure made of each question and each vote. */
export function watchedStores(stores: Stores, metrics: Metrics): Stores {
  return {
    ...stores,
    ...watchedStoresOf(stores, metrics),
    of: (archive) => watchedStoresOf(stores.of(archive), metrics),
  };
}

function watchedStoresOf(stores: StoresOfArchive, metrics: Metrics): StoresOfArchive {
  const { asked, votes } = stores;
  return {
    ...stores,
    asked: {
      ...asked,
      note(question) {
        metrics.question(question.found, question.ms);
        return asked.note(question);
      },
    },
    votes: {
      ...votes,
      async cast(vote) {
        const kept = await votes.cast(vote);
        if (kept) metrics.vote(vote.value);
        return kept;
      },
    },
  };
}
