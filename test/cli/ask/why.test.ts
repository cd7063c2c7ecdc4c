import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASK_HELP } from '../../../src/cli/ask/options.js';
import { runAsk } from '../../../src/cli/ask.js';
import { folderOf, jsonl, removeFolder, run } from '../terminal-streams.js';

const ferries = {
  id: 'ferries',
  headline: 'Ferry passengers up',
  date: '2015-02-03',
  paragraphs: [
    'The Nordhavn Ferry Authority carried 31,400 passengers in 2014, it said on Tuesday.',
    'The herring season was poor, and the boats were painted white.',
  ],
};

let folder: string;
beforeAll(async () => {
  folder = await folderOf({ 'archive/news.jsonl': jsonl(ferries) });
});
afterAll(() => removeFolder(folder));

const ask = async (...args: string[]) =>
  (await run(runAsk, ['--archive', join(folder, 'archive'), '--semantic', 'off', ...args])).out;
const CARRIED = 'How many passengers did the Nordhavn Ferry Authority carry in';

describe('ask --why', () => {
  it('prints after the answer what was read as a condition, and how each passage meets it', async () => {
    const out = await ask('--why', `${CARRIED} 2014?`);
    expect(out).toContain('31,400 passengers');
    expect(out).toContain('Conditions: name “Nordhavn Ferry Authority”, period “2014”\n');
    expect(out).toContain(
      '  1. ferries ¶ 1: “Nordhavn Ferry Authority” in the paragraph, “2014” in the paragraph\n',
    );
  });

  it('does so of the nearest too, where a condition is not met', async () => {
    const out = await ask('--why', `${CARRIED} 2011?`);
    expect(out).toMatch(/^Nothing on 2011\. The nearest is about 2014:\n/);
    expect(out).toContain('“2011” something else in its place (2014)\n');
  });

  it('says that none was read where the question sets none', async () => {
    expect(await ask('--why', 'Which boats were painted white?')).toContain('No condition was read.\n');
  });

  it('is not printed unless it is asked for, but that a condition is not met always is', async () => {
    expect(await ask(`${CARRIED} 2014?`)).not.toContain('Conditions:');
    const out = await ask(`${CARRIED} 2011?`);
    expect(out).toMatch(/^Nothing on 2011\. The nearest is about 2014:\n/);
    expect(out).not.toContain('Conditions:');
  });

  it('leaves the keys of --json as they are', async () => {
    const keys = async (...args: string[]) => Object.keys(JSON.parse(await ask('--json', ...args)));
    expect(await keys('--why', `${CARRIED} 2014?`)).toEqual(await keys(`${CARRIED} 2014?`));
  });

  it('stands in the help', () => {
    expect(ASK_HELP).toMatch(/^ +--why /m);
  });
});
