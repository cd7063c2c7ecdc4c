import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { newest } from './desk.js';
import { shoot, useStage } from './stage.js';

const ROOT = new URL('../../', import.meta.url);
const PICTURE = 'data/playground.png';
const LARGEST = 150_000;

const stage = useStage();

it('the picture in the README is made: an answered question', async () => {
  const page = await stage.open({ viewport: { width: 1120, height: 700 } });
  const question = page.getByRole('button', {
    name: 'How many patents did the European Patent Office grant in 2016?',
  });
  await question.click();
  await newest(page, '95,940');
  await page.mouse.move(0, 0);
  await shoot(page, 'readme');
});

it('the README opens with it, and it is small', () => {
  const readme = readFileSync(new URL('README.md', ROOT), 'utf8');
  expect(readme.split('\n').slice(0, 12).join('\n')).toContain(`](${PICTURE})`);
  expect(statSync(fileURLToPath(new URL(PICTURE, ROOT))).size).toBeLessThan(LARGEST);
});
