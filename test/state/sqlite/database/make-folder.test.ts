import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder } from '../../../../src/state/sqlite/database/make-folder.js';

describe('making the state folder', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'clippings-folder-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('makes what is missing above it too, and leaves one that is there', () => {
    const folder = join(root, 'a', 'b', 'c');
    makeFolder(folder);
    makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('fails below a file', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => makeFolder(join(root, 'file', 'state'))).toThrow(/ENOTDIR/);
  });
});

/** What stands at the place of the state folder, or in it, and is none; each with what is said of it. */
const PLACES: Readonly<Record<string, (root: string) => string>> = {
  'a folder that the system lets nobody make': () => '/proc/x/state',
  'one of its devices': () => '/dev/full',
  'what would be below a device': () => '/dev/null/state',
  'what the kernel tells of itself': () => '/sys/x/state',
  'a file': (root) => made(root, (path) => writeFileSync(path, 'x')),
  'a link back to itself': (root) => made(root, (path) => symlinkSync('state', path)),
  'a link that leads nowhere': (root) => made(root, (path) => symlinkSync('/proc/x', path)),
  'a pipe': (root) => made(root, (path) => spawnSync('mkfifo', [path])),
  'a folder whose database is a folder': (root) => inFolder(root, (path) => mkdirSync(path)),
  'a folder whose database is a pipe': (root) => inFolder(root, (path) => spawnSync('mkfifo', [path])),
  'a folder whose database is a device': (root) => inFolder(root, (path) => symlinkSync('/dev/full', path)),
  'a folder whose database is a picture': (root) =>
    inFolder(root, (path) => writeFileSync(path, `\u0089PNG${'x'.repeat(9_000)}`)),
};

function made(root: string, make: (path: string) => unknown): string {
  const path = join(root, 'state');
  make(path);
  return path;
}

function inFolder(root: string, make: (path: string) => unknown): string {
  const folder = made(root, mkdirSync);
  make(join(folder, 'clippings.db'));
  return folder;
}

describe('a state folder that cannot be used', () => {
  // In a process of its own: what never ends here would hold the test runner.
  it.runIf(process.platform === 'linux').each(Object.entries(PLACES))(
    'because it is %s is said to be, and answers are kept in memory',
    (_, make) => {
      const root = mkdtempSync(join(tmpdir(), 'clippings-no-state-'));
      onTestFinished(() => rmSync(root, { recursive: true, force: true }));
      const program = `
        import { openStores } from ${JSON.stringify(new URL('../../../../dist/src/state/sqlite/open.js', import.meta.url).href)};
        const folder = ${JSON.stringify(make(root))};
        const stores = openStores(folder, { keepDays: 1, conversationMinutes: 1, onTrouble: console.log });
        await stores.glance();
        await stores.archive.versions.live().then(() => console.log('LIVE'), (error) => console.log(error.name));
        const id = await stores.pages.save({ kind: 'answer', version: 'v', owner: 'mina', body: 7 });
        console.log(JSON.stringify(await stores.pages.load(id, 'answer')));
        await stores.close();`;
      const { stdout, stderr, status, signal } = spawnSync(
        process.execPath,
        ['--input-type=module', '-e', program],
        { encoding: 'utf8', timeout: 20_000 },
      );
      expect([signal, status, stderr]).toEqual([null, 0, '']);
      expect(stdout).toMatch(/clippings\.db (?:cannot be used .*Check STATE_DIR|is damaged)/);
      expect(stdout).toContain('StateError');
      expect(stdout).toContain('"body":7');
    },
    30_000,
  );
});
