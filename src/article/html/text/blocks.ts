import { readByline } from '../../head/byline.js';
import { oneLine } from '../../normalise.js';
import type { Unit } from '../../text/unit.js';
import { attribute, type PageElement, type PageNode } from '../tree/element.js';
import { BLOCK } from './block-names.js';
import { asLine, inlineText, isUnseen, type LineState, meantText, type Omitted } from './inline.js';
import { readTables } from './tables.js';

/** A block of text of a page. */
export interface Block extends Unit {
  /** Where the block's only link leads, as it is written. */
  readonly href: string | null;
  /** The innermost block element that holds the text. */
  readonly element: PageElement;
  /** How much of the text is a link: 0 to 1. */
  readonly linked: number;
  /** What stands in the block and is no part of its text. */
  readonly omitted: readonly Omitted[];
}

const LONGEST_BYLINE = 200;
const HEADING = /^h[1-6]$/;
const ITEM: ReadonlySet<string> = new Set(['li', 'table', 'pre', 'dd']);

/** The text blocks below an element, in order, numbered from 1. Two line breaks in a row end a block as well. */
export function blocksOf(root: PageElement): Block[] {
  const reader = new BlockReader(root);
  return reader.read();
}

class BlockReader {
  readonly #blocks: (Block & { readonly omitted: Omitted[] })[] = [];
  readonly #root: PageElement;
  readonly #tables;
  readonly #kinds = new Map<PageElement, Unit['kind']>();
  #text = '';
  #isBlank = true;
  #owner: PageElement;
  #links: PageElement[] = [];
  #linkedLetters = 0;
  #linkDepth = 0;
  #omitted: Omitted[] = [];
  #language = '';

  constructor(root: PageElement) {
    this.#root = root;
    this.#owner = root;
    for (let at: PageElement | null = root; at; at = at.parent)
      this.#language ||= attribute(at, 'lang') ?? '';
    this.#tables = readTables(root, (cell) => inlineText(cell, this.#line()));
  }

  read(): Block[] {
    this.#walk(this.#root, this.#root);
    this.#flush();
    // What is left out after the last block stands with it.
    this.#blocks.at(-1)?.omitted.push(...this.#omitted);
    return this.#blocks;
  }

  #line(): LineState {
    return {
      before: this.#text,
      language: this.#language,
      quotes: 0,
      omit: (text, rule) => this.#omitted.push({ text: asLine(text), rule }),
    };
  }

  #walk(node: PageNode, block: PageElement): void {
    if (typeof node === 'string') {
      this.#add(node.replace(/\s+/g, ' '), block);
      return;
    }
    const { name } = node;
    if (name !== 'math' && isUnseen(node)) return;
    const meant = meantText(node, this.#line());
    if (meant !== null) {
      this.#add(meant, block);
      return;
    }
    if (name === 'br') this.#text += '\n';
    else if (name === 'tr' && !this.#tables.laysOut(node)) this.#row(node);
    else if (BLOCK.has(name)) {
      this.#flush();
      this.#children(node, node);
      this.#flush();
    } else if (name === 'a') {
      this.#links.push(node);
      this.#linkDepth++;
      this.#children(node, block);
      this.#linkDepth--;
    } else {
      // A byline and its date are two things, though they share a line.
      const byline =
        name === 'time' && this.#text.length <= LONGEST_BYLINE
          ? oneLine(this.#text).replace(/(?<![\s|•·,–—-])[\s|•·,–—-]+$/, '')
          : '';
      const apart = readByline(byline) !== null;
      if (apart) {
        this.#text = byline;
        this.#flush();
      }
      this.#children(node, block);
      if (apart) this.#flush();
    }
  }

  #children(element: PageElement, block: PageElement): void {
    const language = this.#language;
    this.#language = attribute(element, 'lang') ?? language;
    for (const child of element.children) this.#walk(child, block);
    this.#language = language;
  }

  #add(text: string, block: PageElement): void {
    const isBlank = text.trim() === '';
    if (this.#isBlank && !isBlank) this.#owner = block;
    this.#isBlank &&= isBlank;
    this.#text += text;
    if (this.#linkDepth > 0) this.#linkedLetters += text.trim().length;
  }

  #row(row: PageElement): void {
    this.#flush();
    this.#owner = row;
    const { text, isHeading } = this.#tables.readRow(row);
    if (isHeading) this.#line().omit(text, 'html/table-heading');
    else this.#text = text;
    this.#flush();
  }

  #flush(): void {
    const whole = this.#text.length;
    for (const piece of whole === 0 ? [] : this.#text.split(/\n\s*\n/)) {
      const text = asLine(piece);
      if (text === '') continue;
      this.#blocks.push({
        line: this.#blocks.length + 1,
        text,
        kind: HEADING.test(this.#owner.name) ? 'heading' : this.#kindIn(this.#owner),
        afterBlank: true,
        href: this.#links.length === 1 ? attribute(this.#links[0]!, 'href') : null,
        element: this.#owner,
        linked: Math.min(1, this.#linkedLetters / Math.max(1, whole)),
        omitted: this.#omitted,
      });
      this.#omitted = [];
    }
    this.#text = '';
    this.#isBlank = true;
    this.#links = [];
    this.#linkedLetters = 0;
  }

  /** What an element's text is by the elements around it; each is asked once. */
  #kindIn(element: PageElement): Unit['kind'] {
    const known = this.#kinds.get(element);
    if (known !== undefined) return known;
    const outer = element.parent === null ? 'text' : this.#kindIn(element.parent);
    const isQuote = outer === 'quote' || element.name === 'blockquote';
    const kind = isQuote ? 'quote' : ITEM.has(element.name) ? 'item' : outer;
    this.#kinds.set(element, kind);
    return kind;
  }
}
