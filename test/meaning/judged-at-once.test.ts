import { afterEach, expect, it } from 'vitest';
import type { Judge } from '../../src/meaning/answering/network.js';
import { SecondLook } from '../../src/meaning/look/second-look.js';
import { TABLE_ROW_BYTES, WordTable } from '../../src/meaning/look/word-table.js';
import { type Meaning, startMeaning } from '../../src/meaning/meaning.js';
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

/** Says of each the number of its pieces. */
const judge: Judge = {
  answering: (_, paragraphs) => paragraphs.map((one) => one?.ids.length ?? null),
};

let meaning: Meaning;
afterEach(() => meaning.close());

it('judges what answers, but not while several others wait for what their questions mean', async () => {
  const { embedder, pieces } = fakeEmbedder();
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  meaning = startMeaning({
    vectors: VECTORS,
    embedder: {
      ...embedder,
      async question(text, signal) {
        if (text.startsWith('later')) await gate;
        return embedder.question(text, signal);
      },
    },
    onTrouble: (message) => expect.unreachable(message),
    look: async () => new SecondLook(pieces, new WordTable(new Uint8Array(1_000 * TABLE_ROW_BYTES)), judge),
  });
  await meaning.load();
  const ask = async () => (await meaning.lookAt('who seized goods', PARAGRAPHS))!;
  const isJudged = ({ scores }: Awaited<ReturnType<typeof ask>>) =>
    scores.some(({ answering }) => answering > 0);
  expect(isJudged(await ask())).toBe(true);
  const first = meaning.vectorOf('later one');
  expect(isJudged(await ask())).toBe(true);
  const second = meaning.vectorOf('later two');
  const busy = await ask();
  expect(busy.by).toBe('pieces');
  expect(isJudged(busy)).toBe(false);
  go();
  expect(await Promise.all([first, second])).not.toContain(null);
  expect(isJudged(await ask())).toBe(true);
});
