import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, styleFor, wrap } from '../../../src/cli/terminal/terminal.js';
import { fakeStreams } from '../terminal-streams.js';

const ESC = '\u001b';

describe('wrap', () => {
  it('breaks at white space before a line gets too long, the indent counted', () => {
    expect(wrap('one two three four', 10, '> ')).toBe('> one two\n> three\n> four');
  });

  it('keeps a word that is longer than the line whole', () => {
    expect(wrap('a incomprehensibilities b', 10, '')).toBe('a\nincomprehensibilities\nb');
  });

  it('does not count colours as columns', () => {
    const bold = `${ESC}[1mone${ESC}[22m two`;
    expect(wrap(bold, 7, '')).toBe(bold);
  });

  it('never breaks at a no-break space', () => {
    expect(wrap('about 1\u00a0000 cases', 8, '')).toBe('about\n1\u00a0000\ncases');
  });

  it('loses nothing, keeps words whole and lines within the width, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '漢', '.', ' ', ' ', '\n', '\t') });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('', '  ', '  │ '),
        (text, width, indent) => {
          const lines = wrap(text, width, indent).split('\n');
          const words = text.split(/\s+/).filter((word) => word !== '');
          expect(lines.every((line) => line.startsWith(indent))).toBe(true);
          const bare = lines.map((line) => line.slice(indent.length));
          expect(bare.join(' ')).toBe(words.join(' '));
          for (const line of bare) {
            if (line.includes(' ')) expect(line.length + indent.length).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  it('fills lines: the first word of a line would not have fitted on the one before', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 9 })), (words) => {
        const lines = wrap(words.join(' '), 20, '').split('\n');
        for (const [i, line] of lines.slice(1).entries()) {
          expect(`${lines[i]} ${line.split(' ')[0]}`.length).toBeGreaterThan(20);
        }
      }),
    );
  });
});

describe('styleFor', () => {
  it('marks the answer with asterisks, and nothing else, where there is no terminal', () => {
    const style = styleFor(fakeStreams().streams.stdout);
    expect(style.answer('x')).toBe('**x**');
    expect([style.term('x'), style.heading('x'), style.faint('x')]).toEqual(['x', 'x', 'x']);
  });

  it('uses escape codes on a terminal with colours', () => {
    const style = styleFor(fakeStreams({ terminal: true }).streams.stdout);
    for (const set of [style.answer, style.term, style.heading, style.faint]) {
      expect(set('x')).toMatch(new RegExp(`^${ESC}\\[\\d+mx${ESC}\\[\\d+m$`));
    }
  });

  it('uses none on a terminal without colours (NO_COLOR, TERM=dumb)', () => {
    const { stdout } = fakeStreams({ terminal: true }).streams;
    expect(styleFor(Object.assign(stdout, { hasColors: () => false })).answer('x')).toBe('**x**');
  });

  it.each([
    [40, 40],
    [80, 80],
    [300, 100],
    [0, 100],
    [undefined, 100],
  ])('takes a terminal of %s columns as %i wide', (columns, width) => {
    const { stdout } = fakeStreams({ terminal: true }).streams;
    expect(styleFor(Object.assign(stdout, { columns })).width).toBe(width);
  });
});

describe('harmless', () => {
  it.each([
    ['a colour', `a${ESC}[31mb`, 'a[31mb'],
    ['a window title', `a${ESC}]0;t\u0007b`, 'a]0;tb'],
    ['an eight-bit control sequence', 'a\u009b2Jb', 'a2Jb'],
    ['a carriage return over the line', 'a\rb', 'ab'],
    ['backspaces', 'a\b\bb', 'ab'],
    ['reversed text', 'a\u202eb\u202c\u2066c\u2069', 'abc'],
  ])('takes the control out of %s', (_, text, left) => {
    expect(harmless(text)).toBe(left);
  });

  it('leaves every printable text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const printable = text.replace(/[\p{Cc}\p{Cf}]/gu, '');
        expect(harmless(printable)).toBe(printable);
      }),
    );
  });
});
