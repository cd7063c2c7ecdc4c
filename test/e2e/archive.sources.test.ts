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

describe('/archive add url', () => {
  it('shows how the page was read, saves it on Add, and answers from it', async () => {
    stage = await onArchive({ outside: outsideOnLoopback() });
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
    stage = await onArchive({ outside: outsideOnLoopback() });
    const values = { url: `${web.origin}/lighthouse` };
    const shown = await stage.archive('add', values, stage.discord.members.member);
    expect(shown.reply!.text).toBe('Only those who look after this archive may do that.');
    expect(web.asked).toEqual([]);
  });
});
