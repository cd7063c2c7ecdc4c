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

  it('never makes it throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => 'ok' in readRequest(text)));
  });
});
