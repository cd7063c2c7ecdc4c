import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSought, unknownIn } from '../../../src/discord/alerts/read-sought.js';
import { isOfText, keyOf, soughtInWords } from '../../../src/discord/alerts/sought.js';
import { Problem } from '../../../src/discord/reply/problem.js';
import { textsFor } from '../../../src/discord/strings/texts.js';
import { asMarkdown } from '../../../src/discord/text/markdown.js';
import { article, contextOf } from '../helpers.js';

const t = textsFor('en-US');
const context = await contextOf([article('a', { author: 'Anna Quillson', section: 'Ports' })]);
const read = (options: Parameters<typeof readSought>[1]) => readSought(context, options);
const said = (options: Parameters<typeof readSought>[1]) => {
  try {
    read(options);
  } catch (error) {
    if (error instanceof Problem) return asMarkdown(error.sentence(t));
    throw error;
  }
  return null;
};

describe('what somebody seeks', () => {
  it.each([
    ['words', { words: 'harbour crane' }, '“harbour crane”'],
    ['a section as the archive writes it', { section: 'PORTS' }, 'section Ports'],
    ['an author', { author: 'Quillson' }, 'author Quillson'],
    [
      'all of them',
      { words: 'crane', section: 'Ports', author: 'Quillson' },
      '“crane” · section Ports, author Quillson',
    ],
    [
      'the grammar of searching',
      { words: '"tall crane" -dock author:Quillson section:ports' },
      'word for word: “tall crane” · without “dock” · section Ports, author Quillson',
    ],
    ['a section that is not there yet', { section: 'Weather' }, 'section Weather'],
  ])('is read from %s', (_, options, words) => {
    expect(soughtInWords(read(options), t)).toBe(words);
  });

  it.each([
    ['nothing', {}, /Say what to follow/],
    ['only white space', { words: ' ', author: '  ' }, /Say what to follow/],
    ['only what must not be there', { words: '-dock' }, /Say what to follow/],
    ['words that are everywhere', { words: 'of the' }, /Nearly every article has these words/],
    ['two sections', { words: 'section:Ports', section: 'Rail' }, /You asked for two at once \(section\)/],
    ['two authors', { words: 'author:Maar', author: 'Quillson' }, /You asked for two at once \(author\)/],
    ['a source that is not there', { words: 'crane source:Nowhere' }, /There is no source “Nowhere”/],
  ])('is refused where it is %s', (_, options, sentence) => {
    expect(said(options)).toMatch(sentence);
  });

  it('may be words that are everywhere where they stand in quotation marks', () => {
    expect(said({ words: '"of the"' })).toBeNull();
  });

  it('names what may be a slip, unless nothing is near', () => {
    expect(unknownIn(read({ section: 'Prots' }), context)).toEqual({
      field: 'section',
      value: 'Prots',
      near: ['Ports'],
    });
    expect(unknownIn(read({ author: 'Quilson' }), context)).toMatchObject({ near: ['Anna Quillson'] });
    expect(unknownIn(read({ section: 'Weather', author: 'Quillson' }), context)).toBeNull();
    expect(unknownIn(read({ words: 'crane' }), context)).toBeNull();
  });

  it('is of text where words or a phrase are looked for', () => {
    expect(isOfText(read({ words: 'crane' }))).toBe(true);
    expect(isOfText(read({ words: '"crane"' }))).toBe(true);
    expect(isOfText(read({ words: '-crane', section: 'Ports' }))).toBe(false);
  });
});

describe('the key of what is sought', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);

  it('is the same in whatever order and case, and another for anything else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 5 }), word, (words, other) => {
        const key = keyOf(read({ words: `zebra ${words.join(' ')}` }));
        const turned = words.toReversed().map((one) => one.toUpperCase());
        expect(keyOf(read({ words: `${turned.join('  ')} ZEBRA` }))).toBe(key);
        expect(keyOf(read({ words: `zebra ${words.join(' ')}`, section: 'Ports' }))).not.toBe(key);
        expect(keyOf(read({ words: `"zebra ${words.join(' ')}"` }))).not.toBe(key);
        expect(keyOf(read({ words: `zebra -${words.join(' -')}` }))).not.toBe(key);
        if (!words.includes(other))
          expect(keyOf(read({ words: `zebra ${words.join(' ')} ${other}` }))).not.toBe(key);
      }),
      { numRuns: 40 },
    );
  });

  it('does not tell a picked author from a typed one', () => {
    expect(keyOf(read({ author: 'anna quillson' }))).toBe(keyOf(read({ words: 'author:"Quillson Anna"' })));
  });
});
