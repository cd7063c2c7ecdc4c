import { beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';
import type { Json } from '../../src/local-discord/world/json.js';
import { type Accepted, expectRefusal, many, type Refused, x } from './limits.js';
import { button, call, row, select, text } from './raw.js';

let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord();
  return () => discord.stop();
});
const post = (body: Json) => call(discord, 'POST', `/channels/${discord.channels.general}/messages`, body);

const rowOf = (...parts: Json[]) => ({ content: 'x', components: [row(...parts)] });
const buttons = (count: number, from = 0) => many(count, (i) => button({ custom_id: `${from}-${i}` }));
const options = (count: number) => many(count, (i) => ({ label: `L${i}`, value: `v${i}` }));
const option = (...given: Json[]) => select({ options: given });
const link = (url: string) => ({ type: 2, style: 5, label: 'x', url });

describe('the components of a message', () => {
  it.each<Refused>([
    [
      '6 rows',
      { content: 'x', components: many(6, (i) => row(button({ custom_id: `${i}` }))) },
      'components BASE_TYPE_MAX_LENGTH',
    ],
    ['an empty row', rowOf(), 'components.0.components BASE_TYPE_BAD_LENGTH'],
    ['6 buttons in a row', rowOf(...buttons(6)), 'components.0.components BASE_TYPE_BAD_LENGTH'],
    [
      'a select beside a button',
      rowOf(button(), select()),
      'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'two selects in a row',
      rowOf(select(), select({ custom_id: 'b' })),
      'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    ['a row in a row', rowOf(row(button())), 'row.0.type UNION_TYPE_CHOICES'],
    [
      'a component without a type',
      { content: 'x', components: [{}] },
      'components.0.type BASE_TYPE_REQUIRED',
    ],
    [
      'V2 components without the flag',
      { content: 'x', components: [text('x')] },
      'components.0.type UNION_TYPE_CHOICES',
    ],
    ['a label over 80', rowOf(button({ label: x(81) })), 'row.0.label BASE_TYPE_MAX_LENGTH'],
    [
      'a button without label and emoji',
      rowOf(button({ label: '' })),
      'row.0 BUTTON_COMPONENT_INVALID_LABEL',
    ],
    [
      'a button with an emoji that is none',
      rowOf(button({ emoji: { name: 'smile' } })),
      'row.0.emoji.name COMPONENT_INVALID_EMOJI',
    ],
    ['a style that is not known', rowOf(button({ style: 9 })), 'row.0.style BASE_TYPE_CHOICES'],
    [
      'a button without custom_id',
      rowOf(button({ custom_id: undefined })),
      'row.0.custom_id BASE_TYPE_REQUIRED',
    ],
    ['an empty custom_id', rowOf(button({ custom_id: '' })), 'row.0.custom_id BASE_TYPE_REQUIRED'],
    ['a custom_id over 100', rowOf(button({ custom_id: x(101) })), 'row.0.custom_id BASE_TYPE_BAD_LENGTH'],
    [
      'a custom_id twice',
      { content: 'x', components: [row(button()), row(select({ custom_id: 'go' }))] },
      'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a url on a plain button',
      rowOf(button({ url: 'https://a.example' })),
      'row.0.url BUTTON_COMPONENT_INVALID_FIELD',
    ],
    ['a link without a url', rowOf({ type: 2, style: 5, label: 'x' }), 'row.0.url BASE_TYPE_REQUIRED'],
    [
      'a link with a custom_id',
      rowOf(button({ style: 5, url: 'https://a.example' })),
      'row.0.custom_id BUTTON_COMPONENT_INVALID_FIELD',
    ],
    ['a link over 512', rowOf(link(`https://a.example/${x(500)}`)), 'row.0.url BASE_TYPE_BAD_LENGTH'],
    ['a javascript link', rowOf(link('javascript:alert(1)')), 'row.0.url URL_TYPE_INVALID_SCHEME'],
    ['a link that is no address', rowOf(link('https://')), 'row.0.url URL_TYPE_INVALID_URL'],
    ['a premium button without a product', rowOf({ type: 2, style: 6 }), 'row.0.sku_id BASE_TYPE_REQUIRED'],
    ['a select without options', rowOf(select({ options: [] })), 'row.0.options BASE_TYPE_BAD_LENGTH'],
    ['26 options', rowOf(select({ options: options(26) })), 'row.0.options BASE_TYPE_BAD_LENGTH'],
    [
      'an option label over 100',
      rowOf(option({ label: x(101), value: 'v' })),
      'row.0.options.0.label BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an option label of blanks',
      rowOf(option({ label: ' ', value: 'v' })),
      'row.0.options.0.label BASE_TYPE_REQUIRED',
    ],
    [
      'an option value over 100',
      rowOf(option({ label: 'l', value: x(101) })),
      'row.0.options.0.value BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an option description over 100',
      rowOf(option({ label: 'l', value: 'v', description: x(101) })),
      'row.0.options.0.description BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an option value twice',
      rowOf(option({ label: 'a', value: 'v' }, { label: 'b', value: 'v' })),
      'row.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'more defaults than may be chosen',
      rowOf(select({ options: options(2).map((option) => ({ ...option, default: true })) })),
      'row.0.options SELECT_COMPONENT_TOO_MANY_DEFAULTS',
    ],
    [
      'a placeholder over 150',
      rowOf(select({ placeholder: x(151) })),
      'row.0.placeholder BASE_TYPE_MAX_LENGTH',
    ],
    ['more to choose than there is', rowOf(select({ max_values: 2 })), 'row.0.options BASE_TYPE_BAD_LENGTH'],
    [
      'min_values over max_values',
      rowOf(select({ options: options(3), min_values: 2 })),
      'row.0.min_values SELECT_COMPONENT_MIN_VALUES',
    ],
    ['max_values over 25', rowOf(select({ max_values: 26 })), 'row.0.max_values NUMBER_TYPE_MAX'],
    ['options of a user select', rowOf(select({ type: 5 })), 'row.0.options SELECT_COMPONENT_OPTIONS'],
  ])('are refused for %s', async (_, body, error) => {
    expectRefusal(await post(body), error);
  });

  it.each<Accepted>([
    ['5 rows of 5 buttons', { content: 'x', components: many(5, (r) => row(...buttons(5, r))) }],
    ['a label of 80, a custom_id of 100', rowOf(button({ label: x(80), custom_id: x(100) }))],
    ['an emoji alone', rowOf(button({ label: undefined, emoji: { name: '✔' } }))],
    ['an emoji of a server', rowOf(button({ emoji: { id: '123', name: 'own' } }))],
    ['a link of 512', rowOf(link(`https://a.example/${x(494)}`))],
    ['25 options, all to be chosen', rowOf(select({ options: options(25), max_values: 25, min_values: 0 }))],
    ['a user select', rowOf({ type: 5, custom_id: 'u' })],
  ])('are taken with %s', async (_, body) => {
    expect((await post(body)).body.errors).toBeUndefined();
  });
});
