import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { field, input, newest, offers, press, visit } from './desk.js';
import { shoot, useStage } from './stage.js';

const ARTICLE = `---
title: Lantern makers win the name of their valley
date: 2018-03-12
section: Trademarks
---

The makers of paper lanterns in Orsett Vale alone may use the name of the valley, the registry decided on Monday.

Hearing officer Petronella Quill found that buyers expect a lantern of that name to come from the valley itself.

The makers had waited six years for the ruling, which an importer from Tilbury may still appeal.
`;

/** Drops a file on the channel, as one that is dragged from a folder. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(`(() => {
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: 'text/markdown' }));
    return files;
  })()`);
  for (const type of ['dragenter', 'dragover'])
    await page.dispatchEvent('.channel', type, { dataTransfer: files });
  await page.getByText('Drop the file here').waitFor();
  await shoot(page, 'dropping');
  await page.dispatchEvent('.channel', 'drop', { dataTransfer: files });
}

describe('moderating in the browser', () => {
  const stage = useStage();
  const asModerator = async () => {
    const page = await stage.open();
    await visit(page, /^As Mo/, 'moderators');
    return page;
  };

  it('a dropped file is read, added, and answered from', async () => {
    const page = await asModerator();
    await drop(page, 'lanterns.md', ARTICLE);
    await page.getByRole('button', { name: 'Use in /archive add' }).click();
    expect(await page.getByRole('form').textContent()).toContain('lanterns.md');
    await shoot(page, 'archive-add');
    await page.getByRole('button', { name: 'Send /archive add' }).click();
    const read = await newest(page, 'Lantern makers win the name of their valley');
    await shoot(page, 'archive-add-read');
    await press(read, 'Add');
    await newest(page, '39 articles');
    await visit(page, /^As Mina/, 'general');
    await input(page).fill('/ask What do buyers expect of a lantern of that name?');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const answer = await newest(page, 'Petronella Quill');
    expect(await answer.textContent()).toContain('¶ 2');
    await shoot(page, 'archive-add-answer');
  });

  it('a file is dropped on the command that waits for it', async () => {
    const page = await asModerator();
    await input(page).fill('/archive add ');
    await drop(page, 'picture.png', 'not an article');
    await expect.poll(() => page.getByRole('form').textContent()).toContain('picture.png');
    await page.getByRole('button', { name: 'Send /archive add' }).click();
    await newest(page, 'I cannot read files of this kind');
    await shoot(page, 'archive-add-refused');
  });

  it('a reload is shown first, and applied on Apply', async () => {
    const page = await asModerator();
    stage.putArticle(
      'kites.md',
      ARTICLE.replaceAll('Lantern', 'Kite').replaceAll('lantern', 'kite').replaceAll('Orsett', 'Fobbing'),
    );
    await input(page).fill('/archive reload ');
    await page.getByRole('button', { name: 'Send /archive reload' }).click();
    const proposal = await newest(page, 'What a reload would change');
    expect(await proposal.textContent()).toContain('1 article added');
    await shoot(page, 'archive-reload');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      proposal.getByRole('link', { name: /^reload-/ }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('Kite makers win the name of their valley');
    await press(proposal, 'Apply');
    await newest(page, '40 articles');
    await shoot(page, 'archive-reloaded');
  });

  it('the versions are listed, and who made them', async () => {
    const page = await asModerator();
    await input(page).fill('/archive history ');
    await page.getByRole('button', { name: 'Send /archive history' }).click();
    const history = await newest(page, 'Mo used /archive history');
    expect(await history.textContent()).toMatch(/Reload[\s\S]*Add/);
    await shoot(page, 'archive-history');
  });

  it('the picture of what was asked is shown, and said for whoever does not see it', async () => {
    const page = await asModerator();
    await input(page).fill('/archive gaps ');
    await page.getByRole('button', { name: 'Send /archive gaps' }).click();
    const gaps = await newest(page, 'Questions a day');
    const picture = gaps.getByRole('img', { name: /question.* of which found nothing|Nothing was asked/ });
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
      .toBeGreaterThan(100);
    expect(await gaps.getByRole('link', { name: /\.csv/ }).count()).toBe(3);
    await shoot(page, 'archive-gaps');
  });

  it('a member is not offered it, and refused where they find a way', async () => {
    const page = await stage.open();
    await input(page).fill('/arch');
    expect((await offers(page).allTextContents()).join()).not.toContain('/archive');
    await input(page).fill('/archive reload');
    await page.keyboard.press('Enter');
    await page.getByText('There is no command “/archive reload” for Mina here.').waitFor();
    await shoot(page, 'no-such-command');
    const { driver, channels, members } = stage.discord;
    await driver.slash(members.member, channels.general, 'archive reload', {}, { anyone: true });
    const refusal = await newest(page, 'Only you can see this');
    expect(await refusal.textContent()).toMatch(/look after this archive/);
    await shoot(page, 'archive-refused');
    expect(stage.bot.live.current().archive.articles).toHaveLength(40);
    await expect.poll(() => field(page, 'file').count()).toBe(0);
  });
});
