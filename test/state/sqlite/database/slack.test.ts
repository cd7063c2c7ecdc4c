import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyLog, openDatabase, STATE_FILE } from '../../../../src/state/sqlite/database/database.js';
import { keepLogShort } from '../../../../src/state/sqlite/database/log-keeper.js';

/** Rows of two people, in an order that has SQLite move them between pages; those of one are deleted again. */
function usedAndDeleted() {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-slack-'));
  const db = openDatabase(folder);
  onTestFinished(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const insert = db.prepare(
    "INSERT INTO saved_page (id, kind, version, owner, body, expires) VALUES (?, 'answer', 'v', ?, ?, 0)",
  );
  for (let n = 0; n < 600; n++) {
    const isHers = n % 3 === 0;
    const body = `${isHers ? 'lantern' : 'windmill'} ${'of glass '.repeat((n * 37) % 90)}`;
    // 331 has no divisor in common with 600: each id once, in no order.
    insert.run(`${1_000 + ((n * 331) % 600)}`, isHers ? 'mina' : 'otto', body);
  }
  const rows = () => db.prepare("SELECT id, body FROM saved_page WHERE owner = 'otto' ORDER BY id").all();
  const before = rows();
  db.prepare("DELETE FROM saved_page WHERE owner = 'mina'").run();
  emptyLog(db);
  const stands = (word: string) =>
    [STATE_FILE, `${STATE_FILE}-wal`].some((file) => readFileSync(join(folder, file)).includes(word));
  return { db, folder, stands, before, rows };
}

describe('what SQLite leaves where it has moved rows between pages', () => {
  it('is gone once it is wiped, and nothing else is', async () => {
    const { db, folder, stands, before, rows } = usedAndDeleted();
    // Else there would be nothing to hold: `secure_delete` alone does not do it.
    expect(stands('lantern')).toBe(true);
    const keeper = keepLogShort(folder);
    expect(await keeper.wipe()).toBe(true);
    expect(stands('lantern')).toBe(false);
    expect(stands('windmill')).toBe(true);
    expect(rows()).toEqual(before);
    expect(db.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
    await keeper.end();
  });

  it('is gone after a stop too', async () => {
    const { folder, stands } = usedAndDeleted();
    await keepLogShort(folder).end();
    expect(stands('lantern')).toBe(false);
  });

  it('is not called gone while another writes; it is gone when that has ended', async () => {
    const { folder, stands } = usedAndDeleted();
    const other = openDatabase(folder);
    other.exec('BEGIN IMMEDIATE');
    const keeper = keepLogShort(folder);
    expect(await keeper.wipe()).toBe(false);
    expect(stands('lantern')).toBe(true);
    other.exec('ROLLBACK');
    other.close();
    expect(await keeper.wipe()).toBe(true);
    expect(stands('lantern')).toBe(false);
    await keeper.end();
  });
});
