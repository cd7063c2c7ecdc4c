import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { discordFor } from '../../local-discord/bot.js';
import { connect, openTab, serve, upload } from './tab.js';

/** What another page in the same browser could try. `fetch` sets Host and Origin itself, so the requests are made by hand. */
function get(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', reject)
      .end();
  });
}

describe('the page’s server', () => {
  it('listens on loopback and says where', async () => {
    const served = await serve(await discordFor());
    expect(served.url).toBe(`http://127.0.0.1:${served.port}`);
    expect((await fetch(served.url)).status).toBe(200);
  });

  it('answers to its own addresses only, whatever name leads to it', async () => {
    const served = await serve(await discordFor());
    const asked = (host: string) => get(served.url, { Host: host });
    expect(await asked(`127.0.0.1:${served.port}`)).toBe(200);
    expect(await asked(`localhost:${served.port}`)).toBe(200);
    expect(await asked(`rebound.example:${served.port}`)).toBe(403);
    expect(await asked('127.0.0.1')).toBe(403);
  });

  it('lets its own page in, with the key of this start', async () => {
    const served = await serve(await discordFor());
    const tab = await openTab(served);
    expect(tab.snapshot.type).toBe('snapshot');
    expect(await tab.close()).toBe(1005);
  });

  it.each(['http://evil.example', 'null', 'https://127.0.0.1:1'])(
    'turns away the socket of another page: %s',
    async (origin) => {
      const served = await serve(await discordFor());
      expect(await connect(served, await served.key(), origin)).toContain('403');
    },
  );

  it('tells a page of an earlier start to reload', async () => {
    const served = await serve(await discordFor());
    expect(await connect(served, 'the-key-of-yesterday')).toBe(4001);
    expect(await connect(served, '')).toBe(4001);
  });

  it('has another key at every start', async () => {
    const discord = await discordFor();
    const [first, second] = [await serve(discord), await serve(discord)];
    expect(await first.key()).not.toBe(await second.key());
  });

  it('takes files from its own page only', async () => {
    const served = await serve(await discordFor());
    expect((await upload(served, 'a.txt', 'a')).status).toBe(201);
    expect((await upload(served, 'a.txt', 'a', { Origin: 'http://evil.example' })).status).toBe(403);
    const withoutKey = await fetch(`${served.url}/files?name=a.txt`, {
      method: 'POST',
      body: 'a',
      headers: { Origin: served.url },
    });
    expect(withoutKey.status).toBe(403);
  });

  it('allows the page nothing from elsewhere', async () => {
    const served = await serve(await discordFor());
    const { headers } = await fetch(served.url);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
