import type { JsonPath } from './envelope.js';

/** A list or object that the scan is in: the name or place of the member that is read, and whether a name comes next. */
interface Open {
  readonly list: boolean;
  at: string | number;
  named: boolean;
}

/**
 * The line on which each of some values of a valid JSON text begins.
 * @returns 1-based lines by the values' paths, as `pathKey` writes them
 */
export function linesOfValues(text: string, paths: readonly JsonPath[]): ReadonlyMap<string, number> {
  const wanted = new Set(paths.map(pathKey));
  const deepest = paths.reduce((depth, path) => Math.max(depth, path.length), 0);
  const lines = new Map<string, number>();
  const open: Open[] = [];
  let line = 1;
  const begins = () => {
    if (open.length > deepest) return;
    const key = pathKey(open.map(({ at }) => at));
    if (wanted.has(key) && !lines.has(key)) lines.set(key, line);
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const inner = open.at(-1);
    if (char === '\n') line++;
    else if (char === '"') {
      const start = i;
      for (i++; text[i] !== '"'; i++) i += text[i] === '\\' ? 1 : 0;
      if (inner && !inner.list && !inner.named) inner.at = JSON.parse(text.slice(start, i + 1)) as string;
      else begins();
    } else if (char === '[' || char === '{') {
      begins();
      open.push({ list: char === '[', at: 0, named: false });
    } else if (char === ']' || char === '}') {
      open.pop();
    } else if (char === ',') {
      if (inner?.list) inner.at = (inner.at as number) + 1;
      else if (inner) inner.named = false;
    } else if (char === ':') {
      if (inner) inner.named = true;
    } else if (!/\s/.test(char)) {
      begins();
      while (/[^\s,\]}]/.test(text[i + 1] ?? ' ')) i++;
    }
  }
  return lines;
}

export function pathKey(path: JsonPath): string {
  return JSON.stringify(path);
}
