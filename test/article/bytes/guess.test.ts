import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/article/bytes/decode.js';
import { readFile } from '../../../src/article/read-file.js';

/** A text in an 8-bit encoding: what TextDecoder reads, written the other way round. */
function encode(text: string, label: string): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = () => new TextDecoder(label, { fatal: true });
  for (let high = 0; high < 256; high++) {
    for (const bytes of [[high], ...(high < 0x81 ? [] : seconds(high))]) {
      try {
        const char = decoder().decode(Uint8Array.from(bytes));
        if ([...char].length === 1 && !codes.has(char)) codes.set(char, bytes);
      } catch {
        // No character has these bytes.
      }
    }
  }
  return Uint8Array.from([...text].flatMap((char) => codes.get(char) ?? fail(char, label)));
}

const seconds = (high: number) => Array.from({ length: 192 }, (_, i) => [high, i + 64]);

function fail(char: string, label: string): never {
  throw new Error(`${char} is not in ${label}`);
}

const RUSSIAN =
  'Старая мельница снова работает\n\nСтарая мельница у плотины снова работает с воскресенья, сообщил её хозяин. Колесо стояло сорок лет.\n';
const POLISH =
  'Młyn znów działa\n\nStary młyn przy śluzie działa znów od niedzieli, powiedział jego właściciel. Koło stało przez czterdzieści lat, a żadna część nie była sprawna.\n';
const GREEK =
  'Ο παλιός μύλος λειτουργεί\n\nΟ παλιός μύλος στο φράγμα λειτουργεί ξανά από την Κυριακή, είπε ο ιδιοκτήτης του. Ο τροχός έμεινε ακίνητος σαράντα χρόνια.\n';
const JAPANESE =
  '水車小屋が再び動く\n\n堰のそばの古い水車小屋が日曜日から再び動いていると、持ち主が話した。車輪は四十年間止まっていた。\n';
const CHINESE =
  '旧磨坊恢复运转\n\n水坝旁的旧磨坊从星期天起恢复运转，主人说。磨轮已经停了四十年，没有一个零件完好。\n';
const KOREAN =
  '옛 방앗간이 다시 돈다\n\n둑 옆의 옛 방앗간이 일요일부터 다시 돌고 있다고 주인이 말했다. 바퀴는 사십 년 동안 멈춰 있었다.\n';
const FRENCH =
  'Le vieux moulin tourne à nouveau\n\nLe vieux moulin près de la digue à tourne à nouveau depuis dimanche, a déclaré son propriétaire. La roue était restée arrêtée pendant quarante années.\n';

describe('an encoding that is not stated', () => {
  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1250', POLISH],
    ['iso-8859-2', POLISH],
    ['iso-8859-7', GREEK],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['gbk', CHINESE],
    ['euc-kr', KOREAN],
    ['windows-1252', FRENCH],
  ])('%s is guessed', (label, text) => {
    expect(decode(encode(text, label))).toMatchObject({ ok: true, text, guessed: true });
  });

  it.each(['é', 'the café', 'He paid £5 at the café in Montréal.'])(
    'a few accents are Western: %s',
    (text) => {
      expect(decode(encode(text, 'windows-1252'))).toMatchObject({ text, encoding: 'windows-1252' });
    },
  );

  it('is said with the article', async () => {
    const { read } = await readFile('mill.txt', encode(RUSSIAN, 'windows-1251'));
    expect(read[0]!.article.headline).toBe('Старая мельница снова работает');
    expect(read[0]!.removed[0]).toEqual({
      line: 1,
      text: 'The file does not say how it is encoded; it was read as windows-1251.',
      rule: 'encoding/guessed',
    });
  });

  it('is not guessed where the page states it, or is UTF-8', async () => {
    const page = `<meta charset="windows-1251"><title>x</title><h1>Старая мельница</h1><p>${RUSSIAN}</p>`;
    const { read } = await readFile('mill.html', encode(page, 'windows-1251'));
    expect(read[0]!.removed.map(({ rule }) => rule)).not.toContain('encoding/guessed');
    expect(decode(new TextEncoder().encode(RUSSIAN))).toMatchObject({ guessed: false });
  });
});

describe('UTF-16 without a mark', () => {
  const wide = (text: string, bigEnd: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return bigEnd ? bytes.swap16() : bytes;
  };

  it.each([
    ['little end first', false],
    ['big end first', true],
  ])('is read, %s', (_, bigEnd) => {
    for (const text of [FRENCH, RUSSIAN, CHINESE])
      expect(decode(wide(text, bigEnd))).toMatchObject({ ok: true, text });
  });

  it('what has zero bytes and is no text stays binary', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 400 }), (bytes) => {
        bytes.fill(0, 0, 16);
        return !decode(bytes).ok;
      }),
    );
  });
});
