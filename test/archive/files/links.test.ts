import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettled, UnsettledFileError } from '../../../src/archive/files/settled.js';
import { findFiles } from '../../../src/archive/files/walk.js';
import { loadArchive } from '../../../src/archive/load.js';
import { folderOf, pageOf } from '../folder.js';

/** Where links lead, however they are laid: whoever may put one into the archive must not have a file of the machine quoted. */

const outside = () => folderOf({ 'secret.txt': pageOf(9), 'deep/down/secret.txt': pageOf(8) });
const ids = async (folder: string, followLinks: 'inside' | 'all' = 'inside') =>
  (await loadArchive(folder, { followLinks })).articles.map(({ id }) => id);

describe('a link that leads out of the archive', () => {
  it.each<[string, (folder: string, out: string) => Promise<unknown>]>([
    ['through another link', (folder, out) => chain(folder, out, 1)],
    ['through many', (folder, out) => chain(folder, out, 12)],
    [
      'through a hidden one',
      async (folder, out) => {
        await symlink(join(out, 'secret.txt'), join(folder, '.way.txt'));
        await symlink('.way.txt', join(folder, 'b.txt'));
      },
    ],
    [
      'through a linked folder',
      async (folder, out) => {
        await symlink(join(out, 'deep'), join(folder, '.way'));
        await symlink('.way/down', join(folder, 'down'));
      },
    ],
    ['to the folder above', (folder) => symlink('..', join(folder, 'up'))],
    ['to the root', (folder) => symlink('/', join(folder, 'root'))],
    [
      'by a way that goes in and out again',
      (folder, out) => symlink(`../${'in/../'.repeat(3)}..${out}/secret.txt`, join(folder, 'in', 'b.txt')),
    ],
    ['from a folder in a folder', (folder, out) => symlink(join(out, 'deep'), join(folder, 'in', 'deep'))],
  ])('%s is not followed', async (_, lay) => {
    const folder = await folderOf({ 'in/a.txt': pageOf(1) });
    await lay(folder, await outside());
    expect(await ids(folder)).toEqual(['in/a']);
  });

  it.each([
    ['/dev/zero', 'x.txt'],
    ['/proc/self/environ', 'x.txt'],
    ['/proc/self/fd', 'x'],
  ])('to %s is not followed, and where all are, nothing is read without end', async (target, name) => {
    const folder = await folderOf({ 'a.txt': pageOf(1) });
    await symlink(target, join(folder, name));
    expect(await ids(folder)).toEqual(['a']);
    expect(await ids(folder, 'all')).toContain('a');
  });

  it('that came between the search and the reading is not followed either', async () => {
    const out = await outside();
    const folder = await folderOf({ 'a.txt': pageOf(1), 'in/b.txt': pageOf(2) });
    const { files } = await findFiles([folder]);
    await rm(join(folder, 'a.txt'));
    await symlink(join(out, 'secret.txt'), join(folder, 'a.txt'));
    await rename(join(folder, 'in'), join(folder, 'was'));
    await symlink(join(out, 'deep', 'down'), join(folder, 'in'));
    await writeFile(join(out, 'deep', 'down', 'b.txt'), pageOf(7));
    for (const { real } of files) await expect(readSettled(real)).rejects.toBeInstanceOf(UnsettledFileError);
  });
});

/** `b.txt` leads over so many others to the file outside. */
async function chain(folder: string, out: string, links: number) {
  await symlink(join(out, 'secret.txt'), join(folder, `.${links}.txt`));
  for (let n = links; n > 1; n--) await symlink(`.${n}.txt`, join(folder, `.${n - 1}.txt`));
  await symlink('.1.txt', join(folder, 'b.txt'));
}

describe('a link to what is hidden in the archive', () => {
  it.each(['inside', 'all'] as const)(
    'is passed over as what it leads to is: what was taken out stays out (%s)',
    async (follow) => {
      const folder = await folderOf({ 'a.txt': pageOf(1), '.trash/t/b.txt': pageOf(2) });
      await symlink('.trash/t/b.txt', join(folder, 'b.txt'));
      await symlink('.trash', join(folder, 'old'));
      const archive = await loadArchive(folder, { followLinks: follow });
      expect(archive.articles.map(({ id }) => id)).toEqual(['a']);
      expect(archive.ignored.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
        expect.stringMatching(/^\.trash/),
        expect.stringMatching(/^b\.txt: .*hidden/),
        expect.stringMatching(/^old: .*hidden/),
      ]);
    },
  );

  it('is followed where Kubernetes lays out what it mounts, behind names with two dots', async () => {
    const folder = await folderOf({ '..2026_05_01/a.txt': pageOf(1) });
    await symlink('..2026_05_01', join(folder, '..data'));
    await symlink('..data/a.txt', join(folder, 'a.txt'));
    expect(await ids(folder)).toEqual(['a']);
  });
});

describe('links that lead back', () => {
  it.each<[string, (folder: string) => Promise<unknown>]>([
    ['to themselves', (folder) => symlink('x.txt', join(folder, 'x.txt'))],
    [
      'to each other',
      async (folder) => {
        await symlink('y.txt', join(folder, 'x.txt'));
        await symlink('x.txt', join(folder, 'y.txt'));
      },
    ],
    ['over too many others', (folder) => longWay(folder, 60)],
  ])('%s are named, and the rest is read', async (_, lay) => {
    const folder = await folderOf({ 'a.txt': pageOf(1) });
    await lay(folder);
    const { articles, rejected } = await loadArchive(folder);
    expect(articles.map(({ id }) => id)).toEqual(['a']);
    expect(rejected.map(({ file }) => file)).toContain('x.txt');
    for (const { reason, remedy } of rejected) expect(`${reason} ${remedy}`).toMatch(/link/);
  });

  it('to folders around them are each read once', async () => {
    const folder = await folderOf({ 'in/deep/a.txt': pageOf(1) });
    await symlink('.', join(folder, 'self'));
    await symlink('../..', join(folder, 'in', 'deep', 'top'));
    await symlink('../in', join(folder, 'in', 'again'));
    const { articles, ignored } = await loadArchive(folder);
    expect(articles).toHaveLength(1);
    expect(ignored).toHaveLength(3);
  });
});

async function longWay(folder: string, links: number) {
  await mkdir(join(folder, '.way'));
  await symlink('../a.txt', join(folder, '.way', `${links}`));
  for (let n = links; n > 1; n--) await symlink(`${n}`, join(folder, '.way', `${n - 1}`));
  await symlink('.way/1', join(folder, 'x.txt'));
}

describe('an archive that is itself a link', () => {
  it('is read where it leads, over others too; to a file it is that file', async () => {
    const real = await folderOf({ 'a.txt': pageOf(1) });
    const beside = await folderOf({});
    await symlink(real, join(beside, 'one'));
    await symlink('one', join(beside, 'two'));
    expect(await ids(join(beside, 'two'))).toEqual(['a']);
    await symlink(join(real, 'a.txt'), join(beside, 'b.txt'));
    expect(await ids(join(beside, 'b.txt'))).toEqual(['b']);
  });

  it('and leads nowhere, or back to itself, is said to', async () => {
    const beside = await folderOf({});
    await symlink('nowhere', join(beside, 'one'));
    await symlink('two', join(beside, 'two'));
    await expect(loadArchive(join(beside, 'one'))).rejects.toThrow(/does not exist/);
    await expect(loadArchive(join(beside, 'two'))).rejects.toThrow(/leads back to itself/);
  });
});
