import { expect, it } from 'vitest';
import { plainText } from '../../../../src/playground/page/text/plain.js';
import { withShortTokens } from '../../../../src/playground/page/text/short-tokens.js';
import { durationText, sizeText } from '../../../../src/playground/page/text/sizes.js';
import { message } from '../things.js';

it('a message is read out without its marks, on one line', () => {
  expect(plainText(message('1', '**Yes**, and\n> quoted\n- one\n- two'))).toBe('Yes, and quoted one; two');
});

it('people who are mentioned are named, so that a mention alone is a text, too', () => {
  const mentions = [{ id: '123456789012345677', username: 'clippings', global_name: null }];
  expect(
    plainText(
      message('1', '<@123456789012345677> <@123456789012345678> <@&123456789012345679>', {}, { mentions }),
    ),
  ).toBe('@clippings @someone @role');
});

it('of what is forwarded its text is read', () => {
  const message_snapshots = [{ message: { content: '**Yes**', embeds: [] } }];
  expect(plainText(message('1', '', {}, { message_snapshots }))).toBe('Yes');
});

it('of components their texts are read, wherever they stand', () => {
  const components = [
    {
      type: 17,
      components: [
        { type: 10, content: '### Title' },
        { type: 14 },
        { type: 9, components: [{ type: 10, content: 'Text' }], accessory: {} },
      ],
    },
    { type: 1, components: [{ type: 2, style: 1, label: 'Button' }] },
  ];
  expect(plainText(message('1', '', {}, { components }))).toBe('Title Text');
});

it('of embeds title and description are read', () => {
  expect(plainText(message('1', '', {}, { embeds: [{ title: 'A', description: 'b `c`' }] }))).toBe('A b c');
});

it.each([
  [1, '1 byte'],
  [950, '950 bytes'],
  [12_400, '12.4 KB'],
  [3_000_000, '3.0 MB'],
])('%d bytes', (bytes, shown) => expect(sizeText(bytes)).toBe(shown));

it.each([
  [0.42, '0.4 ms'],
  [38.2, '38 ms'],
  [1_250, '1.25 s'],
])('%d ms', (ms, shown) => expect(durationText(ms)).toBe(shown));

it('the token in a path is cut, and nothing else', () => {
  expect(withShortTokens(`/interactions/1575165670939688960/${'x'.repeat(80)}/callback`)).toBe(
    '/interactions/1575165670939688960/xxxxxxxx…/callback',
  );
});
