import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/article/fields/address.js';

describe('an address', () => {
  it.each([
    ['https://example.org/a b', undefined, 'https://example.org/a%20b'],
    ['https://bücher.example/é', undefined, 'https://xn--bcher-kva.example/%C3%A9'],
    ['../ö', 'https://example.org/a/b', 'https://example.org/%C3%B6'],
  ])('%j (base %j) is read as browsers do', (text, base, href) => {
    expect(addressOf(text, base)?.href).toBe(href);
  });

  it.each(['', 'example.org/a', 'https://', 'http://[::1'])('%j is none', (text) => {
    expect(addressOf(text)).toBeNull();
  });

  it('is the same however many were read before', () => {
    for (let n = 0; n < 200_000; n++) addressOf(`https://example.org/${n}`);
    expect(addressOf('https://bücher.example/')?.host).toBe('xn--bcher-kva.example');
  });
});
