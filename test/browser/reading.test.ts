import { describe, expect, it } from 'vitest';
import { beginCommand, field, input, newest, offers } from './desk.js';
import { shoot, useStage } from './stage.js';

describe('reading in the browser', () => {
  const stage = useStage();

  it('an article is found by a part of its headline', async () => {
    const page = await stage.open();
    await beginCommand(page, 'article');
    await field(page, 'name').pressSequentially('octagonal');
    await offers(page).first().waitFor();
    await shoot(page, 'article-autocomplete');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const article = await newest(page, 'octagonal biscuit tin');
    expect(await article.textContent()).toContain('¶ 1');
    await shoot(page, 'article');
  });

  it('a select opens one of the latest articles', async () => {
    const page = await stage.open();
    await input(page).fill('/browse ');
    await page.getByRole('button', { name: 'Send /browse' }).click();
    const list = await newest(page, 'The latest articles');
    await list.getByRole('combobox').click();
    await offers(page).first().waitFor();
    await shoot(page, 'select');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await newest(page, '¶ 1');
  });

  it('the panel shows what went over the wire, and how long it took', async () => {
    const page = await stage.open();
    await page.getByRole('button', { name: 'What went over the wire' }).first().click();
    const panel = page.getByRole('complementary', { name: 'What went over the wire' });
    await panel.getByText('Over the wire').waitFor();
    await panel.getByRole('button', { name: 'Close the panel' }).click();
    const list = await newest(page, 'The latest articles');
    await list.hover();
    await list.getByRole('button', { name: 'What went over the wire' }).last().click();
    const exchange = panel.locator('details.exchange').first();
    if ((await exchange.getAttribute('open')) === null) await exchange.locator('summary').first().click();
    expect(await exchange.textContent()).toMatch(
      /INTERACTION_CREATE[\s\S]*POST \/interactions\/\d+\/[^/]+\/callback/,
    );
    expect(await exchange.textContent()).toMatch(/\d+(\.\d+)? (ms|s)/);
    await exchange.getByText(/^sent/).first().click();
    await exchange.locator('.json-key:visible', { hasText: 'components' }).first().waitFor();
    await shoot(page, 'panel');
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.count()).toBe(0);
  });

  it('light and dark are remembered', async () => {
    const page = await stage.open();
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const dark = await ground();
    await page.getByRole('button', { name: 'Light colours' }).click();
    // The page is coloured anew in an effect, which a busy machine runs after the click is answered.
    await expect.poll(() => ground()).not.toBe(dark);
    const light = await ground();
    await shoot(page, 'light');
    await page.reload();
    await page.getByRole('button', { name: 'Dark colours' }).waitFor();
    await expect.poll(() => ground()).toBe(light);
  });
});
