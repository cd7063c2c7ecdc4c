import type { Config } from '../../config.js';
import { openStores } from '../../state/sqlite/open.js';
import type { Keeping, Stores } from '../../state/stores.js';

type Settings = Pick<Config, 'stateDir' | 'databaseUrl'> &
  Keeping & {
    /** For tests: for how long the right to change archives outlives whoever has it, in PostgreSQL. */
    readonly leaseMs?: number;
    /** For tests: see `DatabaseOptions`. */
    readonly patience?: number;
  };

/**
 * Opens what is kept: in SQLite in STATE_DIR, or in PostgreSQL where DATABASE_URL is set.
 * @param onTrouble told a sentence for the operator when it cannot be used
 * @throws Error with a sentence for the operator when the database is none that can be used
 */
export async function openState(settings: Settings, onTrouble: (message: string) => void): Promise<Stores> {
  const { stateDir, databaseUrl } = settings;
  if (databaseUrl === null) return openStores(stateDir, { ...settings, onTrouble });
  // Loaded only where it is used.
  const postgres = await import('../../state/postgres/open.js');
  const stores = postgres.openStores(databaseUrl, { ...settings, onTrouble });
  try {
    await stores.ready;
    return stores;
  } catch (error) {
    await stores.close();
    throw error;
  }
}
