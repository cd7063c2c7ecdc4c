import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Robots, robotsOf } from '../../../src/sources/web/robots.js';
import type { Web } from '../../../src/sources/web/web.js';
import { type LocalWeb, localWeb, type ManualTimers, manualTimers, webOnLoopback } from '../local-web.js';

const HOUR = 3_600_000;
let local: LocalWeb;
let timers: ManualTimers;
let web: Web;
let robots: Robots;
let answer: (headers: Record<string, string>) => Response;
beforeEach(async () => {
  local = await localWeb();
  local.app.get('/robots.txt', () => answer({}));
  timers = manualTimers();
  web = webOnLoopback({ timers });
  robots = robotsOf(web);
});
afterEach(async () => {
  await web.close();
  await local.close();
});

const says = (text: string) => {
  answer = () => new Response(text);
};
const gap = (path: string) =>
  robots.gapFor(new URL(local.origin + path)).then(
    (ms) => ms,
    (error) => error.code,
  );

describe('robots.txt', () => {
  it('keeps programs from what it names, and this one from what it names for it', async () => {
    says(
      'User-agent: *\nDisallow: /private\nAllow: /private/news\n\nUser-agent: Clippings\nDisallow: /drafts',
    );
    expect(await gap('/drafts/1')).toBe('web-robots');
    // Rules for it by name are its only ones.
    expect(await gap('/private/1')).toBe(1_000);
    expect(local.asked).toHaveLength(1);
  });

  it('for everyone holds for it too', async () => {
    says('User-agent: *\nDisallow: /\nAllow: /news$');
    expect([await gap('/'), await gap('/news'), await gap('/news/1')]).toEqual([
      'web-robots',
      1_000,
      'web-robots',
    ]);
  });

  it.each([
    ['10', 10_000],
    ['0', 1_000],
    ['0.5', 1_000],
    ['86400', 60_000],
    ['soon', 1_000],
  ])('that wants %s seconds between two requests gets %d ms', async (delay, ms) => {
    says(`User-agent: *\nCrawl-delay: ${delay}`);
    expect(await gap('/')).toBe(ms);
  });

  it.each([404, 401, 403, 410])('that is not there (%d) keeps from nothing', async (status) => {
    answer = () => new Response('Disallow: /', { status });
    expect(await gap('/')).toBe(1_000);
  });

  it.each([500, 502, 503, 429])(
    'that the host cannot give now (%d) means: not now, and nothing is asked meanwhile',
    async (status) => {
      answer = () => new Response('', { status });
      expect(await gap('/')).toBe('web-later');
      timers.pass(14 * 60_000);
      expect(await gap('/')).toBe('web-later');
      expect(local.asked).toHaveLength(1);
      says('User-agent: *\nDisallow: /a');
      timers.pass(60_000);
      expect([await gap('/'), await gap('/a')]).toEqual([1_000, 'web-robots']);
      expect(local.asked).toHaveLength(2);
    },
  );

  it('is kept for half a day', async () => {
    says('');
    await gap('/');
    timers.pass(11 * HOUR);
    await gap('/');
    expect(local.asked).toHaveLength(1);
    timers.pass(HOUR);
    await gap('/');
    expect(local.asked).toHaveLength(2);
  });
});
