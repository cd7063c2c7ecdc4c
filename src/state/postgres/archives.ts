import {
  ARCHIVES_AN_OWNER,
  type ArchiveBinding,
  type Archives,
  archiveKey,
  archiveName,
  FIRST_ARCHIVE,
  type KeptArchive,
  type Named,
  sameArchiveName,
} from '../archives.js';
import type { Awaited } from '../shared/awaited.js';
import { withoutOrphans } from './archive/prune.js';
import type { Connection } from './database/connection.js';
import { lockOf } from './database/locks.js';
import type { Vault } from './database/vault.js';

/** All that is one archive's; what hangs on rows of these is deleted before them. */
const OF_ARCHIVES = [
  'archive_live',
  'archive_version',
  'archive_staged',
  'act_untold',
  'member_archive',
  'archive_act',
  'archive_intent',
  'archive_reading',
  'article_correction',
  'saved_page',
  'conversation_turn',
  'conversation',
  'asked_question',
  'vote',
  'wanted_answer',
  'solved_gap',
  'noted_article',
  'digest_sent',
  'follow',
  'follow_target',
  'article_source',
  'source_use',
  'archive_binding',
  'archive_offer',
  'archive_offer_file',
  'asked_act',
  'kept_file',
] as const;

/** What is bound for a whole server, as a column holds it. */
const ANYWHERE = '';

export function archives(
  vault: Vault,
  awaited: Awaited,
  { now = Date.now }: { readonly now?: (() => number) | undefined } = {},
): Archives {
  return {
    list: () => vault.read(all),
    async add(name, server) {
      const cleaned = archiveName(name);
      return vault.write(async (db): Promise<Named> => {
        await lockOf(db, 'archives');
        const there = await all(db);
        const own = there.filter((one) => one.server === server);
        if (own.some((one) => sameArchiveName(one.name, cleaned))) return { outcome: 'taken' };
        if (own.length >= ARCHIVES_AN_OWNER) return { outcome: 'full' };
        const key = archiveKey(new Set(there.map((one) => one.key)));
        const [row] = await db.rows<{ number: number }>(
          'INSERT INTO archive (key, name, of_server, at) VALUES ($1, $2, $3, $4) RETURNING number',
          key,
          cleaned,
          server,
          now(),
        );
        return { outcome: 'kept', archive: { number: row!.number, key, name: cleaned, server } };
      });
    },
    async rename(archive, name) {
      const cleaned = archiveName(name);
      return vault.write(async (db): Promise<Named> => {
        await lockOf(db, 'archives');
        const there = await all(db);
        const one = there.find(({ number }) => number === archive);
        if (!one) return { outcome: 'gone' };
        const others = there.filter(({ number, server }) => number !== archive && server === one.server);
        if (others.some((other) => sameArchiveName(other.name, cleaned))) return { outcome: 'taken' };
        await db.run('UPDATE archive SET name = $1 WHERE number = $2', cleaned, archive);
        return { outcome: 'kept', archive: { ...one, name: cleaned } };
      });
    },
    async remove(archive) {
      if (archive === FIRST_ARCHIVE) throw new RangeError('The first archive cannot be deleted.');
      const gone = await vault.write(async (db) => {
        await lockOf(db, 'archives');
        const of = '(SELECT number FROM follow WHERE archive = $1)';
        await db.run(`DELETE FROM follow_waiting WHERE follow IN ${of}`, archive);
        const ofSources = '(SELECT number FROM article_source WHERE archive = $1)';
        await db.run(`DELETE FROM source_item WHERE source IN ${ofSources}`, archive);
        for (const table of OF_ARCHIVES) await db.run(`DELETE FROM ${table} WHERE archive = $1`, archive);
        return db.run('DELETE FROM archive WHERE number = $1', archive);
      });
      if (gone === 0) return;
      awaited.end(archive);
      for await (const _ of withoutOrphans(vault, archive, awaited));
    },
    bind: ({ server, channel }, archive) =>
      vault.write(async (db) => {
        await lockOf(db, 'archives');
        const place = channel ?? ANYWHERE;
        if (archive === null) {
          await db.run('DELETE FROM archive_binding WHERE server = $1 AND channel = $2', server, place);
          return true;
        }
        const one = (await all(db)).find(({ number }) => number === archive);
        if (!one || (one.server !== null && one.server !== server)) return false;
        await db.run(
          `INSERT INTO archive_binding (server, channel, archive) VALUES ($1, $2, $3)
           ON CONFLICT (server, channel) DO UPDATE SET archive = excluded.archive`,
          server,
          place,
          archive,
        );
        return true;
      }),
    async bindings() {
      const rows = await vault.read((db) =>
        db.rows<ArchiveBinding & { channel: string }>(
          'SELECT server, channel, archive FROM archive_binding ORDER BY server, channel',
        ),
      );
      return rows.map((row) => ({ ...row, channel: row.channel === ANYWHERE ? null : row.channel }));
    },
  };
}

function all(db: Connection): Promise<KeptArchive[]> {
  return db.rows<KeptArchive>('SELECT number, key, name, of_server AS server FROM archive ORDER BY number');
}
