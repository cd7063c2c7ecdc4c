import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { loadArchive } from '../../src/archive/load.js';
import { runArchive } from '../../src/cli/archive.js';
import { folderOf, pageOf } from '../archive/folder.js';
import { openRoom, PAGES } from '../live/rooms.js';
import { localWeb, newsPage, outsideOnLoopback, prose } from '../sources/local-web.js';
import { run } from './terminal-streams.js';

/** A bot that is stopped: its folder and state, and the command in front of them. */
async function stopped() {
  const folder = await folderOf(PAGES);
  const stateDir = mkdtempSync(join(tmpdir(), 'clippings-state-'));
  onTestFinished(() => rmSync(stateDir, { recursive: true, force: true }));
  vi.stubEnv('ARTICLES_DIR', folder);
  vi.stubEnv('STATE_DIR', stateDir);
  vi.stubEnv('MAX_REMOVED_PERCENT', '20');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return { folder, stateDir, run: (...args: string[]) => run(runArchive, args) };
}

describe('npm run archive', () => {
  it('reloads, shows the history, and rolls back', async () => {
    const { folder, run } = await stopped();
    expect((await run('status')).out).toMatch(/articles +5, 25 paragraphs/);
    await writeFile(join(folder, 'p7.txt'), pageOf(7));
    const dry = await run('reload', '--dry-run');
    expect([dry.status, dry.out]).toEqual([0, expect.stringContaining('added 1\n  p7  Story number 7')]);
    expect((await run('status')).out).toContain('articles    5');
    expect((await run('reload')).out).toContain('1 added, 0 changed, 0 removed, 6 articles now');
    const history = (await run('history')).out.trim().split('\n');
    expect(history).toHaveLength(2);
    expect(history[0]).toMatch(/^\* [0-9a-f]{12} .* reload by .* 6 articles \(\+1 ~0 -0\)$/);
    const old = /[0-9a-f]{12}/.exec(history[1]!)![0];
    expect((await run('rollback', old)).out).toContain('5 articles now');
    expect((await run('status')).out).toContain('brought back: stays until the next reload');
    const audit = (await run('audit', '--limit', '2')).out.trim().split('\n');
    expect(audit[0]).toMatch(/rollback by .* \(terminal\)/);
    expect(audit).toHaveLength(2);
  });

  it('adds files and removes articles', async () => {
    const { folder, run } = await stopped();
    const elsewhere = await folderOf({ 'new.txt': pageOf(7), 'p1.txt': pageOf(8) });
    expect((await run('add', join(elsewhere, 'new.txt'))).out).toContain('saved new.txt');
    const taken = await run('add', join(elsewhere, 'p1.txt'));
    expect([taken.status, taken.err]).toEqual([1, expect.stringContaining('The archive already has p1.')]);
    expect((await run('add', '--replace', join(elsewhere, 'p1.txt'))).status).toBe(0);
    expect((await run('remove', 'p2', 'p3')).status).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(['.trash', 'new.txt', 'p0.txt', 'p1.txt', 'p4.txt']);
  });

  it('names the files that it passes over, and counts them', async () => {
    const { folder, run } = await stopped();
    for (let n = 0; n < 12; n++) await writeFile(join(folder, `sheet${n}.xls`), 'x');
    await writeFile(join(folder, '.hidden'), 'x');
    const { out } = await run('reload', '--dry-run');
    expect(out).toMatch(
      /^passed over 12\n {2}sheet0\.xls, .*, … and 2 more: Files of the kind \.xls are not read/m,
    );
    expect(out).not.toContain('.hidden');
  });

  it('lists what lacks something, page by page, and files that gave no article', async () => {
    const { folder, run } = await stopped();
    await writeFile(
      join(folder, 'dated.md'),
      '---\ntitle: The dated one\ndate: 2017-05-14\nsource: The Gazette\n---\n\nIt has a day and a source, and some text.\n',
    );
    await writeFile(join(folder, 'sheet.xls'), 'x');
    await writeFile(join(folder, 'broken.json'), '{');
    await run('reload');
    expect((await run('list')).out.trim().split('\n')).toHaveLength(6);
    expect((await run('list', '--undated')).out).not.toContain('The dated one');
    expect((await run('list', '--source', 'the gazette')).out).toBe('dated  2017-05-14  The dated one\n');
    expect((await run('list', '--unsourced', '--limit', '2', '--page', '2')).out).toMatch(
      /^p2 .*\np3 .*\n… and 1 more: --page 3\n$/,
    );
    const files = (await run('list', '--rejected')).out.trim().split('\n');
    expect(files).toEqual([
      expect.stringMatching(/^broken\.json, line 1: /),
      expect.stringMatching(/^sheet\.xls: Files of the kind \.xls are not read/),
    ]);
    expect((await run('list', '--source', 'nobody')).err).toContain(
      'No article is from "nobody"; there are The Gazette.',
    );
    expect((await run('list', '--undated', '--rejected')).status).toBe(2);
    expect((await run('status', '--undated')).err).toContain('status does not take --undated.');
  });

  it('corrects what a page does not say, and takes it back', async () => {
    const { run } = await stopped();
    const edited = await run('edit', 'p0', '--date', '14 May 2017', '--author', 'Ada Quill');
    expect([edited.status, edited.out]).toEqual([
      0,
      expect.stringContaining('date: none → 2017-05-14\nauthor: none → Ada Quill\nedit: '),
    ]);
    const shown = (await run('edit', 'p0')).out;
    expect(shown).toContain('author    Ada Quill  (its page says: none)');
    expect(shown).toContain('1 correction can be undone');
    expect((await run('list', '--corrected')).out).toMatch(/^p0 {2}2017-05-14/);
    expect((await run('audit', '--limit', '1')).out).toContain(
      'date: none → 2017-05-14; author: none → Ada Quill',
    );
    const wrong = await run('edit', 'p0', '--url', 'example.org');
    expect([wrong.status, wrong.err]).toEqual([
      1,
      expect.stringContaining('beginning with https:// or http://'),
    ]);
    expect((await run('edit', 'p0', '--undo', '--author', 'x')).status).toBe(2);
    expect((await run('edit', 'p0', '--undo')).out).toContain('author: Ada Quill → none');
    expect((await run('edit', 'p0', '--as-page-says')).err).toContain('Nothing of p0 is corrected.');
    expect((await run('remove', 'p0', '--author', 'x')).err).toContain('remove does not take --author.');
  });

  it('adds the others where one file cannot be added', async () => {
    const { run } = await stopped();
    const elsewhere = await folderOf({ 'a.txt': pageOf(7), 'b.exe': 'MZ', 'c.txt': pageOf(8) });
    const added = await run('add', ...['a.txt', 'b.exe', 'c.txt'].map((name) => join(elsewhere, name)));
    expect(added.status).toBe(1);
    expect(added.out).toContain('saved a.txt');
    expect(added.out).toContain('b.exe: Files of this kind (.exe) cannot be read.');
    expect(added.out).toContain('saved c.txt');
  });

  it('exports what is live, to be read again', async () => {
    const { run } = await stopped();
    const elsewhere = await folderOf({});
    const file = join(elsewhere, 'all.jsonl');
    expect((await run('export', file)).out).toBe(`exported 5 articles to ${file}\n`);
    const again = await run('export', file);
    expect([again.status, again.err]).toEqual([2, expect.stringContaining('--force to put it aside')]);
    expect((await run('export', '--force', file)).out).toContain(`what stood there is now ${file}.before-1`);
    expect((await loadArchive(file)).articles).toHaveLength(5);
  });

  it('adds pages of the web', async () => {
    const { folder } = await stopped();
    const web = await localWeb();
    onTestFinished(() => web.close());
    web.app.get('/lighthouse', (c) => c.html(newsPage('The lighthouse', prose('lighthouse'))));
    const add = (address: string) =>
      run((args, streams) => runArchive(args, streams, outsideOnLoopback()), ['add', address]);
    const { status, out } = await add(`${web.origin}/lighthouse`);
    expect(status).toBe(0);
    expect(out).toContain(`  address: ${web.origin}/lighthouse\n`);
    const [, file] = /saved (web\S+)/.exec(out)!;
    expect(await readdir(join(folder, 'web'), { recursive: true })).toContain(file!.slice('web/'.length));
    const gone = await add(`${web.origin}/gone`);
    expect([gone.status, gone.err]).toEqual([
      1,
      expect.stringContaining(`${web.origin}/gone answered with 404. The page is not there`),
    ]);
    const own = await run(runArchive, ['add', 'http://localhost:9/secret']);
    expect([own.status, own.err]).toEqual([1, expect.stringContaining('localhost is not on the open net')]);
    expect((await run(runArchive, ['add', 'ftp://example.org/a'])).err).toContain(
      'It does not begin with http'.replace('It', 'it'),
    );
  });

  it('follows sources: looks, asks, takes, pauses, forgets', async () => {
    await stopped();
    const web = await localWeb();
    onTestFinished(() => web.close());
    web.app.get('/lighthouse', (c) => c.html(newsPage('The lighthouse', prose('lighthouse'))));
    web.app.get('/feed', (c) =>
      c.body(
        '<rss version="2.0"><channel><title>News</title><item><title>One</title><link>/lighthouse</link></item></channel></rss>',
      ),
    );
    const source = (...args: string[]) =>
      run((given, streams) => runArchive(given, streams, outsideOnLoopback()), ['source', ...args]);
    const added = await source('add', `${web.origin}/feed`);
    expect([added.status, added.out]).toEqual([
      0,
      expect.stringContaining('News (rss): 1 listed\n  no date  One\n'),
    ]);
    expect(added.out).toContain('the first was read as “The lighthouse”, no date, no author, 2 paragraphs');
    expect((await source('list')).out).toMatch(/^1 {2}News {2}\S+\/feed \(rss\), added by /);
    expect((await source('check')).out).toContain('npm run archive -- source take 1');
    expect((await source('take', '1')).out).toContain('fetch: ');
    expect((await run(runArchive, ['list', 'lighthouse'])).out).toContain('The lighthouse');
    expect((await source('pause', '1')).out).toContain('paused');
    expect((await source('resume', '1')).out).toContain('next ');
    expect((await source('remove', '1')).out).toBe(`forgotten: ${web.origin}/feed\n`);
    expect((await source('check', '1')).err).toContain('There is no source 1. See the list of sources.');
    for (const wrong of [['take'], ['take', 'x'], ['fly', '1'], ['add']])
      expect((await source(...wrong)).status).toBe(2);
  });

  it('keeps to the share that may be removed, unless it is forced', async () => {
    const { folder, run } = await stopped();
    await run('status');
    for (const file of ['p0.txt', 'p1.txt']) rmSync(join(folder, file));
    const refused = await run('reload');
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('It would remove 2 of 5')]);
    expect((await run('reload', '--force')).out).toContain('3 articles now');
  });

  it('refuses while the bot runs, naming it, and not when it was killed', async () => {
    const { folder, stateDir, run } = await stopped();
    const room = await openRoom(folder, stateDir, { holder: 'the bot (process 7)' });
    const refused = await run('status');
    expect([refused.status, refused.err]).toEqual([
      1,
      expect.stringContaining('is in use by the bot (process 7). Stop it first'),
    ]);
    await room.curator.close();
    expect((await run('status')).status).toBe(0);
  });

  it('prints JSON, problems too', async () => {
    const { run } = await stopped();
    expect(JSON.parse((await run('status', '--json')).out)).toMatchObject({ articles: 5, pinned: false });
    const { status, out } = await run('remove', '--json', 'nowhere');
    expect([status, JSON.parse(out)]).toMatchObject([1, { problem: { code: 'article-unknown' } }]);
  });

  it.each([
    [[], /No command is given/],
    [['sing'], /There is no command "sing"/],
    [['rollback'], /rollback needs a name/],
    [['status', 'x'], /status does not take "x"/],
    [['history', '--limit', '0'], /--limit/],
    [['reload', '--sideways'], /sideways/],
  ])('called wrongly (%j) says what is wrong', async (args, message) => {
    const { run } = await stopped();
    const { status, err } = await run(...args);
    expect([status, err]).toEqual([2, expect.stringMatching(message)]);
  });

  it('explains itself', async () => {
    const { run } = await stopped();
    expect((await run('--help')).out).toContain('rollback VERSION');
  });
});
