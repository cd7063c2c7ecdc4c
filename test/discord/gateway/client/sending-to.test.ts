import { type Client, DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { refusalOf, sendingTo } from '../../../../src/discord/gateway/client/sending-to.js';
import { messagePayload } from '../../../../src/discord/reply/gate.js';
import { notice } from '../../../../src/discord/reply/notice.js';
import { md } from '../../../../src/discord/text/markdown.js';

const PAYLOAD = messagePayload(notice(md`new`, 'alert'));
const refused = (code: number, status = 403) =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', '/channels/1/messages', {});

describe('why a message will not be taken', () => {
  it.each([
    ['closed direct messages', refused(50007), 'closed'],
    ['no server in common', refused(50278), 'closed'],
    ['a channel that is gone', refused(10003, 404), 'gone'],
    ['no access', refused(50001), 'no-access'],
    ['no permission', refused(50013), 'no-access'],
    ['a fault of Discord', refused(0, 503), null],
    ['a broken connection', new Error('ECONNRESET'), null],
  ])('%s', (_, error, refusal) => {
    expect(refusalOf(error)).toBe(refusal);
  });

  it('a channel that takes none', async () => {
    const client = { channels: { fetch: async () => null } } as unknown as Client<true>;
    const error = await sendingTo(client)
      .toChannel('1', PAYLOAD)
      .catch((caught) => caught);
    expect(refusalOf(error)).toBe('no-access');
  });
});

describe('a message', () => {
  it('is made in the language of its server, and with a nonce is sent once', async () => {
    const sent: unknown[] = [];
    const channel = {
      isSendable: () => true,
      guild: { preferredLocale: 'fr' },
      send: async (one: unknown) => sent.push(one),
    };
    const client = { channels: { fetch: async () => channel } } as unknown as Client<true>;
    const locales: string[] = [];
    const made = (locale: string) => {
      locales.push(locale);
      return PAYLOAD;
    };
    await sendingTo(client).toChannel('1', made, 'n1');
    await sendingTo(client).toChannel('1', PAYLOAD);
    expect(locales).toEqual(['fr']);
    expect(sent).toEqual([{ ...PAYLOAD, nonce: 'n1', enforceNonce: true }, PAYLOAD]);
  });
});
