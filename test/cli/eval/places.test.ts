import { describe, expect, it } from 'vitest';
import type { ArchivedArticle } from '../../../src/archive/archive.js';
import { articlesById, placedIn, strangerLines } from '../../../src/cli/eval/places.js';
import type { EvalConversation, EvalQuestion } from '../../../src/cli/eval/question-file.js';

const article = (id: string, copies: readonly string[] = []): ArchivedArticle => ({
  id,
  headline: id,
  date: null,
  section: null,
  author: null,
  source: null,
  url: null,
  credit: null,
  paragraphs: ['One.', 'Two.'],
  related: [],
  file: `${id}.txt`,
  digest: id,
  copies: copies.map((copy) => ({
    id: copy,
    headline: id,
    date: null,
    source: null,
    url: null,
    file: `${copy}.txt`,
  })),
  removed: [],
});
const byId = articlesById({ version: 'v', articles: [article('a', ['a2']), article('b')], rejected: [] });

const turn = (...relevant: [string, number][]): EvalQuestion => ({
  question: 'q',
  manual: null,
  relevant: relevant.map(([id, paragraph]) => ({ article: id, paragraph })),
  answers: [],
  counted: true,
});
const asked = (id: string, ...turns: EvalQuestion[]): EvalConversation => ({
  id,
  turns,
  isConversation: turns.length > 1,
});

describe('relevant paragraphs of copied articles', () => {
  it('are named by the id that the archive shows, each once', () => {
    const [placed] = placedIn(byId, [asked('q', turn(['a2', 1], ['a', 1], ['a', 2], ['b', 1], ['b', 1]))]);
    expect(placed!.turns[0]!.relevant).toEqual([
      { article: 'a', paragraph: 1 },
      { article: 'a', paragraph: 2 },
      { article: 'b', paragraph: 1 },
    ]);
  });

  it('that the archive lacks stay as they are, and so does "not given"', () => {
    const lacking = { ...turn(), relevant: null };
    const [placed] = placedIn(byId, [asked('q', turn(['x', 1]), lacking)]);
    expect(placed!.turns.map(({ relevant }) => relevant)).toEqual([[{ article: 'x', paragraph: 1 }], null]);
  });
});

describe('paragraphs that the archive does not have', () => {
  it('are no matter when there are none, or when the set names none', () => {
    expect(strangerLines(byId, [asked('q', turn(['a', 1], ['a2', 2])), asked('r', turn())])).toEqual([]);
    expect(strangerLines(byId, [asked('q', { ...turn(), relevant: null })])).toEqual([]);
  });

  it('are counted by question, turns too, with an example and how many cannot be found at all', () => {
    const set = [
      asked('known', turn(['a', 1])),
      asked('partly', turn(['b', 1], ['b', 3])),
      asked('talk', turn(['a', 1]), turn(['x', 1])),
    ];
    expect(strangerLines(byId, set)).toEqual([
      '2 of 4 questions name relevant paragraphs that the archive does not have, such as paragraph 3 of b (question partly).',
      'Nothing can be found for 1 of them, which counts against the figures. Name the archive that the questions were made for.',
    ]);
  });
});
