import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileReader } from '../../../src/discord/commands/attached-file.js';
import { Problem } from '../../../src/discord/reply/problem.js';
import { textsFor } from '../../../src/discord/strings/texts.js';

let server: Server | undefined;
afterEach(() => {
  vi.unstubAllGlobals();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function serving(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server!.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const told = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(Problem);
  return (error as Problem).sentence(textsFor('en-US')).markdown;
};
const file = (url: string, size = 5) => ({ name: 'story.txt', size, url });
const TOO_LARGE = 'story.txt is too large: at most 1 MB';
const NOT_HAD = 'I could not get story.txt from Discord';

describe('a file that is attached', () => {
  it('is read from where the stand-in of Discord is', async () => {
    const origin = await serving((_, response) => response.end('hello'));
    const read = fileReader({ apiUrl: `${origin}/api`, maxBytes: 5 });
    expect(Buffer.from(await read(file(`${origin}/attachments/1/2/story.txt`))).toString()).toBe('hello');
  });

  it('is refused before it is fetched when Discord says that it is too large', async () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const read = fileReader({ apiUrl: 'https://discord.com/api', maxBytes: 1024 ** 2 });
    expect(await told(read(file('https://cdn.discordapp.com/a', 1024 ** 2 + 1)))).toContain(TOO_LARGE);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is refused once more comes than was said', async () => {
    const chunk = Buffer.alloc(256 * 1024);
    let sent = 0;
    const origin = await serving((_, response) => {
      const more = () => {
        if (response.destroyed || sent > 64 * chunk.length) return response.end();
        sent += chunk.length;
        response.write(chunk, more);
      };
      more();
    });
    const read = fileReader({ apiUrl: `${origin}/api`, maxBytes: 1024 ** 2 });
    expect(await told(read(file(`${origin}/attachments/1/2/story.txt`)))).toContain(TOO_LARGE);
    expect(sent).toBeLessThan(64 * chunk.length);
  });

  it.each([
    'https://cdn.discordapp.com.evil.example/attachments/1/2/story.txt',
    'https://evil.example/attachments/1/2/story.txt',
    'http://cdn.discordapp.com/attachments/1/2/story.txt',
    'https://cdn.discordapp.com:8443/attachments/1/2/story.txt',
    'https://someone@cdn.discordapp.com/attachments/1/2/story.txt',
    'http://127.0.0.1/attachments/1/2/story.txt',
    'file:///etc/passwd',
    'no address',
  ])('is not fetched from %s', async (url) => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const read = fileReader({ apiUrl: 'https://discord.com/api', maxBytes: 10 });
    expect(await told(read(file(url)))).toContain(NOT_HAD);
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    'https://cdn.discordapp.com/ephemeral-attachments/1/2/a.txt?ex=1',
    'https://media.discordapp.net/a',
  ])('is fetched from %s', async (url) => {
    vi.stubGlobal('fetch', async () => new Response('hello'));
    const read = fileReader({ apiUrl: 'https://discord.com/api', maxBytes: 10 });
    expect(await read(file(url))).toHaveLength(5);
  });

  it('is told to be attached again when it cannot be had', async () => {
    const origin = await serving((request, response) => {
      if (request.url === '/gone') response.writeHead(404).end('gone');
      else if (request.url === '/away') response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
      else if (request.url === '/cut') response.destroy();
    });
    const read = fileReader({ apiUrl: `${origin}/api`, maxBytes: 10, timeoutMs: 200 });
    for (const path of ['/gone', '/away', '/cut', '/never']) {
      expect(await told(read(file(origin + path))), path).toContain(NOT_HAD);
    }
  });
});
