import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../src/article/normalise.js';
import { splitUnits } from '../../../src/article/text/units.js';

/** The paragraphs that a page's text is split into before any of them is judged. */
function splitParagraphs(text: string): string[] {
  return splitUnits(normaliseText(text)).units.map((unit) => unit.text);
}

/** Breaks a text as an editor does that wraps at a width. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

/** Whether a line ends within a sentence. */
const breaksSentence = (text: string) => /[^.]\n/.test(text);

const word = fc.constantFrom(
  ...'officers seized of the in a counterfeit container found goods which were said to be port week'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { minLength: 9, maxLength: 25 }).map((words) => `The ${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const paragraphs = fc.array(paragraph, { minLength: 3, maxLength: 8 });

describe('paragraphs stay whole', () => {
  it('with empty lines between them, wrapped at any width or not at all', () => {
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 50, max: 100 }), (texts, width) => {
        expect(splitParagraphs(texts.join('\n\n'))).toEqual(texts);
        const wrapped = texts.map((text) => wrap(text, width));
        // A lone paragraph that is broken, mostly at the ends of sentences, may as well be several short ones.
        fc.pre(wrapped.filter(breaksSentence).length !== 1);
        expect(splitParagraphs(wrapped.join('\n\n'))).toEqual(texts);
      }),
    );
  });

  it('one a line, without empty lines', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        expect(splitParagraphs(texts.join('\n'))).toEqual(texts);
      }),
    );
  });

  it.each([
    [
      'a line broken at a link',
      'The paper\nThe Harbour Post\nsaid so on Monday.',
      ['The paper', 'The Harbour Post said so on Monday.'],
    ],
    [
      'a line broken after a small word',
      'It was reported by\nThe Harbour Post on Monday.',
      ['It was reported by The Harbour Post on Monday.'],
    ],
    [
      'punctuation on a line of its own',
      'It was said by Reuters\n, the agency.',
      ['It was said by Reuters, the agency.'],
    ],
    [
      'a compound broken at its hyphen',
      'A well-\nknown maker of chairs was fined.',
      ['A well-known maker of chairs was fined.'],
    ],
    ['bullets', 'The list:\n• one thing\n• another thing', ['The list:', 'one thing', 'another thing']],
    [
      'a quote over two lines',
      '> The ruling is narrow, and\n> says little.',
      ['The ruling is narrow, and says little.'],
    ],
    [
      'two headlines',
      'Court says no to Acme\nPorts blame paperwork',
      ['Court says no to Acme', 'Ports blame paperwork'],
    ],
    ['a ruled line', 'One.\n\n-----\n\nTwo.', ['One.', 'Two.']],
    ['spaces and tabs', '  One\t thing. \n \n\n Another.', ['One thing.', 'Another.']],
  ])('%s', (_name, text, expected) => {
    expect(splitParagraphs(text)).toEqual(expected);
  });

  it('where one of them is broken only once within a sentence, and once where a sentence fills the line', () => {
    const texts = [
      'Officers found a container of counterfeit goods in the port.',
      'The goods were said to be worth a million at the time of it.',
      'The port was closed for a week while the officers were at the container. The goods which were found in it by the officers of the port were said to be shoes.',
    ];
    const wrapped = texts.map((text) => wrap(text, 74));
    expect(wrapped[2]!.split('\n').map((line) => line.endsWith('.'))).toEqual([true, false, true]);
    expect(splitParagraphs(wrapped.join('\n\n'))).toEqual(texts);
  });

  it('whose sentences stand on lines of their own, with empty lines between the paragraphs', () => {
    const texts = [
      'The court met today. It heard two sides. It will meet again.',
      'Acme was not there. Its lawyer was late. Nobody minded much.',
      'A ruling is due soon. It may be long. It may be short.',
    ];
    expect(splitParagraphs(texts.map((text) => text.replaceAll('. ', '.\n')).join('\n\n'))).toEqual([
      'The court met today.',
      'It heard two sides.',
      'It will meet again.',
      'Acme was not there.',
      'Its lawyer was late.',
      'Nobody minded much.',
      'A ruling is due soon.',
      'It may be long.',
      'It may be short.',
    ]);
    const longer = texts.map((text) => text.replaceAll('. ', ' and the clerk wrote it down.\n'));
    expect(splitParagraphs(longer.join('\n\n'))).toEqual(longer.map((text) => text.replaceAll('\n', ' ')));
  });
});
