import type { ArchivedArticle } from '../../archive/archive.js';
import { articleKey } from '../../live/library.js';
import type { Live } from '../../live/live.js';
import { buttonRow, container, separator, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { label, oneLine } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { joined, type Markdown, md, quoted } from '../text/markdown.js';
import { articlePages, type PagePart } from './article-pages.js';
import { pageNumber, pagerRow } from './pager.js';
import { headlineText } from './passage.js';

const DETAIL = 100;

/** A page of an article: what it is, its paragraphs, and on the last page the related stories. */
export function articleView(t: Texts, live: Live, article: ArchivedArticle, wanted?: string): View {
  const pages = articlePages(article.paragraphs);
  const page = pageNumber(wanted, pages.length);
  const key = articleKey(article.id);
  const id = (to: number, role: string) => encodeCustomId('leaf', live.archive.version, key, to, role);
  const body = pages[page] ? partsText(pages[page], t) : t.md('article.empty');
  const isLast = page >= pages.length - 1;
  return {
    components: [
      container([text(headText(article, t)), separator(), text(body)]),
      ...pagerRow(t, page, pages.length, id),
      ...(page === 0 || isLast ? relatedRows(t, live, article) : []),
    ],
  };
}

function headText(article: ArchivedArticle, t: Texts): Markdown {
  const { source, date, section, author, credit } = article;
  const details = [
    source !== null && quoted(oneLine(source), DETAIL),
    date === null ? t.md('article.undated') : md`${t.date(date)}`,
    section !== null && quoted(oneLine(section), DETAIL),
    author !== null && t.md('article.by', { author: quoted(oneLine(author), DETAIL) }),
    credit !== null && t.md('article.picture', { credit: quoted(oneLine(credit), DETAIL) }),
  ].filter((detail) => detail !== false);
  return md`### ${headlineText(article, t, 256, article.url)}\n-# ${joined(details, ' · ')}`;
}

function partsText(parts: readonly PagePart[], t: Texts): Markdown {
  return joined(
    parts.map(({ paragraph, text, continued }) => {
      const mark = continued ? md`…` : t.md('citation.paragraph', { n: paragraph });
      return md`-# ${mark}\n${text}`;
    }),
    '\n',
  );
}

function relatedRows(t: Texts, live: Live, article: ArchivedArticle) {
  const related = live.library.related(article).slice(0, LIMITS.buttonsInRow);
  if (related.length === 0) return [];
  return [
    text(md`-# ${t.md('article.related')}`),
    ...buttonRow(
      related.map((other) => ({
        id: encodeCustomId('read', live.archive.version, articleKey(other.id)),
        text: label(other.headline, LIMITS.buttonLabel, t.plain('article.untitled')),
      })),
    ),
  ];
}
