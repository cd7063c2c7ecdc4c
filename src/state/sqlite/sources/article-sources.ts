import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'libsql';
import type { NewAct } from '../../archive-acts.js';
import type {
  ArticleSources,
  ItemCounts,
  KeptItem,
  Standing,
  ToldItem,
} from '../../sources/article-sources.js';
import { addAct } from '../archive/acts.js';
import { seal, sealBytes, unsealedBytes } from '../database/seal.js';
import { ROWS } from '../database/sweeper.js';
import { table } from '../database/table.js';
import type { Vault } from '../database/vault.js';
import { TABLES } from '../tables.js';

/** Of one source; those told of longest ago go. */
const MOST_ITEMS = 100_000;
const DAYS_KEPT = 7;
const STANDINGS = table('source_item', { standing: 'text', 'count(1)': 'integer' });

export function articleSources(vault: Vault, archive: number): ArticleSources {
  return {
    list: async () =>
      vault
        .rows(TABLES.sources, 'WHERE archive = ? ORDER BY number', archive)
        .map(({ number, address, about, course }) => ({ number, address, about, course })),
    add: async (address, about, course, act) =>
      vault.write((db) => {
        const sql =
          'INSERT OR IGNORE INTO article_source (archive, address, about, course) VALUES (?, ?, ?, ?)';
        const { changes, lastInsertRowid } = db.prepare(sql).run(archive, address, seal(about), seal(course));
        return changes === 0 ? null : { number: Number(lastInsertRowid), act: acted(db, archive, act) };
      }),
    keepCourse: async (source, course, act) =>
      vault.write((db) => {
        const sql = 'UPDATE article_source SET course = ? WHERE number = ? AND archive = ?';
        const { changes } = db.prepare(sql).run(seal(course), source, archive);
        return changes === 0 ? null : acted(db, archive, act);
      }),
    async remove(source, act) {
      for (;;) {
        const done = vault.write((db) => removeSome(db, source, archive, act));
        if (done !== undefined) {
          vault.wipeSoon();
          return done;
        }
        await nextTurn();
      }
    },
    note: async (source, items, at) =>
      vault.write((db) => {
        let [fresh, changed] = [0, 0];
        // It may have been removed while it was asked.
        if (db.prepare('SELECT 1 FROM article_source WHERE number = ?').all(source).length === 0)
          return { fresh, changed };
        for (const item of items) {
          const known = knownAs(db, source, item);
          if (known === null) {
            insert(db, source, item, at);
            fresh++;
          } else if (known.stamp !== item.stamp) {
            renew(db, known.number, item, at);
            changed++;
          } else rename(db, known, item);
        }
        if (fresh > 0) db.prepare(PRUNE).run(source, source, MOST_ITEMS);
        return { fresh, changed };
      }),
    waiting: async (source, limit) =>
      itemsOf(vault, source, 'waiting', 'ORDER BY tries, at DESC, number LIMIT ?', limit),
    held: async (source, limit) => itemsOf(vault, source, 'held', 'ORDER BY number LIMIT ?', limit),
    async counts(source) {
      const counts = { waiting: 0, held: 0, live: 0, declined: 0, failed: 0 };
      const { rows } = vault.read((db) => STANDINGS.select(db, 'WHERE source = ? GROUP BY standing', source));
      for (const { standing, 'count(1)': many } of rows)
        if (Object.hasOwn(counts, standing)) counts[standing as Standing] = many;
      return counts satisfies ItemCounts;
    },
    async mark(items) {
      vault.write((db) => {
        const sql = 'UPDATE source_item SET standing = ?, tries = ?, body = ?, text = ? WHERE number = ?';
        const update = db.prepare(sql);
        for (const { number, standing, tries, body, text } of items)
          update.run(standing, tries, seal(body), text && sealBytes(text), number);
      });
    },
    async used(day) {
      const [found] = vault.rows(TABLES.sourceUse, 'WHERE archive = ? AND day = ?', archive, day);
      return { items: found?.items ?? 0, bytes: found?.bytes ?? 0 };
    },
    async addUsed(day, { items, bytes }) {
      vault.write((db) => {
        db.prepare(
          `INSERT INTO source_use (archive, day, items, bytes) VALUES (?, ?, ?, ?)
           ON CONFLICT (archive, day) DO UPDATE SET items = items + excluded.items, bytes = bytes + excluded.bytes`,
        ).run(archive, day, items, bytes);
        db.prepare("DELETE FROM source_use WHERE day < date(?, '-' || ? || ' days')").run(day, DAYS_KEPT);
      });
    },
  };
}

const acted = (db: Database.Database, archive: number, act?: NewAct) =>
  act ? addAct(db, archive, act) : null;

/** Deletes some of its items, of which there may be many, and with the last ones the source; undefined while there are more. */
function removeSome(db: Database.Database, source: number, archive: number, act?: NewAct) {
  const { changes } = db
    .prepare(
      `DELETE FROM source_item WHERE number IN (SELECT number FROM source_item WHERE source IN
         (SELECT number FROM article_source WHERE number = ? AND archive = ?) LIMIT ?)`,
    )
    .run(source, archive, ROWS);
  if (changes === ROWS) return undefined;
  const sql = 'DELETE FROM article_source WHERE number = ? AND archive = ?';
  return db.prepare(sql).run(source, archive).changes === 0 ? null : acted(db, archive, act);
}

const PRUNE = `DELETE FROM source_item WHERE source = ? AND number IN
  (SELECT number FROM source_item WHERE source = ? ORDER BY at DESC, number LIMIT -1 OFFSET ?)`;

interface KnownItem {
  readonly number: number;
  readonly stamp: string;
  readonly guid: string | null;
  readonly link: string | null;
}

function knownAs(db: Database.Database, source: number, { guid, link, title }: ToldItem): KnownItem | null {
  const by = (column: string, value: string | null): KnownItem | null => {
    if (value === null) return null;
    const { rows } = TABLES.sourceNames.select(
      db,
      `WHERE source = ? AND ${column} = ? LIMIT 1`,
      source,
      value,
    );
    return rows[0] ?? null;
  };
  return by('guid', guid) ?? by('link', link) ?? (guid === null && link === null ? by('title', title) : null);
}

function insert(db: Database.Database, source: number, item: ToldItem, at: number): void {
  db.prepare(
    `INSERT INTO source_item (source, guid, link, title, stamp, standing, tries, at, body, text)
     VALUES (?, ?, ?, ?, ?, 'waiting', 0, ?, ?, ?)`,
  ).run(
    source,
    item.guid,
    item.link,
    item.title,
    item.stamp,
    at,
    seal(item.body),
    item.text && sealBytes(item.text),
  );
}

/** It has changed. What was held of it and not taken is superseded. */
function renew(db: Database.Database, number: number, item: ToldItem, at: number): void {
  db.prepare(
    `UPDATE source_item SET guid = ?, link = ?, title = ?, stamp = ?, standing = 'waiting', tries = 0, at = ?, body = ?, text = ?
     WHERE number = ?`,
  ).run(
    item.guid,
    item.link,
    item.title,
    item.stamp,
    at,
    seal(item.body),
    item.text && sealBytes(item.text),
    number,
  );
}

function rename(db: Database.Database, known: KnownItem, { guid, link }: ToldItem): void {
  if (known.guid === guid && known.link === link) return;
  db.prepare('UPDATE source_item SET guid = ?, link = ? WHERE number = ?').run(guid, link, known.number);
}

function itemsOf(vault: Vault, source: number, standing: Standing, rest: string, limit: number): KeptItem[] {
  return vault
    .rows(TABLES.sourceItems, `WHERE source = ? AND standing = ? ${rest}`, source, standing, limit)
    .flatMap((row) => {
      const text = row.text && unsealedBytes(row.text);
      if (text !== null || row.text === null) return [{ ...row, text }];
      vault.damaged(TABLES.sourceItems.name);
      return [];
    });
}
