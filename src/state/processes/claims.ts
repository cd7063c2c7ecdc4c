/** What one of several processes does at a time, or one alone, of those that share what is kept. */
export interface Claims {
  /**
   * Claims something for `forMs`, unless somebody has it, whoever that is.
   * @returns 0 when it was claimed; otherwise after how many ms it may be free
   * @throws StateError when that cannot be known, after a fraction of a second
   */
  take(name: string, forMs: number): Promise<number>;
}
