import type { Said } from './answering/network.js';
import type { ParagraphMeaning, PlacedText } from './engine/meanings.js';
import { inOrder } from './look/with-judged.js';
import type { Asked } from './look/said-before.js';
import type { SecondLook } from './look/second-look.js';
import type { Embedder } from './threads/embedder.js';

export interface JudgingOptions {
  /** The numbers of the paragraphs. */
  readonly order: readonly number[];
  readonly looker: SecondLook;
  readonly signal?: AbortSignal | undefined;
}

/** Judgements by the network, in the threads of the model. */
export class Judgements {
  readonly #embedder: Embedder;
  #underWay = 0;

  constructor(embedder: Embedder) {
    this.#embedder = embedder;
  }

  /** How many questions are judged now. */
  get underWay(): number {
    return this.#underWay;
  }

  /**
   * What the network says of the paragraphs, by their numbers: of the first in an order; nothing where it fails, then they are ranked without.
   */
  async of(
    asked: Asked,
    paragraphs: readonly PlacedText[],
    read: readonly (ParagraphMeaning | null)[],
    { order, looker, signal }: JudgingOptions,
  ): Promise<readonly (Said | null)[]> {
    this.#underWay++;
    try {
      const vectors = await this.#embedder.untaughtPieces(asked.text, signal);
      const toJudge = looker.toJudge(
        asked,
        vectors,
        order.map((i) => paragraphs[i]!),
        order.map((i) => read[i] ?? null),
      );
      return inOrder(order, await this.#embedder.judge(toJudge.asked, toJudge.paragraphs, signal));
    } catch {
      return [];
    } finally {
      this.#underWay--;
    }
  }
}
