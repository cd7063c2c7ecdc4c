import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSomewhere, shortened } from '../../../src/discord/text/cut.js';
import { escapedCost } from '../../../src/discord/text/markdown.js';
import { hostileText } from '../hostile.js';

const HALF = /\p{Surrogate}/u;

describe('a text that is too long', () => {
  it.each([
    ['short enough', 50, 'short enough'],
    ['The first. The second is longer.', 20, 'The first. …'],
    ['“Quoted.” And on it goes for long', 20, '“Quoted.” …'],
    ['No end of a sentence within reach', 20, 'No end of a…'],
    ['no-white-space-within-reach', 12, 'no-white-s…'],
    ['see https://x.example/a-long-path', 20, 'see…'],
    ['https://x.example/a-long-path', 20, '…'],
    ['', 5, ''],
  ])('GIVEN %j and room for %i THEN %j', (text, limit, cut) => {
    expect(shortened(text, limit)).toBe(cut);
  });

  it('is cut between graphemes: no half flag, family or letter with its accents', () => {
    expect(shortened('👩‍👩‍👧‍👦'.repeat(4), 27)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
    expect(shortened('🇩🇪🇫🇷🇪🇸', 9)).toBe('🇩🇪…');
    expect(shortened('e\u0301e\u0301e\u0301', 5)).toBe('e\u0301…');
  });

  it('is cut between code points when one grapheme is longer than all the room', () => {
    expect(shortened(`😀${'\u0335'.repeat(300)}`, 20)).toMatch(/^😀\u0335+…$/u);
  });

  it('always fits, is a beginning of the text, and has no half code point', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 2, max: 300 }), (text, limit) => {
        const cut = shortened(text, limit, escapedCost);
        expect(escapedCost(cut)).toBeLessThanOrEqual(limit);
        if (cut !== text) expect(text.startsWith(cut.replace(/ ?…$/, ''))).toBe(true);
        if (!HALF.test(text)) expect(cut).not.toMatch(HALF);
      }),
    );
  });

  it('can be paged through to its end', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 60, max: 500 }), (text, limit) => {
        let rest = text;
        let read = '';
        while (rest !== '') {
          const cut = cutSomewhere(rest, limit, escapedCost);
          expect(cut).toBeGreaterThan(0);
          read += rest.slice(0, cut);
          rest = rest.slice(cut);
        }
        expect(read).toBe(text);
      }),
    );
  });
});
