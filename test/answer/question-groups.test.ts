import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupQuestions } from '../../src/answer/question-groups.js';

/** Newest first, as they are kept. */
const asked = (...texts: string[]) => texts.map((text, n) => ({ text, at: 100 - n }));
const grouped = async (...texts: string[]) =>
  (await groupQuestions(asked(...texts))).map(({ text, times }) => [text, times]);

describe('questions that come to the same', () => {
  it.each([
    ['in another case', 'Who is the mayor of Wellington?', 'WHO IS THE MAYOR OF WELLINGTON'],
    ['with other inflections', 'Which patents were granted?', 'which patent was granting'],
    ['with accents', 'Where is the Café Noir?', 'where is the cafe noir'],
    ['in another order', 'mayor of Wellington', 'Wellington’s mayor?'],
    ['with nearly the same words', 'mayor Wellington city council budget', 'mayor Wellington city council'],
  ])('%s are one', async (_, one, other) => {
    expect(await grouped(one, other)).toEqual([[expect.any(String), 2]]);
  });

  it.each([
    ['another name', 'Who is the mayor of Wellington?', 'Who is the mayor of Auckland?'],
    ['another year', 'How many patents in 2016?', 'How many patents in 2017?'],
    ['no words but stop words', 'Why?', 'How?'],
  ])('with %s are two', async (_, one, other) => {
    expect(await grouped(one, other)).toHaveLength(2);
  });

  it('say when they were last called solved, in any wording, which counts as no question', async () => {
    const found = await groupQuestions([
      { text: 'Which mayor opened the old bridge yesterday?', at: 9 },
      { text: 'the mayor opened the old bridge yesterday', at: 8, isSolved: true },
      { text: 'Which mayor opened the old bridge?', at: 7 },
      { text: 'Who is Ann?', at: 6, isSolved: true },
      { text: 'the mayor opened the old bridge yesterday', at: 5, isSolved: true },
    ]);
    expect(found).toMatchObject([{ times: 2, last: 9, solved: 8 }]);
  });

  it('are named by their most frequent wording, and come the most frequent first, then the newest', async () => {
    expect(
      await groupQuestions(asked('Who is Ann?', 'the mayor', 'Mayor?', 'mayor', 'Mayor?', 'Where is Bob?')),
    ).toEqual([
      { text: 'Mayor?', times: 4, last: 99, solved: null },
      { text: 'Who is Ann?', times: 1, last: 100, solved: null },
      { text: 'Where is Bob?', times: 1, last: 95, solved: null },
    ]);
  });

  it('are counted each once, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), async (texts) => {
        const groups = await groupQuestions(asked(...texts));
        expect(groups.reduce((sum, { times }) => sum + times, 0)).toBe(texts.length);
        for (const { text } of groups) expect(texts).toContain(text);
      }),
    );
  });

  it('are not compared one with another without end', async () => {
    const many = Array.from({ length: 20_000 }, (_, n) => `word${n} word${n + 1} word${n + 2}`);
    expect((await groupQuestions(asked(...many))).length).toBeGreaterThan(10_000);
  });

  it('of one frame are looked through while other work goes on', async () => {
    const many = Array.from(
      { length: 5_000 },
      (_, n) => `who signed the harbour treaty of the town of place${n} in the spring`,
    );
    let turns = 0;
    const other = setInterval(() => turns++);
    const groups = await groupQuestions(asked(...many));
    clearInterval(other);
    expect(groups.reduce((sum, { times }) => sum + times, 0)).toBe(5_000);
    expect(turns).toBeGreaterThan(3);
  });

  it('are one whenever they share so much, as comparing all with all finds', async () => {
    const words = fc.subarray(['ferry', 'harbour', 'treaty', 'castle', 'lantern', 'violin', 'anchor'], {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 20 }), async (sets) => {
        const groups = await groupQuestions(asked(...sets.map((set) => set.join(' '))));
        const kept = groups.map(({ text }) => new Set(text.split(' ')));
        for (const one of kept)
          for (const other of kept) {
            if (one === other) continue;
            const shared = [...one].filter((word) => other.has(word)).length;
            expect(shared / (one.size + other.size - shared)).toBeLessThan(0.7);
          }
      }),
    );
  });
});
