/** The path of a request, cut where it is hard to read: the token of an interaction is long, and the same in all about it. */
export function withShortTokens(path: string): string {
  return path
    .split('/')
    .map((piece) => (piece.length > 32 ? `${piece.slice(0, 8)}…` : piece))
    .join('/');
}
