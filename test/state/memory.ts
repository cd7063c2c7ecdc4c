import { FIRST_ARCHIVE } from '../../src/state/archives.js';
import { openMemory } from '../../src/state/sqlite/database/database.js';
import type { State } from '../../src/state/sqlite/database/state.js';
import { answeringStores } from '../../src/state/sqlite/open.js';
import type { AnsweringStores, Keeping } from '../../src/state/stores.js';

/** What answering needs, in memory: gone with the test. */
export function memoryStores(keeping: Partial<Keeping> = {}): AnsweringStores {
  return memoryStoresOf(keeping)(FIRST_ARCHIVE);
}

/** The same of each archive, in one memory. */
export function memoryStoresOf(keeping: Partial<Keeping> = {}): (archive: number) => AnsweringStores {
  const db = openMemory();
  const state: State = {
    write: (work) => work(db),
    rows: (table, rest, ...given) => table.select(db, rest, ...given).rows,
    selected: (_, work) => ({ results: [work(db).rows], whole: true }),
    wipe: async () => true,
    wipeSoon: () => {},
    everywhere: (work) => ({ results: [work(db)], whole: true }),
    close: () => db.close(),
  };
  return answeringStores(state, { keepDays: 30, conversationMinutes: 30, ...keeping });
}
