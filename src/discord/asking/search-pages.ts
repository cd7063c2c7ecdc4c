import type { Context } from '../commands/context.js';
import { container, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import { oneLine } from '../text/label.js';
import { md, quoted } from '../text/markdown.js';
import { pageNumber, pagerRow } from '../views/pager.js';
import { PASSAGES_A_PAGE, passageList } from '../views/passage-list.js';
import { loadPage } from './saved-answer.js';
import { narrowedInWords, type Search } from './search-terms.js';

const KIND = 'search';
/** Beyond these nobody pages, and ranking them all would cost more than any question. */
const MOST = 200;
const TERMS = 150;
const NARROWED = 200;

/** The first page, with what the other pages need kept in the state store. */
export async function startSearch(context: Context, search: Search): Promise<View> {
  const { live, caller } = context;
  const page = { kind: KIND, version: live.archive.version, owner: caller.userId, body: search };
  const id = await context.pages.save(page);
  return searchPage(context, id, search, '0');
}

/** A page of a search that was started before, from the live archive. @throws Problem when it has expired. */
export async function resumeSearch(context: Context, id: string, wanted?: string): Promise<View> {
  const saved = await loadPage(context, id, KIND);
  return searchPage(context, id, saved.body as Search, wanted);
}

async function searchPage(context: Context, id: string, search: Search, wanted?: string): Promise<View> {
  const { t, live } = context;
  const { version } = live.archive;
  const page = pageNumber(wanted, MOST / PASSAGES_A_PAGE);
  const offset = page * PASSAGES_A_PAGE;
  const { terms, words = terms, wording, filters, order } = search;
  const found = await live.answerer.search(words, {
    filters,
    limit: PASSAGES_A_PAGE,
    offset,
    ...(wording && { wording }),
    ...(order && { order }),
  });
  const shownTerms = quoted(oneLine(terms), TERMS);
  const only = narrowedInWords(search, t);
  const narrowed =
    only === undefined ? md`` : md` · ${t.md('answer.only', { filters: quoted(only, NARROWED) })}`;
  // Repeated paragraphs count as matches but are shown once, so the last pages can turn out empty.
  if (found.passages.length === 0 && page > 0) return searchPage(context, id, search, String(page - 1));
  if (found.passages.length === 0) {
    const none = md`${t.md('search.none', { terms: shownTerms })}\n-# ${searchedText(context)}${narrowed}`;
    return { outcome: 'nothing-found', components: [container([text(none)])] };
  }
  const written =
    found.authors === undefined
      ? md``
      : md` · ${t.md('search.by-author', { authors: quoted(t.list(found.authors), TERMS) })}`;
  const pages = Math.ceil(Math.min(found.matches, MOST) / PASSAGES_A_PAGE);
  const all = t.md('search.found', { count: found.matches });
  const count = found.matches > MOST ? t.md('search.best', { found: all, most: MOST }) : all;
  return {
    components: [
      ...passageList(t, {
        title: md`### ${t.md('search.title', { terms: shownTerms })}\n-# ${count}${written}${narrowed}`,
        passages: found.passages,
        first: offset + 1,
        version,
      }),
      ...pagerRow(t, page, pages, (to, role) => encodeCustomId('find', version, id, to, role)),
    ],
  };
}

function searchedText({ t, live: { library } }: Context) {
  const articles = t.plain('count.article', { count: library.newestFirst.length });
  const paragraphs = t.plain('count.paragraph', { count: library.paragraphs });
  return library.newest === null
    ? t.md('nothing.searched-undated', { articles, paragraphs })
    : t.md('nothing.searched', { articles, paragraphs, newest: t.date(library.newest) });
}
