import { cutSomewhere, fits } from '../text/cut.js';
import { escapedCost } from '../text/markdown.js';

/** A paragraph on a page, or the part of a very long one that fits. */
export interface PagePart {
  /** 1-based. */
  readonly paragraph: number;
  readonly text: string;
  /** Whether the paragraph began on an earlier page. */
  readonly continued: boolean;
}

/** Room for the paragraphs of a page, in characters of escaped markdown, and the most of them. */
const ROOM = 2200;
const PARAGRAPHS = 6;
/** What a paragraph's number and line breaks cost. */
const MARKS = 24;

/** Lays an article out in pages that each fit a message. Nothing is left out: a long paragraph goes on overleaf. */
export function articlePages(paragraphs: readonly string[]): PagePart[][] {
  const pages: PagePart[][] = [];
  let page: PagePart[] = [];
  let left = ROOM;
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    left = ROOM;
  };
  for (const [i, whole] of paragraphs.entries()) {
    let rest = whole;
    while (rest !== '') {
      const hasRoom = page.length < PARAGRAPHS && fits(rest, left - MARKS, escapedCost);
      if (!hasRoom && page.length > 0) turn();
      const cut = cutSomewhere(rest, left - MARKS, escapedCost);
      const part = rest.slice(0, cut);
      page.push({ paragraph: i + 1, text: part.trimEnd(), continued: rest !== whole });
      left -= escapedCost(part) + MARKS;
      rest = rest.slice(cut).trimStart();
    }
  }
  turn();
  return pages;
}

/** The page on which a paragraph begins; 0 when there is no such paragraph. */
export function pageOf(pages: readonly (readonly PagePart[])[], paragraph: number): number {
  return Math.max(
    pages.findIndex((parts) => parts.some((part) => part.paragraph === paragraph)),
    0,
  );
}
