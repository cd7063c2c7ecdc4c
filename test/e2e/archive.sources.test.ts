import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalWeb, localWeb, newsPage, outsideOnLoopback, prose } from '../sources/local-web.js';
import { type ArchiveStage, expectNoViolations, labels, onArchive } from './archive-stage.js';

let stage: ArchiveStage;
let web: LocalWeb;
beforeEach(async () => {
  web = await localWeb();
  web.app.get('/lighthouse', (c) =>
    c.html(newsPage('The lighthouse is to open again', prose('lighthouse'), { date: '2026-03-04' })),
  );
});
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
  await web.close();
});

describe('/archive source', () => {
  const feed = (...paths: string[]) =>
    `<rss version="2.0"><channel><title>Ostrand News</title>${paths
      .map((path) => `<item><title>About ${path.slice(1)}</title><link>${path}</link></item>`)
      .join('')}</channel></rss>`;

  it('follows a feed after a look, and what it brings goes in when a moderator takes it', async () => {
    web.app.get('/feed', (c) => c.body(feed('/lighthouse', '/gone')));
    stage = await onArchive({ outside: outsideOnLoopback });
    const look = await stage.archive('source add', { url: `${web.origin}/feed` });
    expect(look.ephemeral).toBe(true);
    expect(look.reply!.text).toContain('### Ostrand News');
    expect(look.reply!.text).toContain('RSS feed · 2 articles listed');
    expect(look.reply!.text).toContain('**The lighthouse is to open again**');
    expect(labels(look.reply)).toEqual(['Follow it', 'Cancel']);
    expect((await stage.press(look.reply, 'Follow it')).reply!.text).toContain('Followed from now on.');
    expect((await stage.archive('source list')).reply!.text).toContain('not asked yet');

    const check = await stage.archive('source check', { which: '1' });
    expect(check.reply!.text).toContain('1 article waits for you:\n- About lighthouse');
    expect(check.reply!.text).toContain('1 could not be had.');
    expect(await stage.ask('When was the lighthouse given to the town?')).not.toContain('in 1887');
    const taken = await stage.press(check.reply, 'Add all');
    expect(taken.reply!.text).toContain('From a source: done');
    expect(await stage.ask('When was the lighthouse given to the town?')).toContain('in 1887');
    await stage.restart();
    expect((await stage.archive('source list')).reply!.text).toContain('1 in the archive, 0 to be taken');
  });

  it('tells the audit channel what was brought, with the buttons to take it', async () => {
    web.app.get('/feed', (c) => c.body(feed('/lighthouse')));
    stage = await onArchive({ outside: outsideOnLoopback });
    const { discord } = stage;
    const { moderators } = discord.channels;
    await stage.restart({ auditChannelId: moderators });
    const look = await stage.archive('source add', { url: `${web.origin}/feed` });
    await stage.press(look.reply, 'Follow it');
    stage.curator.sources.start();
    const told = () =>
      discord
        .messages(moderators, discord.members.moderator.id)
        .filter(({ authorId, ephemeral }) => authorId === discord.botUserId && !ephemeral);
    await expect.poll(() => told().length, { timeout: 10_000 }).toBe(2);
    expect(told()[0]!.text).toContain('Follow a source by <@');
    expect(told()[0]!.text).toContain('Source: Ostrand News');
    expect(told()[1]!.text).toContain('1 article waits for you:');
    const taken = await stage.press(told()[1]!, 'Add all');
    expect(taken.reply!.text).toContain('From a source: done');
  });

  it('pauses, goes on, forgets, and drops what nobody wants', async () => {
    web.app.get('/feed', (c) => c.body(feed('/lighthouse')));
    stage = await onArchive({ outside: outsideOnLoopback });
    const text = async (command: string, values: object = {}) =>
      (await stage.archive(`source ${command}`, values)).reply!.text;
    expect(await text('list')).toContain('There is no source yet');
    const look = await stage.archive('source add', { url: `${web.origin}/feed` });
    await stage.press(look.reply, 'Follow it');
    expect(await text('pause', { which: '1' })).toContain('paused by a moderator');
    expect(await text('pause', { which: '1', resume: true })).toContain('It is asked again from now on.');
    const check = await stage.archive('source check', { which: '1' });
    expect((await stage.press(check.reply, 'Drop all')).reply!.text).toContain('1 article dropped.');
    expect(await text('remove', { which: '1' })).toContain('Forgotten.');
    expect(await text('check', { which: '1' })).toContain('There is no such source (1).');
    expect(await text('add', { url: `${web.origin}/lighthouse`, pattern: '/none/*' })).toContain(
      'is no source of articles',
    );
  });
});

describe('/archive add url', () => {
  it('shows how the page was read, saves it on Add, and answers from it', async () => {
    stage = await onArchive({ outside: outsideOnLoopback });
    const shown = await stage.archive('add', { url: `${web.origin}/lighthouse` });
    expect(shown.ephemeral).toBe(true);
    expect(shown.reply!.text).toContain('**The lighthouse is to open again**');
    expect(shown.reply!.text).toContain('March 4, 2026');
    expect(shown.reply!.text).toContain(`](${web.origin}/lighthouse)`);
    expect(labels(shown.reply)).toEqual(['Add', 'Cancel']);
    const added = await stage.press(shown.reply, 'Add');
    expect(added.reply!.text).toContain('Add: done');
    expect(await stage.ask('When was the lighthouse given to the town?')).toContain('in 1887');
  });

  it('says what was wrong with the address', async () => {
    stage = await onArchive();
    const text = async (values: object) => (await stage.archive('add', values)).reply!.text;
    expect(await text({ url: 'http://127.1:8080/admin' })).toContain('127.0.0.1 is not on the open net');
    expect(await text({ url: 'news.example' })).toContain('cannot be fetched: it is no address.');
    expect(await text({})).toBe('Give either a **file** or a **url**.');
    expect(stage.files().some((file) => file.startsWith('web/'))).toBe(false);
  });

  it('is for moderators', async () => {
    stage = await onArchive({ outside: outsideOnLoopback });
    const values = { url: `${web.origin}/lighthouse` };
    const shown = await stage.archive('add', values, stage.discord.members.member);
    expect(shown.reply!.text).toBe('Only those who look after this archive may do that.');
    expect(web.asked).toEqual([]);
  });
});
