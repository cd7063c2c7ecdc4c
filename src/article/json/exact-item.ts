import { z } from 'zod';
import type { Article, ReadArticle } from '../article.js';
import { httpUrl } from '../fields/values.js';
import { EXACT } from './exact.js';
import type { Wrong } from './json-body.js';

const text = z.string().nullable();
const day = z.iso.date().nullable();
const url = z
  .string()
  .refine((given) => httpUrl(given) !== null, 'should be an http or https address')
  .nullable();
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what an id must not hold
const id = z.string().regex(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,1000}$/, 'should be one line');

const SHAPE = z.object({
  format: z.literal(EXACT),
  id,
  headline: z.string(),
  date: day,
  section: text,
  author: text,
  source: text,
  url,
  credit: text,
  paragraphs: z
    .array(z.string())
    .min(1)
    .refine((given) => given.some((paragraph) => paragraph.trim() !== ''), 'should not all be empty'),
  headings: z.array(z.object({ text: z.string(), above: z.int().min(1) })).optional(),
  pages: z.array(z.int().min(1)).optional(),
  related: z.array(z.object({ headline: text, section: text, date: day, teaser: text, url })),
  copies: z.array(z.object({ id, headline: z.string(), date: day, source: text, url })),
});

/** An article as an object to be written as JSON, from which `readExact` makes the same article. */
export function exactItem(article: Article): z.infer<typeof SHAPE> {
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
  const parsed = SHAPE.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return wrong(issue!.path.join('.'), issue!.message);
  }
  const { format: _, copies, headings, pages, ...stated } = parsed.data;
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
