/** What is kept cannot be read or written at present; the message is a sentence for a person. */
export class StateError extends Error {
  override readonly name = 'StateError';
  /** Whether it is for want of space. */
  readonly isFull: boolean;

  constructor(message: string, isFull: boolean, cause: unknown) {
    super(message, { cause });
    this.isFull = isFull;
  }
}

/** Another process may change what is kept. `holder`: what it is, as it said itself. */
export class HeldError extends Error {
  override readonly name = 'HeldError';
  readonly holder: string;

  constructor(holder: string) {
    super(`The state folder is in use by ${holder}.`);
    this.holder = holder;
  }
}

/** Another version went live meanwhile than the one that a change was made from; nothing was done. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}
