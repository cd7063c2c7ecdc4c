import { FIELD_NAMES, foldName, SUMMARY_NAMES, TEXT_NAMES } from '../fields/names.js';

/** Where an item stands in a JSON value: the names and places that lead to it from the outside. */
export type JsonPath = readonly (string | number)[];

/** What a .json file holds. */
export interface Items {
  /** True when the file is one article and no list. */
  readonly alone: boolean;
  readonly items: readonly { readonly value: unknown; readonly path: JsonPath }[];
}

const DEEPEST = 4;
/** Around an item where a search engine, a site's interface or an archive gives it. */
const WRAPPERS = [
  '_source',
  'article',
  'attributes',
  'fields',
  'node',
  'data',
  'properties',
  'post',
  'item',
  'document',
];

/**
 * The articles of a JSON value: the value itself, a list of them, or those within an envelope, such as
 * `{"articles": […]}`, `{"items": […]}` of JSON Feed, `{"hits": {"hits": […]}}`, `{"@graph": […]}` and `{"a1": {…}, "a2": {…}}`.
 */
export function itemsOf(value: unknown): Items {
  if (Array.isArray(value)) return { alone: false, items: membersOf(value, []) };
  const alone = { alone: true, items: [{ value, path: [] }] };
  if (!isObject(value) || isArticle(unwrapped(value), TEXT_NAMES)) return alone;
  const items = itemsWithin(value, [], 0);
  return items.length === 0 ? alone : { alone: false, items };
}

/** An item without what an interface wraps around it: the members of `_source`, `attributes` and the like beside its own. */
export function unwrapped(item: Record<string, unknown>): Record<string, unknown> {
  let whole = item;
  for (const name of WRAPPERS) {
    if (isArticle(whole, TEXT_NAMES)) break;
    const inner = Object.hasOwn(whole, name) ? whole[name] : undefined;
    if (isObject(inner)) whole = { ...inner, ...without(whole, name) };
  }
  return whole;
}

function without(item: Record<string, unknown>, name: string): Record<string, unknown> {
  const { [name]: _, ...others } = item;
  return others;
}

type Item = Items['items'][number];

function membersOf(values: readonly unknown[], path: JsonPath): Item[] {
  return values.map((value, place) => ({ value, path: [...path, place] }));
}

/** The most articles that stand beside each other within an object. */
function itemsWithin(value: Record<string, unknown>, path: JsonPath, depth: number): Item[] {
  if (depth > DEEPEST) return [];
  let most: Item[] = [];
  const members: Item[] = [];
  const offer = (items: Item[]) => {
    if (items.length > most.length) most = items;
  };
  for (const [name, inner] of Object.entries(value)) {
    const at = [...path, name];
    if (Array.isArray(inner)) {
      if (inner.some(mayBeArticle)) offer(membersOf(inner, at));
    } else if (isObject(inner)) {
      if (mayBeArticle(inner)) members.push({ value: inner, path: at });
      else offer(itemsWithin(inner, at, depth + 1));
    }
  }
  offer(members);
  return most;
}

function mayBeArticle(value: unknown): boolean {
  return isObject(value) && isArticle(unwrapped(value), [...TEXT_NAMES, ...SUMMARY_NAMES]);
}

/** Whether an object has what only articles have: a headline, and a text under one of these names. */
function isArticle(item: Record<string, unknown>, texts: readonly string[]): boolean {
  let headline = false;
  let text = false;
  for (const [name, value] of Object.entries(item)) {
    const folded = foldName(name);
    headline ||= FIELD_NAMES.headline.includes(folded) && value !== null && !Array.isArray(value);
    text ||= (folded === 'paragraphs' || texts.includes(folded)) && isText(value);
  }
  return headline && text;
}

function isText(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((member) => typeof member === 'string');
  return (
    typeof value === 'string' ||
    (isObject(value) && typeof (value.rendered ?? value.value ?? value.html) === 'string')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
