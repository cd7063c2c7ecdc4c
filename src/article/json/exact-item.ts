import { list, object } from '../../shape/groups.js';
import { day, matching, oneOf, text, whole } from '../../shape/scalars.js';
import { also, type Of, optional, orNull } from '../../shape/shape.js';
import type { Article, ReadArticle } from '../article.js';
import { httpUrl } from '../fields/values.js';
import { EXACT } from './exact.js';
import type { Wrong } from './json-body.js';

const maybeText = orNull(text());
const maybeDay = orNull(day);
const url = orNull(also(text(), (given) => httpUrl(given) !== null, 'should be an http or https address'));
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what an id must not hold
const id = matching(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,1000}$/, 'should be one line');

const SHAPE = object({
  format: oneOf([EXACT]),
  id,
  headline: text(),
  date: maybeDay,
  section: maybeText,
  author: maybeText,
  source: maybeText,
  url,
  credit: maybeText,
  paragraphs: also(
    list(text(), { least: 1 }),
    (given) => given.some((paragraph) => paragraph.trim() !== ''),
    'should not all be empty',
  ),
  headings: optional(list(object({ text: text(), above: whole(1) }))),
  pages: optional(list(whole(1))),
  related: list(object({ headline: maybeText, section: maybeText, date: maybeDay, teaser: maybeText, url })),
  copies: list(object({ id, headline: text(), date: maybeDay, source: maybeText, url })),
});

/** An article as an object to be written as JSON, from which `readExact` makes the same article. */
export function exactItem(article: Article): Of<typeof SHAPE> {
  const { id, headline, date, section, author, source, url, credit, paragraphs, headings, pages, related } =
    article;
  return {
    format: EXACT,
    id,
    headline,
    date,
    section,
    author,
    source,
    url,
    credit,
    paragraphs: [...paragraphs],
    ...(headings && { headings: [...headings] }),
    ...(pages && { pages: [...pages] }),
    related: [...related],
    copies: (article.copies ?? []).map((copy) => {
      return { id: copy.id, headline: copy.headline, date: copy.date, source: copy.source, url: copy.url };
    }),
  };
}

/** Reads what `exactItem` wrote. It may have been changed since, so it is looked at as anything from outside is. */
export function readExact(value: unknown): { readonly ok: true; readonly read: ReadArticle } | Wrong {
  const checked = SHAPE(value);
  if (!checked.ok) {
    const [{ path, message }] = checked.faults;
    return wrong(path.join('.'), message);
  }
  const { format: _, copies, headings, pages, ...stated } = checked.value;
  if (pages && pages.length !== stated.paragraphs.length)
    return wrong('pages', 'should name a page for each paragraph');
  const article: Article = {
    ...stated,
    ...(headings && { headings }),
    ...(pages && { pages }),
    ...(copies.length > 0 && { copies }),
  };
  return {
    ok: true,
    read: { article, removed: [], origins: { id: 'field "id"', headline: 'field "headline"' } },
  };
}

function wrong(field: string, what: string): Wrong {
  return {
    ok: false,
    reason: `The object says that it is a "${EXACT}", but its field "${field}" is not as one has it: ${what}.`,
    remedy: 'Export it again, or leave "format" out to have it read as any other JSON.',
  };
}
