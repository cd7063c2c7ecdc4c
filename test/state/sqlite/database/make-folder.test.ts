import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

  // In a process of its own: what never ends here would hold the test runner.
  it.runIf(existsSync('/proc/self'))('fails where the system lets no folder be made', () => {
    const program = `
      import { openStores } from ${JSON.stringify(new URL('../../../../dist/src/state/sqlite/open.js', import.meta.url).href)};
      const stores = openStores('/proc/x/state', { keepDays: 1, conversationMinutes: 1, onTrouble: console.log });
      await stores.archive.hold('me').catch((error) => console.log(error.code));
      await stores.close();`;
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/clippings\.db cannot be used .*Check STATE_DIR[\s\S]*ENOENT/);
  });
});
