import type { ArchivedArticle } from '../../archive/archive.js';
import { articleKey } from '../../live/library.js';
import type { Filters } from '../../search/query.js';
import type { Context } from '../commands/context.js';
import { filtersInWords } from '../filters/filters.js';
import { container, selectRow, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { label, oneLine } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { joined, type Markdown, md, quoted, safeUrl } from '../text/markdown.js';
import { pageNumber, pagerRow } from '../views/pager.js';
import { headlineText } from '../views/passage.js';
import { loadPage } from './saved-answer.js';

const KIND = 'browse';
const ARTICLES_A_PAGE = 10;
const DETAIL = 60;
const HEADLINE = 120;
/** Ten longer addresses would not leave room for ten headlines. */
const URL_ROOM = 120;

/** The latest articles that fit, with what the other pages need kept in the state store. */
export async function startBrowsing(context: Context, filters: Filters): Promise<View> {
  const { live, caller } = context;
  const page = { kind: KIND, version: live.archive.version, owner: caller.userId, body: { filters } };
  const id = await context.pages.save(page);
  return browsePage(context, id, filters, '0');
}

/** A page of a list that was started before, from the live archive. @throws Problem when it has expired. */
export async function resumeBrowsing(context: Context, id: string, wanted?: string): Promise<View> {
  const saved = await loadPage(context, id, KIND);
  return browsePage(context, id, (saved.body as { filters: Filters }).filters, wanted);
}

function browsePage({ t, live }: Context, id: string, filters: Filters, wanted?: string): View {
  const { version } = live.archive;
  const articles = live.library.fitting(filters);
  if (articles.length === 0) {
    const empty = live.archive.articles.length === 0 ? t.md('nothing.empty') : t.md('browse.none');
    return { outcome: 'nothing-found', components: [container([text(empty)])] };
  }
  const pages = Math.ceil(articles.length / ARTICLES_A_PAGE);
  const page = pageNumber(wanted, pages);
  const shown = articles.slice(page * ARTICLES_A_PAGE, (page + 1) * ARTICLES_A_PAGE);
  const only = filtersInWords(filters, t);
  const count = t.plain('count.article', { count: articles.length });
  const small = only === undefined ? count : `${count} · ${t.plain('answer.only', { filters: only })}`;
  return {
    components: [
      container([
        text(md`### ${t.md('browse.title')}\n-# ${quoted(small, 300)}`),
        text(
          joined(
            shown.map((article) => articleLine(t, article)),
            '\n',
          ),
        ),
      ]),
      ...selectRow(
        encodeCustomId('open', version),
        t.plain('select.open'),
        shown.map((article) => ({
          value: articleKey(article.id),
          label: label(article.headline, LIMITS.selectLabel, t.plain('article.untitled')),
          description: label(details(t, article).join(' · '), LIMITS.selectDescription),
        })),
      ),
      ...pagerRow(t, page, pages, (to, role) => encodeCustomId('list', version, id, to, role)),
    ],
  };
}

function articleLine(t: Texts, article: ArchivedArticle): Markdown {
  const short = (safeUrl(article.url)?.length ?? 0) <= URL_ROOM;
  const headline = headlineText(article, t, HEADLINE, short ? article.url : null);
  const small = details(t, article).map((detail) => quoted(oneLine(detail), DETAIL));
  return md`**${headline}**\n-# ${joined(small, ' · ')}`;
}

function details(t: Texts, { date, source, section }: ArchivedArticle): string[] {
  const given = [date === null ? t.plain('article.undated') : t.date(date), source, section];
  return given.filter((detail) => detail !== null && detail !== '') as string[];
}
