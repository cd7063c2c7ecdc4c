import type { StatedField } from '../article.js';
import { readDate } from '../dates.js';
import { readNames } from '../head/byline.js';
import type { Statements } from '../head/stated.js';
import { httpUrl } from '../json/json-item.js';

/** A page's front matter and where its body begins, or what is wrong with it. */
export type FrontMatter =
  | { readonly ok: true; readonly bodyFrom: number; readonly firstLine: number }
  | { readonly ok: false; readonly line: number; readonly reason: string };

const FENCED = /^---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/** Which keys state which field, the first that is there winning. */
const KEYS: readonly (readonly [StatedField, readonly string[]])[] = [
  ['id', ['id']],
  ['headline', ['title', 'headline']],
  ['date', ['date', 'published', 'published_at', 'publishdate', 'pubdate', 'date_published', 'created']],
  ['section', ['section', 'category', 'categories', 'tags', 'tag', 'topic', 'topics']],
  ['author', ['author', 'authors', 'byline', 'by']],
  ['source', ['source', 'publisher', 'publication', 'site', 'site_name', 'sitename']],
  ['url', ['url', 'link', 'canonical', 'canonical_url', 'permalink', 'source_url', 'original']],
  ['credit', ['credit', 'image_credit', 'photo_credit']],
];

/**
 * Reads the YAML between two `---` lines at the top of a page.
 * @param text with `\n` line ends
 */
export async function readFrontMatter(text: string, said: Statements): Promise<FrontMatter> {
  if (!/^---[ \t]*\n/.test(text)) return { ok: true, bodyFrom: 0, firstLine: 1 };
  const fenced = FENCED.exec(text);
  if (fenced?.index !== 0) {
    if (!/^---[ \t]*\n\s*[\w-]+\s*:/.test(text)) return { ok: true, bodyFrom: 0, firstLine: 1 };
    return { ok: false, line: 1, reason: 'The front matter is opened with --- and never closed.' };
  }
  const { parseDocument, isMap } = await import('yaml');
  const document = parseDocument(fenced[1]!, { schema: 'core' });
  const fault = document.errors[0];
  if (fault) {
    const line = (fault.linePos?.[0].line ?? 1) + 1;
    return {
      ok: false,
      line,
      reason: `The front matter is not valid YAML: ${fault.message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '')}.`,
    };
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return { ok: false, line: 2, reason: 'The front matter should be a list of "key: value" lines.' };
  }
  const values = (document.toJS() ?? {}) as Record<string, unknown>;
  stateFields(
    new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase().replace(/[- ]/g, '_'), value])),
    said,
  );
  return { ok: true, bodyFrom: fenced[0].length, firstLine: fenced[0].split('\n').length };
}

function stateFields(values: ReadonlyMap<string, unknown>, said: Statements): void {
  for (const [field, keys] of KEYS) {
    for (const key of keys) {
      const value = textOf(values.get(key), field);
      if (value === null) continue;
      stateField(field, key, value, said);
      break;
    }
  }
}

function stateField(field: StatedField, key: string, value: string, said: Statements): void {
  const origin = `front matter "${key}"`;
  if (field === 'date') {
    const date = readDate(value);
    if (date) said.state('date', date, origin);
    else said.remove(1, value, 'date/unreadable');
  } else if (field === 'url') {
    if (httpUrl(value)) said.state('url', value, origin);
    else said.remove(1, value, 'url/not-http');
  } else if (field === 'source' && httpUrl(value)) {
    said.state('url', value, origin);
  } else if (field === 'author') {
    said.state('author', readNames(value.replace(/^by\s+/i, '')) ?? value, origin);
  } else {
    said.state(field, value, origin);
  }
}

/** A scalar as text; of a list the names joined, or for a section its first member. */
function textOf(value: unknown, field: StatedField): string | null {
  if (Array.isArray(value)) {
    const members = value.map((member) => textOf(member, field)).filter((member) => member !== null);
    return members.length === 0 ? null : field === 'author' ? members.join(', ') : members[0]!;
  }
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name, field);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  return text === '' ? null : text;
}
