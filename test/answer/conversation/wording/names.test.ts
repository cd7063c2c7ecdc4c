import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../../src/answer/conversation/wording/names.js';

const named = (text: string, others: string[] = []) =>
  namesIn(text, others).map(({ text, kind }) => `${text}: ${kind}`);

describe('the names in a text', () => {
  it.each([
    ['He met Judge Corinne Aldane in Delaware.', ['Corinne Aldane: person', 'Delaware: place']],
    ['It was said by Lorna Quist, said a friend.', ['Lorna Quist: person']],
    ['An appeal to the European Patent Office', ['European Patent Office: organisation']],
    ['What did WIPO do?', ['WIPO: organisation']],
    ['What did Slater agree to?', ['Slater: unknown']],
  ])('of "%s"', (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it('are not words that only begin a sentence, months, or what something is', () => {
    expect(named('Passage one. Incredible! In May the British shops closed.')).toEqual([]);
  });

  it('are such words where they stand within a sentence elsewhere', () => {
    expect(named('Kestrel paid.', ['Did it cost Kestrel much?'])).toEqual(['Kestrel: unknown']);
    expect(named('Kestrel paid.', ['Kestrels fly. Kestrel paid.'])).toEqual([]);
  });

  it('keep the article that they have in a sentence', () => {
    expect(namesIn('It is the Marrakesh Treaty.')[0]?.said).toBe('the Marrakesh Treaty');
    expect(namesIn('It is Harriet Boyce.')[0]?.said).toBe('Harriet Boyce');
  });
});
