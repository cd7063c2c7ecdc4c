import type { Citation, Passage } from '../../answer/answer.js';
import { sentencesOf } from '../../article/sentences.js';
import type { Texts } from '../strings/texts.js';
import { type Cost, shortened } from '../text/cut.js';
import { label, oneLine } from '../text/label.js';
import {
  asMarkdown,
  blockQuote,
  bold,
  escapedCost,
  joined,
  linked,
  type Markdown,
  md,
  quoted,
} from '../text/markdown.js';

/** Room for the parts of a citation, in characters of escaped markdown. */
const HEADLINE = 256;
const DETAIL = 100;

/** Every line of a block quote costs its mark and perhaps bold. */
const quoteCost: Cost = (text) => escapedCost(text) + 6 * text.split('\n').length;

type Quoted = Pick<Passage, 'text' | 'excerpt' | 'sentence'>;

/**
 * The excerpt as a block quote with the answering sentence in bold, within `room` characters. Where it does not fit,
 * the answering sentence stays and what is around it goes, sentence by sentence.
 */
export function quotedExcerpt({ text, excerpt, sentence }: Quoted, room: number): Markdown {
  const before = text.slice(excerpt.start, sentence.start);
  const answering = text.slice(sentence.start, sentence.end);
  const after = text.slice(sentence.end, excerpt.end);
  const middle = shortened(answering, room - quoteCost('… '), quoteCost);
  let left = room - quoteCost(middle);
  const tail = middle === answering ? beginning(after, left) : '';
  left -= tail === '' ? 0 : quoteCost(tail);
  const head = middle === answering ? ending(before, left) : before.trim() === '' ? '' : '… ';
  return blockQuote(joined([md`${head}`, bold(md`${middle}`), md`${tail}`], ''));
}

/** The headline, linked where there is an address; below it source, date, section and paragraph. */
export function citationText(citation: Citation, t: Texts, headlineRoom = HEADLINE): Markdown {
  const { source, section, date, url, paragraph, page } = citation;
  const details = [source, date && t.date(date), section].filter(
    (detail) => detail !== null && detail !== '',
  );
  const small = [
    ...details.map((detail) => quoted(oneLine(detail!), DETAIL)),
    t.md('citation.paragraph', { n: paragraph }),
    ...(page === undefined ? [] : [t.md('citation.page', { n: page })]),
  ];
  return md`**${headlineText(citation, t, headlineRoom, url)}**\n-# ${joined(small, ' · ')}`;
}

/** A headline that can be read even if the page has none, as a link where there is an address. */
export function headlineText(
  article: { readonly headline: string },
  t: Texts,
  room = HEADLINE,
  url: string | null = null,
): Markdown {
  return linked(quoted(label(article.headline, 1000, t.plain('article.untitled')), room), url);
}

function beginning(text: string, room: number): string {
  if (text.trim() === '' || quoteCost(text) <= room) return text;
  const kept = shortened(text, room, quoteCost);
  return kept.trim() === '…' || room < 20 ? ' …' : kept;
}

function ending(text: string, room: number): string {
  if (text.trim() === '' || quoteCost(text) <= room) return text;
  const starts = sentencesOf(text).map(({ start }) => start);
  const start = starts.find((at) => quoteCost(`… ${text.slice(at)}`) <= room);
  return start === undefined ? '… ' : `… ${text.slice(start)}`;
}

/** The length of some markdown as it is sent. */
export const lengthOf = (markdown: Markdown) => asMarkdown(markdown).length;
