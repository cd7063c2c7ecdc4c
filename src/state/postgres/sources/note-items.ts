import type { Noted, ToldItem } from '../../sources/article-sources.js';
import type { Connection } from '../database/connection.js';

interface KnownItem {
  readonly number: number;
  readonly stamp: string;
  readonly guid: string | null;
  readonly link: string | null;
}

/** Within a write of the vault: see `ArticleSources.note`. */
export async function noteItems(
  db: Connection,
  source: number,
  items: readonly ToldItem[],
  at: number,
  most: number,
): Promise<Noted> {
  let [fresh, changed] = [0, 0];
  for (const item of items) {
    const known = await knownAs(db, source, item);
    if (known === null) {
      await insert(db, source, item, at);
      fresh++;
    } else if (known.stamp !== item.stamp) {
      await renew(db, known.number, item, at);
      changed++;
    } else if (known.guid !== item.guid || known.link !== item.link)
      await db.run(
        'UPDATE source_item SET guid = $1, link = $2 WHERE number = $3',
        item.guid,
        item.link,
        known.number,
      );
  }
  if (fresh > 0)
    await db.run(
      `DELETE FROM source_item WHERE source = $1 AND number IN
         (SELECT number FROM source_item WHERE source = $1 ORDER BY at DESC, number OFFSET $2)`,
      source,
      most,
    );
  return { fresh, changed };
}

async function knownAs(
  db: Connection,
  source: number,
  { guid, link, title }: ToldItem,
): Promise<KnownItem | null> {
  const by = async (column: string, value: string | null): Promise<KnownItem | null> => {
    if (value === null) return null;
    // By its digest: an index holds no text of any length.
    const [row] = await db.rows<KnownItem>(
      `SELECT number, stamp, guid, link FROM source_item
       WHERE source = $1 AND md5(${column}) = md5($2) AND ${column} = $2 ORDER BY number LIMIT 1`,
      source,
      value,
    );
    return row ?? null;
  };
  return (
    (await by('guid', guid)) ??
    (await by('link', link)) ??
    (guid === null && link === null ? await by('title', title) : null)
  );
}

async function insert(db: Connection, source: number, item: ToldItem, at: number): Promise<void> {
  await db.run(
    `INSERT INTO source_item (source, guid, link, title, stamp, standing, tries, at, body, text)
     VALUES ($1, $2, $3, $4, $5, 'waiting', 0, $6, $7, $8)`,
    source,
    item.guid,
    item.link,
    item.title,
    item.stamp,
    at,
    JSON.stringify(item.body),
    item.text,
  );
}

/** It has changed. What was held of it and not taken is superseded. */
async function renew(db: Connection, number: number, item: ToldItem, at: number): Promise<void> {
  await db.run(
    `UPDATE source_item SET guid = $1, link = $2, title = $3, stamp = $4, standing = 'waiting', tries = 0,
       at = $5, body = $6, text = $7 WHERE number = $8`,
    item.guid,
    item.link,
    item.title,
    item.stamp,
    at,
    JSON.stringify(item.body),
    item.text,
    number,
  );
}
