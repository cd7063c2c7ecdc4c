import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { openStores } from '../../../src/state/sqlite/open.js';
import type { Keeping, Stores } from '../../../src/state/stores.js';
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

/** As a killed process leaves it: the next one opens the folder while nothing of the one before was closed. */
function open(keeping: Partial<Keeping> = {}): Required<Opened<Stores>> {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-stores-'));
  const opened: Stores[] = [];
  const openOne = () => {
    const stores = openStores(folder, {
      keepDays: 30,
      conversationMinutes: 30,
      onTrouble: (message) => expect.unreachable(message),
      ...keeping,
    });
    opened.push(stores);
    return stores;
  };
  onTestFinished(async () => {
    for (const stores of opened) await stores.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { stores: openOne(), again: async () => openOne() };
}

describe('in SQLite', () => {
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
