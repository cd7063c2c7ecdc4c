import { describe, expect, it } from 'vitest';
import { bestSentence, scoreSentences } from '../../../src/answer/passage/sentence.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import { termsInSentences } from '../../../src/search/rank/matched.js';
import { article } from '../../search/articles.js';
import { filled, resolved } from '../../search/corpora.js';

/** The sentence of a paragraph that answers a question, by words alone. */
function answering(text: string, question: string): string | null {
  const { corpus } = filled([article('a', [text]), article('b', ['Something else.'])]);
  const { terms, placeOf } = resolved(corpus, question);
  const looked = terms.map((term) => ({ ...term, known: term.id !== 0 }));
  const inSentences = termsInSentences(corpus.paragraphs.run(0), terms, placeOf);
  const best = bestSentence(scoreSentences(text, looked, inSentences, readQuestion(question)));
  return best && text.slice(best.start, best.end);
}

describe('the answering sentence', () => {
  it.each([
    [
      'holds most of the question',
      'Customs slept. Officers seized shoes. It rained.',
      'seized shoes',
      'Officers seized shoes.',
    ],
    ['is the first of equals', 'Shoes came. Shoes went.', 'shoes', 'Shoes came.'],
    ['is the first where none holds a word of it', 'One. Two.', 'zebra', 'One.'],
    [
      'holds the kind of thing that is asked for',
      'Officers seized many shoes. They seized 1,500 shoes.',
      'how many shoes were seized?',
      'They seized 1,500 shoes.',
    ],
    [
      'holds a date for "when"',
      'The company was founded by Ann Lee. The company was founded in 1983.',
      'When was the company founded?',
      'The company was founded in 1983.',
    ],
    [
      'may follow the one that names what is asked about',
      'The Kestrel mark is old. It was registered in 1983. It rained in 1990.',
      'When was the Kestrel mark registered?',
      'It was registered in 1983.',
    ],
    [
      'is not chosen by a number that the question names itself',
      'In 2016 there were shoes. There were 12 shoes then.',
      'how many shoes in 2016?',
      'There were 12 shoes then.',
    ],
  ])('%s', (_, text, question, sentence) => {
    expect(answering(text, question)).toBe(sentence);
  });

  it('is none in a paragraph without text', () => {
    expect(answering('', 'shoes')).toBeNull();
    expect(answering(' \n ', 'shoes')).toBeNull();
  });
});

it('stands behind sentences that hold no word that says something', () => {
  expect(answering('And so it was. It rained. Officers seized shoes.', 'seized shoes')).toBe(
    'Officers seized shoes.',
  );
});
