import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { input, newest, press } from './desk.js';
import { PHONE, shoot, useStage } from './stage.js';

/** By how many pixels something is wider than the screen. */
function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.scrollingElement.scrollWidth - innerWidth');
}

describe('on a narrow screen', () => {
  const stage = useStage();

  it('an example question is answered, and everything fits', async () => {
    const page = await stage.open(PHONE);
    await shoot(page, 'phone-welcome');
    await page
      .getByRole('region', { name: 'Welcome' })
      .getByRole('listitem')
      .first()
      .getByRole('button')
      .tap();
    await newest(page, '¶');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await shoot(page, 'phone-answer');
  });

  it('the channels are a drawer', async () => {
    const page = await stage.open(PHONE);
    const channels = page.getByRole('navigation', { name: 'Channels' });
    await expect.poll(() => channels.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Channels', exact: true }).tap();
    await channels.waitFor();
    await shoot(page, 'phone-drawer');
    await channels.getByRole('button', { name: 'Clippings' }).tap();
    await expect.poll(() => channels.isVisible()).toBe(false);
    await page.getByRole('heading', { name: 'Clippings', level: 1 }).waitFor();
  });

  it('commands, forms and the panel fit', async () => {
    const page = await stage.open(PHONE);
    await input(page).fill('/');
    await shoot(page, 'phone-picker');
    await input(page).fill('/ask ');
    await shoot(page, 'phone-command');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Drop this command' }).tap();
    await press(await newest(page, '¶'), 'Ask a follow-up');
    await page.getByRole('dialog').waitFor();
    await shoot(page, 'phone-modal');
    await page.getByRole('button', { name: 'Cancel' }).tap();
    await page.getByRole('banner').getByRole('button', { name: 'What went over the wire' }).tap();
    await page.getByRole('complementary', { name: 'What went over the wire' }).waitFor();
    await shoot(page, 'phone-panel');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
