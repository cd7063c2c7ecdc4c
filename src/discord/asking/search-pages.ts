import { MOST_FOUND } from '../../answer/search-for.js';
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

/** A page of what is found; the last there is where it is wanted further on: repeated paragraphs count as matches, and are shown once. */
async function foundAt({ live }: Context, search: Search, wanted: number) {
  const { terms, words = terms, wording, filters, order } = search;
  const narrowing = { filters, ...(wording && { wording }), ...(order && { order }) };
  const find = (offset: number, limit: number) =>
    live.answerer.search(words, { ...narrowing, offset, limit });
  const found = await find(wanted * PASSAGES_A_PAGE, PASSAGES_A_PAGE);
  if (wanted === 0 || found.passages.length > 0) return { page: wanted, found };
  const all = await find(0, MOST_FOUND);
  const page = Math.max(0, Math.ceil(all.passages.length / PASSAGES_A_PAGE) - 1);
  const from = page * PASSAGES_A_PAGE;
  return { page, found: { ...all, passages: all.passages.slice(from, from + PASSAGES_A_PAGE) } };
}

async function searchPage(context: Context, id: string, search: Search, wanted?: string): Promise<View> {
  const { t, live } = context;
  const { version } = live.archive;
  const last = MOST_FOUND / PASSAGES_A_PAGE;
  const { page, found } = await foundAt(context, search, pageNumber(wanted, last));
  const offset = page * PASSAGES_A_PAGE;
  const shownTerms = quoted(oneLine(search.terms), TERMS);
  const only = narrowedInWords(search, t);
  const narrowed =
    only === undefined ? md`` : md` · ${t.md('answer.only', { filters: quoted(only, NARROWED) })}`;
  if (found.passages.length === 0) {
    const none = md`${t.md('search.none', { terms: shownTerms })}\n-# ${searchedText(context)}${narrowed}`;
    return { outcome: 'nothing-found', components: [container([text(none)])] };
  }
  const written =
    found.authors === undefined
      ? md``
      : md` · ${t.md('search.by-author', { authors: quoted(t.list(found.authors), TERMS) })}`;
  const pages = Math.ceil(Math.min(found.matches, MOST_FOUND) / PASSAGES_A_PAGE);
  const all = t.md('search.found', { count: found.matches });
  const count = found.matches > MOST_FOUND ? t.md('search.best', { found: all, most: MOST_FOUND }) : all;
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
