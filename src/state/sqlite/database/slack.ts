import type Beside from 'libsql/promise';

/** All that people said and did stands in the others. */
const OF_THE_ARCHIVE = ['archive_article', 'archive_version', 'archive_live', 'archive_reading', 'vector'];
/** Are looked at under one lock, in some milliseconds. */
const PAGES = 256;

/** A page of a b-tree by its first byte: inner ones of indexes and tables, then the leaves of both. */
const INNER = "x'02', x'05'";
const LEAF = "x'0a', x'0d'";

const BYTES = `x'${Buffer.from(Uint8Array.from({ length: 256 }, (_, byte) => byte)).toString('hex')}'`;
/** The number that the byte at a place of a page is, from 1 on; SQL has no other way to tell. */
const byteAt = (place: number) => `(instr(${BYTES}, substr(data, ${place}, 1)) - 1)`;
const twoBytesAt = (place: number) => `(${byteAt(place)} * 256 + ${byteAt(place + 1)})`;

/** Between the list of a page's cells and the cells is what nothing uses (https://www.sqlite.org/fileformat2.html, "B-tree Pages"). */
const FROM = `(CASE WHEN substr(data, 1, 1) IN (${LEAF}) THEN 8 ELSE 12 END + 2 * ${twoBytesAt(4)})`;
const TO = twoBytesAt(6);
const LENGTH = `${TO} - ${FROM}`;

const LIST = `
  PRAGMA temp_store = MEMORY;
  DROP TABLE IF EXISTS temp.private_page;
  CREATE TEMP TABLE private_page (number INTEGER NOT NULL);
  INSERT INTO private_page SELECT dbstat.pageno FROM sqlite_schema AS s CROSS JOIN dbstat ON dbstat.name = s.name
    WHERE s.tbl_name NOT IN (${OF_THE_ARCHIVE.map((name) => `'${name}'`).join(', ')})
    AND dbstat.pagetype <> 'overflow' AND dbstat.pageno > 1;`;

const clear = (from: number) => `
  UPDATE sqlite_dbpage
  SET data = CAST(substr(data, 1, ${FROM}) || zeroblob(${LENGTH}) || substr(data, ${TO} + 1) AS BLOB)
  WHERE pgno IN (SELECT number FROM private_page WHERE rowid > ${from} AND rowid <= ${from + PAGES})
    AND substr(data, 1, 1) IN (${INNER}, ${LEAF}) AND ${LENGTH} > 0 AND ${TO} <= length(data)
    AND substr(data, ${FROM} + 1, ${LENGTH}) <> zeroblob(${LENGTH});`;

/**
 * Overwrites what is left in the unused part of pages that hold what people asked. `secure_delete` overwrites a row where it is
 * deleted, but when SQLite moves rows between pages it leaves copies of them, which it takes for nothing. To be called when the rows
 * have been deleted; what is cleared stands in the log like any other change.
 * @param db a connection that works beside the event loop
 * @param pages of the whole database
 * @throws Error when others hold a lock just then: to be tried again
 */
export async function clearSlack(db: Beside, pages: number): Promise<void> {
  await db.exec(LIST);
  for (let from = 0; from < pages; from += PAGES) await db.exec(clear(from));
}
