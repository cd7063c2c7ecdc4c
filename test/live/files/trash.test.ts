import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TRASH, trashName } from '../../../src/live/files/files.js';
import { emptyTrash } from '../../../src/live/files/trash.js';
import { folderOf } from '../../archive/folder.js';

const DAY = 86_400_000;
const NOW = Date.parse('2026-05-01T12:00:00Z');

async function trashed(folder: string, at: number): Promise<string> {
  const name = trashName('2016/a.txt', at);
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), 'x');
  return name.split('/')[1]!;
}

describe('the trash of an archive folder', () => {
  it('loses what has lain in it for longer than it is kept, and nothing else', async () => {
    const folder = await folderOf({ 'a.txt': 'x' });
    const old = await trashed(folder, NOW - 91 * DAY);
    const young = await trashed(folder, NOW - 89 * DAY);
    await mkdir(join(folder, TRASH, 'my own'), { recursive: true });
    expect(await emptyTrash(folder, 90, NOW)).toEqual([old]);
    expect(await readdir(join(folder, TRASH))).toEqual([young, 'my own'].sort());
    expect(await readdir(folder)).toContain('a.txt');
  });

  it('need not be there, nor need the archive be a folder', async () => {
    const folder = await folderOf({ 'a.txt': 'x' });
    expect(await emptyTrash(folder, 90, NOW)).toEqual([]);
    expect(await emptyTrash(join(folder, 'a.txt'), 90, NOW)).toEqual([]);
  });
});
