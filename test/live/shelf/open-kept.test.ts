import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deleteLeft, markGoing } from '../../../src/live/shelf/open-kept.js';
import { folderOfArchive } from '../../../src/live/shelf/settings-of-archive.js';
import { folderOf } from '../../archive/folder.js';

const archive = (key: string, number: number) => ({ number, key, name: key, server: null });
const [kept, gone] = [archive('kept', 2), archive('gone', 3)];

async function stateDirWith(...archives: readonly (typeof kept)[]): Promise<string> {
  const stateDir = await folderOf({});
  for (const one of archives) {
    const articles = join(folderOfArchive(stateDir, one), 'articles');
    await mkdir(articles, { recursive: true });
    await writeFile(join(articles, 'a.txt'), 'x');
  }
  return stateDir;
}

describe('what an archive has on disk', () => {
  it('goes at the next start where its deletion was cut short', async () => {
    const stateDir = await stateDirWith(kept, gone);
    await markGoing(stateDir, gone);
    await deleteLeft(stateDir, [kept]);
    expect(await readdir(join(stateDir, 'archives'))).toEqual(['kept']);
  });

  it('stays where it was not deleted after all, and where nobody asked for that', async () => {
    const stateDir = await stateDirWith(kept, gone);
    await markGoing(stateDir, kept);
    // An older copy of the state may not know it.
    await deleteLeft(stateDir, [kept]);
    expect((await readdir(join(stateDir, 'archives'))).sort()).toEqual(['gone', 'kept']);
  });

  it('need not be there', async () => {
    const stateDir = await folderOf({});
    await markGoing(stateDir, gone);
    await deleteLeft(stateDir, []);
    expect(await readdir(stateDir)).toEqual([]);
  });
});
