import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openBrowser, watchedContext } from './chromium.js';
import { newest } from './desk.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A process as a newcomer starts it: built, without a token, with nothing kept from before. */
function startPlayground(stateDir: string) {
  const { DISCORD_TOKEN: _, ...env } = process.env;
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: ROOT,
    env: { ...env, PLAYGROUND_PORT: '0', STATE_DIR: stateDir },
  });
  let printed = '';
  const address = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (status) => reject(new Error(`ended with ${status}:\n${printed}`)));
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { address, ended, printed: () => printed, stop: () => child.kill('SIGINT') };
}

it('npm start without a token leads to an answered question', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-start-'));
  const began = performance.now();
  const playground = startPlayground(folder);
  const browser = await openBrowser();
  try {
    const { context, foreign } = await watchedContext(browser);
    const page = await context.newPage();
    await page.goto(await playground.address);
    const example = page.getByRole('region', { name: 'Welcome' }).getByRole('listitem').first();
    await example.waitFor();
    const shown = performance.now();
    await example.getByRole('button').click();
    await newest(page, '¶');
    const answered = performance.now();
    console.log(
      `start to page: ${Math.round(shown - began)} ms; click to answer: ${Math.round(answered - shown)} ms`,
    );
    expect(playground.printed()).toContain('This is not Discord');
    expect(foreign).toEqual([]);
  } finally {
    await browser.close();
    playground.stop();
    expect(await playground.ended).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  }
});
