/** How deep quotations and lists nest; browsers bound what pages do to them, and so does this. */
const DEEPEST = 24;
const CONTAINER = /[ \t]{0,3}(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])(?=[ \t])[ \t]?)/y;

/** Markdown with no more quotation and list marks before a line than a parser takes in its stride. */
export function withoutDeepNesting(text: string): string {
  if (!/^(?:[ \t]{0,3}[>*+-]){24}|^(?:[ \t]{0,3}\d{1,9}[.)]){24}/m.test(text)) return text;
  return text.split('\n').map(boundLine).join('\n');
}

function boundLine(line: string): string {
  let at = 0;
  let kept = 0;
  CONTAINER.lastIndex = 0;
  for (let marks = 1; CONTAINER.test(line); marks++) {
    at = CONTAINER.lastIndex;
    if (marks <= DEEPEST) kept = at;
  }
  return at === kept ? line : line.slice(0, kept) + line.slice(at);
}
