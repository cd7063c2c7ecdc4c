import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/json.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/local-discord.js';
import { ASK, type Opened, open, openAsk, openClick, register, select, text } from './raw.js';

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord();
  await register(discord, ASK);
  return () => discord.stop();
});

const x = (length: number) => 'x'.repeat(length);
const input = (more: Json = {}): Json => ({ type: 4, custom_id: 'q', style: 1, ...more });
const oldInput = (more: Json = {}): Json => ({
  type: 1,
  components: [input({ label: 'Question', ...more })],
});
const label = (component: Json, more: Json = {}): Json => ({
  type: 18,
  label: 'Question',
  component,
  ...more,
});
const modal = (...components: Json[]): Json => ({ custom_id: 'm', title: 'Title', components });

const openModal = async (fields: Json[], act: (discord: LocalDiscord) => Promise<Opened>) => {
  const opener = await act(discord);
  await opener.callback({ type: 9, data: modal(...fields) });
  const { driver, members } = discord;
  return open(discord, () => driver.submitModal(members.member, opener.exchange, { q: 'x' }, { waitMs: 0 }));
};
const openTyping = (option: string, typed: string | number) => {
  const { driver, members, channels } = discord;
  return open(discord, () => {
    return driver.autocomplete(members.member, channels.general, 'ask', option, typed, {}, { waitMs: 0 });
  });
};
const openers: Record<string, () => Promise<Opened>> = {
  command: () => openAsk(discord),
  click: () => openClick(discord),
  'modal of a command': () => openModal([oldInput()], openAsk),
  'modal of a click': () => openModal([oldInput()], openClick),
  autocomplete: () => openTyping('section', 'l'),
};

describe('the kinds of first response', () => {
  const bodies: Record<number, Json> = {
    4: { type: 4, data: { content: 'x' } },
    5: { type: 5 },
    6: { type: 6 },
    7: { type: 7, data: { content: 'x' } },
    8: { type: 8, data: { choices: [] } },
    9: { type: 9, data: modal(oldInput()) },
    1: { type: 1 },
  };
  const allowed: Record<string, number[]> = {
    command: [4, 5, 9],
    click: [4, 5, 6, 7, 9],
    'modal of a command': [4, 5],
    'modal of a click': [4, 5, 6, 7],
    autocomplete: [8],
  };
  const cases = Object.keys(openers).flatMap((kind) =>
    Object.keys(bodies).map((type): [string, number, boolean] => [
      kind,
      Number(type),
      allowed[kind]!.includes(Number(type)),
    ]),
  );
  it.each(cases)('to a %s, type %d: taken %s', async (kind, type, isTaken) => {
    const opened = await openers[kind]!();
    const answer = await opened.callback(bodies[type]);
    if (isTaken) expect(answer.status).toBe(204);
    else expect(answer.body.errors.type._errors[0].code).toBe('BASE_TYPE_CHOICES');
    if (!isTaken) await opened.callback(bodies[allowed[kind]![0]!]);
  });
});

describe('a modal', () => {
  const five = Array.from({ length: 6 }, (_, i) => oldInput({ custom_id: `${i}` }));
  it.each<[string, Json, string, string]>([
    ['no title', { ...modal(oldInput()), title: undefined }, 'title', 'BASE_TYPE_REQUIRED'],
    ['a title over 45', { ...modal(oldInput()), title: x(46) }, 'title', 'BASE_TYPE_BAD_LENGTH'],
    [
      'a custom_id over 100',
      { ...modal(oldInput()), custom_id: x(101) },
      'custom_id',
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['no parts', modal(), 'components', 'BASE_TYPE_BAD_LENGTH'],
    ['6 parts', modal(...five), 'components', 'BASE_TYPE_BAD_LENGTH'],
    ['a bare input', modal(input()), 'components.0.type', 'UNION_TYPE_CHOICES'],
    [
      'a button in a row',
      modal({ type: 1, components: [{ type: 2, style: 1, custom_id: 'b', label: 'x' }] }),
      'components.0.components.0.type',
      'UNION_TYPE_CHOICES',
    ],
    [
      'two inputs in a row',
      modal({ type: 1, components: [input({ label: 'a' }), input({ label: 'b', custom_id: 'r' })] }),
      'components.0.components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an input without a label',
      modal(oldInput({ label: undefined })),
      'components.0.components.0.label',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'an input label over 45',
      modal(oldInput({ label: x(46) })),
      'components.0.components.0.label',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an input without a style',
      modal(oldInput({ style: undefined })),
      'components.0.components.0.style',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a placeholder over 100',
      modal(oldInput({ placeholder: x(101) })),
      'components.0.components.0.placeholder',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a min_length over 4000',
      modal(oldInput({ min_length: 4_001 })),
      'components.0.components.0.min_length',
      'NUMBER_TYPE_MAX',
    ],
    [
      'a max_length of 0',
      modal(oldInput({ max_length: 0 })),
      'components.0.components.0.max_length',
      'NUMBER_TYPE_MIN',
    ],
    [
      'a min_length over max_length',
      modal(oldInput({ min_length: 9, max_length: 3 })),
      'components.0.components.0.min_length',
      'TEXT_INPUT_MIN_LENGTH',
    ],
    [
      'a value longer than allowed',
      modal(oldInput({ value: 'xxxx', max_length: 3 })),
      'components.0.components.0.value',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a value over 4000',
      modal(oldInput({ value: x(4_001) })),
      'components.0.components.0.value',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a custom_id twice',
      modal(oldInput(), label(input())),
      'components.1.component.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a label without text',
      modal(label(input(), { label: '' })),
      'components.0.label',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a label over 45',
      modal(label(input(), { label: x(46) })),
      'components.0.label',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a label description over 100',
      modal(label(input(), { description: x(101) })),
      'components.0.description',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['a label of nothing', modal({ type: 18, label: 'x' }), 'components.0.component', 'BASE_TYPE_REQUIRED'],
    [
      'a button in a label',
      modal(label({ type: 2, style: 1, label: 'x', custom_id: 'b' })),
      'components.0.component.type',
      'UNION_TYPE_CHOICES',
    ],
    [
      'a labelled input in a label',
      modal(label(input({ label: 'again' }))),
      'components.0.component.label',
      'TEXT_INPUT_LABEL_IN_LABEL',
    ],
    [
      'a disabled select',
      modal(label(select({ disabled: true }))),
      'components.0.component.disabled',
      'SELECT_COMPONENT_MODAL_DISABLED',
    ],
    [
      'a select without options',
      modal(label(select({ options: [] }))),
      'components.0.component.options',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'one radio button',
      modal(label({ type: 21, custom_id: 'r', options: [{ label: 'a', value: 'a' }] })),
      'components.0.component.options',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'too many files',
      modal(label({ type: 19, custom_id: 'f', max_values: 11 })),
      'components.0.component.max_values',
      'NUMBER_TYPE_MAX',
    ],
  ])('is refused for %s', async (_, data, path, code) => {
    const asked = await openAsk(discord);
    const { body } = await asked.callback({ type: 9, data });
    const found = ['errors', 'data', ...path.split('.'), '_errors', '0', 'code'].reduce(
      (value, key) => value?.[key],
      body,
    );
    expect(found).toBe(code);
    await asked.callback({ type: 5 });
  });

  it('is taken with every kind of part, and comes back in their forms', async () => {
    const asked = await openAsk(discord);
    const parts = [
      text('Tell us.'),
      label(input({ custom_id: 't' })),
      label(select({ custom_id: 's' })),
      label({ type: 5, custom_id: 'u', required: false }, { label: 'Who' }),
      label({ type: 19, custom_id: 'f' }, { label: 'File' }),
    ];
    expect((await asked.callback({ type: 9, data: modal(...parts) })).status).toBe(204);
    const { driver, members } = discord;
    const values = { t: 'Text', s: ['One'], Who: [members.moderator.id], f: [{ name: 'a.txt', data: 'a' }] };
    let data: Json = {};
    const stop = discord.observe((event) => {
      if (event.type === 'interaction-sent') data = event.payload.data as Json;
    });
    const submitted = await open(discord, () =>
      driver.submitModal(members.member, asked.exchange, values, { waitMs: 0 }),
    );
    stop();
    await submitted.callback({ type: 5 });
    expect(data).toMatchObject({
      custom_id: 'm',
      components: [
        { type: 10 },
        { type: 18, component: { type: 4, custom_id: 't', value: 'Text' } },
        { type: 18, component: { type: 3, custom_id: 's', values: ['1'] } },
        { type: 18, component: { type: 5, custom_id: 'u', values: [members.moderator.id] } },
        { type: 18, component: { type: 19, custom_id: 'f', values: [expect.any(String)] } },
      ],
      resolved: { users: { [members.moderator.id]: { username: 'mo' } }, attachments: expect.any(Object) },
    });
  });

  it('is taken with choices and ticks', async () => {
    const asked = await openAsk(discord);
    const two = [
      { label: 'A', value: 'a' },
      { label: 'B', value: 'b' },
    ];
    const parts = [
      label({ type: 21, custom_id: 'r', options: two }),
      label({ type: 22, custom_id: 'c', options: two }, { label: 'Some' }),
      label({ type: 23, custom_id: 'k' }, { label: 'Tick' }),
    ];
    expect((await asked.callback({ type: 9, data: modal(...parts) })).status).toBe(204);
    const { driver, members } = discord;
    const sent = discord.next((event) => event.type === 'interaction-sent');
    await driver.submitModal(
      members.member,
      asked.exchange,
      { r: 'a', c: ['a', 'b'], Tick: true },
      { waitMs: 0 },
    );
    expect(await sent).toMatchObject({
      payload: {
        data: {
          components: [
            { component: { value: 'a' } },
            { component: { values: ['a', 'b'] } },
            { component: { value: true } },
          ],
        },
      },
    });
  });
});

describe('autocomplete', () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `n${i}`, value: `v${i}` }));
  it.each<[string, string, Json[], string, string]>([
    ['26 choices', 'section', choices(26), 'choices', 'BASE_TYPE_MAX_LENGTH'],
    ['a name over 100', 'section', [{ name: x(101), value: 'v' }], 'choices.0.name', 'BASE_TYPE_BAD_LENGTH'],
    ['an empty name', 'section', [{ name: '', value: 'v' }], 'choices.0.name', 'BASE_TYPE_REQUIRED'],
    [
      'a value over 100',
      'section',
      [{ name: 'n', value: x(101) }],
      'choices.0.value',
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['an empty value', 'section', [{ name: 'n', value: '' }], 'choices.0.value', 'BASE_TYPE_REQUIRED'],
    ['a number for a text', 'section', [{ name: 'n', value: 1 }], 'choices.0.value', 'STRING_TYPE_CONVERT'],
    ['a text for a number', 'year', [{ name: 'n', value: 'soon' }], 'choices.0.value', 'NUMBER_TYPE_COERCE'],
    [
      'a locale that is none',
      'section',
      [{ name: 'n', value: 'v', name_localizations: { xx: 'n' } }],
      'choices.0.name_localizations.xx',
      'BASE_TYPE_CHOICES',
    ],
  ])('is refused for %s', async (_, option, given, path, code) => {
    const typed = await openTyping(option, 'x');
    const { body } = await typed.callback({ type: 8, data: { choices: given } });
    const found = ['errors', 'data', ...path.split('.'), '_errors', '0', 'code'].reduce(
      (value, key) => value?.[key],
      body,
    );
    expect(found).toBe(code);
    await typed.callback({ type: 8, data: { choices: [] } });
  });

  it('is taken with 25 choices of 100 characters, and with numbers for a number', async () => {
    const typed = await openTyping('section', 'x');
    const long = Array.from({ length: 25 }, (_, i) => ({ name: x(100), value: `${x(97)}${100 + i}` }));
    expect((await typed.callback({ type: 8, data: { choices: long } })).status).toBe(204);
    expect(typed.exchange.choices).toHaveLength(25);
    const year = await openTyping('year', 20);
    expect(
      (await year.callback({ type: 8, data: { choices: [{ name: '2020', value: 2020 }] } })).status,
    ).toBe(204);
  });

  it('has no webhook', async () => {
    const typed = await openTyping('section', 'x');
    await typed.callback({ type: 8, data: { choices: [] } });
    expect((await typed.webhook('GET', '/messages/@original')).body.code).toBe(10008);
  });
});
