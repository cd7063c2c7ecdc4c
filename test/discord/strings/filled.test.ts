import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingsIn } from '../../../src/discord/strings/filled.js';

describe('wordings', () => {
  const english = wordingsIn('en', {
    plain: 'Nothing to fill.',
    found: '{{what}} and {{what}} in {{where}}',
    page_one: '{{count}} page of {{name}}',
    page_other: '{{count}} pages of {{name}}',
    share: '{{count}} of {{all}}',
  });

  it('are given as they are when nothing is put in', () => {
    expect(english('plain')).toBe('Nothing to fill.');
  });

  it('hold each value wherever it is named', () => {
    expect(english('found', { what: 'Tin', where: 'Kent' })).toBe('Tin and Tin in Kent');
  });

  it('take the form of the plural that the count asks for', () => {
    expect(english('page', { count: 1, name: 'A' })).toBe('1 page of A');
    expect(english('page', { count: 0, name: 'A' })).toBe('0 pages of A');
    expect(english('page', { count: 1234, name: 'A' })).toBe('1,234 pages of A');
  });

  it('count also where there is but one form', () => {
    expect(english('share', { count: 1, all: 2000 })).toBe('1 of 2,000');
  });

  it('have the plural for a form of the language that they do not tell apart', () => {
    const french = wordingsIn('fr', { page_one: '{{count}} feuille', page_other: '{{count}} feuilles' });
    expect(new Intl.PluralRules('fr').select(2_000_000)).toBe('many');
    expect(french('page', { count: 2_000_000 })).toMatch(/ feuilles$/);
    expect(french('page', { count: 1.5 })).toBe('1,5 feuille');
  });

  it('never read what is put in', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('{{where}}', '{{what}}', '$&', '{{', '}}'));
    fc.assert(
      fc.property(text, text, (what, where) => {
        expect(english('found', { what, where })).toBe(`${what} and ${what} in ${where}`);
      }),
    );
  });

  it('say which one is missing', () => {
    expect(() => english('gone')).toThrow('There is no wording of gone in en.');
  });
});
