import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { input, newest, newestOf, visit } from './desk.js';
import { DESKTOP, PHONE, shoot, useStage } from './stage.js';

const stage = useStage();
const QUESTION = 'How many cases of counterfeit goods did customs find?';
const ANSWER = /counterfeit/;

async function say(page: Page, text: string): Promise<void> {
  await input(page).fill(text);
  await input(page).press('Enter');
}

/** Chooses in the menu of a message. */
async function choose(page: Page, message: Locator, what: string): Promise<void> {
  await message.hover();
  await message.getByRole('button', { name: 'More', exact: true }).last().click();
  await page.getByRole('menuitem', { name: what }).click();
}

describe.each([
  ['dark and wide', { ...DESKTOP, colorScheme: 'dark' }],
  ['light and wide', { ...DESKTOP, colorScheme: 'light' }],
  ['dark and narrow', { ...PHONE, hasTouch: false, colorScheme: 'dark' }],
  ['light and narrow', { ...PHONE, hasTouch: false, colorScheme: 'light' }],
] as const)('%s', (look, options) => {
  const name = (what: string) => `${what}-${look.replaceAll(' ', '-')}`;
  const isNarrow = look.includes('narrow');
  const go = async (page: Page, group: RegExp, channel: string) => {
    if (isNarrow) await page.getByRole('button', { name: 'Channels', exact: true }).click();
    await visit(page, group, channel);
  };

  it('replies to a message, mentions the bot there, and edits the mention', async () => {
    const page = await stage.open(options);
    await say(page, `${QUESTION} I wonder ${look}`);
    const asked = await newest(page, `I wonder ${look}`);
    await asked.hover();
    await asked.getByRole('button', { name: 'Reply' }).click();
    await say(page, '@Clippings can you answer this?');
    await expect.poll(() => newestOf(page, 'Clippings').textContent()).toMatch(ANSWER);
    await shoot(page, name('reply'));
    await choose(page, newestOf(page, 'Mina'), 'Edit message');
    await page.getByText('Editing your message').waitFor();
    expect(await input(page).inputValue()).toBe('@Clippings can you answer this?');
    await say(page, '@Clippings How many patents did the European Patent Office grant in 2016?');
    await expect.poll(() => newestOf(page, 'Clippings').textContent()).toMatch(/95,940/);
    await page.getByText('(edited)').first().waitFor();
    await shoot(page, name('edit'));
  });

  it('begins a thread at an answer, and goes there and back', async () => {
    const page = await stage.open(options);
    await say(page, `@Clippings How many patents were granted in 2016? It is ${look}`);
    const answer = page
      .getByRole('article', { name: /^Clippings,/ })
      .filter({ hasText: `It is ${look}` })
      .last();
    await answer.waitFor();
    await choose(page, answer, 'Start a thread');
    await page.locator('[data-kind="thread"][aria-current="page"]').waitFor({ state: 'attached' });
    await say(page, '@Clippings And in 2017?');
    await newest(page, 'This thread is one conversation');
    await shoot(page, name('thread'));
    await go(page, /As Mina/, 'general');
    await page.locator('.thread-link').last().waitFor();
    await shoot(page, name('thread-link'));
  });

  it('opens a post in the forum, which is answered', async () => {
    const page = await stage.open(options);
    await go(page, /As Mina/, 'questions');
    await page.getByLabel('Title of your post').fill(`Seized goods, ${look}`);
    await page.getByRole('textbox', { name: 'The opening message of your post' }).fill(QUESTION);
    await page.getByRole('textbox', { name: 'The opening message of your post' }).press('Enter');
    await newest(page, ANSWER);
    await expect.poll(() => newestOf(page, 'Clippings').textContent()).toMatch(ANSWER);
    await shoot(page, name('post'));
    await go(page, /As Mina/, 'questions');
    await page.getByRole('list', { name: 'Posts' }).getByText(`Seized goods, ${look}`).waitFor();
    await shoot(page, name('forum'));
  });

  it('forwards a message to the bot, which answers what it says', async () => {
    const page = await stage.open(options);
    await say(page, `${QUESTION} To be forwarded ${look}`);
    await choose(page, await newest(page, `To be forwarded ${look}`), 'Forward to @Clippings');
    await go(page, /Direct messages/, 'Clippings');
    await newest(page, 'Forwarded');
    await expect.poll(() => newestOf(page, 'Clippings').textContent()).toMatch(ANSWER);
    await shoot(page, name('forward'));
  });

  it('brings what one did oneself into view, and shows lists of headlines', async () => {
    const page = await stage.open(options);
    await input(page).fill('/browse ');
    await page.getByRole('button', { name: /^Send \// }).click();
    await newest(page, 'The latest articles');
    await shoot(page, name('browse'));
    await page.locator('.history').evaluate((box) => box.scrollTo(0, 0));
    await say(page, `Here I am, ${look}`);
    const said = await newest(page, `Here I am, ${look}`);
    await expect
      .poll(() =>
        said.evaluate(
          (one) => one.getBoundingClientRect().bottom <= one.ownerDocument.documentElement.clientHeight,
        ),
      )
      .toBe(true);
    await choose(page, said, 'Ask the archive');
    await newest(page, 'Mina used Ask the archive');
    await shoot(page, name('menu-command'));
  });
});
