import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openApiViolations } from './openapi.js';

const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (schema: object) => ({ requestBody: { content: { 'application/json': { schema } } } });
const part = (type: number, properties: object, required: string[]) => ({
  type: 'object',
  properties: { type: { type: 'integer', enum: [type] }, ...properties },
  required: ['type', ...required],
});

/** A small description in the manner of Discord's. */
const SMALL = join(folder, 'small.json');
writeFileSync(
  SMALL,
  JSON.stringify({
    paths: {
      '/channels/{id}/messages': { post: body(ref('Message')) },
      '/webhooks/{id}/{token}/messages/{message}': {
        patch: body({ type: 'object', properties: { any: true } }),
      },
      '/webhooks/{id}/{token}/messages/@original': { patch: body(ref('Message')) },
      '/interactions/{id}/callback': { post: body({ anyOf: [ref('Reply'), ref('Update')] }) },
      '/users/{id}': { get: {} },
    },
    components: {
      schemas: {
        Message: {
          type: 'object',
          properties: {
            content: { type: ['string', 'null'], maxLength: 5 },
            embeds: { type: 'array' },
            flags: { type: ['integer', 'null'], maximum: 9 },
            parts: { type: 'array', items: { oneOf: [ref('Text'), ref('Link')] } },
          },
        },
        Text: part(1, { text: { type: 'string' } }, ['text']),
        Link: part(2, { url: { type: 'string', format: 'uri' } }, ['url']),
        Reply: part(4, { data: ref('Message') }, ['data']),
        Update: part(7, { data: { oneOf: [{ type: 'null' }, ref('Message')] } }, []),
      },
    },
  }),
);

describe('holding requests against an API description', () => {
  const violations = (method: string, path: string, given: unknown, fault: string | null = null) => {
    return openApiViolations([{ method, path, body: given, fault }], SMALL);
  };
  const post = (given: unknown) => violations('POST', '/channels/1/messages', given);

  it.each<[string, unknown]>([
    ['what it describes', { content: 'x', flags: 3 }],
    ['numbers as text', { flags: '64' }],
    ['what the client always sends', { tts: false, nonce: '1', enforce_nonce: true }],
    [
      'each member of a union',
      {
        parts: [
          { type: 1, text: 'x' },
          { type: 2, url: 'https://a.example' },
        ],
      },
    ],
  ])('accepts %s', (_, given) => {
    expect(post(given)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['text that is too long', { content: 'longer' }, ['/content must NOT have more than 5 characters']],
    ['a property that is not known', { colour: 1 }, ['/ must NOT have additional properties (colour)']],
    ['a number in words', { flags: 'many' }, ['/flags must be integer,null']],
    [
      'a member that lacks something',
      { parts: [{ type: 1 }] },
      ["/parts/0 must have required property 'text'"],
    ],
    [
      'a member of another kind',
      { parts: [{ type: 3 }] },
      ['/parts/0/type must be equal to one of the allowed values (1, 2)'],
    ],
    [
      'a member without a kind',
      { parts: [{}] },
      expect.arrayContaining(["/parts/0 must have required property 'type'"]),
    ],
    [
      'an address that is none',
      { parts: [{ type: 2, url: 'no address' }] },
      ['/parts/0/url must match format "uri"'],
    ],
  ])('reports %s', (_, given, expected) => {
    expect(post(given).map((line) => line.replace('POST /channels/1/messages: ', ''))).toEqual(expected);
  });

  it('finds the route, the more exact first, and the kind of a union that is meant', () => {
    expect(violations('PATCH', '/webhooks/1/t/messages/@original', { any: 1 })).toHaveLength(1);
    expect(violations('PATCH', '/webhooks/1/t/messages/2', { any: 1 })).toEqual([]);
    expect(violations('POST', '/interactions/1/callback', { type: 7, data: null })).toEqual([]);
    const long = `${'t'.repeat(60)}`;
    expect(
      violations('POST', `/interactions/${long}/callback`, { type: 4, data: { content: 'longer' } }),
    ).toEqual(['POST /interactions/…/callback: /data/content must NOT have more than 5 characters']);
    expect(violations('POST', '/nowhere', null)).toEqual(['POST /nowhere: there is no such route']);
    expect(violations('GET', '/users/1', {})).toEqual(['GET /users/1: a body where none is expected']);
    expect(violations('GET', '/users/1', null)).toEqual([]);
  });

  it('passes over what a fault cut off before it was read', () => {
    expect(violations('POST', '/channels/1/messages', null, 'hang-up')).toEqual([]);
    expect(violations('POST', '/channels/1/messages', null)).toHaveLength(1);
  });
});
