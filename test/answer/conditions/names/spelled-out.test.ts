import { describe, expect, it } from 'vitest';
import { spelledOut } from '../../../../src/answer/conditions/names/spelled-out.js';

describe('what spells an abbreviation out', () => {
  it.each([
    ['NFA', 'the Nordhavn Ferry Authority said'],
    ['NFA', 'a northern ferries’ association, a Nordhavn Ferry Authority'],
    ['CJ', 'the Court of Justice'],
    ['WWII', 'during World War II'],
    ['WWII', 'after World War Two'],
    ['WW2', 'of World War II'],
  ])('of %s stands in "%s"', (name, text) => {
    expect(spelledOut(name)?.test(text)).toBe(true);
  });

  it.each([
    ['NFA', 'the Nordhavn Authority'],
    ['WWII', 'before World War I'],
    ['WW2', 'in World War III'],
  ])('of %s does not stand in "%s"', (name, text) => {
    expect(spelledOut(name)?.test(text)).toBe(false);
  });

  it.each(['Skarvik', 'Oda Brekke', 'nfa', 'N', ''])(
    'is nothing for what is no abbreviation: "%s"',
    (name) => {
      expect(spelledOut(name)).toBeNull();
    },
  );
});
