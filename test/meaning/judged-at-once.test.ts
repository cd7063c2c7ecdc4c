import { afterEach, expect, it } from 'vitest';
import type { WordPieces } from '../../src/meaning/engine/word-pieces.js';
import { type Looked, SecondLook } from '../../src/meaning/look/second-look.js';
import { TABLE_ROW_BYTES, WordTable } from '../../src/meaning/look/word-table.js';
import { type Meaning, startMeaning } from '../../src/meaning/meaning.js';
import type { Embedder } from '../../src/meaning/threads/embedder.js';
import { type LookedAtAll, SAID } from '../../src/search/before.js';
import type { Vectors } from '../../src/state/vectors.js';
import { fakeEmbedder, placed } from './fakes.js';

const VECTORS: Vectors = {
  recall: async () => new Map(),
  keep: async () => {},
  sweep: async () => {},
};
const PARAGRAPHS = placed([
  { headline: '', text: 'customs seized goods' },
  { headline: '', text: 'a concert' },
]);

let meaning: Meaning;
afterEach(() => meaning.close());

const look = (pieces: WordPieces) => async () =>
  new SecondLook(pieces, new WordTable(new Uint8Array(1_000 * TABLE_ROW_BYTES)));
/** Starts the meaning that the test is about, and waits until questions can be asked. */
async function begin(pieces: WordPieces, embedder: Embedder): Promise<void> {
  meaning = startMeaning({
    vectors: VECTORS,
    embedder,
    onTrouble: (message) => expect.unreachable(message),
    look: look(pieces),
  });
  await meaning.load();
}

const isJudged = (looked: Looked | null) => looked!.scores.some(({ answering }) => answering > 0);

it('judges what answers, but not while several others wait for what their questions mean', async () => {
  const { embedder, pieces, of } = fakeEmbedder();
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  await begin(pieces, {
    ...embedder,
    async question(question, signal) {
      if (question.text.startsWith('later')) await gate;
      return embedder.question(question, signal);
    },
  });
  const ask = async () => (await meaning.lookAt('who seized goods', PARAGRAPHS))!;
  expect(isJudged(await ask())).toBe(true);
  const first = meaning.vectorOf('later one');
  expect(isJudged(await ask())).toBe(true);
  const second = meaning.vectorOf('later two');
  const busy = await ask();
  expect(busy.by).toBe('pieces');
  expect(isJudged(busy)).toBe(false);
  // Nor is the question read for the judging.
  expect(of('untaught pieces')).toHaveLength(2);
  go();
  expect(await Promise.all([first, second])).not.toContain(null);
  expect(isJudged(await ask())).toBe(true);
});

it('judges no third question while two are judged', async () => {
  const { embedder, pieces } = fakeEmbedder();
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  let judged = 0;
  await begin(pieces, {
    ...embedder,
    async judge(asked, paragraphs, signal) {
      judged++;
      await gate;
      return embedder.judge(asked, paragraphs, signal);
    },
  });
  const [first, second] = ['who seized goods', 'which goods'].map((text) => meaning.lookAt(text, PARAGRAPHS));
  while (judged < 2) await new Promise((resolve) => setImmediate(resolve));
  expect(isJudged(await meaning.lookAt('a concert', PARAGRAPHS))).toBe(false);
  go();
  expect([await first!, await second!].map(isJudged)).toEqual([true, true]);
});

it('ranks without what the network says where it fails', async () => {
  const { embedder, pieces } = fakeEmbedder();
  await begin(pieces, { ...embedder, judge: () => Promise.reject(new Error('too odd')) });
  const looked = await meaning.lookAt('who seized goods', PARAGRAPHS);
  expect(looked?.by).toBe('pieces');
  expect(isJudged(looked)).toBe(false);
});

it('reads a follow-up behind what was said before it', async () => {
  const { embedder, pieces, of } = fakeEmbedder();
  await begin(pieces, embedder);
  const before = { said: [{ kind: SAID.question, text: 'who seized goods' }], shown: [] };
  const looked = await meaning.lookAt('why customs', PARAGRAPHS, { within: { asked: 'why?', before } });
  expect(isJudged(looked)).toBe(true);
  await meaning.vectorOf('why customs', { within: { asked: 'why?', before } });
  expect(of('question').map(({ text }) => text)).toEqual(['who seized goods why?']);
});

it('judges those that are best by what looking at them gave, whatever order they come in', async () => {
  const { embedder, pieces } = fakeEmbedder();
  await begin(pieces, embedder);
  const texts = Array.from({ length: 12 }, (_, i) => ({
    headline: '',
    text: `${'goods '.repeat(i + 1)}seized`,
  }));
  const paragraphs = placed(texts);
  const judgedOf = async (bestFirst?: (looked: LookedAtAll) => readonly number[]) => {
    const looked = await meaning.lookAt('who seized goods', paragraphs, { ...(bestFirst && { bestFirst }) });
    return texts.flatMap((_, i) => (looked!.answersIn(i) === null ? [] : [i]));
  };
  expect(await judgedOf()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const told: LookedAtAll[] = [];
  const lastFirst = (looked: LookedAtAll) => {
    told.push(looked);
    return [...texts.keys()].reverse();
  };
  expect(await judgedOf(lastFirst)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  expect(told[0]).toMatchObject({ by: 'pieces', scores: { length: 12 } });
});
