import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/bench/search/options.js';
import { runBench } from '../../../src/bench/search/run.js';
import { UsageError } from '../../../src/cli/terminal/usage.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bench-run-'));
  await writeFile(
    join(folder, 'short.json'),
    JSON.stringify({ id: 'a', headline: 'A', paragraphs: ['It is.', 'So.'] }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const listener = { progress: () => {}, size: () => {} };

describe('a run that cannot begin', () => {
  it('says when an archive has nothing to ask about', async () => {
    const running = runBench(readOptions(['--archive', folder]), listener);
    await expect(running).rejects.toThrow(UsageError);
    await expect(running).rejects.toThrow('No question can be made from these paragraphs');
  });

  it('says when the archive is not there', async () => {
    const running = runBench(readOptions(['--archive', join(folder, 'missing')]), listener);
    await expect(running).rejects.toThrow(/missing cannot be read/);
  });
});
