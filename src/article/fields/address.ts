/**
 * The address that a text is, or null where it is none. `URL.canParse` is not asked: once it has been called often enough to be
 * compiled, it refuses each text with a letter of Latin-1 beyond ASCII, as ü (Node 20 and 22).
 * @param base of an address that is relative to where it stands
 */
export function addressOf(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
