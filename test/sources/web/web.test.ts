import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Web } from '../../../src/sources/web/web.js';
import { type LocalWeb, localWeb, type ManualTimers, manualTimers, webOnLoopback } from '../local-web.js';

const ask = { accept: 'text/html', maxBytes: 100_000 };
let local: LocalWeb;
let timers: ManualTimers;
let web: Web;
beforeEach(async () => {
  local = await localWeb();
  timers = manualTimers();
  web = webOnLoopback({ timers });
});
afterEach(async () => {
  await web.close();
  await local.close();
});

const get = (path: string, more = {}) => web.get(new URL(local.origin + path), { ...ask, ...more });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const fault = async (work: Promise<unknown>) =>
  work.then(
    () => 'fetched',
    ({ code, details, waitMs }) => ({ code, ...details, waitMs }),
  );
const asked = () => local.asked.map(({ path }) => path);

describe('fetching', () => {
  it('says who asks, and gives type, charset and by what it can be asked again', async () => {
    local.app.get('/a', (c) =>
      c.body('hello', 200, {
        'content-type': 'Text/HTML; charset="ISO-8859-1"',
        etag: '"1"',
        'last-modified': 'yesterday',
      }),
    );
    const answer = await get('/a');
    expect(answer).toMatchObject({
      status: 'new',
      type: 'text/html',
      charset: 'ISO-8859-1',
      known: { etag: '"1"', modified: 'yesterday' },
      isMoved: false,
    });
    expect(text(answer.body)).toBe('hello');
    expect(local.asked[0]?.headers).toMatchObject({
      'user-agent': 'Clippings/test (+mailto:who@example.org)',
      accept: 'text/html',
    });
    expect(local.asked[0]?.headers.cookie).toBeUndefined();
  });

  it('asks only for what is new', async () => {
    local.app.get('/a', (c) =>
      c.req.header('if-none-match') === '"1"' ? c.body(null, 304) : c.body('hello', 200, { etag: '"1"' }),
    );
    const { known } = await get('/a');
    const again = await get('/a', { known });
    expect(again).toMatchObject({ status: 'same', known: { etag: '"1"' } });
    expect(again.body).toHaveLength(0);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('unpacks %s', async (encoding, pack) => {
    local.app.get('/a', (c) => c.body(new Uint8Array(pack('hello')), 200, { 'content-encoding': encoding }));
    expect(text((await get('/a')).body)).toBe('hello');
  });

  it('follows five steps, each checked, and no sixth', async () => {
    for (let i = 1; i <= 7; i++) local.app.get(`/${i}`, (c) => c.redirect(`/${i + 1}`, 301));
    local.app.get('/8', (c) => c.text('end'));
    const steps: string[] = [];
    const mayFetch = async ({ pathname }: URL) => void steps.push(pathname);
    const answer = await get('/3', { mayFetch });
    expect([answer.address.pathname, answer.isMoved]).toEqual(['/8', true]);
    expect(steps).toEqual(['/3', '/4', '/5', '/6', '/7', '/8']);
    expect(await fault(get('/2'))).toMatchObject({ code: 'web-redirects', most: 5 });
  });

  it('that was passed on for now has not moved', async () => {
    local.app.get('/a', (c) => c.redirect('/b', 302));
    local.app.get('/b', (c) => c.text('b'));
    expect((await get('/a')).isMoved).toBe(false);
  });
});

describe('what is refused', () => {
  it.each([404, 410, 401, 403, 500])('%d is told as what it is', async (status) => {
    local.app.get('/a', (c) => c.body('no', status as 404));
    expect(await fault(get('/a'))).toMatchObject({ code: 'web-status', status });
  });

  it('a host that asks to wait is waited for: seconds, a date, or neither', async () => {
    local.app.get('/seconds', (c) => c.body('', 429, { 'retry-after': '120' }));
    local.app.get('/date', (c) =>
      c.body('', 503, { 'retry-after': new Date(timers.now() + 3_600_000).toUTCString() }),
    );
    local.app.get('/neither', (c) => c.body('', 429));
    expect(await fault(get('/seconds'))).toMatchObject({ code: 'web-later', minutes: 2, waitMs: 120_000 });
    expect(await fault(get('/date'))).toMatchObject({ code: 'web-later', minutes: 60, waitMs: 3_600_000 });
    expect(await fault(get('/neither'))).toMatchObject({ code: 'web-later', minutes: 15 });
  });

  it('a page that is too large, as it says or as it comes', async () => {
    local.raw('/says', (_, response) => response.writeHead(200, { 'content-length': 200_000 }).write('a'));
    local.raw('/comes', (_, response) => response.writeHead(200).end('a'.repeat(200_000)));
    expect(await fault(get('/says'))).toMatchObject({ code: 'web-too-large', most: 100_000 });
    expect(await fault(get('/comes'))).toMatchObject({ code: 'web-too-large' });
  });

  it('a page that never ends is left', async () => {
    let sent = 0;
    let left = false;
    local.raw('/endless', (_, response) => {
      response.writeHead(200);
      const part = Buffer.alloc(10_000, 97);
      const send = () => {
        sent += part.length;
        if (!left) response.write(part, send);
      };
      response.on('close', () => {
        left = true;
      });
      send();
    });
    expect(await fault(get('/endless'))).toMatchObject({ code: 'web-too-large' });
    await vi.waitFor(() => expect(left).toBe(true));
    expect(sent).toBeLessThan(20_000_000);
  });

  it('little that unpacks to much', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    local.app.get('/bomb', (c) => c.body(new Uint8Array(bomb), 200, { 'content-encoding': 'gzip' }));
    local.app.get('/twice', (c) =>
      c.body(new Uint8Array(gzipSync(bomb)), 200, { 'content-encoding': 'gzip, gzip' }),
    );
    expect(await fault(get('/bomb'))).toMatchObject({ code: 'web-too-large' });
    expect(await fault(get('/twice'))).toMatchObject({ code: 'web-too-large' });
  });

  it('what is packed too often, in a way that is not known, or not as it says', async () => {
    local.app.get('/often', (c) => c.body('x', 200, { 'content-encoding': 'gzip, gzip, gzip' }));
    local.app.get('/odd', (c) => c.body('x', 200, { 'content-encoding': 'compress' }));
    local.app.get('/lie', (c) => c.body('no gzip at all', 200, { 'content-encoding': 'gzip' }));
    for (const path of ['/often', '/odd', '/lie'])
      expect(await fault(get(path))).toMatchObject({ code: 'web-unreachable' });
  });

  it('a host that is not there, and one that breaks off', async () => {
    local.raw('/breaks', (_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('a');
      setImmediate(() => response.destroy());
    });
    expect(await fault(get('/breaks'))).toMatchObject({ code: 'web-unreachable' });
    const gone = await localWeb();
    await gone.close();
    expect(await fault(web.get(new URL(gone.origin), ask))).toMatchObject({
      code: 'web-unreachable',
      fault: 'ECONNREFUSED',
    });
  });
});

describe('a host that takes its time', () => {
  it('is left when it does not answer', async () => {
    local.raw('/silent', () => {});
    const got = fault(get('/silent'));
    await vi.waitFor(() => expect(asked()).toEqual(['/silent']));
    timers.pass(14_999);
    timers.pass(1);
    expect(await got).toMatchObject({ code: 'web-timeout', seconds: 15 });
  });

  it('is left when nothing more comes', async () => {
    local.raw('/stuck', (_, response) => response.writeHead(200).write('a'));
    const got = fault(get('/stuck'));
    await vi.waitFor(() => expect(timers.waiting()).toContain(10_000));
    timers.pass(10_000);
    expect(await got).toMatchObject({ code: 'web-timeout', seconds: 10 });
  });

  it('is left when it drips on and on', async () => {
    let drip = () => {};
    local.raw('/drips', (_, response) => {
      response.writeHead(200);
      drip = () => response.write('a');
      drip();
    });
    const got = fault(get('/drips'));
    await vi.waitFor(() => expect(timers.waiting()).toContain(10_000));
    for (let i = 0; i < 6; i++) {
      timers.pass(9_000);
      drip();
      // The part has come when its own bound begins anew.
      await vi.waitFor(() => expect(timers.waiting()).toContain(10_000));
    }
    timers.pass(6_000);
    expect(await got).toMatchObject({ code: 'web-timeout', seconds: 60 });
  });

  it('is left when whoever asked does not want it any more', async () => {
    local.raw('/silent', () => {});
    const given = new AbortController();
    const got = get('/silent', { signal: given.signal });
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    given.abort(new Error('enough'));
    await expect(got).rejects.toThrow('enough');
  });
});

describe('a host', () => {
  it('is asked one thing at a time, and after the gap that it wants', async () => {
    let open = 0;
    let most = 0;
    const answers: (() => void)[] = [];
    local.raw('/a', (_, response) => {
      most = Math.max(most, ++open);
      answers.push(() => {
        open--;
        response.end('a');
      });
    });
    const both = Promise.all([get('/a'), get('/a', { gapMs: () => 5_000 })]);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers[0]!();
    await vi.waitFor(() => expect(timers.waiting()).toEqual([5_000]));
    expect(asked()).toHaveLength(1);
    timers.pass(5_000);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]!();
    await both;
    expect(most).toBe(1);
  });

  it('that failed keeps nobody behind it waiting', async () => {
    local.app.get('/bad', (c) => c.body('', 500));
    local.app.get('/good', (c) => c.text('good'));
    const [bad, good] = await Promise.allSettled([get('/bad'), get('/good')]);
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  });
});
