import { describe, expect, it } from 'vitest';
import { isWithinName, standTogether } from '../../../../src/answer/conditions/names/parts.js';
import { tokenize } from '../../../../src/search/terms/terms.js';

describe('a name of several words in a text', () => {
  const stands = (name: string, text: string) =>
    standTogether(
      text,
      tokenize(text),
      tokenize(name)
        .filter(({ start, end }) => /^\p{Lu}/u.test(name.slice(start, end)))
        .map(({ term }) => term),
    );

  it.each([
    ['Oda Brekke', 'Then Oda Brekke left.'],
    ['Ronda de Skarvik', 'The Ronda de Skarvik is a race.'],
    ['Vale das Corças', 'In Vale das Corças nobody sleeps.'],
    ['Isla del Norte', 'Off the Isla del Norte it rained.'],
    ['Marta von der Aue', 'It was Marta von der Aue who sang.'],
    ['Court of the Sea', 'The Court of the Sea sat.'],
    ['Oda Brekke', 'Then Oda P. Brekke left.'],
    ['Oda Brekke', 'Then Oda “Skipper” Brekke left.'],
    ['Patsy Brekke', 'It was Patricia “Patsy” Brekke.'],
    ['Norden Skarv', 'The Norden-Lie Skarv sank.'],
    ['St Brannoc', 'The bells of St. Brannoc rang.'],
  ])('stands together, whatever small words belong to it: %s', (name, text) => {
    expect(stands(name, text)).toBe(true);
  });

  it.each([
    ['Oda Brekke', 'Then Oda and Jan Brekke left.'],
    ['High Court', 'The High Regional Court sat.'],
    ['Oda Brekke', 'Oda left. Brekke stayed.'],
    ['Oda Brekke', 'Brekke, Oda'],
    ['Oda Brekke', 'Oda Lund left.'],
    ['Oda Brekke', ''],
  ])('does not where another word or the end of a sentence is between: %s', (name, text) => {
    expect(stands(name, text)).toBe(false);
  });
});

describe('two words with a capital', () => {
  const areOne = (text: string) => {
    const [before, after] = [...text.matchAll(/\p{Lu}\p{L}*/gu)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
    return isWithinName(text, before!, after!);
  };

  it.each([
    'Oda Brekke',
    'Bank of Skarvik',
    'Ronda de France',
    'Marta von der Aue',
    'St. Brannoc',
    'Gov. Brekke',
  ])('are one name: %s', (text) => {
    expect(areOne(text)).toBe(true);
  });

  it.each([
    'Skarvik for Brekke',
    'Skarvik v. Norden',
    'Skarvik and Norden',
    'Skarvik the Brave',
    'Skarvik. Norden',
  ])('are two: %s', (text) => {
    expect(areOne(text)).toBe(false);
  });
});
