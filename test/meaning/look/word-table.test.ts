import { beforeAll, describe, expect, it } from 'vitest';
import { loadModel, loadWordPieces } from '../../../src/meaning/engine/model.js';
import { modelMemory } from '../../../src/meaning/engine/shared-memory.js';
import type { WordPieces } from '../../../src/meaning/engine/word-pieces.js';
import {
  TABLE_ROW_BYTES,
  TABLE_WIDTH,
  TableMatcher,
  WordTable,
} from '../../../src/meaning/look/word-table.js';

describe('a table of words', () => {
  /** Three pieces: one, its like in half the size, and its opposite. */
  const bytes = new Uint8Array(3 * TABLE_ROW_BYTES);
  bytes.set([0x64, 0x0e], 0);
  bytes.set([0x32, 0x0f], TABLE_ROW_BYTES);
  bytes.set([0xac, 0x02], 2 * TABLE_ROW_BYTES);
  const table = new WordTable(bytes);

  it('gives cosines, whatever the length of the rows', () => {
    expect(table.similarity(0, 1)).toBeCloseTo(1, 5);
    expect(table.similarity(0, 2)).toBeCloseTo(-1, 5);
    expect(table.similarity(1, 1)).toBe(1);
    expect(new WordTable(new Uint8Array(2 * TABLE_ROW_BYTES)).similarity(0, 1)).toBe(0);
  });

  it('lets each piece of a question meet the one that is most like it', () => {
    const matcher = new TableMatcher(table, Int32Array.of(0, 2));
    const { similarities, places } = matcher.meet(Int32Array.of(2, 1))!;
    expect([...places]).toEqual([1, 0]);
    expect(similarities[0]).toBeCloseTo(1, 5);
    expect(similarities[1]).toBe(1);
    expect(matcher.meet(new Int32Array(0))).toBeNull();
    expect(new TableMatcher(table, new Int32Array(0)).meet(Int32Array.of(1))).toBeNull();
  });
});

describe('the table that is shipped', () => {
  let table: WordTable;
  let pieces: WordPieces;
  beforeAll(async () => {
    [table, pieces] = await Promise.all([WordTable.load(), loadWordPieces()]);
  });
  const idOf = (word: string) => {
    const { ids } = pieces.of(word);
    expect(ids).toHaveLength(1);
    return ids[0]!;
  };

  it.each([
    ['seized', 'confiscated', 'orchestra'],
    ['doctor', 'physician', 'harbour'],
    ['car', 'vehicle', 'sentence'],
    ['2017', '2016', 'banana'],
  ])('knows that %s is more like %s than %s', (word, like, other) => {
    expect(table.similarity(idOf(word), idOf(like))).toBeGreaterThan(
      table.similarity(idOf(word), idOf(other)) + 0.2,
    );
  });

  it('is of this model: its likenesses go with those of the vectors that the model gives', {
    timeout: 60_000,
  }, async () => {
    const model = await loadModel(modelMemory(1), 1, 0);
    const words = [
      'customs',
      'police',
      'seized',
      'arrested',
      'shoes',
      'boots',
      'river',
      'bridge',
      'court',
      'judge',
    ];
    const vectors = words.map((word) => model.piece(idOf(word)));
    const cosine = (a: Float32Array, b: Float32Array) =>
      a.reduce((sum, value, i) => sum + value * b[i]!, 0) / Math.hypot(...a) / Math.hypot(...b);
    const pairs = words.flatMap((_, i) => words.slice(i + 1).map((_, j) => [i, i + 1 + j] as const));
    const [x, y] = [
      pairs.map(([a, b]) => cosine(vectors[a]!, vectors[b]!)),
      pairs.map(([a, b]) => table.similarity(idOf(words[a]!), idOf(words[b]!))),
    ];
    const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const off = (numbers: number[]) => numbers.map((number) => number - mean(numbers));
    const [dx, dy] = [off(x), off(y)];
    const together =
      dx.reduce((sum, value, i) => sum + value * dy[i]!, 0) / Math.hypot(...dx) / Math.hypot(...dy);
    expect(together).toBeGreaterThan(0.9);
    expect(TABLE_WIDTH).toBe(128);
  });
});
