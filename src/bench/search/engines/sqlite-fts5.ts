import Database from 'libsql';
import { documentsOf, type Engine, type SearchEngine } from './engine.js';
import { stopWords } from './stop-words.js';

/*
 * SQLite FTS5 in memory with its Porter stemmer and its bm25(), any of the question's words. The table is
 * contentless, because the text is already in the process and would count twice; `optimize` merges the index into
 * one segment, the fastest to ask. Its memory is not Node's: it counts as pages times their size.
 */
export const sqliteFts5: Engine = {
  name: 'sqlite-fts5',
  setUp: 'in memory, porter unicode61, OR, bm25 with headline 0.5, contentless, optimized',
  build: (articles) => openTable(articles, (words) => words),
};

/** FTS5 has no stop words; whoever needs speed leaves them out of the question, unless nothing else remains. */
export const sqliteFts5Tuned: Engine = {
  name: 'sqlite-fts5-tuned',
  setUp: 'sqlite-fts5 with the stop words left out of the question',
  build: (articles) =>
    openTable(articles, (words) => {
      const rest = words.filter((word) => !stopWords.has(word.toLowerCase()));
      return rest.length > 0 ? rest : words;
    }),
};

function openTable(
  articles: Parameters<Engine['build']>[0],
  wanted: (words: readonly string[]) => readonly string[],
): SearchEngine {
  const database = new Database(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE passage USING fts5(headline, text, content = '', tokenize = 'porter unicode61')`,
  );
  const insert = database.prepare('INSERT INTO passage (rowid, headline, text) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (const { id, headline, text } of documentsOf(articles)) insert.run(id + 1, headline, text);
  database.exec('COMMIT');
  database.exec(`INSERT INTO passage (passage) VALUES ('optimize')`);
  // Ordering by the hidden column `rank` is FTS5's fast path to the best few; by a call of bm25() it is slower.
  database.exec(`INSERT INTO passage (passage, rank) VALUES ('rank', 'bm25(0.5, 1.0)')`);

  const ask = database
    .prepare('SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?')
    .pluck();
  const size = database
    .prepare('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size')
    .pluck();
  return {
    search(question, limit) {
      const words = wanted(question.match(/[\p{L}\p{N}]+/gu) ?? []);
      if (words.length === 0) return [];
      const match = words.map((word) => `"${word}"`).join(' OR ');
      return (ask.all(match, limit) as number[]).map((rowid) => rowid - 1);
    },
    nativeBytes: () => size.all().reduce((sum: number, bytes) => sum + (bytes as number), 0),
  };
}
