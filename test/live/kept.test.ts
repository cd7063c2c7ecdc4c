import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it, vi } from 'vitest';
import { STATE_FILE } from '../../src/state/sqlite/database/database.js';
import { pageOf } from '../archive/folder.js';
import { bytesOf, MINA, MO, PAGES, roomOf, type TestRoom } from './rooms.js';

/** What of the archive is said to be gone is looked for in the bytes of all files, of the state and of the folder. */

const DAY_MS = 86_400_000;
const LANTERN = `${pageOf(77)}\nThe lanternfish of Ward 77 was seen by Ottokar Quill.\n`;

function filesOf({ folder, stateDir }: TestRoom): string[] {
  return [folder, stateDir]
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
    )
    .filter((path) => statSync(path).isFile());
}

/** The files in which the bytes stand. */
function standsIn(room: TestRoom, bytes: string | Buffer): string[] {
  return filesOf(room).filter((path) => readFileSync(path).includes(bytes));
}

/** Part of each article as the state has it, which is packed: no word of it can be seen. */
function packed({ stateDir }: TestRoom): Buffer[] {
  const db = new Database(join(stateDir, STATE_FILE), { readonly: true } as Database.Options);
  const rows = db.prepare('SELECT body FROM archive_article ORDER BY number').all() as { body: Uint8Array }[];
  db.close();
  return rows.map(({ body }) => Buffer.from(body).subarray(20, 60));
}

async function added(room: TestRoom): Promise<string> {
  const upload = await room.curator.readUpload('lantern.txt', bytesOf(LANTERN), MO);
  await room.curator.add(upload.id, MO);
  return upload.articles[0]!.id;
}

describe('an upload', () => {
  it('that is cancelled leaves no word, while the bot runs and after it', async () => {
    const room = await roomOf();
    const upload = await room.curator.readUpload('lantern.txt', bytesOf(LANTERN), MO);
    room.curator.cancel(upload.id);
    expect(standsIn(room, 'anternfish')).toEqual([]);
    await room.curator.close();
    expect(standsIn(room, 'anternfish')).toEqual([]);
  });

  it('that cannot be read, or stands there already, leaves no word', async () => {
    const room = await roomOf();
    const hostile = bytesOf(`---\ntitle: *lanternfish\n---\n${LANTERN}`);
    await expect(room.curator.readUpload('lantern.md', hostile, MO)).rejects.toThrow();
    const upload = await room.curator.readUpload('p1.txt', bytesOf(LANTERN), MO);
    await expect(room.curator.add(upload.id, MO)).rejects.toThrow();
    await room.curator.close();
    expect(standsIn(room, 'anternfish')).toEqual([]);
  });

  it('that is removed is gone from every file once no version holds it and the trash has lost it', async () => {
    let now = 1_900_000_000_000;
    const room = await roomOf(PAGES, { archiveVersions: 2, trashDays: 30, now: () => now });
    const before = packed(room);
    const id = await added(room);
    const fresh = packed(room).filter((part) => !before.some((other) => other.equals(part)));
    expect(fresh).toHaveLength(1);
    expect(standsIn(room, 'anternfish')).not.toEqual([]);
    expect(standsIn(room, fresh[0]!)).not.toEqual([]);

    await room.curator.remove(id, MO);
    now += 31 * DAY_MS;
    for (const page of ['p1', 'p2']) await room.curator.remove(page, MO);
    await room.curator.close();
    expect(standsIn(room, 'anternfish')).toEqual([]);
    expect(standsIn(room, fresh[0]!)).toEqual([]);
  });

  it('is gone from every file while the bot runs, too', async () => {
    let now = 1_900_000_000_000;
    const room = await roomOf(PAGES, { archiveVersions: 2, trashDays: 30, now: () => now });
    const id = await added(room);
    await room.curator.remove(id, MO);
    now += 31 * DAY_MS;
    for (const page of ['p1', 'p2']) await room.curator.remove(page, MO);
    await vi.waitFor(() => expect(standsIn(room, 'anternfish')).toEqual([]), {
      timeout: 15_000,
      interval: 200,
    });
  });
});

describe('a page of the folder', () => {
  it('that is removed is gone from every file, with its copies, though nothing is reloaded', async () => {
    let now = 1_900_000_000_000;
    const options = { archiveVersions: 2, trashDays: 30, now: () => now };
    const room = await (
      await roomOf({ ...PAGES, 'lantern.txt': LANTERN, 'copy.txt': LANTERN }, options)
    ).again();
    expect(standsIn(room, 'anternfish')).toContain(join(room.stateDir, STATE_FILE));
    await room.curator.remove('copy', MO);
    now += 31 * DAY_MS;
    for (const id of ['p1', 'p2']) await room.curator.remove(id, MO);
    await room.curator.close();
    expect(standsIn(room, 'anternfish')).toEqual([]);
  });
});

describe('the audit trail', () => {
  it('keeps for good who did what and when, and no word of what was added', async () => {
    let now = 1_900_000_000_000;
    const room = await roomOf(PAGES, { archiveVersions: 2, trashDays: 30, now: () => now });
    await room.curator.remove(await added(room), MINA);
    now += 1_000 * DAY_MS;
    for (const page of ['p1', 'p2']) await room.curator.remove(page, MO);
    const later = await room.again();
    const acts = await later.curator.audit.list(10);
    expect(acts.filter(({ kind }) => kind !== 'reload').map(({ kind, by }) => `${kind} ${by.name}`)).toEqual([
      'remove Mo',
      'remove Mo',
      'remove Mina',
      'add Mo',
    ]);
    await later.curator.close();
    expect(standsIn(later, 'Mina')).toEqual([join(later.stateDir, STATE_FILE)]);
    expect(standsIn(later, 'Ottokar')).toEqual([]);
  });

  it('keeps nothing of what was intended once it is done', async () => {
    const room = await roomOf();
    await added(room);
    const acts = new Database(join(room.stateDir, STATE_FILE), { readonly: true } as Database.Options);
    expect(acts.prepare('SELECT count(*) AS n FROM archive_intent').get()).toMatchObject({ n: 0 });
    acts.close();
    await room.curator.close();
    // The name under which a file is written before it has its own stands in what was intended alone.
    expect(standsIn(room, '"temporary"')).toEqual([]);
  });
});
