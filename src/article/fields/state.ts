import type { StatedField } from '../article.js';
import { readNames } from '../head/byline.js';
import type { Statements } from '../head/stated.js';
import { FIELD_NAMES, foldName, namesPublicationDate } from './names.js';
import { dateOfValue, httpUrl, textOfValue } from './values.js';

/** Where data stands, for what is said about it. */
export interface DataPlace {
  /** 1-based line in the file. */
  readonly line: number;
  /** How a field is called as an origin. */
  readonly origin: (name: string) => string;
}

type Field = Exclude<StatedField, 'id'>;

/**
 * States what data says about an article, by the names that are known for it. What is said and cannot be used is kept
 * among the removed.
 */
export function stateFields(
  data: Readonly<Record<string, unknown>>,
  said: Statements,
  place: DataPlace,
): void {
  const folded = new Map<string, { name: string; value: unknown }>();
  for (const [name, value] of Object.entries(data)) {
    const key = foldName(name);
    if (!folded.has(key) && value !== null && value !== '') folded.set(key, { name, value });
  }
  for (const field of Object.keys(FIELD_NAMES) as Field[]) {
    if (field === 'date') stateDate(folded, said, place);
    else stateText(field, folded, said, place);
  }
}

type Folded = ReadonlyMap<string, { readonly name: string; readonly value: unknown }>;

function stateDate(data: Folded, said: Statements, { line, origin }: DataPlace): void {
  const unreadable: string[] = [];
  const stateFrom = (key: string): boolean => {
    const found = data.get(key);
    const date = found ? dateOfValue(found.value) : null;
    if (found && date !== null) said.state('date', date, origin(found.name));
    else if (found) unreadable.push(textOfValue(found.value) ?? '');
    return date !== null;
  };
  if (FIELD_NAMES.date.some(stateFrom)) return;
  const known = unreadable.filter((text) => text !== '');
  for (const key of data.keys()) {
    if (!FIELD_NAMES.date.includes(key) && namesPublicationDate(key) && stateFrom(key)) return;
  }
  for (const text of known) said.remove(line, text, 'date/unreadable');
}

function stateText(field: Field, data: Folded, said: Statements, place: DataPlace): void {
  const { line, origin } = place;
  for (const key of FIELD_NAMES[field]) {
    const found = data.get(key);
    const text = found ? textOfValue(found.value, field === 'author') : null;
    if (!found || text === null) continue;
    if (field === 'url' && !httpUrl(text)) {
      said.remove(line, text, 'url/not-http');
    } else if (field === 'source' && httpUrl(text)) {
      said.state('url', text, origin(found.name));
    } else {
      said.state(field, field === 'author' ? nameOf(text) : text, origin(found.name));
      return;
    }
  }
}

function nameOf(author: string): string {
  return readNames(author.replace(/^by\s+/i, '')) ?? author;
}
