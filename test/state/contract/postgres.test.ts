import { beforeAll, describe, expect, onTestFinished } from 'vitest';
import { openStores } from '../../../src/state/postgres/open.js';
import type { Keeping, Stores } from '../../../src/state/stores.js';
import { PROGRAMS, type Server, START_MS, startServer } from '../postgres/server.js';
import { archiveContract } from './archive.js';
import { archivesContract, ofArchivesContract } from './archives.js';
import { articleSourcesContract } from './article-sources.js';
import { askedQuestionsContract } from './asked-questions.js';
import { conversationsContract } from './conversations.js';
import { followsContract } from './follows.js';
import { knownServersContract } from './known-servers.js';
import type { Opened } from './opened.js';
import { outboxContract } from './outbox.js';
import { savedPagesContract } from './saved-pages.js';
import { serverSettingsContract } from './server-settings.js';
import { solvedGapsContract } from './solved-gaps.js';
import { vectorsContract } from './vectors.js';
import { votesContract } from './votes.js';
import { wantedAnswersContract } from './wanted-answers.js';

describe.skipIf(PROGRAMS === null)('in PostgreSQL', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
    return () => server.remove();
  }, START_MS);

  /** The next process finds what the one before left, while nothing of that one was closed. */
  function open(keeping: Partial<Keeping> = {}): Required<Opened<Stores>> {
    const { url, make, giveBack } = server.schema();
    const opened: Stores[] = [];
    const openOne = (prepare?: () => Promise<void>) => {
      const stores = openStores(url, {
        keepDays: 30,
        conversationMinutes: 30,
        onTrouble: (message) => expect.unreachable(message),
        // How long things take is tried elsewhere.
        patience: 60,
        ...keeping,
        ...(prepare && { prepare }),
      });
      opened.push(stores);
      return stores;
    };
    onTestFinished(async () => {
      for (const stores of opened) await stores.close();
      await giveBack();
    });
    return { stores: openOne(make), again: async () => openOne() };
  }

  const able = { lasts: true };
  conversationsContract(open, able);
  savedPagesContract(open, able);
  votesContract(open, able);
  solvedGapsContract(open, able);
  wantedAnswersContract(open, able);
  askedQuestionsContract(open, able);
  vectorsContract(open, able);
  followsContract(open, able);
  outboxContract(open, able);
  serverSettingsContract(open, able);
  knownServersContract(open, able);
  const openArchive = () => {
    const { stores, again } = open();
    return { stores: stores.archive, again: async () => (await again()).archive };
  };
  archivesContract(() => open());
  ofArchivesContract(() => open().stores.of);
  archiveContract(openArchive);
  articleSourcesContract(openArchive);
});
