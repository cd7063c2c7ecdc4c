import { MOST_OFFERS, type OfferedFile, type Offers } from '../../shared-archive/offers.js';
import type { Database } from '../database/database.js';
import type { Vault } from '../database/vault.js';

const DROP_MS = 2_000;

export function offers(
  database: Database,
  vault: Vault,
  archive: number,
  { now = Date.now }: { readonly now?: (() => number) | undefined } = {},
): Offers {
  return {
    async keep({ id, about, files }, until) {
      await vault.write(async (db) => {
        await db.run(
          `DELETE FROM archive_offer WHERE until <= $1 OR (archive = $2 AND id IN
             (SELECT id FROM archive_offer WHERE archive = $2 ORDER BY number DESC OFFSET ${MOST_OFFERS - 1}))`,
          now(),
          archive,
        );
        await db.run('DELETE FROM archive_offer_file WHERE offer NOT IN (SELECT id FROM archive_offer)');
        await db.run(
          'INSERT INTO archive_offer (id, archive, about, until) VALUES ($1, $2, $3, $4)',
          id,
          archive,
          JSON.stringify(about),
          until,
        );
        for (const [place, { file, bytes }] of files.entries())
          await db.run(
            'INSERT INTO archive_offer_file (archive, offer, place, file, bytes) VALUES ($1, $2, $3, $4, $5)',
            archive,
            id,
            place,
            file,
            bytes,
          );
      });
    },
    async has(id) {
      const rows = await vault.read((db) =>
        db.rows(
          'SELECT 1 FROM archive_offer WHERE id = $1 AND archive = $2 AND until > $3',
          id,
          archive,
          now(),
        ),
      );
      return rows.length > 0;
    },
    find: (id) =>
      vault.read(async (db) => {
        const [offer] = await db.rows<{ about: string }>(
          'SELECT about FROM archive_offer WHERE id = $1 AND archive = $2 AND until > $3',
          id,
          archive,
          now(),
        );
        const files = await db.rows<OfferedFile>(
          'SELECT file, bytes FROM archive_offer_file WHERE offer = $1 ORDER BY place',
          id,
        );
        return offer && { id, about: JSON.parse(offer.about), files };
      }),
    async drop(id) {
      await database.transact(async (db) => {
        await db.run('DELETE FROM archive_offer_file WHERE offer = $1 AND archive = $2', id, archive);
        await db.run('DELETE FROM archive_offer WHERE id = $1 AND archive = $2', id, archive);
      }, DROP_MS);
    },
  };
}
