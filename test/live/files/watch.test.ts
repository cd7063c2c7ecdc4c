import { appendFile, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { FolderChange } from '../../../src/live/curator/curator.js';
import { problems } from '../../../src/live/curator/problems.js';
import { watchFolder } from '../../../src/live/files/watch.js';
import { folderOf, pageOf } from '../../archive/folder.js';
import { bytesOf, MO, PAGES, roomOf } from '../rooms.js';

async function watched(watchArchive: 'offer' | 'apply', more = {}) {
  const room = await roomOf(PAGES, { watchArchive, settleMs: 200, ...more });
  const events: FolderChange[] = [];
  room.curator.onFolderChange((event) => events.push(event));
  // The watcher has to have looked at the folder before it can see a change of it.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { ...room, events };
}

const soon = { timeout: 10_000, interval: 50 };

describe('a watched folder', () => {
  it('offers what has changed, once it has been still', async () => {
    const { curator, events, folder, ...room } = await watched('offer');
    const whole = pageOf(7);
    for (let at = 0; at < whole.length; at += 100) {
      await appendFile(join(folder, 'p7.txt'), whole.slice(at, at + 100));
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await vi.waitFor(() => expect(events).toHaveLength(1), soon);
    expect(events[0]).toMatchObject({ kind: 'offered', proposal: { added: [{ id: 'p7' }] } });
    expect(room.ids()).not.toContain('p7');
    const [event] = events;
    await curator.apply(event?.kind === 'offered' ? event.proposal.id : '', MO);
    expect(room.ids()).toContain('p7');
  });

  it('is reloaded by itself where that is set', async () => {
    const { curator, events, folder, ...room } = await watched('apply');
    await writeFile(join(folder, 'p7.txt'), pageOf(7));
    await vi.waitFor(() => expect(events.map(({ kind }) => kind)).toEqual(['applied']), soon);
    expect(room.ids()).toContain('p7');
    expect((await curator.audit.list(1))[0]).toMatchObject({ by: { via: 'watcher' }, kind: 'reload' });
  });

  it('that has lost too much is not reloaded by itself', async () => {
    const { events, folder, ...room } = await watched('apply', { maxRemovedPercent: 20 });
    for (const file of ['p0.txt', 'p1.txt', 'p2.txt']) await rm(join(folder, file));
    await vi.waitFor(() => expect(events).toHaveLength(1), soon);
    expect(events[0]).toMatchObject({ kind: 'failed', problem: { code: 'removes-too-much' } });
    expect(room.ids()).toHaveLength(5);
  });

  it('says nothing of what moderators did themselves', async () => {
    const { curator, events } = await watched('offer');
    await curator.add((await curator.readUpload('x.txt', bytesOf(pageOf(7)), MO)).id, MO);
    await curator.remove('p1', MO);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(events).toEqual([]);
  });

  it('that is replaced by another at its place goes on being watched', async () => {
    const { curator, folder, ...room } = await watched('apply');
    const other = await folderOf({ ...PAGES, 'p7.txt': pageOf(7) });
    await rename(folder, `${folder}-before`);
    await rename(other, folder);
    await vi.waitFor(() => expect(room.ids()).toContain('p7'), soon);
    // Whatever was seen of the old one is over by then.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await writeFile(join(folder, 'p8.txt'), pageOf(8));
    await vi.waitFor(() => expect(room.ids()).toContain('p8'), soon);
    expect((await curator.status()).watching).toBe('apply');
    await rm(`${folder}-before`, { recursive: true });
  }, 40_000);

  it('that is gone is said to be, and watched again when it is back', async () => {
    const { curator, events, folder, ...room } = await watched('apply');
    await rename(folder, `${folder}-away`);
    await vi.waitFor(async () => expect((await curator.status()).watching).toBe('lost'), soon);
    await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ kind: 'failed' }), soon);
    await rename(`${folder}-away`, folder);
    await vi.waitFor(async () => expect((await curator.status()).watching).toBe('apply'), soon);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await writeFile(join(folder, 'p7.txt'), pageOf(7));
    await vi.waitFor(() => expect(room.ids()).toContain('p7'), soon);
  }, 40_000);

  it('whose files are links through one that is swapped, as Kubernetes mounts them, is read when that is', async () => {
    const { curator, folder, ...room } = await watched('apply', { maxRemovedPercent: 100 });
    const mount = async (name: string, files: Record<string, string>) => {
      await mkdir(join(folder, name));
      for (const [file, text] of Object.entries(files)) await writeFile(join(folder, name, file), text);
      await symlink(name, join(folder, '..data_tmp'));
      await rename(join(folder, '..data_tmp'), join(folder, '..data'));
    };
    await mount('..first', { 'p7.txt': pageOf(7) });
    await symlink('..data/p7.txt', join(folder, 'p7.txt'));
    await vi.waitFor(() => expect(room.ids()).toContain('p7'), soon);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const before = await curator.status();
    await mount('..second', { 'p7.txt': pageOf(8) });
    await vi.waitFor(async () => expect((await curator.status()).version).not.toBe(before.version), soon);
    expect(await room.found('What of Ward 8?')).toContain('p7');
  }, 40_000);

  it('on a disk that tells of no changes is looked at now and then', async () => {
    const folder = await folderOf(PAGES);
    const looks: string[] = [];
    const watcher = watchFolder({
      folder,
      mode: 'offer',
      acts: {
        async prepareReload() {
          looks.push('look');
          throw problems.nothingChanged();
        },
        apply: () => Promise.reject(new Error('nothing was offered')),
      },
      onFault: () => {},
      settleMs: 10,
      pollMs: 30,
    });
    // Nothing changes in it, and still it is looked at.
    await vi.waitFor(() => expect(looks.length).toBeGreaterThan(2), soon);
    await watcher.close();
    const after = looks.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(looks).toHaveLength(after);
  });
});
