import { beforeAll, describe, expect, it } from 'vitest';
import { PieceMatcher } from '../../../src/meaning/look/piece-matcher.js';
import { SecondLook } from '../../../src/meaning/look/second-look.js';
import { TABLE_ROW_BYTES, WordTable } from '../../../src/meaning/look/word-table.js';
import { denseByWords, fakeEmbedder } from '../fakes.js';

const { embedder, pieces } = fakeEmbedder();

const QUESTION = 'which agency seized goods';
const PARAGRAPHS = [
  { headline: '', text: 'a concert in spring' },
  { headline: 'news', text: 'customs detained batches' },
  { headline: '', text: 'seized goods' },
];

/** A table that tells no two pieces alike, but each from the others. */
const look = new SecondLook(pieces, new WordTable(new Uint8Array(1_000 * TABLE_ROW_BYTES)));
let meaning: Awaited<ReturnType<typeof embedder.question>>;
let read: Awaited<ReturnType<typeof embedder.paragraphs>>;
beforeAll(async () => {
  meaning = await embedder.question(QUESTION);
  read = await embedder.paragraphs(PARAGRAPHS, { isAsked: true });
});

describe('a second look', () => {
  it('goes by the table while nothing is read: words that are the same meet', () => {
    expect(look.at(QUESTION, PARAGRAPHS, null, [])).toMatchObject({ by: 'table', scores: [0, 0, 0.5] });
    expect(look.at(QUESTION, PARAGRAPHS, meaning, [null, null, null])).toMatchObject({
      by: 'table',
      scores: [0, 0, 0.5],
    });
  });

  it('goes by what was read: words of one meaning meet too', () => {
    const { by, scores } = look.at(QUESTION, PARAGRAPHS, meaning, read)!;
    expect(by).toBe('pieces');
    expect(scores[1]).toBeGreaterThan(scores[0]!);
    expect(scores[2]).toBeGreaterThan(scores[0]!);
  });

  it('expects of what was not read what the table says beside the others', () => {
    const all = look.at(QUESTION, PARAGRAPHS, meaning, read)!.scores;
    const { by, scores } = look.at(
      QUESTION,
      [...PARAGRAPHS, { headline: '', text: 'goods' }],
      meaning,
      read,
    )!;
    expect(by).toBe('pieces');
    expect(scores.slice(0, 3)).toEqual(all);
    const usual = (all[0]! + all[1]! + all[2]! - 0.7 * 0.5) / 3;
    expect(scores[3]).toBeCloseTo(usual + 0.7 * 0.25, 5);
  });

  it('tells less of how well the best is met than of what nothing meets', () => {
    const [, , both] = look.at(QUESTION, PARAGRAPHS, meaning, read)!.scores;
    const { similarities } = new PieceMatcher(meaning.pieces).meet(read[2]!.pieces)!;
    const mean = similarities.reduce((sum, one) => sum + one, 0) / similarities.length;
    expect(both!).toBeLessThan(mean);
    expect(both!).toBeGreaterThan(Math.min(...similarities));
  });

  it('leaves numbers to the words', async () => {
    const dated = `${QUESTION} in 2016`;
    const undated = `${QUESTION} in`;
    const of = async (question: string) =>
      look.at(question, PARAGRAPHS, await embedder.question(question), read)!.scores;
    expect(await of(dated)).toEqual(await of(undated));
    expect(look.at(dated, PARAGRAPHS, null, [])!.scores).toEqual(
      look.at(undated, PARAGRAPHS, null, [])!.scores,
    );
    expect(look.at('2016', PARAGRAPHS, null, [])).toBeNull();
  });

  it('goes by the table where too few were read to say anything of the others', () => {
    expect(look.at(QUESTION, PARAGRAPHS, meaning, [read[0]!, null, null])!.by).toBe('table');
    expect(look.at(QUESTION, PARAGRAPHS, meaning, [read[0]!, read[1]!, null])!.by).toBe('pieces');
  });

  it('says which words met which in what was read, and nothing of what was not', async () => {
    const dense = fakeEmbedder(undefined, denseByWords);
    const bytes = new Uint8Array(1_000 * TABLE_ROW_BYTES);
    for (const word of ['seized', 'detained']) bytes[dense.pieces.of(word).ids[0]! * TABLE_ROW_BYTES] = 7;
    const sees = new SecondLook(dense.pieces, new WordTable(bytes));
    const asked = await dense.embedder.question(QUESTION);
    const [, second, third] = await dense.embedder.paragraphs(PARAGRAPHS, { isAsked: true });
    const looked = sees.at(QUESTION, PARAGRAPHS, asked, [null, second!, third!])!;
    expect(looked.by).toBe('pieces');
    expect(looked.pairsIn(0)).toEqual([]);
    expect(looked.pairsIn(1)).toEqual([{ asked: 'seized', met: 'detained' }]);
    expect(looked.pairsIn(2)).toEqual([]);
    expect(sees.at(QUESTION, PARAGRAPHS, null, [])!.pairsIn(1)).toEqual([]);
  });

  it('is none for a question without a word piece', () => {
    expect(look.at(' ', PARAGRAPHS, null, [])).toBeNull();
  });
});
