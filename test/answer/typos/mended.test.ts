import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mended } from '../../../src/answer/typos/mended.js';
import { SearchIndex } from '../../../src/search/search-index.js';
import { article, words } from '../../search/articles.js';

const { lexicon } = await SearchIndex.build([
  article('quarry', [
    'The council of Thornbury closed the quarry because dust had damaged the roofs of forty houses.',
    'Engineers of Gandhara Minerals presented a structural survey. The company employs a geologist, Maeve Okonkwo.',
    'A permit costs 900 crowns. The presidents of two unions asked Maeve Okonkwo to publish the observations.',
  ]),
]);
const read = (question: string, names = false) => mended(question, lexicon, { names });

describe('a question with mistyped words', () => {
  it.each([
    ['a letter left out', 'why did the concil close the quarry', 'why did the council close the quarry'],
    ['a letter too many', 'who made the strructural survey', 'who made the structural survey'],
    ['another letter', 'how many houses were damiged', 'how many houses were damaged'],
    ['two letters changed about', 'what did the enginere say', 'what did the engineer say'],
    ['two slips in a long word', 'who is the geolgistt', 'who is the geologist'],
    ['several words', 'wich hosues were damgaed', 'which houses were damaged'],
    ['two small words in one', 'what is known sofar and whatis not', 'what is known sofar and what is not'],
    ['a word as it is typed in chats', 'wat does a permit cost and wen', 'what does a permit cost and when'],
    [
      'a mark behind it',
      'Was it the cuoncil? The concil’s permit',
      'Was it the council? The council’s permit',
    ],
  ])('is read as it was meant: %s', (_, typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it('is read by the words of the archive before others that are as near', () => {
    // "reefs" is a letter from it, too.
    expect(read('what fell on the roefs')).toBe('what fell on the roofs');
  });

  it('has another form of a word, not another word, where the archive spells that one otherwise', () => {
    expect(read('who are the presidants')).toBe('who are the presidents');
  });
});

describe('what is no typo', () => {
  it.each([
    ['an ordinary word that the archive does not have', 'did the herring swim'],
    ['a name that is widely known', 'how many quarries does lego own, and Netflix, and Bosch'],
    ['a word made of an ordinary one', 'who is the biggest filer, and was it retitled and rebroadcasted'],
    ['an abbreviation', 'what does the TBCX say about gTLDs'],
    ['a number, or a word with one', 'is it 1893 or m3ter'],
    ['a word of four letters that only looks like others', 'who is zorb'],
    ['a word that nothing is near', 'where is the xylozumbafrat'],
    ['the archive’s own word', 'who is the geologist of Gandhara Minerals'],
    ['an ending that the archive’s word does not have there', 'what do geologists survey'],
    ['a question in another language', 'wer hat den Steinbruch von Thornbury geschlosen und warum'],
    ['a text with more unknown words than a question has', 'qwertz asdfgh yxcvbn poiuzt lkjhgf concil'],
    ['nothing', ''],
  ])('is left as it is: %s', (_, typed) => {
    expect(read(typed)).toBe(typed);
  });
});

describe('a name that the archive spells nearly so', () => {
  it('is read as the archive’s where names are to be, and as it was typed elsewhere', () => {
    expect(read('what does maeve okonkow do in Thornbery', true)).toBe(
      'what does maeve Okonkwo do in Thornbury',
    );
    expect(read('what does maeve okonkow do in Thornbery')).toBe('what does maeve okonkow do in Thornbery');
  });

  it('may have its letters in another order', () => {
    expect(read('who is Okwonko', true)).toBe('who is Okonkwo');
  });

  it('loses an ending that may be a possessive', () => {
    expect(read('okonkwos observations', true)).toBe('Okonkwo observations');
  });

  it('is no ordinary word for having a capital within the question', () => {
    expect(read('what did Concil say', true)).toBe('what did Concil say');
  });
});

describe('any question', () => {
  it('is read the same way again, and what was read has nothing more to mend', () => {
    fc.assert(
      fc.property(words, fc.boolean(), (typed, names) => {
        const once = read(typed, names);
        expect(read(typed, names)).toBe(once);
        expect(read(once, names)).toBe(once);
      }),
    );
  });
});
