import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../src/live/curator/audit.js';
import type { Progress } from '../../../src/live/curator/curator.js';
import { PROPOSAL_MINUTES } from '../../../src/live/curator/curator.js';
import { bodyOf, itemOf, pageOf } from '../../archive/folder.js';
import { bytesOf, MINA, MO, PAGES, roomOf } from '../rooms.js';

const problem = (code: string) => expect.objectContaining({ name: 'ArchiveProblem', code });
const ids = (named: readonly { id: string }[]) => named.map(({ id }) => id);

describe('a reload', () => {
  it('says what it would change, changes nothing until it is applied, and then all at once', async () => {
    const { curator, live, folder, ...room } = await roomOf();
    await writeFile(join(folder, 'p1.txt'), pageOf(11));
    await writeFile(join(folder, 'p7.txt'), pageOf(7));
    await writeFile(join(folder, 'bad.json'), '{"headline": ');
    await rm(join(folder, 'p0.txt'));
    const before = live.current();
    const proposal = await curator.prepareReload(MO);
    expect({
      added: ids(proposal.added),
      changed: ids(proposal.changed),
      removed: ids(proposal.removed),
      refusal: proposal.refusal,
    }).toEqual({ added: ['p7'], changed: ['p1'], removed: ['p0'], refusal: null });
    expect(proposal.rejected).toMatchObject([{ file: 'bad.json', line: 1 }]);
    expect(proposal.from).toBe(before.archive.version);
    expect(live.current()).toBe(before);
    expect(await room.found('Who did the port of Ward 7 fine?')).not.toContain('p7');

    const applied = await curator.apply(proposal.id, MO);
    expect(applied).toMatchObject({ kind: 'reload', from: proposal.from, to: proposal.to, articles: 5 });
    expect(live.current().archive.version).toBe(proposal.to);
    expect(room.ids()).toEqual(['p1', 'p2', 'p3', 'p4', 'p7']);
    expect(await room.found('What happened in Ward 7?')).toContain('p7');
    expect((await curator.status()).rejected).toHaveLength(1);
  });

  it('leaves what was begun with the old version answering from the old version', async () => {
    const { curator, live, folder } = await roomOf();
    const old = live.current();
    await writeFile(join(folder, 'p1.txt'), pageOf(11));
    await curator.reload(MO);
    const question = 'What happened in Ward 2?';
    const answer = await old.answerer.ask(question);
    expect(answer.archiveVersion).toBe(old.archive.version);
    expect(answer.outcome === 'answered' && answer.passages[0].text).toContain('Ward 2 ');
    expect(old.library.byId('p1')!.paragraphs).toEqual(bodyOf(2));
    const now = await live.current().answerer.ask(question);
    expect(now.archiveVersion).toBe(live.current().archive.version);
    expect(JSON.stringify(now)).not.toContain('Ward 2 ');
  });

  it('of an unchanged folder says so, and is in the trail', async () => {
    const { curator, live } = await roomOf();
    const before = live.current().archive.version;
    const { proposal, applied } = await curator.reload(MO);
    expect([applied, proposal.refusal]).toEqual([null, problem('nothing-changed')]);
    expect((await curator.audit.list(1))[0]).toMatchObject({
      by: MO,
      outcome: 'done',
      from: before,
      to: before,
    });
    expect(await curator.history(10)).toHaveLength(1);
  });

  it('that would remove more than the stated share is refused, and can be forced', async () => {
    const { curator, folder, ...room } = await roomOf(PAGES, { maxRemovedPercent: 20 });
    await rm(join(folder, 'p0.txt'));
    await rm(join(folder, 'p1.txt'));
    const proposal = await curator.prepareReload(MO);
    expect(proposal.refusal).toMatchObject({
      code: 'removes-too-much',
      details: { removed: 2, of: 5, percent: 40, most: 20 },
    });
    await expect(curator.apply(proposal.id, MO)).rejects.toEqual(problem('removes-too-much'));
    expect(room.ids()).toHaveLength(5);
    await curator.apply(proposal.id, MO, { force: true });
    expect(room.ids()).toEqual(['p2', 'p3', 'p4']);
  });

  it('that finds no article at all is refused whatever is forced', async () => {
    const { curator, folder, ...room } = await roomOf();
    for (const file of await readdir(folder)) await rm(join(folder, file));
    await expect(curator.reload(MO, { force: true })).rejects.toEqual(problem('nothing-left'));
    expect(room.ids()).toHaveLength(5);
  });

  it('at the same time as another is told who is at it', async () => {
    const { curator } = await roomOf();
    const first = curator.prepareReload(MO);
    await expect(curator.prepareReload(MINA)).rejects.toMatchObject({ code: 'busy', details: { by: 'Mo' } });
    expect((await curator.status()).working).toMatchObject({ by: MO, kind: 'reload' });
    await first;
    expect((await curator.status()).working).toBeNull();
  });

  it('moves on in its progress, and never back', async () => {
    const { curator, folder } = await roomOf();
    await writeFile(join(folder, 'p7.txt'), pageOf(7));
    const seen: Progress[] = [];
    await curator.reload(MO, { onProgress: (progress) => seen.push(progress) });
    const shares = seen.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect([...new Set(seen.map(({ step }) => step))]).toEqual([
      'reading',
      'comparing',
      'indexing',
      'saving',
    ]);
    expect(seen.at(-1)).toMatchObject({ files: 6, ofFiles: 6 });
  });

  it('is proposed as soon as it is read: the index is made meanwhile, and told of when it is waited for', async () => {
    const { curator, folder, live } = await roomOf();
    for (let i = 10; i < 40; i++) await writeFile(join(folder, `p${i}.txt`), pageOf(i));
    const proposing: Progress[] = [];
    const { id, added } = await curator.prepareReload(MO, { onProgress: (one) => proposing.push(one) });
    expect([...new Set(proposing.map(({ step }) => step))]).toEqual(['reading', 'comparing']);
    expect(proposing.at(-1)).toMatchObject({ share: 1, files: 35, ofFiles: 35 });
    expect(added).toHaveLength(30);
    const applying: Progress[] = [];
    await curator.apply(id, MO, { onProgress: (one) => applying.push(one) });
    const shares = applying.map(({ share }) => share);
    expect([shares[0], shares.at(-1), ...shares]).toEqual([0, 1, ...shares.toSorted((a, b) => a - b)]);
    expect(live.current().archive.articles).toHaveLength(35);
  });

  it('that was only proposed keeps no other act from being done', async () => {
    const { curator, folder, found, ids } = await roomOf();
    for (let i = 10; i < 60; i++) await writeFile(join(folder, `p${i}.txt`), pageOf(i));
    for (let round = 0; round < 3; round++) await curator.prepareReload(MO);
    await curator.prepareReload(MO);
    await curator.edit('p1', { kind: 'set', fields: { headline: 'Council sells the bandstand' } }, MINA);
    await curator.prepareReload(MO);
    await curator.remove('p0', MINA);
    expect(await found('Who sells the bandstand?')).toContain('p1');
    expect(ids()).not.toContain('p0');
    const { id } = await curator.prepareReload(MO);
    await curator.apply(id, MO);
    expect(ids()).toHaveLength(54);
    expect((await curator.prepareReload(MO)).refusal?.code).toBe('nothing-changed');
  });

  it('can be stopped, and has changed nothing then', async () => {
    const { curator, live, folder } = await roomOf();
    const before = live.current();
    await writeFile(join(folder, 'p7.txt'), pageOf(7));
    const controller = new AbortController();
    const stopped = curator.reload(MO, {
      signal: controller.signal,
      onProgress: ({ step }) => step === 'saving' && controller.abort(),
    });
    await expect(stopped).rejects.toEqual(problem('aborted'));
    expect(live.current()).toBe(before);
    await curator.reload(MO);
    expect(live.current()).not.toBe(before);
  });

  it('cannot be applied when it was cancelled, is too old, or another version is live', async () => {
    let elapsed = 0;
    const { curator, folder } = await roomOf(PAGES, { elapsed: () => elapsed });
    await writeFile(join(folder, 'p7.txt'), pageOf(7));
    const cancelled = await curator.prepareReload(MO);
    curator.cancel(cancelled.id);
    await expect(curator.apply(cancelled.id, MO)).rejects.toEqual(problem('expired'));
    const old = await curator.prepareReload(MO);
    elapsed += PROPOSAL_MINUTES * 60_000;
    await expect(curator.apply(old.id, MO)).rejects.toEqual(problem('expired'));
    const overtaken = await curator.prepareReload(MO);
    await curator.remove('p0', MINA);
    await expect(curator.apply(overtaken.id, MO)).rejects.toEqual(problem('expired'));
  });

  it.each([
    ['forward', 1],
    ['back', -1],
  ])('waits as long as it says when the clock is set %s meanwhile', async (_, sign) => {
    let now = Date.now();
    let elapsed = 0;
    const { curator, folder } = await roomOf(PAGES, { now: () => now, elapsed: () => elapsed });
    await writeFile(join(folder, 'p7.txt'), pageOf(7));
    const early = await curator.prepareReload(MO);
    now += sign * 2 * PROPOSAL_MINUTES * 60_000;
    expect((await curator.apply(early.id, MO)).to).toBe(early.to);
    await writeFile(join(folder, 'p8.txt'), pageOf(8));
    const late = await curator.prepareReload(MO);
    elapsed += PROPOSAL_MINUTES * 60_000;
    await expect(curator.apply(late.id, MO)).rejects.toEqual(problem('expired'));
  });
});

describe('adding a file', () => {
  const page = bytesOf(pageOf(7, '\nSubscribe to our newsletter'));

  it('shows how it was read, saves it, and answers from it at once', async () => {
    const { curator, folder, ...room } = await roomOf();
    const upload = await curator.readUpload('Ward Seven.txt', page, MO);
    expect(upload.articles).toMatchObject([
      {
        id: 'ward-seven',
        headline: 'Story number 7 about a matter in Ward 7',
        paragraphs: bodyOf(7),
        removed: [{ text: 'Subscribe to our newsletter', rule: 'furniture/newsletter' }],
        copyOf: null,
      },
    ]);
    expect(await readdir(folder)).toHaveLength(5);
    const applied = await curator.add(upload.id, MO);
    expect(applied).toMatchObject({ kind: 'add', saved: ['Ward Seven.txt'], articles: 6 });
    expect(new Uint8Array(await readFile(join(folder, 'Ward Seven.txt')))).toEqual(page);
    expect(await room.found('What happened in Ward 7?')).toContain('ward-seven');
    expect((await curator.reload(MO)).applied).toBeNull();
  });

  it('takes nothing else of the folder along', async () => {
    const { curator, folder, ...room } = await roomOf();
    await rm(join(folder, 'p0.txt'));
    await curator.add((await curator.readUpload('x.txt', page, MO)).id, MO);
    expect(room.ids()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'x']);
  });

  it('with an id that is there offers to replace, and the old file goes to the trash', async () => {
    const { curator, folder, ...room } = await roomOf();
    const upload = await curator.readUpload('p1.txt', page, MO);
    expect(ids(upload.replaces)).toEqual(['p1']);
    await expect(curator.add(upload.id, MO)).rejects.toEqual(problem('article-exists'));
    expect(await readFile(join(folder, 'p1.txt'), 'utf8')).toBe(PAGES['p1.txt']);
    const applied = await curator.add(upload.id, MO, { replace: true });
    expect(applied).toMatchObject({ kind: 'replace', saved: ['p1.txt'] });
    expect(ids(applied.changed)).toEqual(['p1']);
    expect(await readFile(join(folder, applied.trashed[0]!), 'utf8')).toBe(PAGES['p1.txt']);
    expect(room.ids()).toHaveLength(5);
  });

  it('that holds an article of another file replaces it there', async () => {
    const { curator, folder, ...room } = await roomOf({
      ...PAGES,
      'many.jsonl': `${itemOf('one', 31)}\n${itemOf('two', 32)}\n`,
    });
    const upload = await curator.readUpload('one.json', bytesOf(itemOf('one', 41)), MO);
    expect(ids(upload.replaces)).toEqual(['one']);
    await curator.add(upload.id, MO, { replace: true });
    expect(room.ids()).toContain('two');
    expect(await room.found('What happened in Ward 41?')).toContain('one');
    expect((await curator.reload(MO)).applied).toBeNull();
    expect(await readFile(join(folder, 'many.jsonl'), 'utf8')).toBe(`\n${itemOf('two', 32)}\n`);
  });

  it('says of which article it is a copy', async () => {
    const { curator } = await roomOf();
    const upload = await curator.readUpload('again.txt', bytesOf(PAGES['p2.txt']!), MO);
    expect([upload.articles[0]!.copyOf?.id, ids(upload.replaces)]).toEqual(['p2', []]);
    const applied = await curator.add(upload.id, MO);
    expect(applied.articles).toBe(5);
  });
});

describe('removing an article', () => {
  it('takes it out at once, and its file to the trash', async () => {
    const { curator, folder, ...room } = await roomOf();
    const applied = await curator.remove('p1', MO);
    expect(room.ids()).toEqual(['p0', 'p2', 'p3', 'p4']);
    expect(await readFile(join(folder, applied.trashed[0]!), 'utf8')).toBe(PAGES['p1.txt']);
    expect(applied.trashed[0]).toMatch(/^\.trash\/.*\/p1\.txt$/);
    expect((await readdir(folder)).sort()).toEqual(['.trash', 'p0.txt', 'p2.txt', 'p3.txt', 'p4.txt']);
    expect((await curator.reload(MO)).applied).toBeNull();
  });

  it('takes its copies along', async () => {
    const { curator, folder, ...room } = await roomOf({ ...PAGES, 'q1.txt': PAGES['p1.txt']! });
    expect(room.ids()).toHaveLength(5);
    expect((await curator.remove('p1', MO)).trashed).toHaveLength(2);
    expect(room.ids()).toEqual(['p0', 'p2', 'p3', 'p4']);
    expect(await readdir(folder)).not.toContain('q1.txt');
  });

  it('out of a .jsonl file of many leaves the others their numbers', async () => {
    const lines = [31, 32, 33].map((seed) =>
      JSON.stringify({ headline: `H${seed}`, paragraphs: bodyOf(seed) }),
    );
    const { curator, folder, ...room } = await roomOf({ 'many.jsonl': `${lines.join('\n')}\n` });
    expect(room.ids()).toEqual(['many#1', 'many#2', 'many#3']);
    await curator.remove('many#2', MO);
    expect(room.ids()).toEqual(['many#1', 'many#3']);
    expect(await readFile(join(folder, 'many.jsonl'), 'utf8')).toBe(`${lines[0]}\n\n${lines[2]}\n`);
    expect((await curator.reload(MO)).applied).toBeNull();
  });

  it('out of a .json file of many is left to the owner of the file', async () => {
    const { curator, ...room } = await roomOf({ 'a.json': `[${itemOf('one', 31)},${itemOf('two', 32)}]` });
    await expect(curator.remove('one', MO)).rejects.toEqual(problem('article-fixed'));
    expect(room.ids()).toEqual(['one', 'two']);
  });

  it('that is not there is refused', async () => {
    const { curator } = await roomOf();
    await expect(curator.remove('nowhere', MO)).rejects.toEqual(problem('article-unknown'));
  });
});

describe('rolling back', () => {
  it('brings a version back, which stays after a restart until the next reload', async () => {
    const room = await roomOf();
    const { version } = room.live.current().archive;
    await room.curator.remove('p1', MO);
    await room.curator.rollback(version.slice(0, 8), MINA);
    expect(room.ids()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect(await room.found('What happened in Ward 2?')).toContain('p1');
    const again = await room.again();
    expect([again.started, again.ids().length, (await again.curator.status()).pinned]).toEqual([
      'stored',
      5,
      true,
    ]);
    expect(await again.curator.status()).toMatchObject({ by: MINA, kind: 'rollback', version });
    await again.curator.reload(MO);
    expect(again.ids()).toEqual(['p0', 'p2', 'p3', 'p4']);
    expect((await again.curator.status()).pinned).toBe(false);
  });

  it.each([
    ['an unknown version', 'abcdef', 'version-unknown'],
    ['too short a name', 'a', 'version-unknown'],
    ['what is no version', '../x', 'version-unknown'],
  ])('to %s is refused', async (_, version, code) => {
    const { curator } = await roomOf();
    await expect(curator.rollback(version, MO)).rejects.toEqual(problem(code));
  });

  it('to the live version is refused', async () => {
    const { curator, live } = await roomOf();
    await expect(curator.rollback(live.current().archive.version, MO)).rejects.toEqual(
      problem('version-live'),
    );
  });
});

describe('the audit trail', () => {
  it('has every act: who, when, what, from which version to which', async () => {
    let now = 1_000_000;
    const { curator, live } = await roomOf(PAGES, { now: () => now });
    const heard: Act[] = [];
    const stop = curator.audit.onAct((act) => heard.push(act));
    const first = live.current().archive.version;
    now += 1;
    await curator.remove('p1', MO);
    const second = live.current().archive.version;
    await curator.rollback(first, MINA);
    await expect(curator.remove('nowhere', MO)).rejects.toThrow();
    const acts = await curator.audit.list(10);
    expect(acts).toMatchObject([
      {
        by: MO,
        kind: 'remove',
        outcome: 'refused',
        from: first,
        to: null,
        problem: { code: 'article-unknown' },
      },
      { by: MINA, kind: 'rollback', outcome: 'done', from: second, to: first, added: 1 },
      {
        by: MO,
        kind: 'remove',
        outcome: 'done',
        from: first,
        to: second,
        removed: 1,
        articles: ['p1'],
        at: now,
      },
      { by: { via: 'start' }, kind: 'reload', outcome: 'done', from: null, to: first, added: 5 },
    ]);
    expect(heard).toEqual(acts.slice(0, 3).toReversed());
    expect(await curator.audit.list(2, acts[1]!.number)).toEqual(acts.slice(2));
    stop();
    await curator.reload(MO);
    expect(heard).toHaveLength(3);
  });

  it('goes on when a listener fails', async () => {
    const { curator } = await roomOf();
    curator.audit.onAct(() => {
      throw new Error('no channel');
    });
    expect((await curator.remove('p1', MO)).articles).toBe(4);
  });
});

describe('the history', () => {
  it('has the kept versions, the one that went live last first, up to the stated number', async () => {
    const { curator, live, folder } = await roomOf(PAGES, { archiveVersions: 3 });
    const versions = [live.current().archive.version];
    for (const seed of [11, 12, 13]) {
      await writeFile(join(folder, 'p1.txt'), pageOf(seed));
      await curator.reload(MO);
      versions.unshift(live.current().archive.version);
    }
    expect((await curator.history(10)).map(({ version, live }) => [version, live])).toEqual([
      [versions[0], true],
      [versions[1], false],
      [versions[2], false],
    ]);
    await expect(curator.rollback(versions[3]!, MO)).rejects.toEqual(problem('version-unknown'));
    await curator.rollback(versions[2]!, MO);
    expect(live.current().library.byId('p1')!.paragraphs).toEqual(bodyOf(11));
  });
});
