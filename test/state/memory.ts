import { openMemory } from '../../src/state/sqlite/database/database.js';
import type { State } from '../../src/state/sqlite/database/state.js';
import { answeringStores } from '../../src/state/sqlite/open.js';
import type { AnsweringStores, Keeping } from '../../src/state/stores.js';

/** What answering needs, in memory: gone with the test. */
export function memoryStores(keeping: Partial<Keeping> = {}): AnsweringStores {
  const db = openMemory();
  const state: State = {
    write: (work) => work(db),
    read: (work) => work(db),
    everywhere: (work) => ({ results: [work(db)], whole: true }),
    close: () => db.close(),
  };
  return answeringStores(state, { keepDays: 30, conversationMinutes: 30, ...keeping });
}
