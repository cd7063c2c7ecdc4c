import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { countingTries } from '../../../src/discord/gateway/client/tries.js';
import { AnsweredElsewhere, sendOnce } from '../../../src/discord/gateway/sending.js';

const refusal = (code: number) =>
  new DiscordAPIError({ code, message: 'no' }, code, 400, 'POST', 'http://api', { files: [], body: {} });
const ANSWERED = 40_060;
const broken = () => Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });

/** Sends what fails so often, in this order, and then goes through. */
function sending(...failures: Error[]) {
  let sent = 0;
  const send = async () => {
    sent += 1;
    const failure = failures.shift();
    if (failure) throw failure;
  };
  return { send, sent: () => sent };
}

describe('what Discord takes once', () => {
  it('is sent again where the connection broke; that it had got through is no failure', async () => {
    const { send, sent } = sending(broken(), refusal(ANSWERED));
    await sendOnce(send, sent);
    expect(sent()).toBe(2);
  });

  it('was answered by another process where the first one sent is refused as the second', async () => {
    const { send, sent } = sending(refusal(ANSWERED));
    await expect(sendOnce(send, sent)).rejects.toBeInstanceOf(AnsweredElsewhere);
    expect(sent()).toBe(1);
  });

  it('had got through where the client itself has sent it more than once', async () => {
    await sendOnce(sending(refusal(ANSWERED)).send, () => 2);
  });

  it('is not sent again where Discord refuses it', async () => {
    const { send, sent } = sending(refusal(50_035));
    await expect(sendOnce(send, sent)).rejects.toMatchObject({ code: 50_035 });
    expect(sent()).toBe(1);
  });
});

describe('how often a first response was sent', () => {
  it('is counted for each interaction, also where the client does so by itself', async () => {
    const tries = countingTries(async () => new Response(null, { status: 204 }));
    const callback = (id: string) => `http://api/v10/interactions/${id}/a-token/callback?with_response=false`;
    for (const url of [callback('1'), callback('1'), callback('2'), 'http://api/v10/webhooks/1/t'])
      await tries.makeRequest(url, { method: 'POST' } as never);
    expect(['1', '2', '3'].map(tries.of)).toEqual([2, 1, 0]);
  });

  it('is forgotten after a while', async () => {
    const tries = countingTries(async () => new Response(null, { status: 204 }));
    for (let id = 1; id <= 2_001; id++)
      await tries.makeRequest(`http://api/interactions/${id}/t/callback`, { method: 'POST' } as never);
    expect([tries.of('1'), tries.of('2'), tries.of('2001')]).toEqual([0, 1, 1]);
  });
});
