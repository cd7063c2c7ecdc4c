import type { ArchiveSharing, Standings } from '../../archive/sharing.js';
import { packedBytes } from '../../packed.js';
import type { Vault } from '../database/vault.js';
import { IS_MEMBER, type Members } from '../members/members.js';
import type { Wake } from '../members/wake.js';
import { listedAs } from './listed.js';

/** What is hastened when an archive's versions have changed. */
export const topicOf = (archive: number) => `archive ${archive}`;
/** The same when one of those who answer from it has told of itself. */
const topicOfMembers = (archive: number) => `members of ${archive}`;

interface Row {
  readonly version: string | null;
  readonly pinned: boolean;
  readonly epoch: number;
  readonly staged: string | null;
  readonly isTold: boolean;
}

export function archiveSharing(
  vault: Vault,
  archive: number,
  { members: { id: member }, wake }: { readonly members: Pick<Members, 'id'>; readonly wake: Wake },
): ArchiveSharing {
  return {
    async look(): Promise<Standings> {
      const [row] = await vault.read((db) =>
        db.rows<Row>(
          `SELECT archive_live.version, pinned, archive_live.epoch, archive_staged.version AS staged,
             told.member IS NOT NULL AS "isTold"
           FROM archive_live LEFT JOIN archive_staged USING (archive)
             LEFT JOIN member_archive AS told ON told.archive = archive_live.archive AND told.member = $2
           WHERE archive_live.archive = $1`,
          archive,
          member,
        ),
      );
      const { version = null, pinned = false, epoch = 0, staged = null, isTold = false } = row ?? {};
      return { live: version === null ? null : { version, pinned, epoch }, staged, isTold };
    },
    onChange(listener) {
      const ends = [wake.on(topicOf(archive), listener), wake.on(topicOfMembers(archive), listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    async tell({ live, ready, epoch }) {
      await vault.note((db) =>
        db.run(
          `INSERT INTO member_archive (archive, member, live, ready, epoch) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (archive, member) DO UPDATE SET live = excluded.live, ready = excluded.ready,
             epoch = excluded.epoch`,
          archive,
          member,
          live,
          ready,
          epoch,
        ),
      );
      wake.tell(topicOfMembers(archive));
    },
    async leave() {
      await vault.note((db) =>
        db.run('DELETE FROM member_archive WHERE archive = $1 AND member = $2', archive, member),
      );
      wake.tell(topicOfMembers(archive));
    },
    async others(version) {
      const [row] = await vault.read((db) =>
        db.rows<{ count: number; waiting: number }>(
          `SELECT count(*) AS count,
             count(*) FILTER (WHERE ready IS DISTINCT FROM $3 AND live IS DISTINCT FROM $3) AS waiting
           FROM member_archive JOIN member ON member.id = member_archive.member
           WHERE archive = $1 AND member <> $2 AND ${IS_MEMBER}`,
          archive,
          member,
          version,
        ),
      );
      return row!;
    },
    async stage({ version, rejected, articles }) {
      const faults = packedBytes(Buffer.from(JSON.stringify(rejected)));
      await vault.write(async (db) => {
        const listed = await listedAs(db, articles);
        await db.run(
          `INSERT INTO archive_staged (archive, version, rejected, articles) VALUES ($1, $2, $3, $4)
           ON CONFLICT (archive) DO UPDATE SET version = excluded.version, rejected = excluded.rejected,
             articles = excluded.articles`,
          archive,
          version,
          faults,
          listed,
        );
      });
      wake.tell(topicOf(archive));
    },
  };
}
