import type { ServerSettings, SettingOfServer } from '../../servers/server-settings.js';
import { seal } from '../database/seal.js';
import type { State } from '../database/state.js';
import { TABLES } from '../tables.js';

export function serverSettings(
  state: State,
  { now = Date.now }: { readonly now?: () => number } = {},
): ServerSettings {
  /** From the disk alone: what is only in memory has not been set. */
  function found(rest: string, ...given: readonly unknown[]): readonly SettingOfServer[] | null {
    const { results, whole } = state.selected(TABLES.settings, (db) =>
      TABLES.settings.select(db, rest, ...given),
    );
    return whole ? results[0]!.map(({ set_by: by, ...setting }) => ({ ...setting, by })) : null;
  }

  return {
    async of(server) {
      return found('WHERE server = ? ORDER BY name', server)?.map(({ server: _, ...one }) => one) ?? null;
    },
    everywhere: async (name) => found('WHERE name = ? ORDER BY server', name),
    async set(server, { name, value, by }) {
      const row = [server, name, seal(value), by, now()];
      // Whoever set it before is not kept any more.
      state.wipeSoon();
      return state.everywhere((db) =>
        db
          .prepare(
            'INSERT OR REPLACE INTO server_setting (server, name, value, set_by, at) VALUES (?, ?, ?, ?, ?)',
          )
          .run(...row),
      ).whole;
    },
    async unset(server, name) {
      state.wipeSoon();
      return state.everywhere((db) =>
        db.prepare('DELETE FROM server_setting WHERE server = ? AND name = ?').run(server, name),
      ).whole;
    },
  };
}
