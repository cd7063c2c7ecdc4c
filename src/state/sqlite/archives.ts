import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'libsql';
import {
  ARCHIVES_AN_OWNER,
  type Archives,
  archiveKey,
  archiveName,
  FIRST_ARCHIVE,
  type KeptArchive,
  type Named,
  sameArchiveName,
} from '../archives.js';
import type { KeptBodies } from './archive/bodies.js';
import { deleteContents } from './archive/contents.js';
import { withoutOrphans } from './archive/prune.js';
import type { Vault } from './database/vault.js';
import { TABLES } from './tables.js';

/** What is bound for a whole server, as a column holds it. */
const ANYWHERE = '';

interface Options {
  readonly now?: (() => number) | undefined;
  /** What was deleted is to go from the files, some time soon. */
  readonly onRemoved?: () => void;
}

export function archives(
  vault: Vault,
  bodies: KeptBodies,
  { now = Date.now, onRemoved = () => {} }: Options = {},
): Archives {
  const all = (db: Database.Database): KeptArchive[] =>
    TABLES.archives.select(db, 'ORDER BY number').rows.map(archiveOf);

  return {
    list: async () => vault.rows(TABLES.archives, 'ORDER BY number').map(archiveOf),
    async add(name, server) {
      const cleaned = archiveName(name);
      return vault.write((db): Named => {
        const there = all(db);
        const own = there.filter((one) => one.server === server);
        if (own.some((one) => sameArchiveName(one.name, cleaned))) return { outcome: 'taken' };
        if (own.length >= ARCHIVES_AN_OWNER) return { outcome: 'full' };
        const key = archiveKey(new Set(there.map((one) => one.key)));
        const { lastInsertRowid } = db
          .prepare('INSERT INTO archive (key, name, of_server, at) VALUES (?, ?, ?, ?)')
          .run(key, cleaned, server, now());
        return { outcome: 'kept', archive: { number: Number(lastInsertRowid), key, name: cleaned, server } };
      });
    },
    async rename(archive, name) {
      const cleaned = archiveName(name);
      const named = vault.write((db): Named => {
        const there = all(db);
        const one = there.find(({ number }) => number === archive);
        if (!one) return { outcome: 'gone' };
        const others = there.filter(({ number, server }) => number !== archive && server === one.server);
        if (others.some((other) => sameArchiveName(other.name, cleaned))) return { outcome: 'taken' };
        db.prepare('UPDATE archive SET name = ? WHERE number = ?').run(cleaned, archive);
        return { outcome: 'kept', archive: { ...one, name: cleaned } };
      });
      if (named.outcome === 'kept') onRemoved();
      return named;
    },
    async remove(archive) {
      if (archive === FIRST_ARCHIVE) throw new RangeError('The first archive cannot be deleted.');
      // What is cut short here was not done: the archive is still listed, and is to be deleted again.
      await deleteContents(vault, archive);
      const isGone = vault.write((db) => {
        db.prepare('DELETE FROM archive_binding WHERE archive = ?').run(archive);
        return db.prepare('DELETE FROM archive WHERE number = ?').run(archive).changes > 0;
      });
      if (!isGone) return;
      bodies.awaited.end(archive);
      for await (const _ of withoutOrphans(vault, archive, bodies)) await nextTurn();
      onRemoved();
    },
    bind: async ({ server, channel }, archive) =>
      vault.write((db) => {
        const place = channel ?? ANYWHERE;
        if (archive === null) {
          db.prepare('DELETE FROM archive_binding WHERE server = ? AND channel = ?').run(server, place);
          onRemoved();
          return true;
        }
        const [one] = TABLES.archives.select(db, 'WHERE number = ?', archive).rows;
        if (!one || (one.of_server !== null && one.of_server !== server)) return false;
        db.prepare('INSERT OR REPLACE INTO archive_binding (server, channel, archive) VALUES (?, ?, ?)').run(
          server,
          place,
          archive,
        );
        return true;
      }),
    bindings: async () =>
      vault.rows(TABLES.bindings, 'ORDER BY server, channel').map(({ channel, ...binding }) => ({
        ...binding,
        channel: channel === ANYWHERE ? null : channel,
      })),
  };
}

type Row = ReturnType<typeof TABLES.archives.select>['rows'][number];

function archiveOf({ of_server: server, ...archive }: Row): KeptArchive {
  return { ...archive, server };
}
