import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listedArticles, listedFaults } from '../../src/live/listing.js';
import { MO, PAGES, roomOf } from './rooms.js';

const MATTER = (fields: string) =>
  `---\n${fields}\n---\n\nA text of some length that is about ${fields.replace(/\W+/g, ' ')} and nothing else at all.\n`;

describe('what moderators look for', () => {
  it('is what lacks a date or a source, what was corrected, what is from a source', async () => {
    const room = await roomOf({
      'dated.md': MATTER('title: Dated\ndate: 2017-05-14'),
      'newer.md': MATTER('title: Newer\ndate: 2018-05-14\nsource: The Gazette'),
      'from.md': MATTER('title: From\nsource: THE GAZETTE'),
    });
    const ids = (wanted: Parameters<typeof listedArticles>[1]) =>
      listedArticles(room.live.current(), wanted).map(({ id }) => id);
    expect(ids({})).toEqual(['newer', 'dated', 'from']);
    expect(ids({ show: 'undated' })).toEqual(['from']);
    expect(ids({ show: 'unsourced' })).toEqual(['dated']);
    expect(ids({ source: 'the gazette' })).toEqual(['newer', 'from']);
    expect(ids({ show: 'undated', source: 'the gazette' })).toEqual(['from']);
    expect(ids({ show: 'rejected' })).toEqual([]);
    await room.curator.edit('dated', { kind: 'set', fields: { section: 'Wards' } }, MO);
    expect(ids({ show: 'corrected' })).toEqual(['dated']);
  });

  it('is what gave no article, also after a restart and an upload', async () => {
    const room = await roomOf({ ...PAGES, 'bad.json': '{', 'pack.xls': 'x', '.hidden.txt': 'x' });
    const files = (of = room) => listedFaults(of.live.current()).map(({ file }) => file);
    expect(files()).toEqual(['bad.json', 'pack.xls']);
    const upload = await room.curator.readUpload(
      'two.jsonl',
      Buffer.from('{"id":"t1","headline":"One","text":"The text of one."}\n{"id":"t2"\n'),
      MO,
    );
    await room.curator.add(upload.id, MO);
    expect(files()).toEqual(['bad.json', 'two.jsonl', 'pack.xls']);
    await writeFile(join(room.folder, 'more.exe'), 'MZ');
    const next = await room.again({ follow: false });
    expect(files(next)).toEqual(['bad.json', 'two.jsonl', 'pack.xls']);
    await next.curator.reload(MO);
    expect(files(next)).toEqual(['bad.json', 'two.jsonl', 'more.exe', 'pack.xls']);
  });

  it('is named with the act that passed it over', async () => {
    const room = await roomOf(PAGES);
    await writeFile(join(room.folder, 'more.exe'), 'MZ');
    await writeFile(join(room.folder, 'p9.md'), MATTER('title: Nine'));
    const { applied } = await room.curator.reload(MO);
    expect(applied!.ignored.map(({ file }) => file)).toEqual(['more.exe']);
    expect((await room.curator.audit.list(1))[0]).toMatchObject({
      passedOver: { count: 1, files: ['more.exe'] },
    });
  });
});
