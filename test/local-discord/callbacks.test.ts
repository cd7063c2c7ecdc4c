import { beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';
import type { Json } from '../../src/local-discord/world/json.js';
import { expectRefusal, x } from './limits.js';
import { ASK, type Opened, open, openAsk, openClick, register } from './raw.js';

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord();
  await register(discord, ASK);
  return () => discord.stop();
});

const input = (more: Json = {}): Json => ({ type: 4, custom_id: 'q', style: 1, ...more });
const oldInput = (more: Json = {}): Json => ({
  type: 1,
  components: [input({ label: 'Question', ...more })],
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

describe('autocomplete', () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `n${i}`, value: `v${i}` }));
  it.each<[string, string, Json[], string]>([
    ['26 choices', 'section', choices(26), 'choices BASE_TYPE_MAX_LENGTH'],
    ['a name over 100', 'section', [{ name: x(101), value: 'v' }], 'choices.0.name BASE_TYPE_BAD_LENGTH'],
    ['an empty name', 'section', [{ name: '', value: 'v' }], 'choices.0.name BASE_TYPE_REQUIRED'],
    ['a value over 100', 'section', [{ name: 'n', value: x(101) }], 'choices.0.value BASE_TYPE_BAD_LENGTH'],
    ['an empty value', 'section', [{ name: 'n', value: '' }], 'choices.0.value BASE_TYPE_REQUIRED'],
    ['a number for a text', 'section', [{ name: 'n', value: 1 }], 'choices.0.value STRING_TYPE_CONVERT'],
    ['a text for a number', 'year', [{ name: 'n', value: 'soon' }], 'choices.0.value NUMBER_TYPE_COERCE'],
    [
      'a locale that is none',
      'section',
      [{ name: 'n', value: 'v', name_localizations: { xx: 'n' } }],
      'choices.0.name_localizations.xx BASE_TYPE_CHOICES',
    ],
  ])('is refused for %s', async (_, option, choices, error) => {
    const typed = await openTyping(option, 'x');
    expectRefusal(await typed.callback({ type: 8, data: { choices } }), error, 'data');
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
