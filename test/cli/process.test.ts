import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOf, jsonl, removeFolder } from './terminal-streams.js';

/** The built commands as processes: what only shows there. */

const built = fileURLToPath(new URL('../../dist/src/programs/ask.js', import.meta.url));
const isBuilt = existsSync(built);
if (!isBuilt) console.log('skipped: ask as a process (npm run build makes it)');

const QUESTION = 'How tall is the gantry crane?';
let folder: string;
beforeAll(async () => {
  const article = { id: 'a', headline: 'Crane', paragraphs: ['The gantry crane is 62 metres tall.'] };
  folder = await folderOf({ 'own/a.jsonl': jsonl(article), 'data/articles/a.jsonl': jsonl(article) });
});
afterAll(() => removeFolder(folder));

/** Runs it in `folder`, with no settings; `read: false` closes its output at once. */
async function ask(args: readonly string[], { script = built, env = {}, read = true } = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
  child.stdin.end();
  let out = '';
  let err = '';
  if (!read) child.stdout.destroy();
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { out, err, status };
}

describe.runIf(isBuilt)('ask as a process', () => {
  it('answers from another working folder, whose paths it takes', async () => {
    const { out, err, status } = await ask(['--archive', 'own', QUESTION]);
    expect(out).toContain('62 metres tall');
    expect([err, status]).toEqual(['', 0]);
  });

  it('looks for the default archive, and for ARTICLES_DIR, in the working folder', async () => {
    expect((await ask([QUESTION])).out).toContain('62 metres tall');
    expect((await ask([QUESTION], { env: { ARTICLES_DIR: 'own' } })).out).toContain('62 metres tall');
    const missing = await ask([QUESTION], { env: { ARTICLES_DIR: 'gone' } });
    expect(missing.err).toMatch(/^ask: The archive gone cannot be read\./);
    expect(missing.status).toBe(2);
  });

  it('says all that is wrong with the settings', async () => {
    const { out, err, status } = await ask([QUESTION], { env: { MAX_FILE_MB: 'many', LOG_LEVEL: 'loud' } });
    expect(err).toMatch(/MAX_FILE_MB is "many"; it should be .+\./);
    expect(err).toMatch(/LOG_LEVEL is "loud"; it should be .+\./);
    expect([out, status]).toEqual(['', 2]);
  });

  it('GIVEN flags that npm took for itself THEN it says where the -- belongs', async () => {
    const env = { npm_lifecycle_event: 'ask', npm_config_archive: 'true', npm_config_cache: '/somewhere' };
    const { out, err, status } = await ask(['own', QUESTION], { env });
    expect(err).toContain(
      'npm took --archive for itself, because no -- stood before it. Write: npm run ask -- --archive …',
    );
    expect([out, status]).toEqual(['', 2]);
  });

  it('runs through a symbolic link', async () => {
    const link = join(folder, 'ask.mjs');
    await symlink(built, link);
    expect((await ask(['--archive', 'own', QUESTION], { script: link })).out).toContain('62 metres tall');
  });

  it('ends quietly when nobody reads its output', async () => {
    const { err, status } = await ask(['--archive', 'own', QUESTION, QUESTION], { read: false });
    expect([err, status]).toEqual(['', 0]);
  });

  it('does not wait for a question that cannot come', async () => {
    const { err, status } = await ask(['--archive', 'own']);
    expect(err).toMatch(/There is no question\./);
    expect(status).toBe(2);
  });
});
