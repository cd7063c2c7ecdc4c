import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Lookup } from '../../../src/sources/web/connect.js';
import { openWeb } from '../../../src/sources/web/web.js';
import { LOOPBACK_ALLOWED, type LocalWeb, localWeb } from '../local-web.js';

const ask = { accept: 'text/html', maxBytes: 100_000 };
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'fetched',
    (error) => error.code,
  );

let web: LocalWeb;
beforeEach(async () => {
  web = await localWeb();
  web.app.get('/page', (c) => c.html('<p>secret</p>'));
});
afterEach(() => web.close());

/** As the bot has it, but for how names are looked up. */
const guarded = (lookup: Lookup, isAllowed?: (address: string) => boolean) =>
  openWeb({ userAgent: 'test', lookup, ...(isAllowed && { isAllowed }) });
const answering =
  (...addresses: string[]): Lookup =>
  (_, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

describe('what is no open net', () => {
  it.each([
    ['127.0.0.1'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['10.0.0.7'],
    ['169.254.169.254'],
    ['100.64.3.2'],
    ['fd00:ec2::254'],
    ['64:ff9b::7f00:1'],
    ['2002:7f00:1::1'],
    ['::127.0.0.1'],
    ['fe80::1'],
    ['fe80::1%lo'],
    ['0.0.0.0'],
    ['::'],
    ['168.63.129.16'],
    ['192.168.1.1'],
    ['172.16.0.1'],
  ])('is not connected to when a name is looked up to %s', async (address) => {
    const bot = guarded(answering(address));
    expect(await codeOf(bot.get(new URL(`http://innocent.example:${web.port}/page`), ask))).toBe(
      'address-private',
    );
    expect(await codeOf(bot.get(new URL(`https://innocent.example:${web.port}/page`), ask))).toBe(
      'address-private',
    );
    expect(web.asked).toEqual([]);
    await bot.close();
  });

  it.each([
    'localhost',
    'LOCALHOST',
    'ｌｏｃａｌｈｏｓｔ',
    'ⓛocalhost',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '[::ffff:7f00:1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[::1]',
    '127.0.0.1.',
    '１２７.０.０.１',
    '0',
  ])('is not connected to as %s', async (host) => {
    const bot = openWeb({ userAgent: 'test' });
    expect(await codeOf(bot.get(new URL(`http://${host}:${web.port}/page`), ask))).toBe('address-private');
    expect(web.asked).toEqual([]);
    await bot.close();
  });

  it('is not connected to when the look-up changes its answer', async () => {
    let times = 0;
    const bot = guarded(
      (_, done) => {
        times++;
        done(null, [{ address: times === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
      },
      (address) => times === 1 && LOOPBACK_ALLOWED(address),
    );
    const address = new URL(`http://rebound.example:${web.port}/page`);
    expect((await bot.get(address, ask)).status).toBe('new');
    web.raw('/page', (_, response) => response.destroy());
    // Whether over the old connection or a new one, to the second address nothing goes.
    await codeOf(bot.get(address, ask));
    expect(await codeOf(bot.get(address, ask))).toBe('address-private');
    await bot.close();
  });

  it('is not connected to when only some of the answers lead there: the others are taken', async () => {
    const tried: string[] = [];
    const bot = guarded(answering('10.0.0.9', '::1', '169.254.169.254'), (address) => {
      tried.push(address);
      return false;
    });
    const address = new URL(`http://mixed.example:${web.port}/page`);
    expect(await codeOf(bot.get(address, ask))).toBe('address-private');
    expect(tried).toEqual(['10.0.0.9', '::1', '169.254.169.254']);
    const other = guarded(answering('10.0.0.9', '127.0.0.1'), LOOPBACK_ALLOWED);
    expect((await other.get(address, ask)).status).toBe('new');
    await Promise.all([bot.close(), other.close()]);
  });

  it('is seen at the socket, should a look-up ever let it through', async () => {
    let asked = 0;
    // The first question is the look-up's, the second the socket's.
    const bot = guarded(answering('127.0.0.1'), () => asked++ === 0);
    expect(await codeOf(bot.get(new URL(`http://late.example:${web.port}/page`), ask))).toBe(
      'address-private',
    );
    expect(web.asked).toEqual([]);
    await bot.close();
  });

  it('is not followed to', async () => {
    const bot = openWeb({ userAgent: 'test', isAllowed: LOOPBACK_ALLOWED });
    const away = [
      'http://10.0.0.1/',
      'http://[::1]/',
      'http://169.254.169.254/latest/',
      '//0x0a000001/',
      'http://user:pass@127.0.0.1/',
      'file:///etc/passwd',
      'gopher://127.0.0.1/',
      '///169.254.169.254/',
      '\\\\10.1\\x',
      'http://[64:ff9b::a00:1]/',
      'http://[2002:a00:1::]/',
      'http://0251.0376.0251.0376/',
      'http://100.64.0.1/',
      'HTTP://１６９.254.169.254/',
      'http://10.0.0.1./',
    ];
    web.app.get('/to/:i', (c) => c.redirect(away[Number(c.req.param('i'))]!));
    for (const i of away.keys())
      expect(await codeOf(bot.get(new URL(`${web.origin}/to/${i}`), ask))).toMatch(/^address-/);
    await bot.close();
  });
});
