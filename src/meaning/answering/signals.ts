import { type Linear, SIGNALS } from './weights.js';

/** Adds to a piece's row what is known of it beside its vector. */
export class Signals {
  /** Of each signal what it adds. */
  readonly #added: readonly Float32Array[];
  readonly #bias: Float32Array;

  constructor({ weights, bias }: Linear) {
    this.#bias = bias;
    this.#added = Array.from({ length: SIGNALS }, (_, signal) =>
      bias.map((_, i) => weights[i * SIGNALS + signal]!),
    );
  }

  /** @param at where the row begins */
  addTo(rows: Float32Array, at: number, signals: readonly number[]): void {
    const bias = this.#bias;
    for (let i = 0; i < bias.length; i++) rows[at + i]! += bias[i]!;
    for (const [signal, value] of signals.entries()) {
      if (value === 0) continue;
      const added = this.#added[signal]!;
      for (let i = 0; i < added.length; i++) rows[at + i]! += value * added[i]!;
    }
  }
}
