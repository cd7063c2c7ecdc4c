import type { Passage, Span } from '../../answer/answer.js';
import { citationOf } from '../../answer/passage/citation.js';
import type { ArchivedArticle } from '../../archive/archive.js';
import { articleKey } from '../../live/library.js';
import type { Live } from '../../live/live.js';
import { buttonRow, container, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { blockQuote, type Markdown, md, quoted } from '../text/markdown.js';
import { articlePages, pageOf } from './article-pages.js';
import { citationText, quotedExcerpt } from './passage.js';

/** Room in characters; five paragraphs and a citation stay within a message. */
const OWN = 1200;
const NEIGHBOUR = 450;
/** So many paragraphs are shown either side. */
const EITHER_SIDE = 2;

/** A paragraph of an article, and the sentence of it that answered, where one did. */
export interface InContext {
  readonly article: ArchivedArticle;
  /** 1-based. */
  readonly paragraph: number;
  readonly sentence: Span | null;
  /** The paragraph in the middle; `paragraph` itself unless told. */
  readonly middle?: number;
}

/** The parts of a custom_id by which `inContextOf` finds a passage in its article. */
export function contextArgs({
  citation: { article, paragraph },
  sentence,
}: Pick<Passage, 'citation' | 'sentence'>): [string, ...number[]] {
  return [articleKey(article), paragraph, sentence.start, sentence.end];
}

/** What the parts behind an article's key say: paragraph, sentence, middle. What they cannot mean is left out. */
export function inContextOf(article: ArchivedArticle, args: readonly string[]): InContext {
  const [paragraph = 1, start = Number.NaN, end = Number.NaN, middle] = args.map(Number);
  const length = article.paragraphs[paragraph - 1]?.length ?? 0;
  const isSentence = start >= 0 && start < end && end <= length;
  return {
    article,
    paragraph,
    sentence: isSentence ? { start, end } : null,
    ...(middle !== undefined && { middle }),
  };
}

/** A paragraph, quoted with its answering sentence marked, between those around it, and the way to earlier and later ones. */
export function contextView(t: Texts, live: Live, passage: InContext): View {
  const { article, paragraph } = passage;
  const { id, paragraphs } = article;
  const { first, last, middle } = shownOf(passage);
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const page = pageOf(articlePages(paragraphs), middle);
  const version = live.archive.version;
  return {
    components: [
      container([
        text(citationText(citationOf(article, paragraph), t)),
        ...numbers.map((n) => text(n === paragraph ? own(passage, t) : neighbour(paragraphs[n - 1]!, n, t))),
      ]),
      ...buttonRow([
        step(t, passage, version, 'earlier', first > 1 ? first - 1 - EITHER_SIDE : null),
        step(t, passage, version, 'later', last < paragraphs.length ? last + 1 + EITHER_SIDE : null),
        { id: encodeCustomId('read', version, articleKey(id), page), text: t.plain('button.read') },
      ]),
    ],
  };
}

/** The paragraphs that are shown: as many as there is room for, whole to the ends of the article. */
function shownOf({ article, paragraph, middle = paragraph }: InContext) {
  const all = article.paragraphs.length;
  const isIn = Number.isFinite(middle) ? Math.min(Math.max(Math.trunc(middle), 1), Math.max(all, 1)) : 1;
  const first = Math.max(1, isIn - EITHER_SIDE);
  const last = Math.min(all, isIn + EITHER_SIDE);
  return { first, last, middle: isIn };
}

/** @param to the paragraph that is in the middle then; null where there are none that way */
function step(
  t: Texts,
  { article, paragraph, sentence }: InContext,
  version: string,
  way: 'earlier' | 'later',
  to: number | null,
) {
  const all = article.paragraphs.length;
  const middle = Math.min(Math.max(to ?? paragraph, 1 + EITHER_SIDE), Math.max(all - EITHER_SIDE, 1));
  const marked = [sentence?.start ?? 0, sentence?.end ?? 0];
  return {
    id: encodeCustomId('around', version, articleKey(article.id), paragraph, ...marked, middle, way),
    text: t.plain(`button.${way}`),
    disabled: to === null,
  };
}

function own({ article, paragraph, sentence }: InContext, t: Texts): Markdown {
  const whole = article.paragraphs[paragraph - 1] ?? '';
  const shown = sentence
    ? quotedExcerpt({ text: whole, excerpt: { start: 0, end: whole.length }, sentence }, OWN)
    : blockQuote(quoted(whole, OWN));
  return md`${number(paragraph, t)}\n${shown}`;
}

function neighbour(paragraph: string, n: number, t: Texts): Markdown {
  return md`${number(n, t)}\n${quoted(paragraph, NEIGHBOUR)}`;
}

function number(n: number, t: Texts): Markdown {
  return md`-# ${t.md('citation.paragraph', { n })}`;
}
