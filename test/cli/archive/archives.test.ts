import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { loadArchive } from '../../../src/archive/load.js';
import { runArchive } from '../../../src/cli/archive.js';
import { runAsk } from '../../../src/cli/ask.js';
import { runReadings } from '../../../src/cli/readings.js';
import { runState } from '../../../src/cli/state.js';
import { openStores } from '../../../src/state/sqlite/open.js';
import { folderOf } from '../../archive/folder.js';
import { PAGES } from '../../live/rooms.js';
import { run } from '../terminal-streams.js';

const SERVER = '200000000000000001';
const OTHER = '200000000000000002';
const CHANNEL = '300000000000000001';
const LIGHTHOUSE = `The lighthouse of Brill

The lighthouse of Brill was lit by Keeper Anna Vos in 1931, said the harbour office.

It burns oil to this day, and two keepers look after it by turns.
`;

/** A bot that is stopped: an archive for all, and those of servers, by the names in `own`, with who owns them. */
async function stopped(own: readonly (readonly [name: string, server: string])[] = []) {
  const folder = await folderOf(PAGES);
  const stateDir = mkdtempSync(join(tmpdir(), 'clippings-state-'));
  onTestFinished(() => rmSync(stateDir, { recursive: true, force: true }));
  vi.stubEnv('ARTICLES_DIR', folder);
  vi.stubEnv('STATE_DIR', stateDir);
  vi.stubEnv('SEMANTIC_SEARCH', 'off');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const open = (where = stateDir) =>
    openStores(where, {
      keepDays: 30,
      conversationMinutes: 30,
      onTrouble: (message) => expect.unreachable(message),
    });
  const keys: string[] = [];
  const stores = open();
  for (const [name, server] of own) {
    const made = await stores.archives.add(name, server);
    if (made.outcome === 'kept') keys.push(made.archive.key);
  }
  await stores.close();
  return { folder, stateDir, keys, open, archive: (...args: string[]) => run(runArchive, args) };
}

const lighthouse = async () => join(await folderOf({ 'lighthouse.txt': LIGHTHOUSE }), 'lighthouse.txt');

describe('npm run archive -- … --archive-name', () => {
  it('does to the archive of that name or key what it does to the first, and nothing to the others', async () => {
    const { folder, stateDir, keys, archive } = await stopped([['Harbour', SERVER]]);
    const [key] = keys;
    await archive('status');
    expect((await archive('add', await lighthouse(), '--archive-name', 'harbour')).out).toContain(
      '1 articles now',
    );
    expect((await archive('list', '--archive-name', key!)).out).toBe(
      'lighthouse  no date  The lighthouse of Brill\n',
    );
    expect((await archive('edit', 'lighthouse', '--date', '1931', '--archive-name', key!)).status).toBe(1);
    expect(
      (await archive('edit', 'lighthouse', '--author', 'Ada Quill', '--archive-name', key!)).status,
    ).toBe(0);
    expect((await archive('audit', '--archive-name', key!)).out.trim().split('\n')).toHaveLength(3);
    expect((await archive('history')).out.trim().split('\n')).toHaveLength(1);
    expect((await archive('list')).out).not.toContain('lighthouse');
    expect(await readdir(join(stateDir, 'archives', key!, 'articles'))).toEqual(['lighthouse.txt']);
    expect((await readdir(folder)).sort()).toEqual(Object.keys(PAGES).sort());
    const file = join(await folderOf({}), 'all.jsonl');
    expect((await archive('export', file, '--archive-name', key!)).out).toContain('exported 1 article ');
    expect((await loadArchive(file)).articles[0]).toMatchObject({ author: 'Ada Quill' });
    const inside = join(stateDir, 'archives', key!, 'articles', 'copy');
    expect((await archive('export', inside, '--archive-name', key!)).status).toBe(2);
    expect((await archive('remove', 'lighthouse', '--archive-name', key!)).out).toContain('0 articles now');
  });

  it('names the archives that there are where one is not, or where several are called so', async () => {
    const { keys, archive } = await stopped([
      ['Papers', SERVER],
      ['Papers', OTHER],
    ]);
    const none = await archive('status', '--archive-name', 'Deeds');
    expect([none.status, none.err]).toEqual([2, expect.stringContaining('There is no archive "Deeds"')]);
    expect(none.err).toContain('main (main, for all servers)');
    const several = await archive('status', '--archive-name', 'papers');
    expect([several.status, several.err]).toEqual([2, expect.stringContaining('Several archives')]);
    for (const key of keys) expect(several.err).toContain(key);
    expect((await archive('status', '--archive-name', keys[1]!)).status).toBe(0);
  });
});

describe('npm run archive -- archives', () => {
  it('makes, binds, renames and deletes archives for all servers', async () => {
    const { stateDir, archive } = await stopped();
    const made = await archive('archives', 'new', 'Old papers');
    const [, key] = /^made (\w+) \(Old papers, for all servers\)/.exec(made.out)!;
    await archive('add', await lighthouse(), '--archive-name', key!);
    expect((await archive('archives', 'bind', key!, SERVER)).out).toContain(`answers in server ${SERVER}`);
    await archive('archives', 'bind', 'old papers', OTHER, CHANNEL);
    await archive('archives', 'rename', key!, 'Deeds');
    expect((await archive('archives', 'list')).out).toBe(
      `main  main  for all servers; answers in all other places\n${key}  Deeds  for all servers; answers in server ${SERVER}, channel ${CHANNEL} of server ${OTHER}\n`,
    );
    await archive('archives', 'unbind', SERVER);
    const [, listed] = (await archive('archives', 'list', '--json')).out.trim().split('\n');
    expect(JSON.parse(listed!)).toMatchObject({
      archive: { key, server: null, answers: [{ server: OTHER, channel: CHANNEL }] },
    });
    const doubted = await archive('archives', 'delete', key!, 'Papers');
    expect([doubted.status, doubted.err]).toEqual([2, expect.stringContaining('give its name once more')]);
    expect(existsSync(join(stateDir, 'archives', key!))).toBe(true);
    expect((await archive('archives', 'delete', key!, 'deeds')).status).toBe(0);
    expect(existsSync(join(stateDir, 'archives', key!))).toBe(false);
    expect((await archive('archives', 'list')).out.trim().split('\n')).toHaveLength(1);
  });

  it('deletes none while a bot runs that may have it open, and binds none where it may not be read', async () => {
    const { keys, open, archive } = await stopped([['Harbour', SERVER]]);
    const stores = open();
    const hold = await stores.archive.hold('the bot (process 7)');
    const refused = await archive('archives', 'delete', keys[0]!, 'Harbour');
    expect([refused.status, refused.err]).toEqual([
      2,
      expect.stringContaining('While the bot (process 7) runs'),
    ]);
    // What a running bot finds within a second is no act on its archive.
    expect((await archive('archives', 'new', 'Deeds')).status).toBe(0);
    await hold.release();
    await stores.close();
    const elsewhere = await archive('archives', 'bind', keys[0]!, OTHER);
    expect([elsewhere.status, elsewhere.err]).toEqual([
      2,
      expect.stringContaining('cannot answer in another server'),
    ]);
    expect((await archive('archives', 'bind', keys[0]!, SERVER)).status).toBe(0);
  });

  it.each([
    [['fly'], /no archives command "fly"; there are list, new/],
    [['new'], /archives new needs a name after it/],
    [['new', 'a', 'b'], /archives new does not take "b"/],
    [['new', ' '], /1 to 50 characters/],
    [['new', 'main'], /already/],
    [['rename', 'main'], /needs its new name after "main"/],
    [['delete', 'main', 'main'], /first archive cannot be deleted/],
    [['bind', 'main', 'here'], /"here" is no id of a server or channel/],
    [['list', '--archive-name', 'main'], /does not take --archive-name/],
  ])('called wrongly (%j) says what is wrong', async (args, message) => {
    const { archive } = await stopped();
    const { status, err } = await archive('archives', ...args);
    expect([status, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('other commands', () => {
  it('ask and readings take an archive by its name', async () => {
    const { keys, archive } = await stopped([['Harbour', SERVER]]);
    const question = 'Who lit the lighthouse of Brill?';
    const empty = await run(runAsk, [question, '--archive-name', 'Harbour']);
    expect([empty.status, empty.err]).toEqual([2, expect.stringContaining('has no files yet')]);
    await archive('add', await lighthouse(), '--archive-name', keys[0]!);
    expect((await run(runAsk, [question, '--archive-name', 'Harbour'])).out).toContain('Keeper Anna Vos');
    expect((await run(runAsk, [question])).out).not.toContain('Keeper Anna Vos');
    expect((await run(runAsk, [question, '--archive', '.', '--archive-name', 'x'])).err).toContain('either');
    const read = await run(runReadings, ['--archive-name', keys[0]!]);
    expect(JSON.parse(read.out)).toMatchObject({ lighthouse: { headline: 'The lighthouse of Brill' } });
    expect((await run(runReadings, ['.', '--archive-name', keys[0]!])).status).toBe(2);
  });
});

describe('a copy of the state', () => {
  it('has the files of all archives: restored elsewhere it gives the same answers', async () => {
    const { stateDir, keys, archive } = await stopped([
      ['Harbour', SERVER],
      ['Empty', OTHER],
    ]);
    await archive('add', await lighthouse(), '--archive-name', keys[0]!);
    await archive('edit', 'lighthouse', '--author', 'Ada Quill', '--archive-name', keys[0]!);
    const copy = join(await folderOf({}), 'copy.db');
    expect((await run(runState, ['backup', copy])).out).toMatch(
      /MB, with 1 file of STATE_DIR\/archives\); restore/,
    );

    const elsewhere = mkdtempSync(join(tmpdir(), 'clippings-elsewhere-'));
    onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
    rmSync(stateDir, { recursive: true });
    vi.stubEnv('STATE_DIR', elsewhere);
    expect((await run(runState, ['restore', copy])).out).toMatch(/, with 1 file of STATE_DIR\/archives\.$/m);
    expect(await run(runState, ['check'])).toMatchObject({ status: 0 });
    const asked = await run(runAsk, ['Who lit the lighthouse of Brill?', '--archive-name', 'Harbour']);
    expect(asked.out).toContain('Keeper Anna Vos');
    const dry = await archive('reload', '--dry-run', '--archive-name', keys[0]!);
    expect(dry.out).toMatch(/nothing|same|no change/i);
    expect((await archive('edit', 'lighthouse', '--archive-name', keys[0]!)).out).toContain('Ada Quill');
    expect((await archive('list', '--archive-name', 'Empty')).out).toBe('');
  });

  it('puts aside what was there, names what it passes over, and check says what is missing or left', async () => {
    const { stateDir, keys, archive } = await stopped([['Harbour', SERVER]]);
    await archive('add', await lighthouse(), '--archive-name', keys[0]!);
    const articles = join(stateDir, 'archives', keys[0]!, 'articles');
    await symlink('/nowhere', join(articles, 'link.txt'));
    const copy = join(await folderOf({}), 'copy.db');
    const { out } = await run(runState, ['backup', copy]);
    expect(out).toContain(`Passed over, no file that can be copied: ${join(articles, 'link.txt')}`);
    rmSync(articles, { recursive: true });
    await mkdir(join(stateDir, 'archives', 'zzzzzz'));
    const check = await run(runState, ['check']);
    expect([check.status, check.out]).toEqual([1, expect.stringContaining(`${articles} is not there`)]);
    expect(check.out).toContain(`${join(stateDir, 'archives', 'zzzzzz')} belongs to no archive any more`);
    expect((await run(runState, ['restore', copy])).out).toMatch(
      /before is \S+clippings\.db\.before-\S+ and \S+archives\.before-/,
    );
    expect(await readdir(articles)).toEqual(['lighthouse.txt']);
    expect(await run(runState, ['check'])).toMatchObject({ status: 0 });
  });
});
