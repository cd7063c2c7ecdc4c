import type { ServerSettings, SettingOfServer } from '../../servers/server-settings.js';
import type { State } from '../database/state.js';

interface Row extends SettingOfServer {
  readonly value: string;
}

export function serverSettings(
  state: State,
  { now = Date.now }: { readonly now?: () => number } = {},
): ServerSettings {
  async function found(rest: string, given: string): Promise<readonly SettingOfServer[] | null> {
    const asked = await state.ask((db) =>
      db.rows<Row>(`SELECT server, name, value, set_by AS by, at FROM server_setting ${rest}`, given),
    );
    return asked?.value.map((row) => ({ ...row, value: JSON.parse(row.value) })) ?? null;
  }

  return {
    async of(server) {
      const settings = await found('WHERE server = $1 ORDER BY name', server);
      return settings?.map(({ server: _, ...one }) => one) ?? null;
    },
    everywhere: (name) => found('WHERE name = $1 ORDER BY server', name),
    async set(server, { name, value, by }) {
      const done = await state.change((db) =>
        db.run(
          `INSERT INTO server_setting (server, name, value, set_by, at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (server, name) DO UPDATE
             SET value = excluded.value, set_by = excluded.set_by, at = excluded.at`,
          server,
          name,
          JSON.stringify(value),
          by,
          now(),
        ),
      );
      return done !== null;
    },
    async unset(server, name) {
      const done = await state.change((db) =>
        db.run('DELETE FROM server_setting WHERE server = $1 AND name = $2', server, name),
      );
      return done !== null;
    },
  };
}
