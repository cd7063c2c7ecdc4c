import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToServer } from '../../../src/playground/page/protocol.js';
import { readRequest } from '../../../src/playground/serve/read-request.js';

const SLASH = { requestId: 'r', placeId: 'p', type: 'slash', command: 'ask', options: { question: 'Who?' } };
const REQUESTS: readonly ToServer[] = [
  { ...SLASH, type: 'slash' },
  {
    requestId: 'r',
    placeId: 'p',
    type: 'autocomplete',
    command: 'ask',
    option: 'section',
    typed: '',
    options: {},
  },
  { requestId: 'r', placeId: 'p', type: 'menu', command: 'Ask the archive', targetId: '1' },
  { requestId: 'r', placeId: 'p', type: 'click', messageId: '1', customId: 'more' },
  { requestId: 'r', placeId: 'p', type: 'select', messageId: '1', customId: 'pick', values: ['a'] },
  {
    requestId: 'r',
    placeId: 'p',
    type: 'submit-modal',
    exchangeId: '1',
    values: { question: 'Why?', sure: true, files: ['id'] },
  },
  { requestId: 'r', placeId: 'p', type: 'send', content: 'Hello', replyTo: null, uploads: [] },
  { requestId: 'r', placeId: 'p', type: 'forward', messageId: '1', toPlaceId: 'q' },
  { requestId: 'r', placeId: 'p', type: 'edit', messageId: '1', content: '' },
  { requestId: 'r', placeId: 'p', type: 'thread', messageId: '1', name: 'n' },
  { requestId: 'r', placeId: 'p', type: 'post', title: 't', content: 'c', uploads: ['u'] },
  { requestId: 'r', placeId: 'p', type: 'dismiss', messageId: '1' },
  { requestId: 'r', placeId: 'p', type: 'delete', messageId: '1' },
  { requestId: 'r', placeId: 'p', type: 'language', locale: 'de' },
];

describe('what a page sends', () => {
  it.each(REQUESTS.map((request) => [request.type, request] as const))('is understood: %s', (_, request) => {
    expect(readRequest(JSON.stringify(request))).toEqual({ ok: true, request });
  });

  it.each([
    ['what is no JSON', '{', null, 'What the page sent is not JSON.'],
    ['no object', '[]', null, /^What the page sent is not understood: /],
    ['an unknown type', JSON.stringify({ ...SLASH, type: 'fly' }), 'r', /not understood at type: /],
    ['a missing field', JSON.stringify({ ...SLASH, command: undefined }), 'r', /not understood at command: /],
    ['a field of another kind', JSON.stringify({ ...SLASH, options: { a: [] } }), 'r', /at options\.a: /],
    ['no id to answer to', JSON.stringify({ ...SLASH, requestId: '' }), null, /at requestId: /],
  ])('is refused with what is wrong: %s', (_, text, requestId, sentence) => {
    const read = readRequest(text);
    expect(read).toMatchObject({ ok: false, requestId });
    expect(!read.ok && read.sentence).toMatch(sentence);
  });

  it('is taken without what is not asked for, and without names that would reach into every object', () => {
    const text = `{"requestId": "r", "placeId": "p", "type": "slash", "command": "ask", "more": 1,
      "options": {"question": "Who?", "constructor": true, "__proto__": "polluted"}}`;
    const read = readRequest(text);
    expect(read).toEqual({
      ok: true,
      request: { ...SLASH, options: { question: 'Who?', constructor: true } },
    });
    expect(read.ok && read.request.type === 'slash' && Object.getPrototypeOf(read.request.options)).toBe(
      Object.prototype,
    );
  });

  it.each([
    [{ requestId: 'x'.repeat(65) }, null, 'requestId: Too big: expected string to have <=64 characters'],
    [
      { options: { a: 'x'.repeat(10_001) } },
      'r',
      'options.a: Too big: expected string to have <=10000 characters',
    ],
    [
      { options: { a: null } },
      'r',
      'options.a: Invalid input: expected string or number or boolean, received null',
    ],
    [{ options: [] }, 'r', 'options: Invalid input: expected object, received array'],
    [
      { type: 'select', messageId: '1', customId: 'c', values: Array(26).fill('a') },
      'r',
      'values: Too big: expected array to have <=25 items',
    ],
    [
      { type: 'send', content: '', uploads: [] },
      'r',
      'replyTo: Invalid input: expected string, received undefined',
    ],
  ])('is held to its bounds: %#', (but, requestId, at) => {
    expect(readRequest(JSON.stringify({ ...SLASH, ...but }))).toEqual({
      ok: false,
      requestId,
      sentence: `What the page sent is not understood at ${at}.`,
    });
  });

  it('takes no infinite number, which JSON can spell', () => {
    const text = JSON.stringify({ ...SLASH, options: { a: 0 } }).replace('0}', '1e999}');
    expect(readRequest(text)).toMatchObject({ ok: false, sentence: expect.stringContaining('options.a: ') });
  });

  it('never makes it throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => 'ok' in readRequest(text)));
  });
});
