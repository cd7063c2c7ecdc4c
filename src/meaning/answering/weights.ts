import { readFile } from 'node:fs/promises';
import { KINDS } from '../../search/before.js';
import { PIECE_WIDTH } from '../engine/layout.js';
import type { Norm } from './layers.js';
import { RELATIONS } from './relation.js';

const DATA = new URL(
  import.meta.url.endsWith('.ts') ? '../../../data/' : '../../../../data/',
  import.meta.url,
);

/** Made by scripts/answering (see its README): of the network for questions that stand alone, and of the one for those that go on with others. */
export const ANSWERING_FILES = {
  alone: new URL('answering.bin', DATA),
  within: new URL('answering-within.bin', DATA),
};

/** How large the network is: numbers of a row, heads of its attention, rounds of looking from the question to the passage, and pieces that stand near one. */
export const SIZE = { width: 128, heads: 4, rounds: 2, near: 5 };

/** What is known of a piece beside its vector: see `network.ts`. */
export const SIGNALS = 4;
/** What is known of a passage's piece from what was said before the question. */
const BEFORE_SIGNALS = 2;
/** How much more a head looks where two pieces are alike, and where they are the same. */
export const LEANINGS = 2;

/** A layer that multiplies: of each number that it gives the weights of those that it takes, and what is added. */
export interface Linear {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Round {
  readonly beforeLook: Norm;
  readonly look: Linear;
  /** Keys, then values. */
  readonly seen: Linear;
  readonly taken: Linear;
  /** `LEANINGS` times the heads. */
  readonly leaning: Float32Array;
  readonly beforeTalk: Norm;
  /** Queries, keys and values. */
  readonly talk: Linear;
  readonly told: Linear;
  readonly beforeThought: Norm;
  readonly up: Linear;
  readonly down: Linear;
}

export interface NetworkWeights {
  readonly question: Linear;
  readonly passage: Linear;
  readonly signals: Linear;
  /** Added to each row of the question's pieces. */
  readonly asked: Float32Array;
  /** The row that gathers what is found. */
  readonly gathering: Float32Array;
  /** Added to a piece of what was said before, by its kind. */
  readonly before: Float32Array;
  readonly near: Linear;
  readonly nearThought: Linear;
  readonly afterNear: Norm;
  readonly rounds: readonly Round[];
  readonly last: Norm;
  /** What puts passages in order. */
  readonly judgement: Linear;
  /** What tells whether one answers at all. */
  readonly sure: Linear;
  /** What how a paragraph stands to those that were shown adds to the row that gathers, and to the judgement itself. */
  readonly relation: Float32Array;
  readonly judgedRelation: Float32Array;
  /** What how it is met by what was said before adds to a passage's piece. */
  readonly beforeMet: Float32Array;
}

/** Weights that are shipped. @throws when they are not there, or are not those of this network */
export async function loadNetworkWeights(file: URL): Promise<NetworkWeights> {
  const bytes = await readFile(file);
  return networkWeights(
    new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
  );
}

/** Takes the numbers apart, in the order of the parameters of scripts/answering/network.py. @throws when there are more or fewer */
export function networkWeights(numbers: Float32Array): NetworkWeights {
  const { width, rounds, near, heads } = SIZE;
  let at = 0;
  const take = (count: number) => {
    at += count;
    return numbers.subarray(at - count, at);
  };
  const linear = (taken: number, given: number): Linear => ({
    weights: take(taken * given),
    bias: take(given),
  });
  const norm = (): Norm => ({ gain: take(width), bias: take(width) });
  const weights: NetworkWeights = {
    asked: take(width),
    gathering: take(width),
    before: take(KINDS * width),
    question: linear(PIECE_WIDTH, width),
    passage: linear(PIECE_WIDTH, width),
    signals: linear(SIGNALS, width),
    near: linear(near, width),
    nearThought: linear(width, width),
    afterNear: norm(),
    rounds: Array.from({ length: rounds }, () => ({
      leaning: take(LEANINGS * heads),
      beforeLook: norm(),
      look: linear(width, width),
      seen: linear(width, 2 * width),
      taken: linear(width, width),
      beforeTalk: norm(),
      talk: linear(width, 3 * width),
      told: linear(width, width),
      beforeThought: norm(),
      up: linear(width, 2 * width),
      down: linear(2 * width, width),
    })),
    last: norm(),
    judgement: linear(width, 1),
    sure: linear(width, 1),
    relation: take(RELATIONS * width),
    beforeMet: take(BEFORE_SIGNALS * width),
    judgedRelation: take(RELATIONS),
  };
  if (at !== numbers.length) throw new Error(`The network has ${at} weights, its file ${numbers.length}.`);
  return weights;
}
