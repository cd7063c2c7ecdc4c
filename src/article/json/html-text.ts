import type { SectionHeading } from '../article.js';
import { blocksOf } from '../html/text/blocks.js';
import { isWithin, type PageTree } from '../html/tree/element.js';

const TAG =
  /<\/(?:p|div|span|a|b|i|em|strong|h[1-6]|li|ul|ol|blockquote|figure|section|article|body|html|td|sup|sub)>|<(?:br|hr|img)\b[^<>]*>|^\s*<(?:p|div|h[1-6]|ul|ol|article|section|blockquote|figure|table)\b[^<>]*>/i;
const ENTITY =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|[a-z]{1,6}(?:acute|grave|uml|circ|tilde|cedil|ring|slash)|szlig|euro|pound|copy|reg|trade|deg|middot|bull|laquo|raquo);/i;
/** Around the text of a picture. */
const CAPTION = new Set(['figcaption']);

/** Whether a text is written as HTML: it closes an element or breaks a line, or opens with a block. */
export function isHtml(text: string): boolean {
  return TAG.test(text);
}

/** Whether a text holds HTML's names for characters: `&amp;`, `&#8217;`. */
export function hasEntities(text: string): boolean {
  return ENTITY.test(text);
}

/** HTML in a text of data as the paragraphs that a browser would show, and the captions of its pictures. */
export async function paragraphsOfHtml(
  html: string,
): Promise<{ readonly paragraphs: string[]; readonly captions: string[] }> {
  const { body } = await parsePage(html);
  const paragraphs: string[] = [];
  const captions: string[] = [];
  for (const { text, element } of blocksOf(body))
    (isWithin(element, CAPTION) ? captions : paragraphs).push(text);
  return { paragraphs, captions };
}

/** The same, with the headings between the paragraphs told apart from them. */
export async function sectionsOfHtml(html: string): Promise<{
  readonly paragraphs: string[];
  readonly captions: string[];
  readonly headings: SectionHeading[];
}> {
  const { body } = await parsePage(html);
  const paragraphs: string[] = [];
  const captions: string[] = [];
  const headings: SectionHeading[] = [];
  for (const { text, kind, element } of blocksOf(body)) {
    if (isWithin(element, CAPTION)) captions.push(text);
    else if (kind === 'heading') headings.push({ text, above: paragraphs.length + 1 });
    else paragraphs.push(text);
  }
  // What stands above nothing is text.
  const last = headings.filter(({ above }) => above > paragraphs.length);
  return {
    paragraphs: [...paragraphs, ...last.map(({ text }) => text)],
    captions,
    headings: headings.filter(({ above }) => above <= paragraphs.length),
  };
}

/** HTML in a text of data as one line. */
export async function lineOfHtml(html: string): Promise<string> {
  const { body } = await parsePage(html);
  return blocksOf(body)
    .map(({ text }) => text)
    .join(' ');
}

/** The parser is loaded for the first text that needs it. */
async function parsePage(html: string): Promise<PageTree> {
  return (await import('../html/tree/parse.js')).parsePage(html);
}
