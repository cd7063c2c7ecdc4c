import { describe, expect, it } from 'vitest';
import { beginCommand, field, input, messages, newest, newestOf, offers, press, visit } from './desk.js';
import { shoot, useStage } from './stage.js';

describe('asking in the browser', () => {
  const stage = useStage();

  it('an example question is answered with its citation', async () => {
    const page = await stage.open();
    await shoot(page, 'welcome');
    const examples = page.getByRole('region', { name: 'Welcome' }).getByRole('listitem');
    expect(await examples.count()).toBe(3);
    const asked = Date.now();
    await examples.first().getByRole('button').click();
    const answer = await newest(page, '¶');
    console.log(`click to answer: ${Date.now() - asked} ms`);
    await expect.poll(() => answer.textContent()).toMatch(/Mina\s+used\s+\/ask/);
    expect(await answer.locator('blockquote strong').count()).toBeGreaterThan(0);
    await shoot(page, 'answer');
  });

  it('an answer is shown in its context, to oneself only, until dismissed', async () => {
    const page = await stage.open();
    const answer = await newest(page, '¶');
    await press(answer, 'Show in context');
    const context = await newest(page, 'Only you can see this');
    expect(await context.textContent()).toContain('Read the article');
    await shoot(page, 'context');
    await press(context, 'Dismiss message');
    await expect.poll(() => page.getByText('Only you can see this').count()).toBe(0);
  });

  it('further passages are paged through', async () => {
    const page = await stage.open();
    await press(await newest(page, '4 more passages'), 'More passages');
    const first = await newest(page, 'Page 1 of 4');
    await press(first, 'Next');
    const second = await newest(page, 'Page 2 of 4');
    expect(await second.getByRole('button', { name: 'Page 2 of 4' }).isDisabled()).toBe(true);
    await shoot(page, 'more-passages');
    await press(second, 'Dismiss message');
  });

  it('a question is typed, with a section that completes itself', async () => {
    const page = await stage.open();
    await input(page).fill('/');
    expect(await offers(page).allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('/ask')]),
    );
    await shoot(page, 'picker');
    await beginCommand(page, 'ask');
    await field(page, 'question').fill('How many patents did the European Patent Office grant in 2016?');
    await page.getByRole('button', { name: /^Add section/ }).click();
    await field(page, 'section').pressSequentially('pat');
    await offers(page).filter({ hasText: 'Patents' }).waitFor();
    await shoot(page, 'autocomplete');
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page, 'section').inputValue()).toBe('Patents');
    await page.keyboard.press('Enter');
    const answer = await newest(page, 'Only searched: section Patents');
    expect(await answer.textContent()).toContain('patents');
  });

  it('a command that lacks something is not sent, and says what', async () => {
    const page = await stage.open();
    const before = await messages(page).count();
    await beginCommand(page, 'ask');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required').waitFor();
    await expect.poll(() => field(page, 'question').getAttribute('aria-invalid')).toBe('true');
    expect(await messages(page).count()).toBe(before);
    await shoot(page, 'required');
    await page.keyboard.press('Escape');
    await input(page).waitFor();
  });

  it('a follow-up is asked by the form of its button', async () => {
    const page = await stage.open();
    const answer = await newest(page, 'Only searched: section Patents');
    await press(answer, 'Ask a follow-up');
    const form = page.getByRole('dialog', { name: 'Ask a follow-up' });
    await form.waitFor();
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('This field is required').waitFor();
    await form.getByLabel('Your question').fill('And in 2017?');
    await shoot(page, 'modal');
    await form.getByRole('button', { name: 'Submit' }).click();
    await newest(page, 'Understood as');
    await expect.poll(() => form.count()).toBe(0);
  });

  it('a follow-up is asked by typing, as a mention that completes itself', async () => {
    const page = await stage.open();
    await input(page).pressSequentially('@cli');
    await offers(page).filter({ hasText: 'Clippings' }).waitFor();
    await shoot(page, 'mention');
    await page.keyboard.press('Enter');
    await input(page).pressSequentially('and in 2016?');
    await page.keyboard.press('Enter');
    const question = newestOf(page, 'Mina').filter({ hasText: 'and in 2016?' });
    expect(await question.locator('.mention').textContent()).toBe('@Clippings');
    await expect.poll(() => messages(page).last().textContent()).toContain('Understood as');
    await shoot(page, 'follow-up');
  });

  it('a reply to an answer that mentions the bot is answered', async () => {
    const page = await stage.open();
    const answer = messages(page).last();
    await answer.hover();
    await press(answer, 'Reply');
    await page.getByText('Replying to Clippings').waitFor();
    await input(page).fill('@Clippings What else does the article say?');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('Replying to Clippings').count()).toBe(0);
    await newest(page, 'What else does the article say?');
  });

  it('a question stands in the menu of a message', async () => {
    const page = await stage.open();
    await input(page).fill('What was the first country to ratify the Marrakesh treaty?');
    await page.keyboard.press('Enter');
    const said = newestOf(page, 'Mina').filter({
      hasText: 'What was the first country to ratify the Marrakesh treaty?',
    });
    await said.click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    await shoot(page, 'menu');
    await page.getByRole('menuitem', { name: 'Ask the archive' }).click();
    await newest(page, 'Only you can see this');
  });

  it('a direct message is answered without a mention', async () => {
    const page = await stage.open();
    await visit(page, /^Direct messages/, 'Clippings');
    await input(page).fill('What was the first country to ratify the Marrakesh treaty?');
    await page.keyboard.press('Enter');
    await newest(page, '¶');
    await shoot(page, 'direct');
  });

  it('nothing found is said, with what was searched', async () => {
    const page = await stage.open();
    await input(page).fill('/ask Who is the mayor of Wellington?');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await newest(page, 'The archive does not answer that');
    await shoot(page, 'nothing-found');
  });

  it('the bot speaks the language that one chooses', async () => {
    const page = await stage.open();
    await visit(page, /^Direct messages/, 'Clippings');
    await page.getByLabel(/^Language of/).selectOption('de');
    await input(page).fill('/fra');
    await offers(page).filter({ hasText: '/frag' }).waitFor();
    await page.getByLabel(/^Language of/).selectOption('en-US');
  });
});
