import { stateFields } from '../fields/state.js';
import { textOfValue } from '../fields/values.js';
import type { Statements } from '../head/stated.js';
import { type Matter, parseJson, parseToml, parseYaml } from './matter.js';

/** A page's front matter and where its body begins, or what is wrong with it. */
export type FrontMatter =
  | { readonly ok: true; readonly bodyFrom: number; readonly firstLine: number }
  | { readonly ok: false; readonly line: number; readonly reason: string; readonly remedy: string };

interface Kind {
  readonly name: string;
  /** What a page with front matter of this kind begins with. */
  readonly opens: RegExp;
  /** What it begins with where it is front matter even if it is never closed, and not a page's first rule. */
  readonly surely: RegExp;
  /** The whole of it, from the page's first letter: the first group is what is parsed. */
  readonly fenced: RegExp;
  readonly parse: (text: string) => Promise<Matter>;
  readonly unclosed: string;
}

/** As site generators know them: Jekyll's YAML, Hugo's and Zola's TOML, Hugo's JSON. */
const KINDS: readonly Kind[] = [
  {
    name: 'YAML',
    opens: /^---[ \t]*\n\s*(?:["']?[\p{L}_][\p{L}\p{N} _.-]{0,60}["']?\s*:|#|[-?]\s|---|\.\.\.)/u,
    surely: /^---[ \t]*\n\s*["']?[\w-]+["']?\s*:/,
    fenced: /---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/my,
    parse: parseYaml,
    unclosed: 'The front matter is opened with --- and never closed.',
  },
  {
    name: 'TOML',
    opens: /^\+\+\+[ \t]*\n/,
    surely: /^\+\+\+[ \t]*\n\s*[\w."-]+\s*=/,
    fenced: /\+\+\+[ \t]*\n([\s\S]*?)^\+\+\+[ \t]*(?:\n|$)/my,
    parse: parseToml,
    unclosed: 'The front matter is opened with +++ and never closed.',
  },
  {
    name: 'JSON',
    opens: /^\{\s*"[^"\n]{1,60}"\s*:/,
    surely: /^\{\s*"/,
    fenced: /(\{[\s\S]*?^\})[ \t]*(?:\n|$)/my,
    parse: parseJson,
    unclosed:
      'The front matter is opened with { and never closed: } should stand at the beginning of a line.',
  },
];

/** Where site generators keep what is not of their own: Zola's `[taxonomies]` and `[extra]`, Hugo's `[params]`. */
const WITHIN = ['extra', 'params', 'taxonomies', 'metadata', 'meta'];

/** What describes a page is short, and reading it takes a time that grows with the square of its length. */
const LONGEST = 65_536;

/**
 * Reads the front matter at the top of a page.
 * @param text with `\n` line ends
 */
export async function readFrontMatter(text: string, said: Statements): Promise<FrontMatter> {
  const kind = KINDS.find(({ opens }) => opens.test(text));
  if (!kind) return { ok: true, bodyFrom: 0, firstLine: 1 };
  kind.fenced.lastIndex = 0;
  const fenced = kind.fenced.exec(text);
  if (fenced === null) {
    if (!kind.surely.test(text)) return { ok: true, bodyFrom: 0, firstLine: 1 };
    const remedy = 'Close the front matter, or begin the page with its text.';
    return { ok: false, line: 1, reason: kind.unclosed, remedy };
  }
  const firstLine = kind.name === 'JSON' ? 1 : 2;
  if (fenced[1]!.length > LONGEST) {
    const reason = `The front matter has ${fenced[1]!.length} characters; at most ${LONGEST} are read.`;
    return {
      ok: false,
      line: firstLine,
      reason,
      remedy: 'Keep what describes the page there, and its text below.',
    };
  }
  const matter = await kind.parse(fenced[1]!);
  if (!matter.ok) {
    const reason = `The front matter is not valid ${kind.name}: ${matter.reason}.`;
    return { ok: false, line: matter.line + firstLine - 1, reason, remedy: matter.remedy };
  }
  if (matter.value !== null && (typeof matter.value !== 'object' || Array.isArray(matter.value))) {
    const reason = 'The front matter should be a list of "key: value" lines.';
    return { ok: false, line: firstLine, reason, remedy: 'Write "title: …" and the like there.' };
  }
  state((matter.value ?? {}) as Record<string, unknown>, said);
  return { ok: true, bodyFrom: fenced[0].length, firstLine: fenced[0].split('\n').length };
}

function state(values: Record<string, unknown>, said: Statements): void {
  const place = { line: 1, origin: (key: string) => `front matter "${key}"` };
  const id = textOfValue(values.id);
  if (id !== null) said.state('id', id, place.origin('id'));
  const inner = WITHIN.map((key) => values[key]).filter(
    (value) => typeof value === 'object' && value !== null,
  );
  stateFields(Object.assign({}, values, ...inner, values), said, place);
}
