import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS } from '../src/config.js';
import { type LocalDiscord, startLocalDiscord } from '../src/local-discord/local-discord.js';

/** What README and the pages under docs/ say, held against the program. */

const PAGES = [
  'README.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
  'SECURITY.md',
  'CONTRIBUTING.md',
];
const textOf = (page: string) => readFileSync(page, 'utf8');
const isBuilt = existsSync('dist/src/main.js');
if (!isBuilt) console.log('skipped: the commands of the documents (npm run build makes the program)');

/** The blocks of a page in one language, without their fences. */
const blocks = (page: string, language: string) =>
  [...textOf(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text!,
  );

interface Transcript {
  readonly page: string;
  readonly command: string;
  readonly output: string;
}

const TRANSCRIPTS: readonly Transcript[] = PAGES.flatMap((page) =>
  blocks(page, 'console').flatMap((block) =>
    block
      .split(/^\$ /m)
      .filter((one) => one !== '')
      .map((one) => {
        const end = one.indexOf('\n');
        return { page, command: one.slice(0, end), output: one.slice(end + 1).trimEnd() };
      }),
  ),
);

/** Each command once, in the order of the pages. */
const COMMANDS = [
  ...new Set(PAGES.flatMap((page) => blocks(page, 'sh').flatMap((block) => block.trim().split('\n')))),
];
/** They change the machine, need other programs, or take what this test stands on; CI and `.ci` have them. */
const ELSEWHERE = /^(?:sudo|sudoedit|docker|journalctl|git|cd)\b|^npm (?:ci|test)\b|^bash \.ci\/run/;

let folder: string;
let discord: LocalDiscord;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  discord = await startLocalDiscord();
  folder = mkdtempSync(join(tmpdir(), 'clippings-docs-'));
  for (const name of ['package.json', 'data', '.env.example'])
    cpSync(name, join(folder, name), { recursive: true });
  for (const name of ['dist', 'node_modules', 'scripts']) symlinkSync(resolve(name), join(folder, name));
  env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    SEMANTIC_SEARCH: 'off',
  };
});
afterAll(async () => {
  await discord.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Beside this process, in which the local Discord answers. */
function bash(command: string) {
  return new Promise<{ status: number | null; out: string; errors: string }>((done) => {
    const child = execFile('bash', ['-c', command], { cwd: folder, env }, (_, out, errors) =>
      done({ status: child.exitCode, out, errors }),
    );
  });
}

/** Starts the bot as `npm start` does, and stops it once it is on Discord. */
async function started(): Promise<{ status: number | null; errors: string }> {
  const bot: ChildProcess = spawn(process.execPath, ['dist/src/main.js'], { cwd: folder, env });
  let errors = '';
  bot.stderr!.on('data', (data) => {
    errors += data;
  });
  const ended = new Promise<number | null>((done) => bot.once('exit', done));
  await discord.botReady(60_000);
  bot.kill('SIGTERM');
  return { status: await ended, errors };
}

describe.runIf(isBuilt)('the documents', () => {
  it.each(TRANSCRIPTS)('$page shows what this prints: $command', async ({ command, output }) => {
    const { out, errors, status } = await bash(command);
    expect([errors, status]).toEqual(['', 0]);
    expect(out.trimEnd()).toBe(output);
  });

  it('show commands that run, in their order', { timeout: 300_000 }, async () => {
    const here = COMMANDS.filter((command) => !ELSEWHERE.test(command));
    expect(here.length).toBeGreaterThan(15);
    const failed = [];
    for (const command of here) {
      const { status, errors } = command === 'npm start' ? await started() : await bash(command);
      if (status !== 0 || errors !== '') failed.push({ command, status, errors });
    }
    expect(failed).toEqual([]);
  });
});

describe('the documents', () => {
  it('name only scripts that there are', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = PAGES.flatMap((page) => [
      ...textOf(page).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g),
    ]);
    expect([...new Set(named.map(([, name]) => name!))].filter((name) => !(name in scripts))).toEqual([]);
  });

  it('link only to files that there are', () => {
    const missing = PAGES.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)]
        .filter(([, path]) => !existsSync(join(dirname(page), path!)))
        .map(([link]) => `${page}: ${link}`),
    );
    expect(missing).toEqual([]);
  });

  it('explain every setting with its default', () => {
    const rows = textOf('docs/settings.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const explained = new Map(
      rows.flatMap((row) => {
        const [, names = '', defaults = ''] = row
          .split(' | ')
          .map((cell) => cell.replace(/^\| /, ''))
          .map((cell, i, all) => all[i - 1] ?? cell);
        const values = defaults.split(', ').map((value) => value.replaceAll('`', ''));
        return names.split(', ').map((name, i) => [name.replaceAll('`', ''), values[i]!] as const);
      }),
    );
    const example = parse(textOf('.env.example'));
    expect([...explained.keys()].sort()).toEqual([...SETTINGS].sort());
    for (const [name, value] of explained)
      expect(`${name}=${value}`).toBe(`${name}=${example[name] || 'none'}`);
  });

  it('keep the README to three screens', () => {
    expect(textOf('README.md').split('\n').length).toBeLessThanOrEqual(110);
  });
});
