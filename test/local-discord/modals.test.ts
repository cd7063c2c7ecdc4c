import { beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';
import type { Json } from '../../src/local-discord/world/json.js';
import { expectRefusal, type Refused, x } from './limits.js';
import { ASK, open, openAsk, register, select, text } from './raw.js';

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
const label = (component: Json, more: Json = {}): Json => ({
  type: 18,
  label: 'Question',
  component,
  ...more,
});
const modal = (...components: Json[]): Json => ({ custom_id: 'm', title: 'Title', components });

describe('a modal', () => {
  const five = Array.from({ length: 6 }, (_, i) => oldInput({ custom_id: `${i}` }));
  it.each<Refused>([
    ['no title', { ...modal(oldInput()), title: undefined }, 'title BASE_TYPE_REQUIRED'],
    ['a title over 45', { ...modal(oldInput()), title: x(46) }, 'title BASE_TYPE_BAD_LENGTH'],
    ['a custom_id over 100', { ...modal(oldInput()), custom_id: x(101) }, 'custom_id BASE_TYPE_BAD_LENGTH'],
    ['no parts', modal(), 'components BASE_TYPE_BAD_LENGTH'],
    ['6 parts', modal(...five), 'components BASE_TYPE_BAD_LENGTH'],
    ['a bare input', modal(input()), 'components.0.type UNION_TYPE_CHOICES'],
    [
      'a button in a row',
      modal({ type: 1, components: [{ type: 2, style: 1, custom_id: 'b', label: 'x' }] }),
      'row.0.type UNION_TYPE_CHOICES',
    ],
    [
      'two inputs in a row',
      modal({ type: 1, components: [input({ label: 'a' }), input({ label: 'b', custom_id: 'r' })] }),
      'components.0.components BASE_TYPE_BAD_LENGTH',
    ],
    ['an input without a label', modal(oldInput({ label: undefined })), 'row.0.label BASE_TYPE_REQUIRED'],
    ['an input label over 45', modal(oldInput({ label: x(46) })), 'row.0.label BASE_TYPE_BAD_LENGTH'],
    ['an input without a style', modal(oldInput({ style: undefined })), 'row.0.style BASE_TYPE_REQUIRED'],
    [
      'a placeholder over 100',
      modal(oldInput({ placeholder: x(101) })),
      'row.0.placeholder BASE_TYPE_MAX_LENGTH',
    ],
    ['a min_length over 4000', modal(oldInput({ min_length: 4_001 })), 'row.0.min_length NUMBER_TYPE_MAX'],
    ['a max_length of 0', modal(oldInput({ max_length: 0 })), 'row.0.max_length NUMBER_TYPE_MIN'],
    [
      'a min_length over max_length',
      modal(oldInput({ min_length: 9, max_length: 3 })),
      'row.0.min_length TEXT_INPUT_MIN_LENGTH',
    ],
    [
      'a value longer than allowed',
      modal(oldInput({ value: 'xxxx', max_length: 3 })),
      'row.0.value BASE_TYPE_MAX_LENGTH',
    ],
    ['a value over 4000', modal(oldInput({ value: x(4_001) })), 'row.0.value BASE_TYPE_MAX_LENGTH'],
    [
      'a custom_id twice',
      modal(oldInput(), label(input())),
      'components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    ['a label without text', modal(label(input(), { label: '' })), 'components.0.label BASE_TYPE_REQUIRED'],
    ['a label over 45', modal(label(input(), { label: x(46) })), 'components.0.label BASE_TYPE_BAD_LENGTH'],
    [
      'a label description over 100',
      modal(label(input(), { description: x(101) })),
      'components.0.description BASE_TYPE_MAX_LENGTH',
    ],
    ['a label of nothing', modal({ type: 18, label: 'x' }), 'components.0.component BASE_TYPE_REQUIRED'],
    [
      'a button in a label',
      modal(label({ type: 2, style: 1, label: 'x', custom_id: 'b' })),
      'components.0.component.type UNION_TYPE_CHOICES',
    ],
    [
      'a labelled input in a label',
      modal(label(input({ label: 'again' }))),
      'components.0.component.label TEXT_INPUT_LABEL_IN_LABEL',
    ],
    [
      'a disabled select',
      modal(label(select({ disabled: true }))),
      'components.0.component.disabled SELECT_COMPONENT_MODAL_DISABLED',
    ],
    [
      'a select without options',
      modal(label(select({ options: [] }))),
      'components.0.component.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'one radio button',
      modal(label({ type: 21, custom_id: 'r', options: [{ label: 'a', value: 'a' }] })),
      'components.0.component.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'too many files',
      modal(label({ type: 19, custom_id: 'f', max_values: 11 })),
      'components.0.component.max_values NUMBER_TYPE_MAX',
    ],
  ])('is refused for %s', async (_, data, error) => {
    const asked = await openAsk(discord);
    expectRefusal(await asked.callback({ type: 9, data }), error, 'data');
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
