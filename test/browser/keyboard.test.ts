import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { field, input, messages, newest, newestOf, offers } from './desk.js';
import { shoot, useStage } from './stage.js';

/** What has the focus, as a screen reader names it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const { tagName, ariaLabel, textContent, labels } = document.activeElement;
    return tagName + ' ' + (ariaLabel ?? labels?.[0]?.textContent ?? textContent).trim().slice(0, 60);
  })()`);
}

/** Tab until something has the focus. */
async function tabTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${wanted}; it is at ${await focused(page)}`);
}

describe('with the keyboard alone', () => {
  const stage = useStage();

  it('a question is asked, an option filled in, and the answer reached', async () => {
    const page = await stage.open();
    expect(await focused(page)).toMatch(/^TEXTAREA Message #general/);
    await page.keyboard.type('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const first = await offers(page).first().getAttribute('id');
    await expect.poll(() => input(page).getAttribute('aria-activedescendant')).toBe(first);
    await page.keyboard.press('Tab');
    await page.keyboard.type('How many patents did the European Patent Office grant in 2016?');
    await tabTo(page, /^BUTTON Add private/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^INPUT private/);
    await offers(page).first().waitFor();
    await shoot(page, 'keyboard-option');
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page, 'private').inputValue()).toBe('True');
    await page.keyboard.press('Enter');
    await newest(page, 'Only you can see this');
    await expect.poll(() => focused(page)).toMatch(/^TEXTAREA/);
  });

  it('an empty option is taken away with Backspace, and the command with Escape', async () => {
    const page = await stage.open();
    await page.keyboard.type('/ask Who?');
    await tabTo(page, /^BUTTON Add source/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^INPUT source/);
    await page.keyboard.press('Backspace');
    await expect.poll(() => focused(page)).toMatch(/^INPUT question/);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^TEXTAREA/);
  });

  it('one goes from the input to the messages, from one to the next, and to their menu', async () => {
    const page = await stage.open();
    await page.keyboard.type('Nobody answers this');
    await page.keyboard.press('Enter');
    await newest(page, 'Nobody answers this');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toMatch(/^ARTICLE Mina.*Nobody answers/);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toMatch(/^ARTICLE Clippings/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    await expect.poll(() => focused(page)).toMatch(/^BUTTON Reply/);
    await shoot(page, 'keyboard-menu');
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toMatch(/^BUTTON Ask the archive/);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^ARTICLE Mina/);
    expect(await messages(page).count()).toBeGreaterThan(1);
  });

  it('a form keeps the focus, and gives it back', async () => {
    const page = await stage.open();
    await tabTo(page, /^BUTTON Ask a follow-up/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => focused(page)).toMatch(/^TEXTAREA Your question/);
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('Tab');
      // After its last button the browser's own bar comes, and then the form again.
      expect(await focused(page)).toMatch(/^BODY|Your question|Cancel|Submit|Close/);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^BUTTON Ask a follow-up/);
  });

  it('what is said is read out', async () => {
    const page = await stage.open();
    await page.keyboard.type('Listen');
    await page.keyboard.press('Enter');
    await newestOf(page, 'Mina').filter({ hasText: 'Listen' }).waitFor();
    await expect.poll(() => page.locator('[data-announcer]').textContent()).toBe('Mina: Listen');
  });
});
