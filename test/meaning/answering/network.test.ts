import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadPieces } from '../../../src/meaning/answering/meeting.js';
import { AnsweringNetwork } from '../../../src/meaning/answering/network.js';
import { AnsweringNetworks } from '../../../src/meaning/answering/networks.js';
import {
  ANSWERING_FILES,
  loadNetworkWeights,
  networkWeights,
} from '../../../src/meaning/answering/weights.js';
import { PIECE_WIDTH } from '../../../src/meaning/engine/layout.js';
import { SIGN_BYTES } from '../../../src/meaning/engine/signs.js';

/** What scripts/answering/train.py got for the same questions and passages from the weights that it wrote. */
const saidBy = (file: string): { better: number; answers: number }[] =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

const network = new AnsweringNetwork(await loadNetworkWeights(ANSWERING_FILES.alone));
const within = new AnsweringNetwork(await loadNetworkWeights(ANSWERING_FILES.within));

/** As `made` in train.py. */
const made = (count: number, seed: number) =>
  Array.from({ length: count }, (_, i) => Math.sin(seed + i * 1.37 + (i % 7) * seed));

function question(pieces = 5) {
  const vectors = Float32Array.from(made(pieces * PIECE_WIDTH, 1));
  for (let from = 0; from < vectors.length; from += PIECE_WIDTH) {
    const one = vectors.subarray(from, from + PIECE_WIDTH);
    const length = Math.hypot(...one);
    one.forEach((value, i) => {
      one[i] = value / length;
    });
  }
  return { ids: Int32Array.from({ length: pieces }, (_, i) => i + 3), vectors };
}

function passage(pieces: number, seed: number): ReadPieces {
  const signs = new Uint8Array(pieces * SIGN_BYTES);
  made(pieces * PIECE_WIDTH, seed).forEach((value, i) => {
    if (value > 0) signs[i >> 3]! |= 1 << (i & 7);
  });
  return { ids: Int32Array.from({ length: pieces }, (_, i) => i), signs, headline: 2 };
}

describe('the network that tells what answers', () => {
  it.each([
    { taught: 'alone', network, file: 'said.json' },
    { taught: 'within conversations', network: within, file: 'said-within.json' },
  ])('says what it said where it was taught, $taught', ({ network, file }) => {
    const taught = saidBy(file);
    const passages = [passage(9, 2), passage(40, 3)];
    const kinds = Uint8Array.of(1, 3, 2, 0, 0);
    const relation = [1, 0, 1, 0, 0, 1, 0];
    const said = [
      ...network.answering(question(), passages),
      ...network.answering(
        { ...question(), kinds },
        passages.map((one) => ({ ...one, relation })),
      ),
    ];
    expect(said).toHaveLength(taught.length);
    for (const [i, { better, answers }] of taught.entries()) {
      expect(said[i]!.better).toBeCloseTo(better, 3);
      expect(said[i]!.answers).toBeCloseTo(answers, 3);
    }
  });

  it('says of each the same whatever was asked and read before it', () => {
    const [alone] = network.answering(question(), [passage(9, 2)]);
    network.answering(question(30), [passage(256, 5), passage(1, 6)]);
    expect(network.answering(question(), [passage(40, 3), passage(9, 2)])[1]).toEqual(alone);
  });

  it('has nothing to say of what has no pieces, nor for a question without', () => {
    const nothing = { ids: new Int32Array(), signs: new Uint8Array(), headline: 0 };
    expect(network.answering(question(), [null, nothing])).toEqual([null, null]);
    expect(network.answering(question(0), [passage(9, 2)])).toEqual([null]);
  });

  it('takes what was said before as nothing where all pieces are the own ones of the question', () => {
    const [alone] = network.answering(question(), [passage(9, 2)]);
    const own = { ...question(), kinds: new Uint8Array(5) };
    const [same] = network.answering(own, [{ ...passage(9, 2), relation: [0, 0, 0, 0, 0, 0, 0] }]);
    expect(same).toEqual(alone);
  });

  it('reads the beginning of what is long', () => {
    const long = passage(300, 4);
    const cut = { ids: long.ids.slice(0, 256), signs: long.signs.slice(0, 256 * SIGN_BYTES), headline: 2 };
    const [one, other] = network.answering(question(), [long, cut]);
    expect(one).toEqual(other);
    const areNumbers = { better: expect.closeTo(0, -3), answers: expect.closeTo(0, -3) };
    expect(network.answering(question(70), [cut])[0]).toEqual(areNumbers);
    const within = { ...question(150), kinds: new Uint8Array(150).fill(1, 0, 100) };
    expect(network.answering(within, [cut])[0]).toEqual(areNumbers);
  });

  it('takes a passage whose pieces are cut otherwise than its signs as having none that are the same', () => {
    const { signs, headline } = passage(9, 2);
    const unknown = Int32Array.from({ length: 9 }, () => -1);
    const said = network.answering(question(), [
      { ids: new Int32Array(4), signs, headline },
      { ids: unknown, signs, headline },
    ]);
    expect(said[0]).toEqual(said[1]);
  });
});

describe('its weights', () => {
  it('are not taken from a file of another size', () => {
    expect(() => networkWeights(new Float32Array(10))).toThrow(/weights, its file 10/);
  });
});

describe('the two networks', () => {
  it('judge a question that stands alone by the one, a question that goes on with others by the other', async () => {
    const networks = await AnsweringNetworks.load();
    const goesOn = { ...question(), kinds: Uint8Array.of(1, 3, 2, 0, 0) };
    const passages = [passage(9, 2), null];
    expect(networks.answering(question(), passages)).toEqual(network.answering(question(), passages));
    expect(networks.answering(goesOn, passages)).toEqual(within.answering(goesOn, passages));
    expect(network.answering(goesOn, passages)).not.toEqual(within.answering(goesOn, passages));
  });
});
