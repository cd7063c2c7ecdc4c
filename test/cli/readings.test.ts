import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runReadings } from '../../src/cli/readings.js';
import { folderOf, removeFolder, run } from './terminal-streams.js';

const PAGE =
  'The ferry is late again\n\n3 May 2017\n\nThe ferry to the island left an hour late on Monday.\n\nNobody on the quay was told of the reason for that.\n';
let folder: string;

beforeAll(async () => {
  folder = await folderOf({
    'pages/late.txt': PAGE,
    'pages/packed.html.gz': gzipSync(
      '<title>The pier is shut</title><h1>The pier is shut</h1><p>The pier has been shut since the storm of last week, its keeper said on Sunday.</p><h2>What it costs</h2><p>The repair will cost more than the town can pay, the keeper said.</p>',
    ),
    'pages/empty.txt': '',
    'pages/picture.gif': 'GIF89a',
    'other/picture.gif': 'GIF89a',
  });
});
afterAll(() => removeFolder(folder));

describe('readings', () => {
  it('prints what is scored of each page, an empty object for what could not be read', async () => {
    const { out, err, status } = await run(runReadings, [join(folder, 'pages')]);
    expect(JSON.parse(out)).toEqual({
      late: {
        articleBody:
          'The ferry to the island left an hour late on Monday.\n\nNobody on the quay was told of the reason for that.',
        headline: 'The ferry is late again',
        date: '2017-05-03',
      },
      packed: {
        articleBody:
          'The pier has been shut since the storm of last week, its keeper said on Sunday.\n\nWhat it costs\n\nThe repair will cost more than the town can pay, the keeper said.',
        headline: 'The pier is shut',
      },
      empty: {},
    });
    expect(err).toBe('empty.txt: The file is empty.\n');
    expect(status).toBe(0);
  });

  it.each([
    ['no folder', [], /Name one folder of pages\./],
    ['a folder that is not there', ['/no/such/folder'], /\/no\/such\/folder is no folder that can be read/],
    ['an option it does not know', ['--fast'], /--fast/],
  ])('%s: exit status 2 and a sentence on standard error', async (_, args, message) => {
    const { out, err, status } = await run(runReadings, args);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).toMatch(/See npm run readings -- --help\.\n$/);
    expect(status).toBe(2);
  });

  it('say of a folder without pages that it holds none', async () => {
    const { err, status } = await run(runReadings, [join(folder, 'other')]);
    expect(err).toMatch(/holds no page/);
    expect(status).toBe(2);
  });
});
