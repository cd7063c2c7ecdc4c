/** A copy that was not made or not taken; the message is a sentence for the operator. */
export class CopyError extends Error {
  override readonly name = 'CopyError';
}
