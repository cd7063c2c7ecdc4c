import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runState } from '../../src/cli/state.js';
import { STATE_FILE } from '../../src/state/sqlite/database/database.js';
import { openStores } from '../../src/state/sqlite/open.js';
import { folderOf, removeFolder, run } from './terminal-streams.js';

let folder: string;
let before: string | undefined;
beforeEach(async () => {
  folder = await folderOf({});
  before = process.env.STATE_DIR;
  process.env.STATE_DIR = join(folder, 'state');
});
afterEach(async () => {
  if (before === undefined) delete process.env.STATE_DIR;
  else process.env.STATE_DIR = before;
  await removeFolder(folder);
});

const copy = () => join(folder, 'copy.db');
const opened = () =>
  openStores(join(folder, 'state'), { keepDays: 30, conversationMinutes: 30, onTrouble: () => {} });

describe('state', () => {
  it('backs up while the bot runs and restores once it is stopped, saying each time what it did', async () => {
    const stores = opened();
    const hold = await stores.archive.hold('the bot (process 7)');
    const backedUp = await run(runState, ['backup', copy()]);
    expect(backedUp).toMatchObject({ err: '', status: 0 });
    expect(backedUp.out).toMatch(
      /^Copied .+state into .+copy\.db \(\d+\.\d MB\); restore it with: npm run state -- restore /,
    );

    const held = await run(runState, ['restore', copy()]);
    expect(held).toMatchObject({ out: '', status: 1 });
    expect(held.err).toMatch(
      /^state: The state folder .* is in use by the bot \(process 7\)\. Stop it first\.$/m,
    );

    await hold.release();
    await stores.close();
    const restored = await run(runState, ['restore', copy()]);
    expect(restored).toMatchObject({ err: '', status: 0 });
    expect(restored.out).toMatch(
      /^Put .+ into .+state\.\nWhat was there before is .+clippings\.db\.before-\d{8}-\d{6};/,
    );
  });

  it.each([
    [['backup', 'copy.db'], /pg_dump/],
    [['restore', 'copy.db'], /pg_restore/],
    [['check'], /pg_amcheck/],
  ])(
    'GIVEN a PostgreSQL database THEN %j leaves the folder alone and says what does it there',
    async (args, sentence) => {
      process.env.DATABASE_URL = 'postgres://name:secret@localhost/clippings';
      try {
        const { out, err, status } = await run(runState, args);
        expect({ out, status }).toEqual({ out: '', status: 1 });
        expect(err).toMatch(sentence);
        expect(err).not.toContain('secret');
      } finally {
        delete process.env.DATABASE_URL;
      }
    },
  );

  it.each([
    [[], /No command is given; there are backup, restore, check/],
    [['save', 'x'], /There is no command “save”/],
    [['toString', 'x'], /There is no command “toString”/],
    [['backup'], /backup needs the name of a file/],
    [['restore', 'a', 'b'], /takes one file, not “b” too/],
    [['check', 'a'], /check takes no file, not “a”/],
    [['backup', 'a', '--quick'], /Unknown option '--quick'/],
  ])('GIVEN %j THEN a sentence and status 2', async (args, sentence) => {
    const { err, status } = await run(runState, args);
    expect(err).toMatch(sentence);
    expect(status).toBe(2);
  });

  it('checks what is kept: whole, damaged with what is lost and what to do, or not there', async () => {
    expect(await run(runState, ['check'])).toMatchObject({
      out: expect.stringMatching(/^There is nothing to check/),
      status: 1,
    });
    const stores = opened();
    await stores.pages.save({ kind: 'answer', version: 'v', owner: 'ada', body: {} });
    await stores.close();
    expect(await run(runState, ['check'])).toMatchObject({
      out: expect.stringMatching(/^What is kept in .+state is whole\.$/m),
      err: '',
      status: 0,
    });
    const db = new Database(join(folder, 'state', STATE_FILE));
    db.exec("UPDATE saved_page SET body = '{'");
    db.close();
    const { out, status } = await run(runState, ['check']);
    expect(out).toMatch(/^Damaged: table saved_page: what the buttons of a message need\. .+\.$/m);
    expect(status).toBe(1);
  });

  it('--help lists its commands', async () => {
    const { out, status } = await run(runState, ['--help']);
    expect(out).toContain('backup FILE');
    expect(status).toBe(0);
  });
});
