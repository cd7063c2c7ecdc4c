import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Json } from '../../src/playground/json.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/local-discord.js';
import { button, call, openAsk, openClick, row, select, text, v2 } from './raw.js';

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord();
  return () => discord.stop();
});

const x = (length: number) => 'x'.repeat(length);
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
const buttons = (count: number) => many(count, (i) => button({ custom_id: `b${i}` }));
const options = (count: number) => many(count, (i) => ({ label: `L${i}`, value: `v${i}` }));
const container = (...components: Json[]) => ({ type: 17, components });
const section = (accessory: Json, ...components: Json[]) => ({ type: 9, components, accessory });

/** A body that is refused: why, the body, where in it the error stands, and its code. */
type Refused = [rule: string, body: Json, path: string, code: string];

const REFUSED: Refused[] = [
  ['content over 2000 characters', { content: x(2_001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
  ['content that is no text', { content: 7 }, 'content', 'STRING_TYPE_CONVERT'],
  ['flags that a message cannot be given', { content: 'x', flags: 1 << 7 }, 'flags', 'MESSAGE_FLAGS_INVALID'],
  ['11 embeds', { embeds: many(11, () => ({ title: 'x' })) }, 'embeds', 'BASE_TYPE_MAX_LENGTH'],
  ['an embed title over 256', { embeds: [{ title: x(257) }] }, 'embeds.0.title', 'BASE_TYPE_MAX_LENGTH'],
  [
    'an embed description over 4096',
    { embeds: [{ description: x(4_097) }] },
    'embeds.0.description',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an embed footer over 2048',
    { embeds: [{ footer: { text: x(2_049) } }] },
    'embeds.0.footer.text',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an embed author over 256',
    { embeds: [{ author: { name: x(257) } }] },
    'embeds.0.author.name',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    '26 embed fields',
    { embeds: [{ fields: many(26, () => ({ name: 'n', value: 'v' })) }] },
    'embeds.0.fields',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an embed field without a value',
    { embeds: [{ fields: [{ name: 'n', value: ' ' }] }] },
    'embeds.0.fields.0.value',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'an embed field over 1024',
    { embeds: [{ fields: [{ name: 'n', value: x(1_025) }] }] },
    'embeds.0.fields.0.value',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'embeds over 6000 in all',
    { embeds: [{ description: x(4_000) }, { description: x(2_001) }] },
    'embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'an embed with a javascript link',
    { embeds: [{ title: 'x', url: 'javascript:alert(1)' }] },
    'embeds.0.url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'an embed with a time that is none',
    { embeds: [{ title: 'x', timestamp: 'noon' }] },
    'embeds.0.timestamp',
    'DATETIME_TYPE_PARSE',
  ],

  [
    '6 rows',
    { content: 'x', components: many(6, (i) => row(button({ custom_id: `${i}` }))) },
    'components',
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['an empty row', { content: 'x', components: [row()] }, 'components.0.components', 'BASE_TYPE_BAD_LENGTH'],
  [
    '6 buttons in a row',
    { content: 'x', components: [row(...buttons(6))] },
    'components.0.components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a select beside a button',
    { content: 'x', components: [row(button(), select())] },
    'components.0.components',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'two selects in a row',
    { content: 'x', components: [row(select(), select({ custom_id: 'b' }))] },
    'components.0.components',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a row in a row',
    { content: 'x', components: [row(row(button()))] },
    'components.0.components.0.type',
    'UNION_TYPE_CHOICES',
  ],
  [
    'a component without a type',
    { content: 'x', components: [{}] },
    'components.0.type',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'V2 components without the flag',
    { content: 'x', components: [text('x')] },
    'components.0.type',
    'UNION_TYPE_CHOICES',
  ],

  [
    'a label over 80',
    { content: 'x', components: [row(button({ label: x(81) }))] },
    'components.0.components.0.label',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a button without label and emoji',
    { content: 'x', components: [row(button({ label: '' }))] },
    'components.0.components.0',
    'BUTTON_COMPONENT_INVALID_LABEL',
  ],
  [
    'a button with an emoji that is none',
    { content: 'x', components: [row(button({ emoji: { name: 'smile' } }))] },
    'components.0.components.0.emoji.name',
    'COMPONENT_INVALID_EMOJI',
  ],
  [
    'a style that is not known',
    { content: 'x', components: [row(button({ style: 9 }))] },
    'components.0.components.0.style',
    'BASE_TYPE_CHOICES',
  ],
  [
    'a button without custom_id',
    { content: 'x', components: [row(button({ custom_id: undefined }))] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'an empty custom_id',
    { content: 'x', components: [row(button({ custom_id: '' }))] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a custom_id over 100',
    { content: 'x', components: [row(button({ custom_id: x(101) }))] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a custom_id twice',
    { content: 'x', components: [row(button()), row(select({ custom_id: 'go' }))] },
    'components.1.components.0.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a url on a plain button',
    { content: 'x', components: [row(button({ url: 'https://a.example' }))] },
    'components.0.components.0.url',
    'BUTTON_COMPONENT_INVALID_FIELD',
  ],
  [
    'a link without a url',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'x' })] },
    'components.0.components.0.url',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a link with a custom_id',
    { content: 'x', components: [row(button({ style: 5, url: 'https://a.example' }))] },
    'components.0.components.0.custom_id',
    'BUTTON_COMPONENT_INVALID_FIELD',
  ],
  [
    'a link over 512',
    {
      content: 'x',
      components: [row({ type: 2, style: 5, label: 'x', url: `https://a.example/${x(500)}` })],
    },
    'components.0.components.0.url',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a javascript link',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })] },
    'components.0.components.0.url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a link that is no address',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: 'https://' })] },
    'components.0.components.0.url',
    'URL_TYPE_INVALID_URL',
  ],
  [
    'a premium button without a product',
    { content: 'x', components: [row({ type: 2, style: 6 })] },
    'components.0.components.0.sku_id',
    'BASE_TYPE_REQUIRED',
  ],

  [
    'a select without options',
    { content: 'x', components: [row(select({ options: [] }))] },
    'components.0.components.0.options',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    '26 options',
    { content: 'x', components: [row(select({ options: options(26) }))] },
    'components.0.components.0.options',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an option label over 100',
    { content: 'x', components: [row(select({ options: [{ label: x(101), value: 'v' }] }))] },
    'components.0.components.0.options.0.label',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an option label of blanks',
    { content: 'x', components: [row(select({ options: [{ label: ' ', value: 'v' }] }))] },
    'components.0.components.0.options.0.label',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'an option value over 100',
    { content: 'x', components: [row(select({ options: [{ label: 'l', value: x(101) }] }))] },
    'components.0.components.0.options.0.value',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an option description over 100',
    {
      content: 'x',
      components: [row(select({ options: [{ label: 'l', value: 'v', description: x(101) }] }))],
    },
    'components.0.components.0.options.0.description',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an option value twice',
    {
      content: 'x',
      components: [
        row(
          select({
            options: [
              { label: 'a', value: 'v' },
              { label: 'b', value: 'v' },
            ],
          }),
        ),
      ],
    },
    'components.0.components.0.options.1.value',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'more defaults than may be chosen',
    {
      content: 'x',
      components: [row(select({ options: options(2).map((option) => ({ ...option, default: true })) }))],
    },
    'components.0.components.0.options',
    'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
  ],
  [
    'a placeholder over 150',
    { content: 'x', components: [row(select({ placeholder: x(151) }))] },
    'components.0.components.0.placeholder',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'more to choose than there is',
    { content: 'x', components: [row(select({ max_values: 2 }))] },
    'components.0.components.0.options',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'min_values over max_values',
    { content: 'x', components: [row(select({ options: options(3), min_values: 2 }))] },
    'components.0.components.0.min_values',
    'SELECT_COMPONENT_MIN_VALUES',
  ],
  [
    'max_values over 25',
    { content: 'x', components: [row(select({ max_values: 26 }))] },
    'components.0.components.0.max_values',
    'NUMBER_TYPE_MAX',
  ],
  [
    'options of a user select',
    { content: 'x', components: [row(select({ type: 5 }))] },
    'components.0.components.0.options',
    'SELECT_COMPONENT_OPTIONS',
  ],

  [
    'content beside V2',
    { ...v2(text('x')), content: 'x' },
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'embeds beside V2',
    { ...v2(text('x')), embeds: [{ title: 'x' }] },
    'embeds',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  ['41 components at the top', v2(...many(41, () => text('x'))), 'components', 'BASE_TYPE_MAX_LENGTH'],
  [
    '41 components, nested ones counted',
    v2(container(...many(40, () => text('x')))),
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'a 41st component as an accessory',
    v2(container(...many(37, () => text('x')), section(button(), text('x')))),
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'texts over 4000 in all',
    v2(text(x(2_000)), container(text(x(2_001)))),
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  ['a text over 4000', v2(text(x(4_001))), 'components.0.content', 'BASE_TYPE_BAD_LENGTH'],
  ['an empty text', v2(text('')), 'components.0.content', 'BASE_TYPE_REQUIRED'],
  ['a button without a row', v2(button()), 'components.0.type', 'UNION_TYPE_CHOICES'],
  [
    'a section without accessory',
    v2({ type: 9, components: [text('x')] }),
    'components.0.accessory',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a section of 4 texts',
    v2(section(button(), ...many(4, () => text('x')))),
    'components.0.components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a select as an accessory',
    v2(section(select(), text('x'))),
    'components.0.accessory.type',
    'UNION_TYPE_CHOICES',
  ],
  [
    'a container in a container',
    v2(container(container(text('x')))),
    'components.0.components.0.type',
    'UNION_TYPE_CHOICES',
  ],
  ['an empty container', v2(container()), 'components.0.components', 'BASE_TYPE_BAD_LENGTH'],
  [
    'a colour that is none',
    v2({ ...container(text('x')), accent_color: 0x1000000 }),
    'components.0.accent_color',
    'NUMBER_TYPE_MAX',
  ],
  ['a spacing that is none', v2({ type: 14, spacing: 3 }), 'components.0.spacing', 'BASE_TYPE_CHOICES'],
  ['an empty gallery', v2({ type: 12, items: [] }), 'components.0.items', 'BASE_TYPE_BAD_LENGTH'],
  [
    '11 pictures',
    v2({ type: 12, items: many(11, () => ({ media: { url: 'https://a.example/a.png' } })) }),
    'components.0.items',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a picture from a data address',
    v2({ type: 12, items: [{ media: { url: 'data:image/png;base64,AA' } }] }),
    'components.0.items.0.media.url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a picture that was not sent along',
    v2({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }),
    'components.0.items.0.media.url',
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'a file from elsewhere',
    v2({ type: 13, file: { url: 'https://a.example/a.pdf' } }),
    'components.0.file.url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a component id twice',
    v2({ ...text('x'), id: 4 }, { ...text('y'), id: 4 }),
    'components.1.id',
    'COMPONENT_ID_DUPLICATED',
  ],
  [
    'a custom_id twice, far apart',
    v2(section(button(), text('x')), container(row(button()))),
    'components.1.components.0.components.0.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],

  [
    'mentions both parsed and listed',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'mentions of a kind that is none',
    { content: 'x', allowed_mentions: { parse: ['all'] } },
    'allowed_mentions.parse.0',
    'BASE_TYPE_CHOICES',
  ],
  [
    'over 100 users to mention',
    { content: 'x', allowed_mentions: { users: many(101, String) } },
    'allowed_mentions.users',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an attachment that was not sent along',
    { content: 'x', attachments: [{ id: 0, filename: 'a' }] },
    'attachments.0.id',
    'ATTACHMENT_NOT_FOUND',
  ],
];

/** Bodies at the very limits, which are right. */
const ACCEPTED: [rule: string, body: Json][] = [
  ['2000 characters', { content: x(2_000) }],
  ['embeds of 6000 in all', { embeds: [{ description: x(4_000) }, { description: x(2_000) }] }],
  [
    '5 rows of 5 buttons',
    { content: 'x', components: many(5, (r) => row(...many(5, (i) => button({ custom_id: `${r}-${i}` })))) },
  ],
  [
    'a label of 80, a custom_id of 100',
    { content: 'x', components: [row(button({ label: x(80), custom_id: x(100) }))] },
  ],
  [
    'an emoji alone',
    {
      content: 'x',
      components: [
        row(
          button({ label: undefined, emoji: { name: '✔' } }),
          button({ custom_id: 'b', emoji: { id: '123' } }),
        ),
      ],
    },
  ],
  [
    'a link of 512',
    {
      content: 'x',
      components: [row({ type: 2, style: 5, label: 'x', url: `https://a.example/${x(494)}` })],
    },
  ],
  [
    '25 options, all to be chosen',
    { content: 'x', components: [row(select({ options: options(25), max_values: 25, min_values: 0 }))] },
  ],
  ['a user select', { content: 'x', components: [row({ type: 5, custom_id: 'u' })] }],
  ['40 components', v2(...many(40, () => text('x')))],
  ['40 components, nested', v2(container(...many(36, () => text('x')), section(button(), text('x'))))],
  ['a text of 4000', v2(text(x(4_000)))],
  [
    'every kind of V2 component',
    v2(
      text('x'),
      { type: 14, divider: false, spacing: 2 },
      { type: 12, items: [{ media: { url: 'https://a.example/a.png' } }] },
      section({ type: 11, media: { url: 'https://a.example/a.png' } }, text('x')),
      row(select()),
    ),
  ],
  ['V2 with empty content', { ...v2(text('x')), content: '', embeds: [] }],
];

function errorAt(body: { errors?: unknown }, path: string): unknown {
  return ['errors', ...path.split('.'), '_errors', '0', 'code'].reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    body,
  );
}

describe('a message in a channel', () => {
  const post = (body: Json) => call(discord, 'POST', `/channels/${discord.channels.general}/messages`, body);

  it.each(REFUSED)('is refused for %s', async (_, body, path, code) => {
    const before = discord.violations.length;
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(errorAt(answer.body, path)).toBe(code);
    expect(discord.violations.slice(before)).toMatchObject([
      { status: 400, code: 50035, errors: answer.body.errors },
    ]);
  });

  it.each(ACCEPTED)('is taken with %s', async (_, body) => {
    expect((await post(body)).body.errors).toBeUndefined();
  });

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
    expect(errorAt((await post(missing)).body, 'message_reference')).toBe('REPLIES_UNKNOWN_MESSAGE');
    const fine = { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } };
    expect((await post(fine)).status).toBe(200);
  });

  it('cannot be changed into Components V2 while old content stays, nor back', async () => {
    const path = `/channels/${discord.channels.general}/messages`;
    const plain = (await post({ content: 'x' })).body.id;
    const change = (id: string, body: Json) => call(discord, 'PATCH', `${path}/${id}`, body);
    expect(errorAt((await change(plain, v2(text('y')))).body, 'content')).toMatch(/LEGACY_FIELDS/);
    expect((await change(plain, { ...v2(text('y')), content: null })).status).toBe(200);
    expect(errorAt((await change(plain, { flags: 0, components: [text('z')] })).body, 'flags')).toMatch(
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
  it.each(REFUSED.slice(0, 3))('is refused for %s, in its data', async (_, body, path, code) => {
    const asked = await openAsk(discord);
    onTestFinished(() => void asked.callback({ type: 5 }));
    const answer = await asked.callback({ type: 4, data: body });
    expect(errorAt(answer.body, `data.${path}`)).toBe(code);
  });

  it('is refused when it is empty', async () => {
    const asked = await openAsk(discord);
    expect((await asked.callback({ type: 4, data: { content: '' } })).body.code).toBe(50006);
    expect(errorAt((await asked.callback({ type: 4 })).body, 'data')).toBe('BASE_TYPE_REQUIRED');
    await asked.callback({ type: 5 });
    expect((await asked.webhook('PATCH', '/messages/@original', { content: '' })).body.code).toBe(50006);
    expect((await asked.webhook('PATCH', '/messages/@original', v2(text('x')))).status).toBe(200);
    expect((await asked.webhook('POST', '', {})).body.code).toBe(50006);
    expect(errorAt((await asked.webhook('POST', '', { content: x(2_001) })).body, 'content')).toBe(
      'BASE_TYPE_MAX_LENGTH',
    );
  });

  it('updates a message by the rules of that message', async () => {
    const clicked = await openClick(discord, { content: undefined, ...v2(text('x'), row(button())) });
    const answer = await clicked.callback({ type: 7, data: { content: 'old style' } });
    expect(errorAt(answer.body, 'data.content')).toMatch(/LEGACY_FIELDS/);
    expect((await clicked.callback({ type: 7, data: { components: [text('y')] } })).status).toBe(204);
  });

  it('can only be ephemeral when it is deferred', async () => {
    const asked = await openAsk(discord);
    const answer = await asked.callback({ type: 5, data: { flags: (1 << 15) | 64 } });
    expect(errorAt(answer.body, 'data.flags')).toBe('MESSAGE_FLAGS_INVALID');
    expect((await asked.callback({ type: 5, data: { flags: 64 } })).status).toBe(204);
  });
});
