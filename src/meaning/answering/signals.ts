import type { Linear } from './weights.js';

/** Adds to a row what is known beside its vectors. */
export class Signals {
  /** Of each signal what it adds. */
  readonly #added: readonly Float32Array[];
  readonly #bias: Float32Array | null;

  constructor({ weights, bias }: Pick<Linear, 'weights'> & { readonly bias?: Float32Array }, width: number) {
    this.#bias = bias ?? null;
    const count = weights.length / width;
    this.#added = Array.from({ length: count }, (_, signal) =>
      Float32Array.from({ length: width }, (_, i) => weights[i * count + signal]!),
    );
  }

  /** @param at where the row begins */
  addTo(rows: Float32Array, at: number, signals: readonly number[]): void {
    if (this.#bias) add(rows, at, this.#bias, 1);
    for (const [signal, value] of signals.entries())
      if (value !== 0) add(rows, at, this.#added[signal]!, value);
  }
}

function add(rows: Float32Array, at: number, numbers: Float32Array, times: number): void {
  for (let i = 0; i < numbers.length; i++) rows[at + i]! += times * numbers[i]!;
}
