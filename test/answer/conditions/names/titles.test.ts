import { describe, expect, it } from 'vitest';
import { apartAtTitles, isTitle } from '../../../../src/answer/conditions/names/titles.js';

describe('a run of words with capitals', () => {
  const names = (run: string) =>
    apartAtTitles(run.split(' '), (word) => word).map((parts) => parts.join(' '));

  it.each([
    ['Mayor Oda Brekke', ['Oda Brekke']],
    ['Lord Justice Tamworth', ['Tamworth']],
    ['Skarvik Governor Oda Brekke', ['Skarvik', 'Oda Brekke']],
    ['UK Prime Minister Jonas Wray', ['UK', 'Jonas Wray']],
    ['Sister Celeste', ['Celeste']],
    ['Mount Skarv', ['Skarv']],
  ])('%s holds the names %j', (run, expected) => {
    expect(names(run)).toEqual(expected);
  });

  it('keeps a surname that is an office, too', () => {
    expect(names('John Major')).toEqual(['John Major']);
    expect(names('Kate Bishop')).toEqual(['Kate Bishop']);
  });

  it('holds none of nothing but titles', () => {
    expect(names('President')).toEqual([]);
    expect(apartAtTitles([], String)).toEqual([]);
  });
});

describe('a title', () => {
  it('is told in small and capital letters, and no part of a word is one', () => {
    expect(['Mayor', 'mayor', 'Gov', 'Dr'].every(isTitle)).toBe(true);
    expect(['Mayors', 'Govern', 'Skarvik', ''].some(isTitle)).toBe(false);
  });
});
