import { describe, expect, it } from 'vitest';
import { answerAsJson } from '../../../src/cli/ask/answer-json.js';
import { answered, nothingFound, passage, searched } from '../passages.js';

const crane = passage({
  text: 'It came in May. The crane is tall. It is blue.',
  excerpt: 'The crane is tall. It is blue.',
  sentence: 'The crane is tall.',
  date: '2017-11-10',
  copies: [{ id: 'b' }, { id: 'c' }],
  repeats: [passage({ text: 'It is tall.', article: 'quay', paragraph: 3 }).citation],
});

describe('an answer as JSON', () => {
  it('has exactly the documented keys, null for what is not known', () => {
    expect(answerAsJson(answered({ passages: [crane] }), [])).toEqual({
      question: 'How tall is the crane?',
      understoodAs: 'How tall is the crane?',
      following: null,
      outcome: 'answered',
      confidence: 0.99,
      passages: [
        {
          article: 'crane',
          headline: 'Port gets a crane',
          source: null,
          date: '2017-11-10',
          section: null,
          url: null,
          paragraph: 1,
          text: 'It came in May. The crane is tall. It is blue.',
          excerpt: 'The crane is tall. It is blue.',
          sentence: 'The crane is tall.',
          score: 1.2346,
          copies: ['b', 'c'],
          repeats: [{ article: 'quay', paragraph: 3 }],
        },
      ],
      nearMisses: [],
      nearest: false,
      unsaid: [],
      unmet: [],
      searched: { articles: 30, paragraphs: 1200, newest: '2018-03-05' },
      rejected: [],
      tookMs: 1.23,
    });
  });

  it('keeps near misses apart from passages when nothing was found', () => {
    const json = answerAsJson(nothingFound({ nearMisses: [crane] }), []);
    expect(json).toMatchObject({
      outcome: 'nothing-found',
      passages: [],
      nearMisses: [{ article: 'crane' }],
    });
  });

  it('says which words the first passage does not say', () => {
    const near = answered({ passages: [crane], unsaid: ['yellow'] });
    expect(answerAsJson({ ...near, isNearest: true }, [])).toMatchObject({
      nearest: true,
      unsaid: ['yellow'],
    });
  });

  it('says which conditions the nearest does not meet, how, and what stands in their place', () => {
    const condition = { kind: 'name', said: 'Nordhavn', start: 0, end: 8, terms: [], short: null } as const;
    const unmet = [{ condition, met: 'contradicted', instead: 'Aldmouth' }] as const;
    expect(answerAsJson(nothingFound({ nearMisses: [crane], unmet }), []).unmet).toEqual([
      { kind: 'name', said: 'Nordhavn', met: 'contradicted', instead: 'Aldmouth' },
    ]);
  });

  it('counts what the filters left', () => {
    const narrowed = { ...searched, filteredArticles: 2, filteredParagraphs: 17 };
    expect(answerAsJson(nothingFound({ searched: narrowed }), []).searched).toMatchObject({
      articles: 2,
      paragraphs: 17,
    });
  });

  it('names every rejected item with its place, the reason and what to do', () => {
    const rejected = [
      { file: 'a.jsonl', line: 37, reason: 'It is broken.', remedy: 'Mend it.' },
      { file: 'b.txt', line: null, reason: 'It is empty.', remedy: 'Fill it.' },
    ];
    expect(answerAsJson(nothingFound(), rejected).rejected).toEqual(rejected);
  });
});
