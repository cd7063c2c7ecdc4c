import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discordFor } from '../../local-discord/bot.js';
import { builtPage, serve } from './tab.js';

const SCRIPT = 'console.log("page");'.repeat(200);

async function served() {
  const folder = builtPage({ 'assets/index-1a2b.js': SCRIPT, 'icon.svg': '<svg/>', 'shot.png': 'png' });
  return serve(await discordFor(), { folder });
}

describe('the files of the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-store'],
    ['/assets/index-1a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/shot.png', 'image/png', 'no-cache'],
  ])('%s is %s, kept: %s', async (path, type, cache) => {
    const { url } = await served();
    const { status, headers } = await fetch(url + path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toBe(cache);
  });

  it.each(['br', 'gzip'])('come compressed by %s', async (encoding) => {
    const { url } = await served();
    const headers = { 'Accept-Encoding': encoding };
    for (const time of ['first', 'second']) {
      const response = await fetch(`${url}/assets/index-1a2b.js`, { headers });
      expect(response.headers.get('content-encoding'), time).toBe(encoding);
      expect(Number(response.headers.get('content-length')), time).toBeLessThan(SCRIPT.length / 10);
      expect(await response.text(), time).toBe(SCRIPT);
    }
  });

  it('come plain to who takes nothing else, and pictures always do', async () => {
    const { url } = await served();
    const plain = await fetch(`${url}/assets/index-1a2b.js`, { headers: { 'Accept-Encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(SCRIPT);
    const picture = await fetch(`${url}/shot.png`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(picture.headers.get('content-encoding')).toBeNull();
  });

  it('are not sent again to who has them', async () => {
    const { url } = await served();
    const etag = (await fetch(`${url}/icon.svg`)).headers.get('etag')!;
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      expect((await fetch(`${url}/icon.svg`, { headers: { 'If-None-Match': known } })).status).toBe(304);
    }
    expect((await fetch(`${url}/icon.svg`, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  it.each(['/nothing', '/../package.json', '/%2e%2e/package.json', '/assets/', '/index.html'])(
    '%s is not one of them',
    async (path) => {
      const { url } = await served();
      expect((await fetch(url + path)).status).toBe(404);
    },
  );

  it('GIVEN a page that is not built THEN a sentence that says what to do', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clippings-page-'));
    await expect(serve(await discordFor(), { folder })).rejects.toThrow(/is not built.*npm ci --include=dev/);
    rmSync(folder, { recursive: true });
  });

  it('GIVEN a page without a place for its key THEN it is not served', async () => {
    const folder = builtPage({ 'index.html': '<title>Page</title>' });
    await expect(serve(await discordFor(), { folder })).rejects.toThrow(/no place for its key/);
  });
});
