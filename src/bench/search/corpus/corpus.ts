import type { ArchivedArticle } from '../../../archive/archive.js';
import { between, seededRandom, seedOf } from '../../../cli/eval/random.js';
import { headlineOf, longestSentence, type Writer, writeSentence } from './sentence.js';
import { drawContent, storyOf } from './story.js';

const paragraphsOfArticle = { fewest: 8, most: 14 };
const wordsOfParagraph = { fewest: 40, most: 90 };
const sections = ['Business', 'Politics', 'World', 'Law', 'Science', 'Culture', 'Trademarks', 'Customs'];
const sources = ['Harbour Gazette', 'The Meridian', 'Northern Wire', 'Ledger & Post'];
const writing = 5;

/**
 * Writes a made-up news archive, one article at a time, of exactly `paragraphs` paragraphs (the last article may be
 * cut short). The same seed always gives the same articles, and a smaller archive is the beginning of a larger one.
 */
export function* makeArticles(paragraphs: number, seed: number): Generator<ArchivedArticle> {
  let left = paragraphs;
  for (let number = 0; left > 0; number++) {
    const article = makeArticle(number, seed, left);
    left -= article.paragraphs.length;
    yield article;
  }
}

/** The words of running text: what stands between white space. */
export function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function makeArticle(number: number, seed: number, mostParagraphs: number): ArchivedArticle {
  const random = seededRandom(seedOf(seed, writing, number));
  const story = storyOf(seed, number);
  const introduced: Writer['introduced'] = new Set();
  const writerOfParagraph = (): Writer => ({
    seed,
    random,
    story,
    introduced,
    focus: Array.from({ length: 4 }, () => drawContent(seed, story, [], random)),
  });
  const headline = headlineOf(writerOfParagraph());
  introduced.clear();
  const count = between(random, paragraphsOfArticle.fewest, paragraphsOfArticle.most);
  const date = new Date(Date.UTC(2005, 0, 1 + Math.floor(random() * 14 * 365)));
  const id = `made-${String(number).padStart(6, '0')}`;
  return {
    id,
    headline,
    date: date.toISOString().slice(0, 10),
    section: sections[story.topic % sections.length] ?? null,
    author: null,
    source: sources[number % sources.length] ?? null,
    url: null,
    credit: null,
    paragraphs: Array.from({ length: Math.min(count, mostParagraphs) }, () =>
      writeParagraph(writerOfParagraph()),
    ),
    related: [],
    file: `${id}.json`,
    digest: seedOf(seed, number).toString(16),
    copies: [],
    removed: [],
  };
}

function writeParagraph(writer: Writer): string {
  const wanted = between(writer.random, wordsOfParagraph.fewest, wordsOfParagraph.most - longestSentence + 1);
  const sentences: string[] = [];
  let words = 0;
  while (words < wanted) {
    const sentence = writeSentence(writer);
    sentences.push(sentence);
    words += wordsIn(sentence).length;
  }
  return sentences.join(' ');
}
