import type { NewAct } from '../../archive-acts.js';
import type {
  ArticleSources,
  ItemCounts,
  KeptItem,
  KeptSource,
  Standing,
} from '../../sources/article-sources.js';
import { addAct } from '../archive/acts.js';
import type { Connection } from '../database/connection.js';
import type { Vault } from '../database/vault.js';
import { noteItems } from './note-items.js';

/** Of one source; those told of longest ago go. */
const MOST_ITEMS = 100_000;
const DAYS_KEPT = 7;
const DAY_MS = 86_400_000;

export function articleSources(vault: Vault, archive: number): ArticleSources {
  async function itemsOf(
    source: number,
    standing: Standing,
    rest: string,
    limit: number,
  ): Promise<KeptItem[]> {
    const rows = await vault.read((db) =>
      db.rows<KeptItem & { body: string; text: Buffer | null }>(
        `SELECT number, link, title, tries, body, text FROM source_item
         WHERE source = $1 AND standing = $2 ${rest} LIMIT $3`,
        source,
        standing,
        limit,
      ),
    );
    return rows.map(({ body, text, ...row }) => ({
      ...row,
      body: JSON.parse(body),
      text: text && new Uint8Array(text),
    }));
  }

  return {
    async list() {
      const rows = await vault.read((db) =>
        db.rows<KeptSource & { about: string; course: string }>(
          'SELECT number, address, about, course FROM article_source WHERE archive = $1 ORDER BY number',
          archive,
        ),
      );
      return rows.map((row) => ({ ...row, about: JSON.parse(row.about), course: JSON.parse(row.course) }));
    },
    add: (address, about, course, act) =>
      vault.write(async (db) => {
        const [row] = await db.rows<{ number: number }>(
          `INSERT INTO article_source (archive, address, about, course) VALUES ($1, $2, $3, $4)
           ON CONFLICT (archive, address) DO NOTHING RETURNING number`,
          archive,
          address,
          JSON.stringify(about),
          JSON.stringify(course),
        );
        return row ? { number: row.number, act: await acted(db, archive, act) } : null;
      }),
    keepCourse: (source, course, act) =>
      vault.write(async (db) => {
        const changed = await db.run(
          'UPDATE article_source SET course = $1 WHERE number = $2 AND archive = $3',
          JSON.stringify(course),
          source,
          archive,
        );
        return changed === 0 ? null : acted(db, archive, act);
      }),
    remove: (source, act) =>
      vault.write(async (db) => {
        const own = 'SELECT number FROM article_source WHERE number = $1 AND archive = $2';
        await db.run(`DELETE FROM source_item WHERE source IN (${own})`, source, archive);
        const sql = 'DELETE FROM article_source WHERE number = $1 AND archive = $2';
        return (await db.run(sql, source, archive)) === 0 ? null : acted(db, archive, act);
      }),
    note: (source, items, at) => vault.write((db) => noteItems(db, source, items, at, MOST_ITEMS)),
    waiting: (source, limit) => itemsOf(source, 'waiting', 'ORDER BY tries, at DESC, number', limit),
    held: (source, limit) => itemsOf(source, 'held', 'ORDER BY number', limit),
    async counts(source) {
      const rows = await vault.read((db) =>
        db.rows<{ standing: Standing; many: number }>(
          'SELECT standing, count(*) AS many FROM source_item WHERE source = $1 GROUP BY standing',
          source,
        ),
      );
      const counts = { waiting: 0, held: 0, live: 0, declined: 0, failed: 0 };
      for (const { standing, many } of rows) if (standing in counts) counts[standing] = many;
      return counts satisfies ItemCounts;
    },
    async mark(items) {
      await vault.write(async (db) => {
        for (const { number, standing, tries, body, text } of items)
          await db.run(
            'UPDATE source_item SET standing = $1, tries = $2, body = $3, text = $4 WHERE number = $5',
            standing,
            tries,
            JSON.stringify(body),
            text,
            number,
          );
      });
    },
    async used(day) {
      const [found] = await vault.read((db) =>
        db.rows<{ items: number; bytes: number }>(
          'SELECT items, bytes FROM source_use WHERE archive = $1 AND day = $2',
          archive,
          day,
        ),
      );
      return found ?? { items: 0, bytes: 0 };
    },
    async addUsed(day, { items, bytes }) {
      const before = new Date(Date.parse(day) - DAYS_KEPT * DAY_MS).toISOString().slice(0, 10);
      await vault.write(async (db) => {
        await db.run(
          `INSERT INTO source_use AS use (archive, day, items, bytes) VALUES ($1, $2, $3, $4)
           ON CONFLICT (archive, day) DO UPDATE
             SET items = use.items + excluded.items, bytes = use.bytes + excluded.bytes`,
          archive,
          day,
          items,
          bytes,
        );
        await db.run('DELETE FROM source_use WHERE archive = $1 AND day < $2', archive, before);
      });
    },
  };
}

async function acted(db: Connection, archive: number, act: NewAct | undefined): Promise<number | null> {
  return act ? addAct(db, archive, act) : null;
}
