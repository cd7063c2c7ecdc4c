import type { Article, ReadArticle } from '../article.js';
import { FIELD_NAMES, foldName } from '../fields/names.js';
import { stateFields } from '../fields/state.js';
import { statements } from '../head/stated.js';
import { unwrapped } from './envelope.js';
import { EXACT } from './exact.js';
import { hasEntities, isHtml, lineOfHtml } from './html-text.js';
import { bodyOf, type Wrong } from './json-body.js';
import { isObject, kindOf } from './kind.js';

/** One JSON object as an article, or what is wrong with it. */
export type ItemReading = { readonly ok: true; readonly read: ReadArticle } | Wrong;

const SHAPE =
  'An article is an object with "headline" (or "title") and "paragraphs" (an array of strings) or "text" (a string).';
const LONGEST_ID = 300;

/**
 * Reads an article from a parsed JSON value, by the names that sites, feeds and scrapers use. Given paragraphs keep their
 * text and numbering exactly.
 * @param fallbackId the id when the object gives none
 * @param line the 1-based line of the object, for what is noted about it
 */
export async function readItem(value: unknown, fallbackId: string, line: number): Promise<ItemReading> {
  if (!isObject(value)) {
    return wrong(`An article should be a JSON object, not ${kindOf(value)}.`);
  }
  if (value.format === EXACT) return (await import('./exact-item.js')).readExact(value);
  const item = unwrapped(value);
  const said = statements();
  const id = identifier(item.id);
  if (item.id !== undefined && item.id !== null && id === null) {
    return wrong(
      `The field "id" should be a string of 1 to ${LONGEST_ID} characters on one line, or a number, not ${kindOf(item.id)}.`,
      'Correct the id, or leave it out to have one made from the file path.',
    );
  }
  said.state('id', id ?? fallbackId, id === null ? 'the file path' : 'field "id"');
  stateFields(await asText(item), said, { line, origin: (name) => `field "${name}"` });
  const fault = misuse(item, said.stated);
  if (fault) return fault;
  const body = await bodyOf(item, line, said);
  if (!body.ok) return { ...body, remedy: body.remedy || SHAPE };
  const { stated, removed, origins } = said;
  const article: Article = {
    id: stated.id ?? fallbackId,
    headline: stated.headline ?? '',
    date: stated.date ?? null,
    section: stated.section ?? null,
    author: stated.author ?? null,
    source: stated.source ?? null,
    url: stated.url ?? null,
    credit: stated.credit ?? null,
    paragraphs: body.paragraphs,
    related: [],
  };
  return { ok: true, read: { article, removed, origins } };
}

/** What data states that may be written as HTML: a headline with `&amp;`, a name in a link. */
const STATED = new Set(Object.values(FIELD_NAMES).flat());
const HEADLINE = new Set(FIELD_NAMES.headline);
/** A longer value is no headline and no name. */
const LONGEST_FIELD = 2000;

/** The fields that state something, without HTML. */
async function asText(item: Record<string, unknown>): Promise<Record<string, unknown>> {
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) {
    const folded = foldName(name);
    if (!STATED.has(folded)) {
      // It may state a date under a name that is not known.
      plain[name] = value;
      continue;
    }
    const text = isObject(value) && typeof value.rendered === 'string' ? value.rendered : value;
    // A number or a list is no headline, whatever it is called.
    if (HEADLINE.has(folded) && typeof text !== 'string' && !isObject(text)) continue;
    const marked =
      typeof text === 'string' && text.length < LONGEST_FIELD && (isHtml(text) || hasEntities(text));
    plain[name] = marked ? await lineOfHtml(text) : text;
  }
  return plain;
}

const SIMPLE = ['headline', 'title', 'date', 'section', 'source', 'url', 'credit'] as const;

/** A field under its first name that holds what no reading makes sense of. */
function misuse(item: Record<string, unknown>, stated: Partial<Article>): Wrong | null {
  for (const [name, value] of Object.entries(item)) {
    const folded = foldName(name);
    const field = folded === 'title' ? 'headline' : folded;
    if (value === null || typeof value === 'string' || stated[field as keyof Article] !== undefined) continue;
    if (field === 'author' && !(Array.isArray(value) && value.length === 0))
      return wrong(`The field "${name}" should be a string or an array of strings, not ${kindOf(value)}.`);
    if (SIMPLE.some((simple) => simple === folded) && !(folded === 'date' && typeof value === 'number'))
      return wrong(`The field "${name}" should be a string, not ${kindOf(value)}.`);
  }
  if (stated.headline !== undefined) return null;
  return wrong('The article has no headline: "headline" or "title" should be a string that is not empty.');
}

function identifier(value: unknown): string | null {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') return null;
  const id = text.trim();
  return id.length <= LONGEST_ID && !/[\p{Cc}\u2028\u2029]/u.test(id) ? id : null;
}

function wrong(reason: string, remedy = SHAPE): Wrong {
  return { ok: false, reason, remedy };
}
