import type { Conversation, Turn } from '../../../src/answer/answer.js';
import { memoryOf } from '../../../src/answer/conversation/recall.js';
import type { ArchivedArticle } from '../../../src/archive/archive.js';
import { SearchIndex } from '../../../src/search/search-index.js';

const article = (id: string, headline: string, paragraphs: readonly string[]) =>
  ({
    id,
    headline,
    paragraphs,
    date: null,
    section: null,
    source: null,
    url: null,
    copies: [],
  }) as unknown as ArchivedArticle;

export const ARTICLES = [
  article('tea', 'Kestrel Tea wins back its name', [
    'The panelist, Professor Anselm Tierney, decided the case in May.',
    'The holder, a dealer called Ebbing, had asked for $5,000 in 2009 because the name was short.',
    'Kestrel paid $1,500 for the proceedings. The transfer took effect ten days later.',
    'Domain names are a market of their own.',
  ]),
  article('port', 'Officers at the port detain shoes', [
    'Customs officers detained 4,000 pairs of shoes at the harbour in Felixstowe.',
    'Harriet Boyce, who led the operation, said that the labels were hidden in another container.',
    'A warehouse keeps the shoes until a court has decided.',
  ]),
];

/** An index of a few sentences. */
export const index = await SearchIndex.build(ARTICLES);

/** A turn that was answered by a paragraph, shown whole. */
export function turn(question: string, article?: string, paragraph = 1, understoodAs = question): Turn {
  const sentence = ARTICLES.find(({ id }) => id === article)?.paragraphs[paragraph - 1];
  return {
    question,
    understoodAs,
    shown: article === undefined || sentence === undefined ? [] : [{ article, paragraph, sentence }],
  };
}

export const conversation = (...turns: Turn[]): Conversation => ({ turns });

export const memory = (...turns: Turn[]) => memoryOf(turns, index.lexicon);

export const DECIDED = turn('Who decided the Kestrel Tea case?', 'tea', 1);
