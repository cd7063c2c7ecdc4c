import type { ArchivedArticle } from '../../archive/archive.js';
import { articleKey } from '../../live/library.js';
import { type Fault, listedArticles, listedFaults, type Wanted } from '../../live/listing.js';
import { loadPage } from '../asking/saved-answer.js';
import type { Context } from '../commands/context.js';
import { container, selectRow, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { label, oneLine } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { joined, type Markdown, md, quoted } from '../text/markdown.js';
import { pageNumber, pagerRow } from '../views/pager.js';
import { headlineText } from '../views/passage.js';

const KIND = 'archive-list';
const PAGE = 10;
const HEADLINE = 100;
const DETAIL = 50;
const FILE = 70;
const REASON = 130;

/** What moderators look for, page by page; what the other pages need is kept in the state store. */
export async function startListing(context: Context, wanted: Wanted): Promise<View> {
  const { live, caller, pages } = context;
  const id = await pages.save({
    kind: KIND,
    version: live.archive.version,
    owner: caller.userId,
    body: wanted,
  });
  return listPage(context, id, wanted, '0');
}

/** Another page of it, from the live archive. @throws Problem when it has expired */
export async function resumeListing(context: Context, id: string, page?: string): Promise<View> {
  const saved = await loadPage(context, id, KIND);
  return listPage(context, id, saved.body as Wanted, page);
}

function listPage({ t, live }: Context, id: string, wanted: Wanted, page?: string): View {
  return wanted.show === 'rejected'
    ? pageOf(t, live.archive.version, id, wanted, listedFaults(live), page, faultLine, () => [])
    : pageOf(t, live.archive.version, id, wanted, listedArticles(live, wanted), page, articleLine, (shown) =>
        toEdit(t, live.archive.version, shown),
      );
}

function pageOf<Item>(
  t: Texts,
  version: string,
  id: string,
  { show, source }: Wanted,
  items: readonly Item[],
  wantedPage: string | undefined,
  line: (t: Texts, item: Item) => Markdown,
  under: (shown: readonly Item[]) => ReturnType<typeof selectRow>,
): View {
  const pages = Math.ceil(items.length / PAGE);
  const page = pageNumber(wantedPage, pages);
  const shown = items.slice(page * PAGE, (page + 1) * PAGE);
  const title = t.plain(`listing.${show ?? 'all'}`, { count: items.length });
  const only = source === undefined ? md`` : md`\n-# ${t.plain('filter.source', { source })}`;
  return {
    ...(items.length === 0 && { outcome: 'nothing-found' }),
    components: [
      container([
        text(md`### ${title}${only}`),
        ...(shown.length === 0
          ? []
          : [
              text(
                joined(
                  shown.map((item) => line(t, item)),
                  '\n',
                ),
              ),
            ]),
      ]),
      ...under(shown),
      ...pagerRow(t, page, pages, (to, role) => encodeCustomId('listed', version, id, to, role)),
    ],
  };
}

function toEdit(t: Texts, version: string, shown: readonly ArchivedArticle[]) {
  return selectRow(
    encodeCustomId('edit', version),
    t.plain('select.edit'),
    shown.map((article) => ({
      value: articleKey(article.id),
      label: label(article.headline, LIMITS.selectLabel, t.plain('article.untitled')),
      description: label(detailsOf(t, article).join(' · '), LIMITS.selectDescription),
    })),
  );
}

function articleLine(t: Texts, article: ArchivedArticle): Markdown {
  const small = detailsOf(t, article).map((detail) => quoted(oneLine(detail), DETAIL));
  return md`**${headlineText(article, t, HEADLINE)}**\n-# ${joined([...small, quoted(article.file, FILE)], ' · ')}`;
}

function detailsOf(t: Texts, { date, source, section, said }: ArchivedArticle): string[] {
  return [
    date === null ? t.plain('article.undated') : t.date(date),
    source ?? t.plain('listing.no-source'),
    ...(section === null ? [] : [section]),
    ...(said === undefined ? [] : [t.plain('listing.is-corrected')]),
  ];
}

function faultLine(t: Texts, { file, line, reason, remedy }: Fault): Markdown {
  const name = quoted(file, FILE);
  const where = typeof line === 'number' ? t.md('change.file-line', { file: name, line }) : name;
  const what = md`**${where}**: ${quoted(oneLine(reason), REASON)}`;
  return remedy === undefined ? what : md`${what} ${quoted(oneLine(remedy), REASON)}`;
}
