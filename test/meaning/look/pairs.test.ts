import { describe, expect, it } from 'vitest';
import { ofWords } from '../../../src/meaning/engine/word-pieces.js';
import { pairsOf } from '../../../src/meaning/look/pairs.js';
import { PieceMatcher } from '../../../src/meaning/look/piece-matcher.js';
import { TABLE_ROW_BYTES, WordTable } from '../../../src/meaning/look/word-table.js';
import { denseByWords, fakeEmbedder } from '../fakes.js';

const { embedder, pieces } = fakeEmbedder(undefined, denseByWords);
const cut = (text: string) => ({ text, pieces: pieces.of(text) });
const wordsOf = (text: string) => ({ text, pieces: ofWords(text, pieces.of(text)) });

/** A table in which each word of the fake model is alone, but for those that are given together. */
function tableWith(...alike: readonly string[][]): WordTable {
  const bytes = new Uint8Array(1_000 * TABLE_ROW_BYTES);
  for (const [row, words] of alike.entries()) {
    for (const word of words) bytes[pieces.of(word).ids[0]! * TABLE_ROW_BYTES + row] = 7;
  }
  return new WordTable(bytes);
}

const TABLE = tableWith(['seized', 'detained'], ['goods', 'batches'], ['Agency', 'Customs']);

async function pairs(question: string, headline: string, text: string, table = TABLE) {
  const { pieces: asked } = await embedder.question({ text: question });
  const [read] = await embedder.paragraphs([{ headline, text }], { isAsked: true });
  const matcher = new PieceMatcher(asked);
  const met = matcher.meet(read!.pieces)!;
  return pairsOf(cut(question), [wordsOf(headline), wordsOf(text)], met, read!.pieces, matcher, table);
}

describe('the words that met in meaning', () => {
  it('are pairs of a word of the question and another one of the passage, as they are written', async () => {
    expect(await pairs('Who seized the goods?', '', 'They detained all Batches.')).toEqual([
      { asked: 'seized', met: 'detained' },
    ]);
    expect(await pairs('Who seized the goods?', '', 'they detained batches')).toEqual([
      { asked: 'seized', met: 'detained' },
      { asked: 'goods', met: 'batches' },
    ]);
  });

  it('are found in the headline too', async () => {
    expect(await pairs('Who seized them?', 'all detained', 'It rained.')).toEqual([
      { asked: 'seized', met: 'detained' },
    ]);
  });

  it('are none that the passage says as the question does', async () => {
    expect(await pairs('Who seized them?', '', 'It was seized, then detained.')).toEqual([]);
    expect(await pairs('Who seizes them?', '', 'Seized and detained.')).toEqual([]);
  });

  it('are none of which another word of the question is nearer', async () => {
    const table = tableWith(['detained', 'seized', 'batches', 'goods']);
    expect(await pairs('Who detained, who seized?', '', 'all detained', table)).toEqual([]);
  });

  it('are no names and no numbers, which stand for one thing each', async () => {
    expect(await pairs('Which Agency came?', '', 'the Customs came')).toEqual([]);
    expect(await pairs('seized in 2016', '', 'in 2017', tableWith(['2016', '2017']))).toEqual([]);
  });

  it('are none that only seem alike where they stand, or only by themselves', async () => {
    expect(await pairs('Who seized them?', '', 'they detained it', tableWith())).toEqual([]);
    expect(await pairs('Who sold them?', '', 'they bought it', tableWith(['sold', 'bought']))).toEqual([]);
  });

  it('are none where more is written than was read', async () => {
    const long = `They detained all. ${'It rained again. '.repeat(200)}`;
    expect(await pairs('Who seized them?', '', long)).toEqual([]);
  });
});
