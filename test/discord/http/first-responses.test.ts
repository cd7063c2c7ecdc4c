import { describe, expect, it } from 'vitest';
import { firstResponses } from '../../../src/discord/http/first-responses.js';

const callback = (id: string) => `http://api/v10/interactions/${id}/token/callback?with_response=false`;

function setUp() {
  const sent: string[] = [];
  const responses = firstResponses(async (url) => {
    sent.push(url);
    return new Response(null, { status: 200 });
  });
  const send = (url: string, body: unknown) => responses.makeRequest(url, { method: 'POST', body } as never);
  return { responses, sent, send };
}

describe('a first response', () => {
  it('goes out as the answer to the request that its interaction came with, and is taken for sent then', async () => {
    const { responses, sent, send } = setUp();
    const waiting = responses.of('7');
    const sending = send(callback('7'), '{"type":4}');
    const answer = await waiting;
    expect(answer.response).toBe('{"type":4}');
    answer.sent(true);
    expect((await sending).status).toBe(204);
    expect(sent).toEqual([]);
  });

  it('goes by a request where Discord hung up before it had it: it says then whether it has', async () => {
    const { responses, sent, send } = setUp();
    const waiting = responses.of('7');
    const sending = send(callback('7'), '{"type":4}');
    (await waiting).sent(false);
    expect((await sending).status).toBe(200);
    expect(sent).toEqual([callback('7')]);
  });

  it('goes by a request with files, which Discord is told at once', async () => {
    const { responses, sent, send } = setUp();
    const waiting = responses.of('7');
    const sending = send(callback('7'), new FormData());
    expect((await waiting).response).toBeNull();
    await sending;
    expect(sent).toEqual([callback('7')]);
  });

  it('of another interaction, a second one, and everything else is a request', async () => {
    const { responses, sent, send } = setUp();
    const waiting = responses.of('7');
    const others = [callback('8'), 'http://api/v10/webhooks/1/token', 'http://api/v10/interactions/7/x'];
    for (const url of others) await send(url, '{}');
    const sending = send(callback('7'), '{"type":5}');
    (await waiting).sent(true);
    await sending;
    await send(callback('7'), '{}');
    expect(sent).toEqual([...others, callback('7')]);
  });

  it('that nobody waits for any more is a request', async () => {
    const { responses, sent, send } = setUp();
    void responses.of('7');
    responses.forget('7');
    await send(callback('7'), '{}');
    expect(sent).toHaveLength(1);
  });
});
