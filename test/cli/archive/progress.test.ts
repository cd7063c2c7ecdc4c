import { expect, it } from 'vitest';
import { progressOn } from '../../../src/cli/archive/progress.js';

it('says every two seconds how far long work is, and nothing of what is over sooner', () => {
  const said: string[] = [];
  const stderr = {
    isTTY: true,
    write: (text: string) => said.push(text) > 0,
  } as unknown as NodeJS.WriteStream;
  let now = 0;
  const tell = progressOn(stderr, () => now);
  for (; now <= 5_000; now += 500)
    tell({ step: 'reading', share: now / 10_000, files: now / 10, ofFiles: 1_000 });
  tell({ step: 'indexing', share: 0.6, files: 1_000, ofFiles: 1_000 });
  now += 1_000;
  tell({ step: 'indexing', share: 0.625, files: 1_000, ofFiles: 1_000 });
  expect(said.join('')).toBe(
    'Reading the folder, 200 of 1000 files (20 %)\nReading the folder, 400 of 1000 files (40 %)\nMaking the index (62 %)\n',
  );
});
