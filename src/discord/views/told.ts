import type { ToldAnswer } from '../../answer/answer.js';
import type { ArticleRecord, ToldOfArchive, ToldOfArticle } from '../../answer/facts/told.js';
import { articleKey } from '../../live/library.js';
import { filtersInWords } from '../filters/filters.js';
import { buttonRow, container, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { joined, linked, type Markdown, md, quoted } from '../text/markdown.js';
import { headlineText } from './passage.js';
import { questionText } from './reading.js';

const VALUE = 300;
const NAMES = 1500;
const HEADLINE = 200;

/** What the archive's records say, said as such; an article with a button that opens it. */
export function toldView(t: Texts, answer: ToldAnswer): View {
  const { told, archiveVersion } = answer;
  const lines = told.about === 'article' ? ofArticle(told, t) : ofArchive(told, answer, t);
  return {
    outcome: 'told',
    components: [
      container([
        text(questionText(answer, t)),
        text(joined(lines, '\n')),
        text(md`-# ${t.md('told.records')}`),
      ]),
      ...(told.about === 'article'
        ? buttonRow([
            {
              id: encodeCustomId('leaf', archiveVersion, articleKey(told.article.id), 0),
              text: t.plain('button.read'),
            },
          ])
        : []),
    ],
  };
}

function ofArticle({ fact, article }: ToldOfArticle, t: Texts): Markdown[] {
  return [recordText(article, t), factText(fact, article, t)];
}

function factText(fact: ToldOfArticle['fact'], article: ArticleRecord, t: Texts): Markdown {
  if (fact === 'length')
    return t.md('told.length', { value: t.plain('count.paragraph', { count: article.paragraphs }) });
  const value = article[fact];
  if (value === null || value === '') return t.md(`told.no-${fact}`);
  if (fact === 'date') return t.md('told.date', { value: t.date(value) });
  const shown = quoted(oneLine(value), VALUE);
  return t.md(`told.${fact}`, { value: fact === 'url' ? linked(shown, value) : shown });
}

function ofArchive(told: ToldOfArchive, { searched }: ToldAnswer, t: Texts): Markdown[] {
  const filters = filtersInWords(searched.filters, t);
  const only = [told.only, filters].filter((part) => part !== null && part !== undefined).join(', ');
  const first = only === '' ? [] : [t.md('told.only', { only: quoted(oneLine(only), VALUE) })];
  if (told.articles === 0) return [...first, t.md('told.none')];
  return [...first, ...factLines(told, only !== '', t)];
}

function factLines(told: ToldOfArchive, isPart: boolean, t: Texts): Markdown[] {
  const { fact, names, listed } = told;
  switch (fact) {
    case 'newest':
    case 'oldest':
      if (listed.length === 0) return [t.md('told.no-date-at-all')];
      return [t.md(`told.${fact}`), ...listed.map((article) => md`- ${recordText(article, t)}`)];
    case 'sections':
    case 'sources':
    case 'authors': {
      if (names.length === 0) return [t.md(`told.no-${fact}`)];
      const list = names.map(({ name, articles }) => `${oneLine(name)} (${t.number(articles)})`).join(', ');
      return [t.md(`told.${fact}`, { names: quoted(list, NAMES) })];
    }
    default:
      return [sizeText(told, isPart, t), ...rangeLines(told, t)];
  }
}

function sizeText({ articles, paragraphs }: ToldOfArchive, isPart: boolean, t: Texts): Markdown {
  const counts = {
    articles: t.plain('count.article', { count: articles }),
    paragraphs: t.plain('count.paragraph', { count: paragraphs }),
  };
  return isPart ? t.md('told.size-only', counts) : t.md('told.size', counts);
}

function rangeLines({ oldest, newest, undated }: ToldOfArchive, t: Texts): Markdown[] {
  if (oldest === null || newest === null) return [t.md('told.no-date-at-all')];
  return [
    t.md('told.range', { oldest: t.date(oldest), newest: t.date(newest) }),
    ...(undated > 0 ? [t.md('told.undated', { count: undated })] : []),
  ];
}

/** The headline, linked where there is an address, with source and date. */
function recordText(article: ArticleRecord, t: Texts): Markdown {
  const { source, date, url } = article;
  const details = [
    source && quoted(oneLine(source), 100),
    date === null ? t.md('article.undated') : md`${t.date(date)}`,
  ];
  const shown = details.filter((detail) => detail !== null && detail !== '') as Markdown[];
  return md`**${headlineText(article, t, HEADLINE, url)}** · ${joined(shown, ' · ')}`;
}
