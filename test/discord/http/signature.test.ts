import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedFor } from '../../../src/discord/http/signature.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const hex = (key: typeof publicKey) =>
  Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url').toString('hex');
const isDiscords = signedFor(hex(publicKey));
const signed = (timestamp: string, body: Uint8Array, key = privateKey) =>
  sign(null, Buffer.concat([Buffer.from(timestamp), body]), key).toString('hex');
const bytes = fc.uint8Array({ maxLength: 200 });

describe('a signature', () => {
  it('is Discord’s when it was made with its key, of the time and the body', () => {
    fc.assert(
      fc.property(fc.string(), bytes, (timestamp, body) => {
        fc.pre(timestamp !== '');
        expect(isDiscords(signed(timestamp, body), timestamp, body)).toBe(true);
        expect(isDiscords(signed(timestamp, body).toUpperCase(), timestamp, body)).toBe(true);
      }),
    );
  });

  it('is not where anything of it is another', () => {
    fc.assert(
      fc.property(bytes, bytes, fc.nat(63), (body, other, at) => {
        fc.pre(Buffer.compare(body, other) !== 0);
        const good = signed('1700000000', body);
        const bad = Buffer.from(good, 'hex');
        bad[at]! ^= 1;
        expect(isDiscords(good, '1700000000', other)).toBe(false);
        expect(isDiscords(good, '1700000001', body)).toBe(false);
        expect(isDiscords(bad.toString('hex'), '1700000000', body)).toBe(false);
      }),
    );
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const body = Buffer.from('{}');
    expect(isDiscords(signed('1', body, stranger), '1', body)).toBe(false);
  });

  it.each([undefined, '', 'zz', 'ab'.repeat(63), 'ab'.repeat(65), 'x'.repeat(128)])(
    'is none: %j',
    (given) => {
      expect(isDiscords(given, '1', Buffer.from('{}'))).toBe(false);
    },
  );

  it('is none without a time', () => {
    const body = Buffer.from('{}');
    expect(isDiscords(signed('', body), undefined, body)).toBe(false);
    expect(isDiscords(signed('', body), '', body)).toBe(false);
  });
});
