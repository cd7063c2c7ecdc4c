const BROKEN = /(?:^|[\s(“"'‘—])([\p{L}\p{M}’'-]*\p{L})([-\u00ad‐])$/u;
const LONGEST_WORD = 40;

/**
 * Puts words together that were broken at the line end. Whether the hyphen was there before is told by the text: by the
 * word as it stands elsewhere in it; else a text that breaks words that it has whole elsewhere breaks others too.
 * @param lines changed in place
 * @param elsewhere what the text says beside these lines
 */
export function mendBrokenWords(lines: { text: string }[], elsewhere: readonly string[]): void {
  const breaks: { line: number; head: string; rest: string; soft: boolean }[] = [];
  for (let line = 0; line + 1 < lines.length; line++) {
    const broken = BROKEN.exec(lines[line]!.text.trimEnd().slice(-LONGEST_WORD));
    const rest = /^\s*([\p{Ll}\p{M}]+)/u.exec(lines[line + 1]!.text.slice(0, 2 * LONGEST_WORD))?.[1];
    if (broken && rest) breaks.push({ line, head: broken[1]!, rest, soft: broken[2] === '\u00ad' });
  }
  if (breaks.length === 0) return;
  const words = new Set<string>();
  const texts = lines.map(({ text }) => text);
  for (const { line, head, rest } of breaks) {
    // Halves are no words.
    texts[line] = texts[line]!.trimEnd().slice(0, -1 - head.length);
    texts[line + 1] = texts[line + 1]!.trimStart().slice(rest.length);
  }
  for (const text of [...texts, ...elsewhere])
    for (const word of text.toLowerCase().match(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu) ?? [])
      words.add(word);
  const whole = ({ head, rest }: { head: string; rest: string }) => words.has((head + rest).toLowerCase());
  const compound = ({ head, rest }: { head: string; rest: string }) =>
    words.has(`${head}-${rest}`.toLowerCase());
  const breaksWords = breaks.some(whole);
  for (const one of breaks.reverse()) {
    if (!one.soft && (compound(one) || !(whole(one) || (breaksWords && !standApart(one, words))))) continue;
    const before = lines[one.line]!;
    const after = lines[one.line + 1]!;
    const end = before.text.trimEnd();
    before.text = end.slice(0, end.length - one.head.length - 1).trimEnd();
    after.text = after.text.replace(/^\s*/, (indent) => indent + one.head);
  }
}

/** Both halves are words of the text by themselves: a compound, more likely than a word that happens to fall apart so. */
function standApart({ head, rest }: { head: string; rest: string }, words: ReadonlySet<string>): boolean {
  return words.has(head.toLowerCase()) && words.has(rest) && rest.length > 3;
}
