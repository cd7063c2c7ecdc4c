import { generateKeyPairSync, sign } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type EndpointOptions, serveInteractions } from '../../../src/discord/http/endpoint.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const KEY = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url').toString('hex');
const log = pino({ level: 'silent' });

function signed(body: string, key = privateKey): Record<string, string> {
  const timestamp = '1700000000';
  const signature = sign(null, Buffer.from(timestamp + body), key).toString('hex');
  return {
    'content-type': 'application/json',
    'x-signature-ed25519': signature,
    'x-signature-timestamp': timestamp,
  };
}

async function served(answer: EndpointOptions['answer'], lingerMs = 0) {
  const options = { port: 0, host: '127.0.0.1', publicKey: KEY, answer, log, lingerMs };
  const endpoint = await serveInteractions(options);
  onTestFinished(() => endpoint.close());
  const post = async (
    body: string,
    more: { headers?: Record<string, string>; key?: typeof privateKey } = {},
  ) => {
    const headers = signed(body, more.key);
    const response = await fetch(`${endpoint.url}/interactions`, {
      method: 'POST',
      headers: { ...headers, ...more.headers },
      body,
    });
    return { status: response.status, text: await response.text() };
  };
  return { endpoint, post };
}

const interaction = (more: object = {}) => JSON.stringify({ id: '123', token: 'secret', type: 2, ...more });
const never: EndpointOptions['answer'] = () => Promise.reject(new Error('not to be asked'));

describe('the endpoint for interactions', () => {
  it('says PONG to Discord’s PING', async () => {
    const { post } = await served(never);
    expect(await post(interaction({ type: 1 }))).toEqual({ status: 200, text: '{"type":1}' });
  });

  it('answers an interaction with its first response, and says that it went out', async () => {
    const sent: boolean[] = [];
    const { post, endpoint } = await served(async ({ id }) => ({
      response: JSON.stringify({ type: 4, data: { content: id } }),
      sent: (isSent) => sent.push(isSent),
    }));
    const { status, text } = await post(interaction());
    expect([status, JSON.parse(text)]).toEqual([200, { type: 4, data: { content: '123' } }]);
    await expect.poll(() => sent[0]).toBe(true);
    expect(endpoint.counts()).toEqual({ answered: 1, refused: 0 });
  });

  it('says 202 where the answer comes another way', async () => {
    const { post } = await served(async () => ({ response: null, sent: () => {} }));
    expect(await post(interaction())).toEqual({ status: 202, text: '' });
  });

  it.each([
    ['signed by somebody else', { key: generateKeyPairSync('ed25519').privateKey }],
    ['of another time', { headers: { 'x-signature-timestamp': '1700000001' } }],
    ['without a signature', { headers: { 'x-signature-ed25519': '' } }],
  ])('refuses what is %s with 401, the PING too', async (_, more) => {
    const { post, endpoint } = await served(never);
    expect((await post(interaction({ type: 1 }), more)).status).toBe(401);
    expect((await post(interaction(), more)).status).toBe(401);
    expect(endpoint.counts()).toEqual({ answered: 0, refused: 2 });
  });

  it.each([
    '',
    'null',
    '[]',
    '{',
    '{"type":2}',
    '{"type":2,"id":"x","token":"y"}',
    '{"type":"2","id":"1","token":"y"}',
  ])('says 400 to %j, whoever signed it', async (body) => {
    const { post } = await served(never);
    expect((await post(body)).status).toBe(400);
  });

  it('reads no body that is longer than any interaction, whatever is said of its length', async () => {
    const { post, endpoint } = await served(never);
    expect((await post(interaction({ data: 'x'.repeat(1_100_000) }))).status).toBe(413);
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
    });
    const init = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
    const response = await fetch(endpoint.url, init).then(
      ({ status }) => status,
      () => 'hung up',
    );
    expect([413, 'hung up']).toContain(response);
  });

  it('ends the connection of a body that does not come', async () => {
    const { endpoint } = await served(never);
    const { hostname, port } = new URL(endpoint.url);
    const socket = connect(Number(port), hostname);
    const ended = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (some) => {
        text += some.toString();
      });
      socket.on('close', () => resolve(text));
    });
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"id"');
    expect(await ended).toMatch(/^HTTP\/1\.1 (?:408|400)/);
  }, 30_000);

  it('is asked for nothing else', async () => {
    const { endpoint } = await served(never);
    expect((await fetch(endpoint.url)).status).toBe(405);
  });

  it('finishes what it has taken before it is gone, and takes nothing more', async () => {
    let finish: (() => void) | undefined;
    const { post, endpoint } = await served(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ response: '{"type":5}', sent: () => {} });
        }),
    );
    const asked = post(interaction());
    await expect.poll(() => finish).toBeDefined();
    const left = endpoint.leave();
    // It listens until the timers of this turn have run.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(post(interaction())).rejects.toThrow();
    finish!();
    expect(await asked).toEqual({ status: 200, text: '{"type":5}' });
    await left;
    // A connection that is kept open would hold it up for as long as a load balancer keeps one.
  }, 30_000);

  it('answers for a moment while it leaves, each over a connection that ends then', async () => {
    const { endpoint } = await served(async () => ({ response: '{"type":5}', sent: () => {} }), 500);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const ask = () =>
      new Promise<string | undefined>((resolve, reject) => {
        const headers = signed(interaction());
        const asking = request(endpoint.url, { method: 'POST', agent, headers }, (response) => {
          response.resume().once('end', () => resolve(response.headers.connection));
        });
        asking.once('error', reject).end(interaction());
      });
    expect(await ask()).toBe('keep-alive');
    const left = endpoint.leave();
    // As a load balancer that does not know of it yet.
    expect([await ask(), await ask()]).toEqual(['close', 'close']);
    await left;
    await expect(ask()).rejects.toThrow(/ECONNREFUSED/);
  });

  it('says why it cannot listen', async () => {
    const { endpoint } = await served(never);
    const { port } = new URL(endpoint.url);
    const options = { port: Number(port), host: '127.0.0.1', publicKey: KEY, answer: never, log };
    await expect(serveInteractions(options)).rejects.toThrow(
      `INTERACTIONS_PORT: nothing can be served on 127.0.0.1, port ${port} (the port is taken; choose another).`,
    );
  });
});
