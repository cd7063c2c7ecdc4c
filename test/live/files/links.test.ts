import { lstat, mkdir, readdir, readFile, readlink, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doStep, TRASH, undoStep } from '../../../src/live/files/files.js';
import { folderOf, itemOf, pageOf } from '../../archive/folder.js';
import { bytesOf, MO, PAGES, roomOf, type TestRoom } from '../rooms.js';

/** Acts on an archive in which links lie: what is outside of it is somebody else's, and what is taken out stays out. */

const outside = () => folderOf({ 'secret.txt': pageOf(90), 'deep/s.txt': pageOf(91) });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error.code,
  );

async function reloaded(room: TestRoom): Promise<string[]> {
  await room.curator.reload(MO).catch((error) => {
    if (error.code !== 'nothing-changed') throw error;
  });
  return room.ids();
}

/** A room on a folder that was laid out with links first. */
async function laidOut(
  lay: (folder: string) => Promise<unknown>,
  options: Parameters<typeof roomOf>[1] = {},
  files: Record<string, string> = PAGES,
) {
  const room = await roomOf({ ...files, 'z/y.txt': pageOf(80) }, options);
  await lay(room.folder);
  await reloaded(room);
  return room;
}

describe('an article that is read through a link', () => {
  it('is taken out with what the link leads to, and is not there again by that name', async () => {
    const room = await laidOut((folder) => symlink('z/y.txt', join(folder, 'a.txt')));
    expect(room.ids()).toContain('a');
    await room.curator.remove('a', MO);
    expect(await reloaded(room)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect(await readdir(join(room.folder, 'z'))).toEqual([]);
  });

  it('is taken out of a list of articles where that lies, and the link stays', async () => {
    const room = await laidOut(
      (folder) => symlink('z/list.jsonl', join(folder, 'a.jsonl')),
      {},
      {
        ...PAGES,
        'z/list.jsonl': `${itemOf('one', 60)}\n${itemOf('two', 61)}\n`,
      },
    );
    await room.curator.remove('one', MO);
    expect(await readlink(join(room.folder, 'a.jsonl'))).toBe('z/list.jsonl');
    const ids = await reloaded(room);
    expect(ids).toContain('two');
    expect(ids).not.toContain('one');
  });

  it('is put back as the link it was, though in the trash it led nowhere', async () => {
    const folder = await folderOf({ 'z/y.txt': pageOf(80) });
    await symlink('z/y.txt', join(folder, 'a.txt'));
    const step = { kind: 'trash', file: 'a.txt', trashed: `${TRASH}/x/a.txt` } as const;
    await doStep(folder, step);
    expect(await readdir(folder)).not.toContain('a.txt');
    await undoStep(folder, step);
    expect(await readlink(join(folder, 'a.txt'))).toBe('z/y.txt');
  });

  it('from outside leaves the archive, and the file outside stays where it is', async () => {
    const out = await outside();
    const room = await laidOut((folder) => symlink(join(out, 'secret.txt'), join(folder, 'a.txt')), {
      followLinks: 'all',
    });
    await room.curator.remove('a', MO);
    expect(await reloaded(room)).not.toContain('a');
    expect(await readFile(join(out, 'secret.txt'), 'utf8')).toBe(pageOf(90));
  });

  it('is brought back with its version after it was taken out, whatever the link leads to by then', async () => {
    const room = await laidOut((folder) => symlink('z/y.txt', join(folder, 'a.txt')));
    const { version } = room.live.current().archive;
    await room.curator.remove('a', MO);
    await symlink(join(await outside(), 'secret.txt'), join(room.folder, 'a.txt'));
    await room.curator.rollback(version, MO);
    expect(await room.found('What happened in Ward 80?')).toContain('a');
    expect(await room.found('What happened in Ward 90?')).not.toContain('a');
  });
});

describe('a folder of the archive that is a link to another outside', () => {
  it('has nothing taken out of it: that is said, and nothing has changed', async () => {
    const out = await outside();
    const room = await laidOut((folder) => symlink(join(out, 'deep'), join(folder, 'more')), {
      followLinks: 'all',
    });
    expect(room.ids()).toContain('more/s');
    expect(await codeOf(room.curator.remove('more/s', MO))).toBe('file-outside');
    expect(await readdir(join(out, 'deep'))).toEqual(['s.txt']);
    expect(room.ids()).toContain('more/s');
  });

  it('and came into the place of one that was read has nothing taken out of it either', async () => {
    const out = await outside();
    const room = await laidOut(async () => {});
    await writeFile(join(out, 'deep', 'y.txt'), 'not yours');
    await rename(join(room.folder, 'z'), join(room.folder, 'was'));
    await symlink(join(out, 'deep'), join(room.folder, 'z'));
    expect(await codeOf(room.curator.remove('z/y', MO))).toBe('file-outside');
    expect(await readFile(join(out, 'deep', 'y.txt'), 'utf8')).toBe('not yours');
  });

  it('as the trash is given nothing', async () => {
    const out = await outside();
    const room = await laidOut((folder) => symlink(out, join(folder, TRASH)));
    expect(await codeOf(room.curator.remove('p1', MO))).toBe('file-outside');
    expect((await readdir(out)).sort()).toEqual(['deep', 'secret.txt']);
    expect(room.ids()).toContain('p1');
  });
});

describe('a file that is added under the name of a link', () => {
  it.each([
    ['that leads nowhere', async () => 'nowhere.txt'],
    ['that leads out', async () => join(await outside(), 'secret.txt')],
  ])('%s takes its place only where that is meant, and writes through no link', async (_, target) => {
    const to = await target();
    const room = await laidOut((folder) => symlink(to, join(folder, 'a.txt')));
    const add = async (replace: boolean) => {
      const { id } = await room.curator.readUpload('a.txt', bytesOf(pageOf(70)), MO);
      return room.curator.add(id, MO, { replace });
    };
    expect(await codeOf(add(false))).toBe('article-exists');
    await add(true);
    expect((await lstat(join(room.folder, 'a.txt'))).isFile()).toBe(true);
    if (to !== 'nowhere.txt') expect(await readFile(to, 'utf8')).toBe(pageOf(90));
  });
});

describe('the trash', () => {
  it('is emptied of links, and of nothing that they lead to', async () => {
    let now = Date.parse('2030-05-01T12:00:00Z');
    const out = await outside();
    const room = await roomOf(PAGES, { trashDays: 30, now: () => now });
    await mkdir(join(room.folder, TRASH));
    const old = '2030-01-01T00-00-00-000Z-abcdef';
    await symlink(out, join(room.folder, TRASH, old));
    now += 1;
    await room.curator.remove('p1', MO);
    await room.curator.close();
    expect(await readdir(join(room.folder, TRASH))).not.toContain(old);
    expect((await readdir(out)).sort()).toEqual(['deep', 'secret.txt']);
  });
});
