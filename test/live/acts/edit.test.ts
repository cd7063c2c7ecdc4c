import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORRECTABLE } from '../../../src/archive/archive.js';
import { exactItem } from '../../../src/article/json/exact-item.js';
import type { Edit } from '../../../src/live/curator/editing.js';
import { ArchiveProblem } from '../../../src/live/curator/problem.js';
import { pageOf } from '../../archive/folder.js';
import { MINA, MO, PAGES, roomOf, type TestRoom } from '../rooms.js';

const set = (fields: Record<string, string>): Edit => ({ kind: 'set', fields });
const articleOf = (room: TestRoom, id: string) => room.live.current().library.byId(id)!;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof ArchiveProblem ? error.code : String(error)),
  );
const reload = (room: TestRoom) => room.curator.reload(MO, { force: true });

describe('a correction', () => {
  it('is shown and found at once, and stands in the trail with what it changed', async () => {
    const room = await roomOf();
    const before = articleOf(room, 'p0');
    const applied = await room.curator.edit('p0', set({ author: '  Ada   Quill ', date: '14 May 2017' }), MO);
    expect(articleOf(room, 'p0')).toMatchObject({ author: 'Ada Quill', date: '2017-05-14' });
    expect(applied).toMatchObject({ kind: 'edit', changed: [{ id: 'p0' }], added: [], removed: [] });
    expect(applied.fields).toEqual([
      { field: 'date', before: before.date, after: '2017-05-14' },
      { field: 'author', before: before.author, after: 'Ada Quill' },
    ]);
    const [act] = await room.curator.audit.list(1);
    expect(act).toMatchObject({ kind: 'edit', by: MO, articles: ['p0'], fields: applied.fields });
    expect(articleOf(room, 'p1')).toEqual(expect.not.objectContaining({ said: expect.anything() }));
  });

  it('stays through a reload, a restart, and a file that changes', async () => {
    const room = await roomOf();
    await room.curator.edit('p0', set({ source: 'The Ward Gazette', url: 'https://ward.example/p0' }), MO);
    expect((await reload(room)).applied).toBeNull();
    const next = await room.again();
    const corrected = { source: 'The Ward Gazette', url: 'https://ward.example/p0' };
    expect(articleOf(next, 'p0')).toMatchObject(corrected);
    await writeFile(
      join(next.folder, 'p0.txt'),
      `${PAGES['p0.txt']}\nThe council added a sentence later that day.\n`,
    );
    expect((await reload(next)).applied).toMatchObject({ changed: [{ id: 'p0' }] });
    expect(articleOf(next, 'p0')).toMatchObject(corrected);
    // Nor does it depend on what was kept of the reading.
    await rm(join(next.folder, 'p1.txt'));
    await reload(next);
    expect(articleOf(await next.again(), 'p0')).toMatchObject(corrected);
  });

  it('is there again when the state has lost its versions and the folder is read anew', async () => {
    const room = await roomOf();
    await room.curator.edit('p0', set({ author: 'Ada Quill' }), MO);
    await writeFile(join(room.folder, 'p2.txt'), pageOf(9));
    const next = await room.again();
    expect(articleOf(next, 'p0').author).toBe('Ada Quill');
    expect(next.troubles).toEqual([]);
  });

  it('lies over an upload that takes the place of the article', async () => {
    const room = await roomOf();
    await room.curator.edit('p0', set({ author: 'Ada Quill' }), MO);
    const upload = await room.curator.readUpload('p0.txt', Buffer.from(pageOf(77)), MO);
    await room.curator.add(upload.id, MO, { replace: true });
    expect(articleOf(room, 'p0')).toMatchObject({ author: 'Ada Quill', said: { author: null } });
    expect((await reload(room)).applied).toBeNull();
  });

  it('makes no other article of one that has copies', async () => {
    const text = PAGES['p0.txt']!;
    const room = await roomOf({ ...PAGES, 'z-copy.txt': text });
    expect(articleOf(room, 'z-copy').id).toBe('p0');
    await room.curator.edit('z-copy', set({ date: '2099-01-01', headline: 'Another headline' }), MO);
    expect(articleOf(room, 'z-copy')).toMatchObject({
      id: 'p0',
      date: '2099-01-01',
      headline: 'Another headline',
    });
    expect((await reload(room)).applied).toBeNull();
    expect(articleOf(room, 'p0').copies.map(({ id }) => id)).toEqual(['z-copy']);
  });

  it('can be undone, one after the other, and taken back to what the page says', async () => {
    const room = await roomOf();
    const page = articleOf(room, 'p0');
    await room.curator.edit('p0', set({ author: 'Ada Quill' }), MO);
    await room.curator.edit('p0', set({ author: 'Bo Reed', section: 'Wards' }), MINA);
    expect(await room.curator.editing('p0')).toMatchObject({
      now: { author: 'Bo Reed', section: 'Wards' },
      said: { author: page.author, section: page.section },
      past: 2,
    });
    await room.curator.edit('p0', { kind: 'undo' }, MO);
    expect(articleOf(room, 'p0')).toMatchObject({ author: 'Ada Quill', section: page.section });
    await room.curator.edit('p0', set({ section: 'Again' }), MO);
    await room.curator.edit('p0', { kind: 'page' }, MO);
    expect(articleOf(room, 'p0')).toEqual(page);
    // That too can be undone, also after a restart.
    const next = await room.again();
    await next.curator.edit('p0', { kind: 'undo' }, MO);
    expect(articleOf(next, 'p0')).toMatchObject({ author: 'Ada Quill', section: 'Again' });
    for (let left = (await next.curator.editing('p0')).past; left > 0; left--)
      await next.curator.edit('p0', { kind: 'undo' }, MO);
    expect(articleOf(next, 'p0')).toEqual(page);
    expect(await codeOf(next.curator.edit('p0', { kind: 'undo' }, MO))).toBe('edit-none');
    expect(await codeOf(next.curator.edit('p0', { kind: 'page' }, MO))).toBe('edit-none');
    expect((await reload(next)).applied).toBeNull();
  });

  it('is as the version had it that is brought back, until the next reload', async () => {
    const room = await roomOf();
    await room.curator.edit('p0', set({ author: 'Ada Quill' }), MO);
    const first = room.live.current().archive.version;
    await room.curator.edit('p0', set({ author: 'Bo Reed' }), MO);
    await room.curator.rollback(first, MO);
    expect(articleOf(room, 'p0').author).toBe('Ada Quill');
    expect(articleOf(await room.again(), 'p0').author).toBe('Ada Quill');
  });

  it('of the same article by two at once loses nothing of either', async () => {
    const room = await roomOf();
    const now = (await room.curator.editing('p0')).now;
    await Promise.all([
      room.curator.edit('p0', { kind: 'set', fields: { author: 'Ada Quill' }, seen: now }, MO),
      room.curator.edit('p0', { kind: 'set', fields: { section: 'Wards' }, seen: now }, MINA),
      room.curator.edit('p1', { kind: 'set', fields: { section: 'Wards' } }, MINA),
    ]);
    expect(articleOf(room, 'p0')).toMatchObject({ author: 'Ada Quill', section: 'Wards' });
    expect(articleOf(room, 'p1').section).toBe('Wards');
    expect((await room.curator.audit.list(3)).map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(
      Array(3).fill('edit done'),
    );
    // The same field: the second has to look first.
    const late = { kind: 'set', fields: { author: 'Bo Reed' }, seen: now } as const;
    expect(await codeOf(room.curator.edit('p0', late, MINA))).toBe('edit-overtaken');
    expect(articleOf(room, 'p0').author).toBe('Ada Quill');
  });

  it('is what an export gives', async () => {
    const room = await roomOf();
    await room.curator.edit('p0', set({ headline: 'Corrected', date: '' }), MO);
    expect(exactItem(articleOf(room, 'p0'))).toMatchObject({ headline: 'Corrected', date: null });
    expect(exactItem(articleOf(room, 'p0'))).not.toHaveProperty('said');
    expect(await readFile(join(room.folder, 'p0.txt'), 'utf8')).toBe(PAGES['p0.txt']);
  });
});

describe('what is refused, and changes nothing', () => {
  it.each([
    [{ date: 'some day in spring' }, 'edit-date'],
    [{ date: '2017-02-30' }, 'edit-date'],
    [{ date: '10/11/2017' }, 'edit-date'],
    [{ date: '2017-05-14 and 2017-05-15' }, 'edit-date'],
    [{ url: 'example.org/story' }, 'edit-url'],
    [{ url: 'ftp://example.org/story' }, 'edit-url'],
    [{ url: 'javascript:alert(1)' }, 'edit-url'],
    [{ url: 'https://me:secret@example.org/' }, 'edit-url'],
    [{ url: 'https://example.org/a story' }, 'edit-url'],
    [{ headline: ' \u00a0 ' }, 'edit-headline'],
    [{ author: 'x'.repeat(400) }, 'edit-long'],
    [{ section: 'Fine', date: 'never' }, 'edit-date'],
  ])('%j', async (fields, code) => {
    const room = await roomOf();
    const { version } = room.live.current().archive;
    expect(await codeOf(room.curator.edit('p0', set(fields as Record<string, string>), MO))).toBe(code);
    expect(room.live.current().archive.version).toBe(version);
    expect((await room.curator.editing('p0')).past).toBe(0);
  });

  it('an article that is not there, and what it says already', async () => {
    const room = await roomOf();
    expect(await codeOf(room.curator.edit('nowhere', set({ author: 'A' }), MO))).toBe('article-unknown');
    const { headline } = articleOf(room, 'p0');
    expect(await codeOf(room.curator.edit('p0', set({ headline }), MO))).toBe('edit-same');
  });
});

describe('whatever is corrected and taken back', () => {
  const value = fc.constantFrom('A', 'B', '');
  const fields = fc.dictionary(fc.constantFrom('section', 'author', 'source'), value, {
    minKeys: 1,
    maxKeys: 3,
  });
  const step = fc.oneof(
    fields.map((given) => ({ kind: 'set', fields: given }) as Edit),
    fc.constant<Edit>({ kind: 'undo' }),
    fc.constant<Edit>({ kind: 'page' }),
  );

  it('a reload changes nothing of it, and undoing all gives the page back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (edits) => {
        const room = await roomOf({ 'p0.txt': pageOf(1), 'p1.txt': pageOf(2) });
        const page = articleOf(room, 'p0');
        for (const edit of edits) await codeOf(room.curator.edit('p0', edit, MO));
        expect((await reload(room)).applied).toBeNull();
        for (let left = (await room.curator.editing('p0')).past; left > 0; left--)
          await room.curator.edit('p0', { kind: 'undo' }, MO);
        expect(CORRECTABLE.map((field) => articleOf(room, 'p0')[field])).toEqual(
          CORRECTABLE.map((field) => page[field]),
        );
      }),
      { numRuns: 12 },
    );
  });
});
