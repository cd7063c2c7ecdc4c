import { describe, expect, it } from 'vitest';
import { input, newest, visit } from './desk.js';
import { shoot, useStage } from './stage.js';

describe('following in the browser', () => {
  const stage = useStage();

  it('what is followed is confirmed, listed, and ended', async () => {
    const page = await stage.open();
    await visit(page, /^As Mina/, 'general');
    await input(page).fill('/follow words:patent');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const confirmed = await newest(page, 'patent');
    await shoot(page, 'follow');
    expect(await confirmed.textContent()).toMatch(/articles/);
    await input(page).fill('/following');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const list = await newest(page, 'patent');
    await shoot(page, 'following');
    await list.getByText('End one of these').click();
    await page.getByRole('option', { name: 'patent' }).click();
    await newest(page, 'You follow nothing');
    await shoot(page, 'following-ended');
  });
});
