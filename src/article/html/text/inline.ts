import { normaliseText, oneLine } from '../../normalise.js';
import { attribute, callsIt, childElements, type PageElement, type PageNode } from '../tree/element.js';
import { isNoteMark, isNoteNumber, lowered, raised } from './marks.js';
import { formulaText, mathText } from './math.js';
import { quoted } from './quotes.js';

/** Text within a line that is no part of what the line says, and the rule that says so. */
export interface Omitted {
  readonly text: string;
  readonly rule: string;
}

/** What is known where a piece of a line is read. */
export interface LineState {
  /** The line up to here. */
  readonly before: string;
  readonly language: string;
  /** Within how many quotations. */
  readonly quotes: number;
  omit(text: string, rule: string): void;
}

/** Elements whose text a reader does not see. */
const UNSEEN: ReadonlySet<string> = new Set(
  'audio canvas datalist embed head iframe input link meta noscript object option rp script select source style svg template textarea title track video'.split(
    ' ',
  ),
);
const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);
/** Readings set above the characters of a ruby element. */
const READINGS: ReadonlySet<string> = new Set(['rt', 'rtc']);
const NOTE = /(?:foot|end|side)-?note|noteref|reference|\bcite|\bfn\b/;
const EMOJI =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\d#*]|\u200d|\ufe0f|\u20e3)+$/u;
const EMOJI_CLASS = /emoji|smiley|emoticon/;
const FORMULA_CLASS = /math|latex|\btex\b|equation|formula/;

/** Classes for what only screen readers say, printers print, or a pointer brings up. */
const UNSEEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|off-?screen|assistive-text|a11y-hidden|u-hidden|print-only|show-for-print|visible-print(?:-\w+)?|tooltip(?:-?text|-?content)?|popover|hover-?card|rollover-[\w-]*block)(?:\s|$)/i;

/** Whether an element and all in it is kept from a reader's sight. */
export function isUnseen(element: PageElement): boolean {
  const { name, attributes } = element;
  if (UNSEEN.has(name)) return true;
  if (attributes.size === 0) return false;
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  if (style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  const called = attributes.get('class');
  if (called === undefined) return false;
  return (
    UNSEEN_CLASS.test(called) || (/(?:^|\s)d-none(?:\s|$)/.test(called) && /(?:^|\s)d-print-/.test(called))
  );
}

/**
 * The text of an element that means more than its text, or less: a high or low number, a quotation, what was struck out.
 * @returns null for any other element: it says what its children say
 */
export function meantText(element: PageElement, line: LineState): string | null {
  const { name } = element;
  if (name === 'img') return imageText(element);
  if (name === 'math') return mathText(element);
  if (name === 'wbr') return '';
  if (STRUCK.has(name)) return omitted(allText(element, line), line, 'html/struck-out');
  if (READINGS.has(name)) return omitted(allText(element, line), line, 'html/ruby');
  if (name === 'q')
    return quoted(inlineText(element, { ...line, quotes: line.quotes + 1 }), line.language, line.quotes);
  if (name === 'sup') return highText(element, line);
  if (name === 'sub') return lowered(inlineText(element, line).trim());
  if (name === 'a' && isNoteLink(element)) return omitted(markIn(element, line), line, 'html/note-mark');
  if (name === 'a' && isWayBack(element)) return '';
  // What a formula looks like, after what it says.
  return name === 'span' && /katex-html|mathjax_(?:svg|chtml|preview)/.test(callsIt(element)) ? '' : null;
}

/** All text of an element on one line, as it is meant. */
export function inlineText(element: PageElement, line: LineState): string {
  let text = '';
  const add = (node: PageNode): void => {
    if (typeof node === 'string') {
      text += node.replace(/\s+/g, ' ');
      return;
    }
    if (node.name === 'math' || !isUnseen(node)) {
      const meant = meantText(node, { ...line, before: text === '' ? line.before : text });
      if (meant !== null) text += meant;
      else if (node.name === 'br') text += '\n';
      else for (const child of node.children) add(child);
    }
  };
  for (const child of element.children) add(child);
  return text;
}

/** The text of what is left out; what would be left out of that is not told a second time. */
function allText(element: PageElement, line: LineState): string {
  return asLine(inlineText(element, { ...line, omit: () => {} }));
}

function omitted(text: string, line: LineState, rule: string): string {
  if (text !== '') line.omit(text, rule);
  return GAP;
}

/** What stands where something was left out: no character, but figures on its two sides stay apart. */
const GAP = '\u2060';
const GAPS = /\u2060+/g;

/** Text as it was put together, as one line. */
export function asLine(text: string): string {
  return oneLine(normaliseText(text.replace(/(\p{N})\u2060+(?=\p{N})/gu, '$1 ')));
}

/** How much of the line before a mark tells what the mark is. */
const BEFORE = 40;

function highText(element: PageElement, line: LineState): string {
  const text = allText(element, { ...line, before: '' });
  if (text === '') return '';
  const isLink = childElements(element).some(({ name }) => name === 'a') && isNoteNumber(text);
  const isMark =
    isLink || NOTE.test(callsIt(element)) || isNoteMark(text, line.before.slice(-BEFORE).replace(GAPS, ''));
  return isMark ? omitted(text, line, 'html/note-mark') : raised(text);
}

/** The way back from a note to its mark. */
const WAY_BACK = /^(?:\s|[↩↑⤴⏎^]|\ufe0e|\ufe0f)+$/;

/** `<a href="#note-3"><sup>3</sup></a>`, or a link that says it leads to a note. */
function isNoteLink(link: PageElement): boolean {
  const only = link.children.length === 1 ? link.children[0]! : null;
  const says =
    attribute(link, 'role') === 'doc-noteref' ||
    attribute(link, 'rel') === 'footnote' ||
    /\bnoteref\b/.test(attribute(link, 'epub:type') ?? '');
  return (
    says ||
    (only !== null &&
      typeof only !== 'string' &&
      only.name === 'sup' &&
      /#/.test(attribute(link, 'href') ?? ''))
  );
}

function isWayBack({ attributes, children }: PageElement): boolean {
  if (attributes.get('role') === 'doc-backlink') return true;
  const only = children.length === 1 ? children[0] : undefined;
  return typeof only === 'string' && WAY_BACK.test(only) && (attributes.get('href') ?? '').includes('#');
}

/** The mark in a link to a note, as it is written. */
function markIn(link: PageElement, line: LineState): string {
  return allText(childElements(link).find(({ name }) => name === 'sup') ?? link, line);
}

/** An image that stands for a character or a formula. */
function imageText(image: PageElement): string {
  const alt = attribute(image, 'alt')?.trim() ?? '';
  if (alt === '') return '';
  const called = callsIt(image);
  if (FORMULA_CLASS.test(called)) return formulaText(alt);
  if (EMOJI.test(alt) && !/^[\d#*]+$/.test(alt)) return alt;
  return EMOJI_CLASS.test(called) && alt.length <= 20 ? alt : '';
}
