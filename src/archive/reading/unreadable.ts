/** Why a file was not read to its end: a reason and a remedy, as sentences. */
export class UnreadableInTimeError extends Error {
  override readonly name = 'UnreadableInTimeError';

  readonly reason: string;
  readonly remedy: string;

  constructor(
    reason: string,
    remedy = 'Save the article alone, as .txt or as a page without its surroundings.',
  ) {
    super(reason);
    this.reason = reason;
    this.remedy = remedy;
  }
}
