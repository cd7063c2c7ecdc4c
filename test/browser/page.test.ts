import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser, watchedContext } from './chromium.js';
import { input, newest, press } from './desk.js';
import { DESKTOP, useStage } from './stage.js';

/**
 * What axe-core finds against WCAG 2.2 at level AA and what it takes for good practice, in short. The order of headings
 * is left out: those within messages are as the bot writes them.
 */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe
    .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'heading-order': { enabled: false } } })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' — ' + failureSummary)))`);
}

describe('the page', () => {
  const stage = useStage();

  it('loads in under 300 KB, compressed', async () => {
    const page = await stage.open();
    const sizes = await page.evaluate<[string, number][]>(
      `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .map(({ name, transferSize }) => [name, transferSize])`,
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    console.log(`the page loads ${(total / 1_000).toFixed(1)} KB in ${sizes.length} requests`);
    expect(sizes.length).toBeGreaterThanOrEqual(3);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(300_000);
  });

  it.each(['dark', 'light'] as const)('has no barriers that axe-core finds, %s', async (colorScheme) => {
    const page = await stage.open({ ...DESKTOP, colorScheme });
    expect(await barriers(page)).toEqual([]);
    await page
      .getByRole('region', { name: 'Welcome' })
      .getByRole('listitem')
      .first()
      .getByRole('button')
      .click();
    const answer = await newest(page, '¶');
    await press(answer, 'Why this?');
    await newest(page, 'Only you can see this');
    expect(await barriers(page)).toEqual([]);
    await input(page).fill('/');
    expect(await barriers(page)).toEqual([]);
    await input(page).fill('/ask Who?');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByRole('button', { name: 'What went over the wire' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ask a follow-up' }).last().click();
    await page.getByRole('dialog').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('would be noticed asking another machine for something', async () => {
    const browser = await openBrowser();
    const { context, foreign } = await watchedContext(browser);
    const page = await context.newPage();
    await page.setContent(
      '<img src="http://pictures.example/a.png"><script>new WebSocket("ws://talk.example/")</script>',
    );
    await expect
      .poll(() => foreign.toSorted())
      .toEqual(['http://pictures.example/a.png', 'ws://talk.example/']);
    await browser.close();
  });
});
