import { furnitureRule } from '../../furniture/furniture.js';
import { countWords, endsSentence } from '../../text/unit.js';
import type { Block } from '../text/blocks.js';
import { elementsIn, isWithin, type PageElement } from '../tree/element.js';
import { proseIn } from './prose.js';

const ALL_LINK = 0.9;
/** So many links in a row are a list of other pages, even in the middle of an article. */
const LINK_RUN = 4;

const FEWEST_TITLE_WORDS = 5;
/** Headings in a list that are links name other pages, elsewhere what the article goes on about. */
const LIST: ReadonlySet<string> = new Set(['ul', 'ol']);

/**
 * Which of an article's blocks are links to other pages: several in a row, one shaped like a headline between two
 * paragraphs, all before and after the text.
 * @returns their indexes
 */
export function linkLines(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>();
  const isLink = blocks.map(
    ({ linked, kind, element }) => linked >= ALL_LINK && (kind !== 'heading' || isWithin(element, LIST)),
  );
  const first = blocks.findIndex((block) => proseIn(block) > 0);
  const last = blocks.findLastIndex((block) => proseIn(block) > 0);
  for (const [i, { text, kind }] of blocks.entries()) {
    const between = [blocks[i - 1], blocks[i + 1]].every((block) => block && proseIn(block) > 0);
    const isTitle = kind === 'text' && countWords(text) >= FEWEST_TITLE_WORDS && !endsSentence(text);
    if (isLink[i] && between && isTitle) found.add(i);
  }
  let run: number[] = [];
  for (let i = 0; i <= blocks.length; i++) {
    if (isLink[i]) {
      run.push(i);
      if (i < first || i > last) found.add(i);
      continue;
    }
    if (run.length >= LINK_RUN) for (const index of run) found.add(index);
    run = [];
  }
  return found;
}

/** A label that begins a caption, with what it labels glued to it or not. */
const LABEL = /^(?:image|photo|picture|media|video) (?:caption|copyright|credit|source)(?=\p{Lu}|[\s:,]|$)/u;
const LABEL_START = /^\p{L}/u;
const LONGEST_CAPTION = 40;
const LONGEST_SENTENCE = 25;
const PICTURE: ReadonlySet<string> = new Set(['img', 'picture', 'video', 'amp-img']);
/** A caption with a full stop in one of these could be a paragraph with a picture in it. */
const PARAGRAPH: ReadonlySet<string> = new Set(['p', 'td', 'li', 'blockquote', 'body']);

/** Whether a block says that it is a caption, or is the only text beside a picture and short enough to be about it. */
export function isCaption({ text, element, kind }: Block, alone: (element: PageElement) => boolean): boolean {
  if (LABEL.test(text.replace(LABEL_START, (letter) => letter.toLowerCase()))) return true;
  const words = countWords(text);
  if (kind === 'heading' || words > LONGEST_CAPTION || furnitureRule(text) !== null) return false;
  if (endsSentence(text) && (words > LONGEST_SENTENCE || PARAGRAPH.has(element.name))) return false;
  let at: PageElement | null = element;
  for (let levels = 0; at !== null && levels < LEVELS && alone(at); levels++, at = at.parent)
    for (const { name } of elementsIn(at)) if (PICTURE.has(name)) return true;
  return false;
}

const LEVELS = 3;
