import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { localWeb, newsPage, outsideOnLoopback, prose } from '../sources/local-web.js';
import { input, newest, press, visit } from './desk.js';
import { shoot, useStage } from './stage.js';

/** What a moderator does so that articles arrive by themselves, on a page in front of a local web. */

const web = await localWeb();
afterAll(() => web.close());
web.app.get('/news/:subject', (c) =>
  c.html(newsPage(`The ${c.req.param('subject')} of Ostrand`, prose(c.req.param('subject')))),
);
web.app.get('/feed', (c) =>
  c.body(
    `<rss version="2.0"><channel><title>Ostrand News</title>${['lighthouse', 'mill']
      .map((name) => `<item><title>The ${name}</title><link>/news/${name}</link></item>`)
      .join('')}<item><title>Gone</title><link>/gone</link></item></channel></rss>`,
    200,
    { 'content-type': 'application/rss+xml' },
  ),
);

/** Sends a command as it is typed. */
async function send(page: Page, typed: string): Promise<void> {
  const name = typed.slice(1).replace(/ \w+:.*$/, '');
  await input(page).fill(typed);
  await page.getByRole('button', { name: `Send /${name}` }).click();
}

describe('articles that arrive by themselves, in the browser', () => {
  const stage = useStage(outsideOnLoopback());
  const asModerator = async () => {
    const page = await stage.open();
    await visit(page, /^As Mo/, 'moderators');
    return page;
  };

  it('a page by its address is shown, and added', async () => {
    const page = await asModerator();
    await send(page, `/archive add url:${web.origin}/news/pier`);
    const read = await newest(page, 'The pier of Ostrand');
    await shoot(page, 'add-url-read');
    await press(read, 'Add');
    await newest(page, '39 articles');
    await shoot(page, 'add-url-added');
    await send(page, '/archive add url:http://10.0.0.1/');
    await newest(page, 'not on the open net');
    await shoot(page, 'add-url-refused');
  });

  it('a feed is looked at, followed, asked, and what it brings is taken', async () => {
    const page = await asModerator();
    await send(page, `/archive source add url:${web.origin}/feed`);
    const look = await newest(page, 'Ostrand News');
    await shoot(page, 'source-look');
    await press(look, 'Follow it');
    await newest(page, 'Followed from now on.');
    await send(page, '/archive source list');
    await newest(page, 'not asked yet');
    await shoot(page, 'source-list');
    await send(page, '/archive source check which:1');
    const check = await newest(page, '2 articles wait for you');
    await shoot(page, 'source-check');
    await press(check, 'Add all');
    await newest(page, '41 articles');
    await shoot(page, 'source-taken');
    await send(page, '/archive source pause which:1');
    await newest(page, 'paused by a moderator');
    await send(page, '/archive source remove which:1');
    await newest(page, 'Forgotten.');
    await shoot(page, 'source-removed');
  });

  it('what has no date is listed, and corrected', async () => {
    const page = await asModerator();
    await send(page, '/archive list show:undated');
    const list = await newest(page, /articles? without a date/);
    await shoot(page, 'list-undated');
    await list
      .getByRole('combobox')
      .or(list.getByRole('button', { name: /Correct|Edit/ }))
      .first()
      .click();
    await shoot(page, 'list-undated-open');
    await page.getByRole('option', { name: /pier/ }).click();
    const shown = await newest(page, 'Date:');
    await shoot(page, 'edit-shown');
    await press(shown, 'Headline, Date, and Section');
    await shoot(page, 'edit-form');
    await page.getByRole('dialog').getByLabel('Date', { exact: false }).fill('3 March 2026');
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await newest(page, 'March 3, 2026');
    await shoot(page, 'edit-done');
    await send(page, '/archive history');
    await newest(page, 'Mo used /archive history');
    await shoot(page, 'history-of-arriving');
    expect(stage.bot.live.current().archive.articles).toHaveLength(41);
  });
});
