import { describe, expect, it } from 'vitest';
import { isWrittenAsName, spellingsIn } from '../../../src/search/index/spelling.js';
import { tokenize } from '../../../src/search/terms/terms.js';

const isName = (word: string, ...texts: string[]) => isWrittenAsName(tokenize(word)[0]!.term, texts);

describe('a term that texts write as a name', () => {
  it('has a capital within a sentence', () => {
    expect(isName('Skarvik', 'The pier at Skarvik is new.')).toBe(true);
    expect(isName('pier', 'The pier at Skarvik is new.')).toBe(false);
  });

  it('is not told where a sentence or a quotation begins: any word has a capital there', () => {
    expect(
      isName('herring', 'Herring is cheap.', 'It is late. Herring is cheap.', 'He said: “Herring is cheap.”'),
    ).toBe(false);
    expect(isName('Skarvik', 'Skarvik is small.')).toBe(false);
  });

  it('is told behind a full stop that only shortens', () => {
    expect(isName('Herring', 'They met Gov. Herring.')).toBe(true);
    expect(isName('Herring', 'They met J. K. Herring.')).toBe(true);
  });

  it('is told anywhere by a capital within it', () => {
    expect(isName('NFA', 'NFA boats are white.')).toBe(true);
    expect(isName('McKay', 'McKay sold his boat.')).toBe(true);
  });

  it('goes by most of its places', () => {
    const [name, word] = ['They met Brook at noon.', 'They met a brook at noon.'];
    expect(isName('brook', name, name, word)).toBe(true);
    expect(isName('brook', name, word, word)).toBe(false);
  });

  it('is none where the texts do not have it', () => {
    expect(isName('Skarvik')).toBe(false);
    expect(isName('Skarvik', 'The pier is new.')).toBe(false);
  });
});

describe('how texts write a term', () => {
  const spellings = (word: string, ...texts: string[]) => [...spellingsIn(texts, tokenize(word)[0]!.term)];

  it('is told without capitals and accents, with each as it stands there', () => {
    expect(spellings('observer', 'Observers came. The observer left.')).toEqual([
      ['observers', 'Observers'],
      ['observer', 'observer'],
    ]);
    expect(spellings('Café', 'The Café was shut.')).toEqual([['cafe', 'Café']]);
  });

  it('leaves out that something is somebody’s', () => {
    expect(spellings('Skarvik', 'They like Skarvik’s pier.')).toEqual([['skarvik', 'Skarvik']]);
  });

  it('is nothing where they do not have it', () => {
    expect(spellings('trout', 'The pier is new.')).toEqual([]);
  });
});
