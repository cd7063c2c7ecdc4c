import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase, STATE_FILE } from '../../../src/state/sqlite/database/database.js';
import { keepLogShort } from '../../../src/state/sqlite/database/log-keeper.js';

// What is done every two seconds is done when a test says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());
const NOW_AND_THEN = 2_000;

function stateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const MB = 1024 ** 2;
const sizeOf = (folder: string) => statSync(join(folder, STATE_FILE)).size;

/** A database with some megabytes in its log. */
function written(folder: string, megabytes = 3) {
  const db = openDatabase(folder);
  onTestFinished(() => {
    db.close();
  });
  const insert = db.prepare('INSERT INTO archive_reading (archive, file, reader, body) VALUES (1, ?, ?, ?)');
  for (let n = 0; n < megabytes; n++) insert.run(`${n}.txt`, 'reader', Buffer.alloc(MB, n));
  return db;
}

describe('keepLogShort', () => {
  it('a write leaves the file alone, however long the log', () => {
    const folder = stateFolder();
    written(folder);
    expect(sizeOf(folder)).toBeLessThan(MB);
    expect(statSync(join(folder, `${STATE_FILE}-wal`)).size).toBeGreaterThan(3 * MB);
  });

  it('what stands in the log is brought into the file, and the database goes on', async () => {
    const folder = stateFolder();
    const db = written(folder);
    const log = keepLogShort(folder);
    vi.advanceTimersByTime(NOW_AND_THEN);
    await vi.waitFor(() => expect(sizeOf(folder)).toBeGreaterThan(3 * MB), { timeout: 20_000 });
    await log.end();
    db.prepare('INSERT INTO archive_reading (archive, file, reader, body) VALUES (1, ?, ?, ?)').run(
      'z',
      'reader',
      'z',
    );
    expect(db.prepare('SELECT count(*) AS n FROM archive_reading').get()).toMatchObject({ n: 4 });
  });

  it('a folder without a database is no matter, before and after', async () => {
    const folder = join(stateFolder(), 'nowhere');
    const log = keepLogShort(folder);
    vi.advanceTimersByTime(NOW_AND_THEN);
    await expect(log.end()).resolves.toBeUndefined();
  });
});
