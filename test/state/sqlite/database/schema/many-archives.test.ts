import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, it, onTestFinished } from 'vitest';
import { packed, packedBytes } from '../../../../../src/state/packed.js';
import { STATE_FILE } from '../../../../../src/state/sqlite/database/database.js';
import { MIGRATIONS } from '../../../../../src/state/sqlite/database/migrations.js';
import { MANY_ARCHIVES } from '../../../../../src/state/sqlite/database/schema/many-archives.js';
import { seal } from '../../../../../src/state/sqlite/database/seal.js';
import { openStores } from '../../../../../src/state/sqlite/open.js';

/** As a bot that knew one archive left it, with something in each table. */
function before(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-before-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const db = new Database(join(folder, STATE_FILE));
  const steps = MIGRATIONS.slice(0, MIGRATIONS.indexOf(MANY_ARCHIVES));
  for (const step of steps) db.exec(step);
  db.exec(`PRAGMA user_version = ${steps.length}`);
  const put = (table: string, row: Record<string, unknown>) =>
    db
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row));
  put('archive_article', { number: 7, digest: 'a', body: packed('the text of a') });
  put('archive_version', {
    version: 'aaaa',
    act: 1,
    facts: seal({}),
    rejected: packedBytes(Buffer.from('[]')),
    articles: packedBytes(new Uint8Array(Uint32Array.of(7).buffer)),
  });
  put('archive_live', { one: 1, version: 'aaaa', pinned: 1 });
  put('archive_act', {
    at: 1,
    actor: seal({}),
    kind: 'reload',
    outcome: 'done',
    before: null,
    after: 'aaaa',
    body: seal({}),
  });
  put('saved_page', {
    id: 'abc',
    kind: 'answer',
    version: 'aaaa',
    body: seal({ q: 1 }),
    expires: 9e15,
    owner: 'mina',
  });
  put('solved_gap', { server: 'here', question: 'Who?', solved_by: 'mo', at: Date.now() });
  put('digest_sent', { server: 'here', period: '2026-01-01', up_to: 5 });
  put('noted_article', { article: 'a', at: 3 });
  put('vote', {
    answer: 'x',
    person: 'mina',
    value: -1,
    question: 'Who?',
    article: 'a',
    headline: 'A',
    paragraph: 1,
    at: Date.now(),
    server: 'here',
  });
  put('article_source', { number: 4, address: 'https://a.example/', about: seal({}), course: seal({}) });
  put('article_source', { number: 9, address: 'https://b.example/', about: seal({}), course: seal({}) });
  db.exec('DELETE FROM article_source WHERE number = 9');
  put('source_use', { day: '2026-01-01', items: 2, bytes: 3 });
  db.close();
  return folder;
}

it('what one archive had is the first one’s of many', async () => {
  const stores = openStores(before(), {
    keepDays: 30,
    conversationMinutes: 30,
    onTrouble: (message) => expect.unreachable(message),
  });
  onTestFinished(() => stores.close());
  const { archive, pages, solved, digests, arrivals, votes } = stores;
  expect(await archive.versions.live()).toEqual({ version: 'aaaa', pinned: true });
  for await (const texts of archive.versions.textsIn('aaaa'))
    expect(texts).toEqual([{ digest: 'a', text: 'the text of a' }]);
  expect(await archive.acts.list(9)).toHaveLength(1);
  expect(await pages.load('abc', 'answer')).toMatchObject({ owner: 'mina' });
  expect(await solved.of('here')).toHaveLength(1);
  expect(await digests.sent('here')).toEqual({ period: '2026-01-01', upTo: 5 });
  expect(await arrivals.between(0, 9)).toEqual(['a']);
  expect(await votes.worst('here', 9)).toHaveLength(1);
  expect((await archive.sources.list()).map(({ number }) => number)).toEqual([4]);
  // Numbers are not given twice, over this step either.
  expect(await archive.sources.add('https://c.example/', {}, {})).toEqual({ number: 10, act: null });
  expect(await archive.sources.used('2026-01-01')).toEqual({ items: 2, bytes: 3 });
  expect(await stores.of(2).archive.versions.live()).toBeUndefined();
});
