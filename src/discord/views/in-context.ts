import type { ArchivedArticle } from '../../archive/archive.js';
import { articleKey } from '../../live/library.js';
import type { Live } from '../../live/live.js';
import { buttonRow, container, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { blockQuote, type Markdown, md, quoted } from '../text/markdown.js';
import { articlePages, pageOf } from './article-pages.js';
import { citationText } from './passage.js';

const OWN = 1600;
const NEIGHBOUR = 700;

/** A paragraph, quoted, between the one before it and the one after it. */
export function contextView(t: Texts, live: Live, article: ArchivedArticle, paragraph: number): View {
  const at = (n: number) => article.paragraphs[n - 1];
  const neighbour = (n: number) => {
    const found = at(n);
    return found === undefined ? [] : [text(md`${number(n, t)}\n${quoted(found, NEIGHBOUR)}`)];
  };
  const page = pageOf(articlePages(article.paragraphs), paragraph);
  const { id, headline, source, date, section, url } = article;
  return {
    components: [
      container([
        text(citationText({ article: id, headline, source, date, section, url, paragraph }, t)),
        ...neighbour(paragraph - 1),
        text(md`${number(paragraph, t)}\n${blockQuote(quoted(at(paragraph) ?? '', OWN))}`),
        ...neighbour(paragraph + 1),
      ]),
      ...buttonRow([
        {
          id: encodeCustomId('read', live.archive.version, articleKey(id), page),
          text: t.plain('button.read'),
        },
      ]),
    ],
  };
}

function number(n: number, t: Texts): Markdown {
  return md`-# ${t.md('citation.paragraph', { n })}`;
}
