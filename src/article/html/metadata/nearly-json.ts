/**
 * Parses JSON as people put it into pages: where it is not JSON, with raw line ends and unescaped quotation marks in
 * strings, commas before a closing bracket, comments around it, and several values one after another.
 * @returns the values; none when it cannot be made out
 */
export function parseNearlyJson(source: string): unknown[] {
  const text = source
    .replace(/^[\s\ufeff]*(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)|(?:\/\/)?\s*(?:-->|\]\]>)\s*$/g, '')
    .trim();
  if (text === '') return [];
  const strict = parse(text);
  if (strict !== undefined) return [strict];
  const mended = mend(text);
  const value =
    parse(mended) ?? parse(`[${mended.replace(/\}\s*(?=\{)/g, '},').replace(/(?<![;,\s])[;,\s]+$/, '')}]`);
  return value === undefined ? [] : [value];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) ?? undefined;
  } catch {
    return undefined;
  }
}

/** One pass over the text; a quotation mark ends a string only where the value or name can end. */
function mend(text: string): string {
  let out = '';
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (!inString) {
      if (character === '"') inString = true;
      if (character === ',' && /^\s*[}\]]/.test(text.slice(i + 1, i + LOOK_AHEAD))) continue;
      out += character;
    } else if (character === '\\') {
      const escaped = text[++i] ?? '';
      out += /["\\/bfnrtu]/.test(escaped) ? `\\${escaped}` : escaped;
    } else if (character === '"' && !/^\s*(?:[,:}\]]|$)/.test(text.slice(i + 1, i + LOOK_AHEAD))) {
      out += '\\"';
    } else {
      if (character === '"') inString = false;
      out += character < ' ' ? escapeControl(character) : character;
    }
  }
  return out;
}

/** How far white space is looked through. */
const LOOK_AHEAD = 100;

function escapeControl(character: string): string {
  return JSON.stringify(character).slice(1, -1);
}
