import { chmod, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as files from '../../src/live/files/files.js';
import { folderOf, pageOf } from '../archive/folder.js';
import { bytesOf, MO, openRoom, PAGES, roomOf, type TestRoom } from './rooms.js';

const problem = (code: string) => expect.objectContaining({ name: 'ArchiveProblem', code });

/** It answers, from the version it had. */
async function expectAnswering(room: TestRoom, version: string) {
  expect(room.live.current().archive.version).toBe(version);
  const answer = await room.live.current().answerer.ask('What happened in Ward 2?');
  expect(answer).toMatchObject({ outcome: 'answered', archiveVersion: version });
}

describe('a full disk', () => {
  it('of the state refuses the act, and nothing has changed', async () => {
    let full = false;
    const room = await roomOf(PAGES, {
      prepareDatabase(db) {
        if (!full) return;
        const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number };
        db.pragma(`max_page_count = ${pages}`);
      },
    });
    full = true;
    const again = await room.again();
    const { version } = again.live.current().archive;
    // Pages that are much larger than what is free within the file.
    for (let n = 10; n < 60; n++) await writeFile(join(again.folder, `n${n}.txt`), pageOf(n));
    await expect(again.curator.reload(MO)).rejects.toEqual(problem('disk-full'));
    await expect(
      again.curator.add((await again.curator.readUpload('big.txt', bytesOf(bigPage()), MO)).id, MO),
    ).rejects.toEqual(problem('disk-full'));
    expect((await readdir(again.folder)).filter((name) => name.includes('big'))).toEqual([]);
    await expectAnswering(again, version);
    const later = await again.again({ prepareDatabase: () => {}, follow: false });
    expect(later.live.current().archive.version).toBe(version);
    await later.curator.reload(MO);
    expect(later.ids()).toHaveLength(55);
  });

  it.each(['ENOSPC', 'EDQUOT', 'EIO', 'EACCES'])(
    'of the archive (%s) refuses the act, and leaves nothing behind',
    async (code) => {
      const room = await roomOf();
      const { version } = room.live.current().archive;
      const upload = await room.curator.readUpload('x.txt', bytesOf(pageOf(7)), MO);
      const spy = vi.spyOn(files.disk, 'write').mockImplementation(async (handle, content) => {
        await handle.write(content.subarray(0, 10));
        throw Object.assign(new Error(code), { code, syscall: 'write' });
      });
      onTestFinished(() => spy.mockRestore());
      const expected = code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'file-unwritable';
      await expect(room.curator.add(upload.id, MO)).rejects.toEqual(problem(expected));
      expect((await readdir(room.folder)).sort()).toEqual(Object.keys(PAGES).sort());
      await expectAnswering(room, version);
      spy.mockRestore();
      await room.curator.add(upload.id, MO);
      expect(room.ids()).toContain('x');
    },
  );
});

/** A page of text that does not compress. */
function bigPage(): string {
  const words = Array.from({ length: 30_000 }, (_, i) => ((i * 2_654_435_761) % 4_294_967_296).toString(36));
  const paragraphs = [];
  for (let i = 0; i < words.length; i += 60) paragraphs.push(`The ${words.slice(i, i + 60).join(' ')} case.`);
  return `A headline of a large page\n\n${paragraphs.join('\n\n')}`;
}

describe('a folder that vanishes', () => {
  it('is told, and what is live stays', async () => {
    const room = await roomOf();
    const { version } = room.live.current().archive;
    await rename(room.folder, `${room.folder}-gone`);
    onTestFinished(() => rm(`${room.folder}-gone`, { recursive: true, force: true }));
    await expect(room.curator.reload(MO)).rejects.toEqual(problem('folder-unreadable'));
    await expect(room.curator.readUpload('x.txt', bytesOf(pageOf(7)), MO)).rejects.toEqual(
      problem('folder-unreadable'),
    );
    await expectAnswering(room, version);
    const again = await room.again();
    expect(again.started).toBe('stored');
    await expectAnswering(again, version);
    expect(again.troubles.map(({ msg }) => msg)).toEqual([expect.stringContaining('cannot be read')]);
    await rename(`${room.folder}-gone`, room.folder);
    expect((await again.curator.reload(MO)).applied).toBeNull();
  });

  it('before anything was kept keeps the bot from starting, with a sentence', async () => {
    const stateDir = await folderOf({});
    await expect(openRoom('/nowhere/at/all', stateDir)).rejects.toEqual(problem('folder-unreadable'));
  });
});

describe('the state database', () => {
  it('that is locked refuses acts with a sentence, and the bot answers; unlocked, they go on', async () => {
    const room = await roomOf();
    const { version } = room.live.current().archive;
    const other = new Database(join(room.stateDir, 'clippings.db'));
    other.exec('BEGIN EXCLUSIVE');
    await writeFile(join(room.folder, 'p7.txt'), pageOf(7));
    await expect(room.curator.reload(MO)).rejects.toEqual(problem('state-unusable'));
    await expect(room.curator.remove('p1', MO)).rejects.toEqual(problem('state-unusable'));
    expect(await readdir(room.folder)).toContain('p1.txt');
    await expectAnswering(room, version);
    other.exec('ROLLBACK');
    other.close();
    await room.curator.reload(MO);
    expect(room.ids()).toContain('p7');
  });

  it('that is damaged is told at the start, and the bot answers from the folder', async () => {
    const room = await roomOf();
    await room.curator.close();
    for (const name of await readdir(room.stateDir))
      if (name.startsWith('clippings.db')) await rm(join(room.stateDir, name));
    await writeFile(
      join(room.stateDir, 'clippings.db'),
      'this is no database, whatever its name says '.repeat(50),
    );
    const again = await openRoom(room.folder, room.stateDir);
    expect(again.started).toBe('folder');
    await expectAnswering(again, again.live.current().archive.version);
    expect((await again.curator.status()).trouble).toEqual(problem('state-unusable'));
    await expect(again.curator.remove('p1', MO)).rejects.toEqual(problem('state-unusable'));
    await expect(again.curator.history(5)).rejects.toThrow(/Move it away/);
  });

  it.skipIf(process.getuid?.() === 0)('in a folder that cannot be written is told likewise', async () => {
    const stateDir = await mkdtemp(join(tmpdir(), 'clippings-state-'));
    await chmod(stateDir, 0o500);
    const room = await openRoom(await folderOf(PAGES), stateDir);
    expect((await room.curator.status()).trouble).toEqual(problem('state-unusable'));
    await expectAnswering(room, room.live.current().archive.version);
  });

  it('that another process has is not shared', async () => {
    const room = await roomOf(PAGES, { holder: 'the bot (process 7)' });
    await expect(openRoom(room.folder, room.stateDir)).rejects.toMatchObject({
      code: 'state-held',
      details: { holder: 'the bot (process 7)' },
    });
    const again = await room.again();
    expect(again.ids()).toHaveLength(5);
  });
});

describe('a start', () => {
  it('takes what the folder has new', async () => {
    const room = await roomOf();
    await room.curator.close();
    await writeFile(join(room.folder, 'p7.txt'), pageOf(7));
    const again = await room.again();
    expect(again.started).toBe('stored');
    expect(again.ids()).toContain('p7');
    expect((await again.curator.audit.list(1))[0]).toMatchObject({
      by: { via: 'start' },
      kind: 'reload',
      added: 1,
    });
  });

  it('stays on what is kept when the folder has lost too much, and says so', async () => {
    const room = await roomOf(PAGES, { maxRemovedPercent: 20 });
    await room.curator.close();
    for (const file of ['p0.txt', 'p1.txt', 'p2.txt']) await rm(join(room.folder, file));
    const again = await room.again();
    expect(again.ids()).toHaveLength(5);
    expect(again.troubles.map(({ msg }) => msg)).toEqual([expect.stringContaining('It would remove 3 of 5')]);
  });

  it('puts back the files of an act that was cut short', async () => {
    const room = await roomOf();
    const { version } = room.live.current().archive;
    await room.curator.close();
    const db = new Database(join(room.stateDir, 'clippings.db'));
    const steps = [
      { kind: 'trash', file: 'p1.txt', trashed: '.trash/t/p1.txt' },
      { kind: 'rewrite', file: 'p2.txt', trashed: '.trash/t/p2.txt', temporary: '.clippings-1.part' },
      {
        kind: 'place',
        file: 'x.txt',
        temporary: '.clippings-2.part',
        digest: files.contentDigest(bytesOf('half done')),
      },
    ] as const;
    db.prepare('INSERT INTO archive_intent (body) VALUES (?)').run(
      JSON.stringify({ folder: room.folder, steps }),
    );
    db.close();
    await files.doStep(room.folder, steps[0]);
    await files.doStep(room.folder, steps[1], bytesOf('shorter'));
    await files.doStep(room.folder, steps[2], bytesOf('half done'));
    const again = await room.again({ follow: false });
    for (const [name, content] of Object.entries(PAGES))
      expect(await readFile(join(room.folder, name), 'utf8')).toBe(content);
    expect(await readdir(room.folder)).not.toContain('x.txt');
    expect((await again.curator.prepareReload(MO)).refusal?.code).toBe('nothing-changed');
    expect(again.live.current().archive.version).toBe(version);
  });
});
