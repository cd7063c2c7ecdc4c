import { describe, expect, it } from 'vitest';
import { toJudge } from '../../../src/meaning/look/judged.js';
import { askedAlone, askedWithin } from '../../../src/meaning/look/said-before.js';
import { type Before, SAID } from '../../../src/search/before.js';
import { fakeEmbedder, placed } from '../fakes.js';

const { embedder, pieces } = fakeEmbedder();
const PARAGRAPHS = placed(
  Array.from({ length: 30 }, (_, i) => ({
    headline: 'Goods',
    text: `customs seized ${'goods '.repeat(i + 1)}`,
  })),
);
const read = [...(await embedder.paragraphs(PARAGRAPHS, { isAsked: true }))];
const BEFORE: Before = {
  said: [{ kind: SAID.question, text: 'who seized the goods' }],
  shown: [{ article: 'article 1', paragraph: 1 }],
};

describe('what the network is asked', () => {
  it('is the question with the first of what is read', async () => {
    const vectors = await embedder.untaughtPieces('who seized goods');
    const asked = toJudge(askedAlone('who seized goods', pieces), vectors, PARAGRAPHS, read, pieces);
    expect([...asked.asked.ids]).toEqual([...pieces.of('who seized goods').ids]);
    expect(asked.asked.kinds).toBeUndefined();
    expect(asked.asked.vectors).toBe(vectors);
    expect(asked.paragraphs).toHaveLength(8);
    expect(asked.paragraphs[0]).toMatchObject({ headline: 1 });
    expect(asked.paragraphs[0]).not.toHaveProperty('relation');
  });

  it('within a conversation is what was said, and how more paragraphs stand to what was shown', async () => {
    const within = askedWithin('why?', { asked: 'why?', before: BEFORE }, pieces);
    const vectors = await embedder.untaughtPieces(within.text);
    const { asked, paragraphs } = toJudge(within, vectors, PARAGRAPHS, read, pieces);
    expect(asked.ids).toHaveLength(asked.kinds!.length);
    expect(paragraphs.length).toBeGreaterThan(8);
    expect(paragraphs[1]!.relation).toEqual([1, 1, 0, 0, 0, 0, 0]);
    expect(paragraphs[2]!.relation).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('leaves a gap where a paragraph is not read', async () => {
    const vectors = await embedder.untaughtPieces('goods');
    const by = askedAlone('goods', pieces);
    expect(toJudge(by, vectors, PARAGRAPHS, [read[0]!, null], pieces).paragraphs[1]).toBeNull();
  });
});
