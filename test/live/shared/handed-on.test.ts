import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAMS, type Server, START_MS, startServer } from '../../state/postgres/server.js';
import { pageOf } from '../../archive/folder.js';
import { bytesOf, MINA, MO } from '../rooms.js';
import { processes } from './processes.js';

const ITS = { timeout: 60_000 };

describe.skipIf(PROGRAMS === null)('what is asked of a process that may not change the archive', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
    return () => server.remove();
  }, START_MS);

  it('is done by the one that may, and seen where it was asked', ITS, async () => {
    const { folder, open } = await processes(server);
    const [one, two] = [await open('the first'), await open('the second')];
    await writeFile(join(folder, 'p8.txt'), pageOf(8));
    const shares: number[] = [];
    const onProgress = ({ share }: { share: number }) => void shares.push(share);
    const { applied } = await two.curator.reload(MINA, { onProgress });
    expect(applied).toMatchObject({ kind: 'reload', added: [{ file: 'p8.txt' }] });
    expect(two.live.current().archive.version).toBe(applied!.to);
    expect(one.live.current().archive.version).toBe(applied!.to);
    const [act] = await two.curator.audit.list(1);
    expect(act).toMatchObject({ by: MINA, to: applied!.to, outcome: 'done' });

    const removed = await two.curator.remove(applied!.added[0]!.id, MINA);
    expect(removed.removed).toHaveLength(1);
    expect(existsSync(join(folder, 'p8.txt'))).toBe(false);
    const edited = await two.curator.edit(two.ids()[0]!, { kind: 'set', fields: { author: 'Ada' } }, MINA);
    expect(edited.fields).toEqual([{ field: 'author', before: null, after: 'Ada' }]);
    const back = await two.curator.rollback(applied!.to, MO);
    expect(back.to).toBe(applied!.to);
  });

  it('is refused there for the same reasons as here', ITS, async () => {
    const { open } = await processes(server);
    await open('the first');
    const two = await open('the second');
    await expect(two.curator.remove('nothing', MO)).rejects.toMatchObject({
      code: 'article-unknown',
      details: { article: 'nothing' },
    });
    await expect(two.curator.rollback('abcdef', MO)).rejects.toMatchObject({ code: 'version-unknown' });
    const unfit = two.curator.readUpload('../p9.txt', bytesOf(pageOf(9)), MO);
    await expect(unfit).rejects.toMatchObject({ code: 'upload-name' });
    const several = await two.curator.readUploads(
      [
        { name: 'p9.txt', bytes: bytesOf(pageOf(9)) },
        { name: 'p9.exe', bytes: bytesOf('x') },
      ],
      MO,
    );
    expect(several.failed).toEqual([
      { file: 'p9.exe', problem: expect.objectContaining({ code: 'upload-kind' }) },
    ]);
    expect(several.failed[0]!.problem).toBeInstanceOf(Error);
  });

  it('is applied at either process, whichever made the proposal, once', ITS, async () => {
    const { folder, open } = await processes(server);
    const [one, two] = [await open('the first'), await open('the second')];
    for (const [n, maker, presser] of [
      [7, one, two],
      [8, two, one],
      [9, two, two],
    ] as const) {
      await writeFile(join(folder, `p${n}.txt`), pageOf(n));
      const proposal = await maker.curator.prepareReload(MO);
      expect((await presser.curator.apply(proposal.id, MINA)).to).toBe(proposal.to);
      await expect(maker.curator.apply(proposal.id, MO)).rejects.toMatchObject({ code: 'expired' });
    }
    const upload = await two.curator.readUpload('ward.txt', bytesOf(pageOf(6)), MO);
    expect((await one.curator.add(upload.id, MO)).saved).toEqual(['ward.txt']);
    await expect(two.curator.add(upload.id, MO)).rejects.toMatchObject({ code: 'expired' });
  });

  it('is discarded at either process', ITS, async () => {
    const { folder, open } = await processes(server);
    const [one, two] = [await open('the first'), await open('the second')];
    await writeFile(join(folder, 'p8.txt'), pageOf(8));
    const proposal = await one.curator.prepareReload(MO);
    const upload = await one.curator.readUpload('ward.txt', bytesOf(pageOf(6)), MO);
    two.curator.cancel(proposal.id);
    two.curator.cancel(upload.id);
    const { offers } = one.stores.archive.shared!;
    for (const { id } of [proposal, upload])
      await expect.poll(() => offers.has(id), { timeout: 60_000 }).toBe(false);
    await expect(one.curator.apply(proposal.id, MO)).rejects.toMatchObject({ code: 'expired' });
    await expect(two.curator.add(upload.id, MO)).rejects.toMatchObject({ code: 'expired' });
  });

  it(
    'is applied after the process that made it has ended, unless the folder has changed since',
    ITS,
    async () => {
      const { folder, open } = await processes(server);
      const one = await open('the first');
      const two = await open('the second');
      await writeFile(join(folder, 'p8.txt'), pageOf(8));
      const proposal = await two.curator.prepareReload(MO);
      const upload = await two.curator.readUpload('ward.txt', bytesOf(pageOf(6)), MO);
      await one.close();
      expect((await two.curator.apply(proposal.id, MO)).to).toBe(proposal.to);
      expect((await two.curator.add(upload.id, MO)).added).toHaveLength(1);

      await writeFile(join(folder, 'p9.txt'), pageOf(9));
      const stale = await two.curator.prepareReload(MO);
      await two.close();
      await writeFile(join(folder, 'p10.txt'), pageOf(10));
      const three = await open('the third');
      await expect(three.curator.apply(stale.id, MO)).rejects.toMatchObject({ code: 'expired' });
    },
  );

  it('is done by itself where the one that may has ended without a word', ITS, async () => {
    const { folder, open } = await processes(server);
    const one = await open('the first');
    const two = await open('the second');
    // Killed: it renews nothing and answers nothing, and its right runs out.
    await one.stores.close();
    await writeFile(join(folder, 'p8.txt'), pageOf(8));
    const { applied } = await two.curator.reload(MO);
    expect(applied!.added).toHaveLength(1);
  });
});

describe.skipIf(PROGRAMS === null)('files of machines that have a folder each', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
    return () => server.remove();
  }, START_MS);

  const filesIn = async (folder: string) =>
    (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();

  it('that were added anywhere are there for whoever changes the archive next', ITS, async () => {
    const { open, another } = await processes(server);
    const one = await open('the first');
    const two = await open('the second', { folder: await another() });
    const upload = await two.curator.readUpload('ward.txt', bytesOf(pageOf(6)), MO);
    const { to, added } = await two.curator.add(upload.id, MO);
    expect(await filesIn(one.folder)).toContain('ward.txt');
    await one.close();

    // It has no such file yet; a reload gives what is live all the same.
    const { proposal, applied } = await two.curator.reload(MO);
    expect(applied).toBeNull();
    expect(proposal.refusal).toMatchObject({ code: 'nothing-changed' });
    expect(two.live.current().archive.version).toBe(to);
    expect(await filesIn(two.folder)).toContain('ward.txt');

    const removed = await two.curator.remove(added[0]!.id, MO);
    await two.curator.rollback(to, MO);
    expect(two.ids()).toContain(added[0]!.id);
    expect((await two.curator.reload(MO)).applied!.to).toBe(removed.to);
  });

  it('that were removed anywhere are gone for whoever changes the archive next', ITS, async () => {
    const { open, another } = await processes(server);
    const one = await open('the first');
    const two = await open('the second', { folder: await another() });
    const { to } = await one.curator.remove(one.ids()[0]!, MO);
    const replaced = await two.curator.readUpload('p3.txt', bytesOf(pageOf(9)), MO);
    const { to: last } = await two.curator.add(replaced.id, MO, { replace: true });
    expect(last).not.toBe(to);
    await one.close();
    expect((await two.curator.reload(MO)).applied).toBeNull();
    expect(await filesIn(two.folder)).toEqual(await filesIn(one.folder));
    expect(await readdir(join(two.folder, '.trash'))).not.toEqual([]);
  });

  it('stay where their owner has put something else, or taken it away', ITS, async () => {
    const { open, another } = await processes(server);
    const one = await open('the first');
    const folder = await another();
    const two = await open('the second', { folder });
    const [first] = one.ids();
    await one.curator.remove(first!, MO);
    await one.close();
    await writeFile(join(folder, 'p0.txt'), pageOf(11));
    const { applied } = await two.curator.reload(MO);
    expect(applied!.added.map(({ file }) => file)).toEqual(['p0.txt']);
    await rm(join(folder, 'p1.txt'));
    expect((await two.curator.reload(MO)).applied!.removed.map(({ file }) => file)).toEqual(['p1.txt']);
  });
});
