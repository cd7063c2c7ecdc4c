import type { ArchivedArticle } from '../../../archive/archive.js';

/** A search library, set up as well as it reasonably can be for questions over paragraphs with headlines. */
export interface Engine {
  readonly name: string;
  /** The set-up in a few words, for the notes under the table. */
  readonly setUp: string;
  build(articles: readonly ArchivedArticle[]): Promise<SearchEngine> | SearchEngine;
}

export interface SearchEngine {
  /** The best paragraphs, best first, each as its place in the whole sequence of paragraphs, from 0. */
  search(question: string, limit: number): Promise<readonly number[]> | readonly number[];
  /** Memory that the engine holds outside what Node counts as heap, external or array buffers, in bytes. */
  nativeBytes?(): number;
}

/** A paragraph as a library that knows nothing of articles takes it. */
export interface Document {
  readonly id: number;
  readonly headline: string;
  readonly text: string;
}

export function* documentsOf(articles: Iterable<ArchivedArticle>): Generator<Document> {
  let id = 0;
  for (const { headline, paragraphs } of articles) {
    for (const text of paragraphs) yield { id: id++, headline, text };
  }
}
