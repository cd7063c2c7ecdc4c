import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/article/bytes/decode.js';
import { foldLine, normaliseText } from '../../../src/article/normalise.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decode', () => {
  it.each([
    ['plain UTF-8', utf8('café – “fine”'), 'café – “fine”'],
    ['UTF-8 with a byte-order mark', bytes(0xef, 0xbb, 0xbf, ...utf8('café')), 'café'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x63, 0, 0xe9, 0), 'cé'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x63, 0, 0xe9), 'cé'],
    ['windows-1252', bytes(0x93, 0x63, 0xe9, 0x94, 0x20, 0x80), '“cé” €'],
  ])('reads %s', (_name, file, text) => {
    expect(decode(file)).toMatchObject({ ok: true, text });
  });

  it('trusts a declared charset only where the bytes are not UTF-8', () => {
    expect(decode(bytes(0xb3, 0xf3, 0x64, 0xbc), 'iso-8859-2')).toMatchObject({ text: 'łódź' });
    expect(decode(utf8('łódź'), 'iso-8859-2')).toMatchObject({ text: 'łódź' });
    expect(decode(bytes(0x63, 0xe9), 'no-such-charset')).toMatchObject({ text: 'cé' });
  });

  it('keeps reading UTF-8 that was cut off in the middle of a character', () => {
    const cut = utf8('“café”, said the naïve attaché – é').slice(0, -1);
    expect(decode(cut)).toMatchObject({ ok: true, encoding: 'utf-8' });
  });

  it.each([
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['noise', Uint8Array.from({ length: 600 }, (_, i) => (i * 37 + 1) % 255 || 1)],
  ])('says that %s is binary', (_name, file) => {
    expect(decode(file)).toMatchObject({ ok: false, reason: expect.stringContaining('binary') });
  });
});

describe('normaliseText', () => {
  it.each([
    ['no-break spaces', 'in\u00a0China\u202fand', 'in China and'],
    ['zero-width characters', 'ze\u200bro\ufeff wid\u00adth', 'zero width'],
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['decomposed letters', 'attache\u0301', 'attaché'],
    ['control characters', 'a\u0007b', 'ab'],
  ])('mends %s', (_name, text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it('leaves quotation marks, dashes and joiners as they are', () => {
    const text = '“many years” – it’s 👩‍🚀';
    expect(normaliseText(text)).toBe(text);
  });
});

describe('foldLine', () => {
  it('makes one key of what a reader would call the same line', () => {
    expect(foldLine('“Attaché”  in China’s court!')).toBe(foldLine('"attache" in China\'s Court'));
  });

  it('folds a line by itself as it does beside a letter that is not plain', () => {
    const plain = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'‐‑—–‘’“”…‧'),
        fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(plain, (line) => {
        expect(foldLine(`${line} ж`)).toBe(`${foldLine(line)} ж`.trim());
      }),
    );
  });
});
