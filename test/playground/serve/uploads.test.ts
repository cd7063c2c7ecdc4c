import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/local-discord/world/clock.js';
import { createUploads, MAX_UPLOAD_BYTES } from '../../../src/playground/serve/uploads.js';
import { discordFor } from '../../local-discord/bot.js';
import { openTab, serve, upload } from './tab.js';

const FILE = { name: 'a.txt', data: 'text' };

describe('uploads', () => {
  it('are kept until they are dropped', () => {
    const uploads = createUploads(manualClock());
    const id = uploads.add(FILE);
    expect(uploads.get(id)).toBe(FILE);
    uploads.drop(id);
    expect(() => uploads.get(id)).toThrow(/choose it again/);
  });

  it('are kept for ten minutes', () => {
    const clock = manualClock();
    const uploads = createUploads(clock);
    const id = uploads.add(FILE);
    clock.advance(599_000);
    expect(uploads.get(id)).toBe(FILE);
    clock.advance(2_000);
    expect(() => uploads.get(id)).toThrow(/waited for too long/);
  });

  it('are bounded in number', () => {
    const uploads = createUploads(manualClock());
    const ids = Array.from({ length: 20 }, () => uploads.add(FILE));
    expect(() => uploads.add(FILE)).toThrow(/20 files wait/);
    uploads.drop(ids[0]!);
    expect(uploads.add(FILE)).not.toBe(ids[0]);
  });

  it('are refused with a sentence when too large or empty', async () => {
    const served = await serve(await discordFor());
    expect(await upload(served, 'all.txt', 'x'.repeat(MAX_UPLOAD_BYTES))).toMatchObject({ status: 201 });
    const large = await upload(served, 'more.txt', 'x'.repeat(MAX_UPLOAD_BYTES + 1));
    expect(large).toEqual({
      status: 413,
      body: { sentence: 'The file is larger than 10 MB, which is the most Discord takes.' },
    });
    expect(await upload(served, 'none.txt', '')).toEqual({
      status: 400,
      body: { sentence: 'The file is empty.' },
    });
  });

  it('are refused with a sentence when too many wait', async () => {
    const served = await serve(await discordFor());
    for (let n = 0; n < 20; n++) await upload(served, 'a.txt', 'a');
    expect(await upload(served, 'a.txt', 'a')).toEqual({
      status: 429,
      body: { sentence: '20 files wait to be sent already; send or remove some first.' },
    });
  });

  it('are sent once, and can be fetched from the page’s own address', async () => {
    const served = await serve(await discordFor());
    const tab = await openTab(served);
    const { body } = await upload(served, 'one page.txt', 'a text', { 'Content-Type': 'text/plain' });
    const say = () => {
      return tab.ask({ type: 'send', placeId: 'direct', content: '', replyTo: null, uploads: [body.id!] });
    };
    expect(await say()).toMatchObject({ type: 'done' });
    const { message } = await tab.next('message');
    const [file] = message.payload.attachments;
    expect(file).toMatchObject({ filename: 'one_page.txt', size: 6 });
    expect(file!.url).toMatch(/^\/attachments\//);
    const fetched = await fetch(served.url + file!.url);
    expect(await fetched.text()).toBe('a text');
    expect(fetched.headers.get('content-disposition')).toBe('attachment');
    expect(fetched.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(`${served.url}${file!.url}x`)).status).toBe(404);
    expect(await say()).toMatchObject({
      type: 'refused',
      sentence: expect.stringMatching(/choose it again\.$/),
    });
  });
});
