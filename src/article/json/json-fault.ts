/**
 * Finds what is wrong with a JSON text and where. The engine's own message names no place for short texts, and quotes
 * the text around it.
 */
export interface JsonFault {
  /** UTF-16 offset of the fault. */
  readonly offset: number;
  /** What is wrong, without a full stop. */
  readonly reason: string;
}

type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'end';

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids control characters in strings
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** @returns null for valid JSON */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  const starts: number[] = [];
  let expected: Expected = 'value';
  let i = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = i;
    if (!pattern.test(text)) return false;
    i = pattern.lastIndex;
    return true;
  };
  for (;;) {
    skip(SPACE);
    const char = text[i];
    if (char === undefined) {
      if (expected === 'end') return null;
      const from = starts.at(-1);
      return from === undefined
        ? { offset: i, reason: 'it ends where a value should stand' }
        : { offset: i, reason: `it ends before the ${open.at(-1)} of line ${lineOf(text, from)} is closed` };
    }
    const inner = open.at(-1);
    if (expected === 'end') return { offset: i, reason: `after the value there is more: ${shown(char)}` };
    if (expected === 'colon') {
      if (char !== ':') return { offset: i, reason: `a colon should follow the name, not ${shown(char)}` };
      expected = 'value';
      i++;
    } else if (char === closing(inner) && expected !== 'value' && !isAfterComma(expected, inner)) {
      open.pop();
      starts.pop();
      expected = open.length === 0 ? 'end' : 'next';
      i++;
    } else if (expected === 'next') {
      if (char !== ',')
        return { offset: i, reason: `a comma or ${closing(inner)} should stand here, not ${shown(char)}` };
      expected = inner === '{' ? 'key' : 'value';
      i++;
    } else if ((char === ']' || char === '}') && isAfterComma(expected, inner)) {
      return { offset: i, reason: `the comma before ${char} is one too many` };
    } else if (char === '"') {
      const fault = string();
      if (fault) return fault;
      expected = isName(expected) ? 'colon' : open.length === 0 ? 'end' : 'next';
    } else if (isName(expected)) {
      return { offset: i, reason: `a name in double quotes should stand here, not ${shown(char)}` };
    } else if (char === '{' || char === '[') {
      open.push(char);
      starts.push(i);
      expected = char === '{' ? 'first-key' : 'first-value';
      i++;
    } else if (skip(SCALAR)) {
      expected = open.length === 0 ? 'end' : 'next';
    } else {
      return { offset: i, reason: `a value should stand here, not ${shown(char)}` };
    }
  }

  function string(): JsonFault | null {
    const start = i++;
    for (;;) {
      skip(PLAIN);
      const char = text[i];
      if (char === undefined) return { offset: start, reason: 'a string is opened and never closed' };
      if (char === '"') {
        i++;
        return null;
      }
      if (char === '\n' || char === '\r')
        return { offset: i, reason: 'a string goes over the end of its line; write \\n there' };
      if (char !== '\\') return { offset: i, reason: 'a string holds a control character' };
      if (!skip(ESCAPE)) return { offset: i, reason: 'a string holds a backslash that escapes nothing' };
    }
  }
}

/** The 1-based line of an offset. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function closing(open: '{' | '[' | undefined): string | undefined {
  return open === undefined ? undefined : open === '{' ? '}' : ']';
}

function isAfterComma(expected: Expected, inner: '{' | '[' | undefined): boolean {
  return expected === 'key' || (expected === 'value' && inner === '[');
}

function isName(expected: Expected): boolean {
  return expected === 'key' || expected === 'first-key';
}

function shown(char: string): string {
  return char === "'" ? 'a single quote' : char;
}
