import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAnswer, holdsAnswer } from '../../../src/cli/eval/wordings.js';

describe('folding a wording', () => {
  it.each([
    ['case', 'Denver BRONCOS', 'denver broncos'],
    ['accents, composed or not', 'Zoë C\u030capek', 'zoe capek'],
    ['English articles', 'The end of an era: a day', 'end of era day'],
    ['white space', ' one \n two ', 'one two'],
    ['quotation marks and exclamation marks', '“Wait!” she said', 'wait she said'],
    ['a colon without a space', 'Friday:Harbour opens', 'friday harbour opens'],
    ['a full stop without a space', 'It sank.Nobody drowned.', 'it sank nobody drowned'],
    ['a number beside a hyphen', 'a 118-year old, 40–50', '118 year old 40 50'],
    ['initials', 'the U.S.-led talks at 5 p.m.', 'us led talks at 5 pm'],
    ['initials of a person, apart or together', 'J. K. Moss and J.K. Moss', 'jk moss and jk moss'],
    ['possessives', "Beyoncé’s, the BBC\u02bcs and the players' own", 'beyonce bbc and players own'],
    ['digits that are grouped', '1,500 or 2\u00a0000\u202f000, but 5,6,7', '1500 or 2000000 but 5 6 7'],
    ['decimals and times', '3.5 at 8:30pm, or 8.30 p.m.', '3.5 at 8.30 pm or 8.30 pm'],
    ['amounts', '$1.2bn, £3m, 4mn, 5tn', '1.2 billion 3 million 4 million 5 trillion'],
    ['measures', '62km, 40mph', '62 km 40 mph'],
    ['percentages', '50%, 50 percent, 50 per cent', '50 per cent 50 per cent 50 per cent'],
    ['fractions and the numbers of notes', '6½ and 1990²', '6 1 2 and 1990 2'],
    ['an ampersand', 'Marks & Sons', 'marks and sons'],
    ['what cannot be seen', 'har\u00adbour\u200b', 'harbour'],
    ['a model’s name, as one word', 'COP26 and the 21st', 'cop26 and 21st'],
  ])('%s', (_, text, folded) => {
    expect(foldAnswer(text, 'part')).toBe(` ${folded} `);
  });

  it('parts words at hyphens and apostrophes, or joins them there', () => {
    expect(foldAnswer('co-operation with O’Neill', 'part')).toBe(' co operation with o neill ');
    expect(foldAnswer('co-operation with O’Neill', 'join')).toBe(' cooperation with oneill ');
    expect(foldAnswer('COVID-19 - a year', 'join')).toBe(' covid 19 year ');
  });

  it('folds once and for all', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(..."aBsé1,5.:-’'%& mnbStU²½´İΣ\u00a0"), maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('part' as const, 'join' as const), (any, hyphens) => {
        const once = foldAnswer(any, hyphens);
        expect(foldAnswer(once, hyphens)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('holding an answer', () => {
  it.each([
    ['It cost £1,500 in all.', ['1500'], true],
    ['Signed by the café owner.', ['THE CAFE'], true],
    ['There were 150 of them.', ['15'], false],
    ['It rose by 3.5 points.', ['3'], false],
    ['It was a cat.', ['dog', 'cat'], true],
    ['It was a cat.', [], false],
    ['The a an.', ['the'], false],
    ['Anything.', ['', '!'], false],
    ['She is the granddaughter of a 118-year old.', ['118'], true],
    ['The BBC’s coverage began.', ['BBC'], true],
    ['On Friday:Harbour works begin.', ['Harbour'], true],
    ['A U.S.-led force landed.', ['US'], true],
    ['A US force landed.', ['U.S.'], true],
    ['It sold for $1.2bn.', ['$1.2 billion'], true],
    ['It sold for 1.2 billion dollars.', ['$1.2bn'], true],
    ['It sold for $11.2bn.', ['$1.2 billion'], false],
    ['Their co-operation goes on.', ['cooperation'], true],
    ['Send an email.', ['e-mail'], true],
    ['Beyoncé’s album.', ['Beyonce'], true],
    ['J.K. Moss wrote it.', ['J. K. Moss'], true],
  ])('“%s” with %j: %s', (text, answers, held) => {
    expect(holdsAnswer(text, answers)).toBe(held);
  });

  it('is true of every answer that is cut from the text at the borders of its words', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'bcdéÖïxZΣ'), minLength: 2, maxLength: 6 });
    const word = fc.oneof(
      letters,
      fc.nat().map(String),
      fc.constantFrom(
        'U.S.',
        'O’Neill',
        'Zoë’s',
        '1,500',
        '3.5',
        '8:30',
        '$1.2bn',
        '50%',
        '21st',
        'COVID-19',
      ),
    );
    const border = fc.constantFrom(' ', ', ', '; ', ' (', '” ', '—', '/', '\n', '\u00a0(', ' – ');
    const piece = fc.tuple(word, border);
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.array(piece, { minLength: 1 }),
        fc.array(piece),
        (before, cut, after) => {
          const text = (pieces: readonly (readonly string[])[]) => pieces.flat().join('');
          expect(holdsAnswer(text([...before, ...cut, ...after]), [text(cut)])).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
