import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupQuestions } from '../../src/answer/question-groups.js';

/** Newest first, as they are kept. */
const asked = (...texts: string[]) => texts.map((text, n) => ({ text, at: 100 - n }));
const grouped = (...texts: string[]) =>
  groupQuestions(asked(...texts)).map(({ text, times }) => [text, times]);

describe('questions that come to the same', () => {
  it.each([
    ['in another case', 'Who is the mayor of Wellington?', 'WHO IS THE MAYOR OF WELLINGTON'],
    ['with other inflections', 'Which patents were granted?', 'which patent was granting'],
    ['with accents', 'Where is the Café Noir?', 'where is the cafe noir'],
    ['in another order', 'mayor of Wellington', 'Wellington’s mayor?'],
    ['with nearly the same words', 'mayor Wellington city council budget', 'mayor Wellington city council'],
  ])('%s are one', (_, one, other) => {
    expect(grouped(one, other)).toHaveLength(1);
    expect(grouped(one, other)[0]![1]).toBe(2);
  });

  it.each([
    ['another name', 'Who is the mayor of Wellington?', 'Who is the mayor of Auckland?'],
    ['another year', 'How many patents in 2016?', 'How many patents in 2017?'],
    ['no words but stop words', 'Why?', 'How?'],
  ])('with %s are two', (_, one, other) => {
    expect(grouped(one, other)).toHaveLength(2);
  });

  it('are named by their most frequent wording, and come the most frequent first, then the newest', () => {
    expect(
      groupQuestions(asked('Who is Ann?', 'the mayor', 'Mayor?', 'mayor', 'Mayor?', 'Where is Bob?')),
    ).toEqual([
      { text: 'Mayor?', times: 4, last: 99 },
      { text: 'Who is Ann?', times: 1, last: 100 },
      { text: 'Where is Bob?', times: 1, last: 95 },
    ]);
  });

  it('are counted each once, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const groups = groupQuestions(asked(...texts));
        expect(groups.reduce((sum, { times }) => sum + times, 0)).toBe(texts.length);
        for (const { text } of groups) expect(texts).toContain(text);
      }),
    );
  });

  it('are not compared one with another without end', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => `word${n} word${n + 1} word${n + 2}`);
    expect(groupQuestions(asked(...many)).length).toBeGreaterThan(10_000);
  });
});
