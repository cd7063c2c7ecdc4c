import { describe, expect, it } from 'vitest';
import { inOrder, withJudged } from '../../../src/meaning/look/with-judged.js';
import { fakeEmbedder, placed } from '../fakes.js';

const { embedder } = fakeEmbedder();
const read = [
  ...(await embedder.paragraphs(
    placed(['seized goods', 'goods', 'customs'].map((text) => ({ headline: 'Goods', text }))),
    { isAsked: true },
  )),
];

describe('what the network says', () => {
  const looked = (by: 'pieces' | 'table' = 'pieces') => ({
    by,
    scores: [0.1, 0.2, 0.3].map((all) => ({ all, whole: 0, asking: 0, open: 0, within: 0, answering: 0 })),
    answersIn: () => null,
    pairsIn: () => [],
  });
  const said = (better: number | null) => (better === null ? null : { better, answers: better - 1 });
  const answering = (betters: readonly (number | null)[], of: Parameters<typeof withJudged>[2] = read) =>
    withJudged(looked(), betters.map(said), of).scores.map((one) => one.answering);

  it('counts by how much each answers better than the least', () => {
    expect(answering([-1, -1, -3])).toEqual([2, 2, 0]);
  });

  it('is expected of the unread as the others got it', () => {
    expect(answering([2, null, 0], [read[0]!, null, read[2]!])).toEqual([2, 1, 0]);
  });

  it('is taken to be no better than the least where it was not asked', () => {
    expect(answering([1, 4])).toEqual([0, 3, 0]);
    expect(answering([null, 4, null])).toEqual([0, 0, 0]);
    expect(answering([])).toEqual([0, 0, 0]);
  });

  it('tells of each whether it answers at all, and of what was not judged nothing; the rest stays as it was', () => {
    const { by, scores, answersIn } = withJudged(looked(), [2, null, 0].map(said), read);
    expect([0, 1, 2].map(answersIn)).toEqual([1, null, -1]);
    expect(by).toBe('pieces');
    expect(scores.map(({ all }) => all)).toEqual([0.1, 0.2, 0.3]);
  });
});

describe('what is told in another order', () => {
  it('is told by the own numbers of things', () => {
    expect(inOrder([2, 0, 1], ['c', 'a', 'b'])).toEqual(['a', 'b', 'c']);
    expect(inOrder([1, 0, 2], ['b'])[1]).toBe('b');
    expect(inOrder([], [])).toEqual([]);
  });
});
