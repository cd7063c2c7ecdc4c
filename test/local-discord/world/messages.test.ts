import { beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local-discord/local-discord.js';
import type { Json } from '../../../src/local-discord/world/json.js';
import { type Accepted, errorAt, expectRefusal, many, type Refused, x } from '../limits.js';
import { button, call, openAsk, openClick, row, text, v2 } from '../raw.js';

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord();
  return () => discord.stop();
});
const post = (body: Json) => call(discord, 'POST', `/channels/${discord.channels.general}/messages`, body);

describe('the fields of a message', () => {
  it.each<Refused>([
    ['content over 2000 characters', { content: x(2_001) }, 'content BASE_TYPE_MAX_LENGTH'],
    ['content that is no text', { content: 7 }, 'content STRING_TYPE_CONVERT'],
    ['flags that a message cannot be given', { content: 'x', flags: 1 << 7 }, 'flags MESSAGE_FLAGS_INVALID'],
    ['11 embeds', { embeds: many(11, () => ({ title: 'x' })) }, 'embeds BASE_TYPE_MAX_LENGTH'],
    ['an embed title over 256', { embeds: [{ title: x(257) }] }, 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
    [
      'an embed description over 4096',
      { embeds: [{ description: x(4_097) }] },
      'embeds.0.description BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an embed footer over 2048',
      { embeds: [{ footer: { text: x(2_049) } }] },
      'embeds.0.footer.text BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an embed author over 256',
      { embeds: [{ author: { name: x(257) } }] },
      'embeds.0.author.name BASE_TYPE_BAD_LENGTH',
    ],
    [
      '26 embed fields',
      { embeds: [{ fields: many(26, () => ({ name: 'n', value: 'v' })) }] },
      'embeds.0.fields BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an embed field without a value',
      { embeds: [{ fields: [{ name: 'n', value: ' ' }] }] },
      'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
    ],
    [
      'an embed field over 1024',
      { embeds: [{ fields: [{ name: 'n', value: x(1_025) }] }] },
      'embeds.0.fields.0.value BASE_TYPE_BAD_LENGTH',
    ],
    [
      'embeds over 6000 in all',
      { embeds: [{ description: x(4_000) }, { description: x(2_001) }] },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'an embed with a javascript link',
      { embeds: [{ title: 'x', url: 'javascript:alert(1)' }] },
      'embeds.0.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'an embed with a time that is none',
      { embeds: [{ title: 'x', timestamp: 'noon' }] },
      'embeds.0.timestamp DATETIME_TYPE_PARSE',
    ],
    [
      'mentions both parsed and listed',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      'mentions of a kind that is none',
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      'allowed_mentions.parse.0 BASE_TYPE_CHOICES',
    ],
    [
      'over 100 users to mention',
      { content: 'x', allowed_mentions: { users: many(101, String) } },
      'allowed_mentions.users BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an attachment that was not sent along',
      { content: 'x', attachments: [{ id: 0, filename: 'a' }] },
      'attachments.0.id ATTACHMENT_NOT_FOUND',
    ],
  ])('are refused for %s', async (_, body, error) => {
    const before = discord.violations.length;
    const answer = await post(body);
    expectRefusal(answer, error);
    const recorded = [{ status: 400, code: 50035, errors: answer.body.errors }];
    expect(discord.violations.slice(before)).toMatchObject(recorded);
  });

  it.each<Accepted>([
    ['2000 characters', { content: x(2_000) }],
    ['embeds of 6000 in all', { embeds: [{ description: x(4_000) }, { description: x(2_000) }] }],
    ['mentions of some', { content: 'x', allowed_mentions: { parse: ['roles'], users: ['1'] } }],
  ])('are taken with %s', async (_, body) => {
    expect((await post(body)).body.errors).toBeUndefined();
  });
});

describe('a message in a channel', () => {
  it.each<[string, Json]>([
    ['nothing', {}],
    ['blanks', { content: ' \n ' }],
    ['rows alone', { components: [row(button())] }],
    ['V2 without components', { flags: 1 << 15, components: [] }],
  ])('is refused as empty with %s', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { code: 50006 } });
  });

  it('cannot reply to what is not there, unless that is said to be fine', async () => {
    const missing = { content: 'x', message_reference: { message_id: '1' } };
    expect(errorAt(await post(missing), 'message_reference')).toBe('REPLIES_UNKNOWN_MESSAGE');
    const fine = { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } };
    expect((await post(fine)).status).toBe(200);
  });

  it('cannot be changed into Components V2 while old content stays, nor back', async () => {
    const path = `/channels/${discord.channels.general}/messages`;
    const plain = (await post({ content: 'x' })).body.id;
    const change = (id: string, body: Json) => call(discord, 'PATCH', `${path}/${id}`, body);
    expect(errorAt(await change(plain, v2(text('y'))), 'content')).toMatch(/LEGACY_FIELDS/);
    expect((await change(plain, { ...v2(text('y')), content: null })).status).toBe(200);
    expect(errorAt(await change(plain, { flags: 0, components: [text('z')] }), 'flags')).toMatch(
      /CANNOT_REMOVE/,
    );
    expect((await change(plain, { components: [text('z')] })).body.flags).toBe(1 << 15);
    expect((await change(plain, { content: 'back' })).status).toBe(400);
    expect((await change(plain, { components: [] })).body.code).toBe(50006);
  });

  it('of someone else cannot be edited, and only be deleted with permission', async () => {
    const { driver, members, channels } = discord;
    const said = await driver.message(members.member, channels.general, 'Mine', { waitMs: 0 });
    const path = `/channels/${channels.general}/messages/${said.message.id}`;
    expect((await call(discord, 'PATCH', path, { content: 'Ours' })).body.code).toBe(50005);
    expect((await call(discord, 'DELETE', path)).body.code).toBe(50013);
  });
});

describe('a response to an interaction', () => {
  it('is refused by the same rules, in its data', async () => {
    const asked = await openAsk(discord);
    const answer = await asked.callback({
      type: 4,
      data: { content: x(2_001), components: [row(button({ style: 9 }))] },
    });
    expectRefusal(answer, 'content BASE_TYPE_MAX_LENGTH', 'data');
    expectRefusal(answer, 'row.0.style BASE_TYPE_CHOICES', 'data');
    await asked.callback({ type: 5 });
  });

  it('is refused when it is empty', async () => {
    const asked = await openAsk(discord);
    expect((await asked.callback({ type: 4, data: { content: '' } })).body.code).toBe(50006);
    expect(errorAt(await asked.callback({ type: 4 }), 'data')).toBe('BASE_TYPE_REQUIRED');
    await asked.callback({ type: 5 });
    expect((await asked.webhook('PATCH', '/messages/@original', { content: '' })).body.code).toBe(50006);
    expect((await asked.webhook('PATCH', '/messages/@original', v2(text('x')))).status).toBe(200);
    expect((await asked.webhook('POST', '', {})).body.code).toBe(50006);
    expect(errorAt(await asked.webhook('POST', '', { content: x(2_001) }), 'content')).toBe(
      'BASE_TYPE_MAX_LENGTH',
    );
  });

  it('updates a message by the rules of that message', async () => {
    const clicked = await openClick(discord, { content: undefined, ...v2(text('x'), row(button())) });
    const answer = await clicked.callback({ type: 7, data: { content: 'old style' } });
    expect(errorAt(answer, 'data.content')).toMatch(/LEGACY_FIELDS/);
    expect((await clicked.callback({ type: 7, data: { components: [text('y')] } })).status).toBe(204);
  });

  it('can only be ephemeral when it is deferred', async () => {
    const asked = await openAsk(discord);
    const answer = await asked.callback({ type: 5, data: { flags: (1 << 15) | 64 } });
    expect(errorAt(answer, 'data.flags')).toBe('MESSAGE_FLAGS_INVALID');
    expect((await asked.callback({ type: 5, data: { flags: 64 } })).status).toBe(204);
  });
});
