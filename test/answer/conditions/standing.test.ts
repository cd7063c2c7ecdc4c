import { describe, expect, it } from 'vitest';
import { withConditions } from '../../../src/answer/conditions/in-query.js';
import { standingOf } from '../../../src/answer/conditions/standing.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import { ARTICLES, index, read } from './world.js';

function standing(question: string, id: string, paragraph: number): number {
  const article = ARTICLES.find((one) => one.id === id)!;
  return standingOf(read(question), { article, paragraph }, index.lexicon, 10, (term) => term);
}

describe('how a passage stands by the conditions', () => {
  it('is level where there are none, or all are met in itself', () => {
    expect(standing('How many passengers?', 'ferries-2014', 1)).toBeCloseTo(0, 12);
    expect(standing('What did the Nordhavn Ferry Authority carry in 2014?', 'ferries-2014', 1)).toBeCloseTo(
      0,
      12,
    );
  });

  it('is behind where it is about another time, and a little where only its article has the time', () => {
    const question = 'Who in 2017?';
    const [inArticle, elsewhere] = [
      standing(question, 'ferries-2016', 2),
      standing(question, 'lighthouse', 1),
    ];
    expect(inArticle).toBeLessThan(0);
    expect(elsewhere).toBeLessThan(inArticle);
  });

  it('is behind where a name is elsewhere in its article, and further where it is not there at all', () => {
    const at = (id: string, paragraph: number) => standing('What did Jonas Wray see?', id, paragraph);
    expect(at('lighthouse', 2)).toBeCloseTo(0, 12);
    expect(at('lighthouse', 1)).toBeLessThan(at('lighthouse', 2));
    expect(at('ferries-2014', 1)).toBeLessThan(at('lighthouse', 1));
  });
});

describe('a query with conditions', () => {
  it('is the query itself where there are none', () => {
    const { query } = readQuestion('How many passengers?');
    expect(withConditions(query, [], index.lexicon)).toBe(query);
  });

  it('ranks by them, and by the newest where that is asked for', () => {
    const query = (text: string) => withConditions(readQuestion(text).query, read(text), index.lexicon);
    expect(query('Who is the current keeper?').newest).toBe(2);
    expect(query('Who is the keeper now?').newest).toBe(1);
    expect(query('Who was the keeper in 2016?').newest).toBe(0);
    const first = (text: string) => index.search(query(text)).hits[0]!.article.id;
    expect(first('How many passengers did the ferries carry in 2014?')).toBe('ferries-2014');
    expect(first('How many passengers did the ferries carry in 2016?')).toBe('ferries-2016');
  });
});
