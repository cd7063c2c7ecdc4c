import { beforeAll, describe, expect, it } from 'vitest';
import { PieceMatcher } from '../../../src/meaning/look/piece-matcher.js';
import { SecondLook } from '../../../src/meaning/look/second-look.js';
import { TABLE_ROW_BYTES, WordTable } from '../../../src/meaning/look/word-table.js';
import { type Before, SAID } from '../../../src/search/before.js';
import { similarityOf } from '../../../src/search/meaning/vectors.js';
import { denseByWords, fakeEmbedder, placed } from '../fakes.js';

const { embedder, pieces } = fakeEmbedder();

const QUESTION = 'which agency seized goods';
const PARAGRAPHS = placed([
  { headline: '', text: 'a concert in spring' },
  { headline: 'news', text: 'customs detained batches' },
  { headline: '', text: 'seized goods' },
]);

/** A table that tells no two pieces alike, but each from the others. */
const look = new SecondLook(pieces, new WordTable(new Uint8Array(1_000 * TABLE_ROW_BYTES)));
let meaning: Awaited<ReturnType<typeof embedder.question>>;
let read: Awaited<ReturnType<typeof embedder.paragraphs>>;
beforeAll(async () => {
  meaning = await embedder.question({ text: QUESTION });
  read = await embedder.paragraphs(PARAGRAPHS, { isAsked: true });
});

describe('a second look', () => {
  it('goes by the table while nothing is read: words that are the same meet', () => {
    for (const looked of [
      look.at(look.asked(QUESTION), PARAGRAPHS, null, []),
      look.at(look.asked(QUESTION), PARAGRAPHS, meaning, [null, null, null]),
    ]) {
      expect(looked).toMatchObject({ by: 'table' });
      expect(looked!.scores).toEqual(
        [0, 0, 0.5].map((all) => ({ all, whole: 0, asking: 0, open: 0, within: 0, answering: 0 })),
      );
    }
  });

  it('goes by what was read: words of one meaning meet too', () => {
    const { by, scores } = look.at(look.asked(QUESTION), PARAGRAPHS, meaning, read)!;
    expect(by).toBe('pieces');
    expect(scores[1]!.all).toBeGreaterThan(scores[0]!.all);
    expect(scores[2]!.all).toBeGreaterThan(scores[0]!.all);
  });

  it('tells how like the question each is as a whole, by the part of it that is most like it', () => {
    const [first, ...others] = read;
    const both = { ...first!, vectors: [...first!.vectors, meaning.vector] };
    const { scores } = look.at(look.asked(QUESTION), PARAGRAPHS, meaning, [both, ...others])!;
    expect(scores[0]!.whole).toBeCloseTo(1, 2);
    expect(scores[1]!.whole).toBe(similarityOf(meaning.vector, others[0]!.vectors[0]!));
  });

  it('expects of what was not read what the table says beside the others', () => {
    const all = look.at(look.asked(QUESTION), PARAGRAPHS, meaning, read)!.scores;
    const { by, scores } = look.at(
      look.asked(QUESTION),
      placed([...PARAGRAPHS, { headline: '', text: 'goods' }]),
      meaning,
      read,
    )!;
    expect(by).toBe('pieces');
    expect(scores.slice(0, 3)).toEqual(all);
    const meanOf = (which: 'all' | 'asking' | 'open') =>
      all.reduce((sum, one) => sum + one[which] / all.length, 0);
    expect(scores[3]!.all).toBeCloseTo(meanOf('all') - (0.7 * 0.5) / 3 + 0.7 * 0.25, 5);
    expect(scores[3]!.asking).toBeCloseTo(meanOf('asking'), 5);
    expect(scores[3]!.open).toBeCloseTo(meanOf('open'), 5);
  });

  it('tells less of how well the best is met than of what nothing meets', () => {
    const [, , both] = look.at(look.asked(QUESTION), PARAGRAPHS, meaning, read)!.scores;
    const { similarities } = new PieceMatcher(meaning.pieces).meet(read[2]!.pieces)!;
    const mean = similarities.reduce((sum, one) => sum + one, 0) / similarities.length;
    expect(both!.all).toBeLessThan(mean);
    expect(both!.all).toBeGreaterThan(Math.min(...similarities));
  });

  it('leaves numbers to the words', async () => {
    const dated = `${QUESTION} in 2016`;
    const undated = `${QUESTION} in`;
    const of = async (question: string) =>
      look
        .at(look.asked(question), PARAGRAPHS, await embedder.question({ text: question }), read)!
        .scores.map(({ whole, ...piecewise }) => piecewise);
    expect(await of(dated)).toEqual(await of(undated));
    expect(look.at(look.asked(dated), PARAGRAPHS, null, [])!.scores).toEqual(
      look.at(look.asked(undated), PARAGRAPHS, null, [])!.scores,
    );
    expect(look.at(look.asked('2016'), PARAGRAPHS, null, [])).toBeNull();
  });

  it('goes by the table where too few were read to say anything of the others', () => {
    expect(look.at(look.asked(QUESTION), PARAGRAPHS, meaning, [read[0]!, null, null])!.by).toBe('table');
    expect(look.at(look.asked(QUESTION), PARAGRAPHS, meaning, [read[0]!, read[1]!, null])!.by).toBe('pieces');
  });

  it('tells how the words that ask are met by the text, whatever its headline says', async () => {
    const asked = 'long seized goods';
    const texts = placed([
      { headline: 'long', text: 'seized goods' },
      { headline: 'seized', text: 'long' },
    ]);
    const known = await embedder.paragraphs(texts, { isAsked: true });
    const scores = look.at(look.asked(asked), texts, await embedder.question({ text: asked }), known)!.scores;
    expect(scores[1]!.asking).toBeGreaterThan(scores[0]!.asking);
    const none = look.at(
      look.asked('seized goods'),
      texts,
      await embedder.question({ text: 'seized goods' }),
      known,
    )!.scores;
    expect(none.map(({ asking }) => asking)).toEqual([0, 0]);
  });

  it('and the telling words as much as the headline leaves them open', async () => {
    const asked = 'seized goods';
    const texts = placed([
      { headline: 'seized', text: 'goods' },
      { headline: 'goods', text: 'goods' },
      { headline: '', text: 'goods' },
    ]);
    const known = await embedder.paragraphs(texts, { isAsked: true });
    const [other, same, none] = look.at(
      look.asked(asked),
      texts,
      await embedder.question({ text: asked }),
      known,
    )!.scores;
    expect(other!.open).toBeGreaterThan(none!.open);
    expect(none!.open).toBeGreaterThan(same!.open);
  });

  it('counts what is kept of all, and what is enough of the first twenty', async () => {
    const many = placed(
      Array.from({ length: 40 }, (_, i) => ({ headline: '', text: i % 2 ? 'goods' : 'spring' })),
    );
    const known = await embedder.paragraphs(many, { isAsked: true });
    const first = look.at(look.asked(QUESTION), many, meaning, [
      ...known.slice(0, 10),
      ...many.slice(10).map(() => null),
    ])!;
    expect(first.by).toBe('pieces');
    const last = look.at(look.asked(QUESTION), many, meaning, [
      ...many.slice(20).map(() => null),
      ...known.slice(20),
    ])!;
    expect(last.by).toBe('table');
    const every = look.at(look.asked(QUESTION), many, meaning, known)!.scores;
    expect(every[39]).toEqual(every[1]);
    expect(every[39]!.all).not.toBe(first.scores[39]!.all);
  });

  it('says which words met which in what was read, and nothing of what was not', async () => {
    const dense = fakeEmbedder(undefined, denseByWords);
    const bytes = new Uint8Array(1_000 * TABLE_ROW_BYTES);
    for (const word of ['seized', 'detained']) bytes[dense.pieces.of(word).ids[0]! * TABLE_ROW_BYTES] = 7;
    const sees = new SecondLook(dense.pieces, new WordTable(bytes));
    const asked = await dense.embedder.question({ text: QUESTION });
    const [, second, third] = await dense.embedder.paragraphs(PARAGRAPHS, { isAsked: true });
    const looked = sees.at(sees.asked(QUESTION), PARAGRAPHS, asked, [null, second!, third!])!;
    expect(looked.by).toBe('pieces');
    expect(looked.pairsIn(0)).toEqual([]);
    expect(looked.pairsIn(1)).toEqual([{ asked: 'seized', met: 'detained' }]);
    expect(looked.pairsIn(2)).toEqual([]);
    expect(sees.at(sees.asked(QUESTION), PARAGRAPHS, null, [])!.pairsIn(1)).toEqual([]);
  });

  it('goes by what was said before a question, too, as much as that counts', async () => {
    const before: Before = { said: [{ kind: SAID.question, text: 'seized goods' }], shown: [] };
    const asked = look.asked('why?', { asked: 'why?', before });
    const paragraphs = placed(['a concert', 'goods were seized'].map((text) => ({ headline: '', text })));
    const known = await embedder.paragraphs(paragraphs, { isAsked: true });
    const meaning = await embedder.question(asked);
    const of = (shares: Float32Array) =>
      look.at(asked, paragraphs, { ...meaning, shares }, known)!.scores.map(({ all }) => all);
    const [other, same] = of(meaning.shares);
    expect(same).toBeGreaterThan(other!);
    const [, untold] = of(Float32Array.from(meaning.shares, (share) => (share === 1 ? 1 : 0.01)));
    expect(untold).toBeLessThan(same!);
  });

  it('is none for a question without a word piece', () => {
    expect(look.at(look.asked(' '), PARAGRAPHS, null, [])).toBeNull();
  });
});
