import type { AskedPieces } from './meeting.js';
import { AnsweringNetwork, type RelatedPieces, type Said } from './network.js';
import { ANSWERING_FILES, loadNetworkWeights } from './weights.js';

/**
 * Two networks of one kind: a question that stands alone is judged by the one, a question that goes on with others by the other. Each was
 * taught with such questions only, at the end: one network for both put fewer of either in order.
 */
export class AnsweringNetworks {
  readonly #alone: AnsweringNetwork;
  readonly #within: AnsweringNetwork;

  constructor(alone: AnsweringNetwork, within: AnsweringNetwork) {
    this.#alone = alone;
    this.#within = within;
  }

  /** Those that are shipped. @throws where their weights are not there, or the machine has no SIMD */
  static async load(): Promise<AnsweringNetworks> {
    const [alone, within] = await Promise.all([
      loadNetworkWeights(ANSWERING_FILES.alone),
      loadNetworkWeights(ANSWERING_FILES.within),
    ]);
    return new AnsweringNetworks(new AnsweringNetwork(alone), new AnsweringNetwork(within));
  }

  /** `AnsweringNetwork.answering`, of the one that the question is for. */
  answering(question: AskedPieces, paragraphs: readonly (RelatedPieces | null)[]): (Said | null)[] {
    return (question.kinds ? this.#within : this.#alone).answering(question, paragraphs);
  }
}
