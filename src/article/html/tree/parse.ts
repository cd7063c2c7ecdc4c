import { Tokenizer } from 'htmlparser2';
import type { PageElement, PageNode, PageTree } from './element.js';
import { HEAD, VOID } from './nesting.js';
import { FOREIGN, OpenElements } from './open-elements.js';

interface GrowingElement extends PageElement {
  readonly attributes: Map<string, string>;
  readonly children: PageNode[];
}

/**
 * Parses a page as browsers do where it matters for its text: implied end tags, lost ones, bounded depth. Time and memory
 * grow with the page's length, whatever it holds. Not done: the moving of misnested formatting, which changes no text.
 */
export function parsePage(html: string): PageTree {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder;
}

function addElement(name: string, parent: PageElement | null): GrowingElement {
  const element: GrowingElement = { name, attributes: new Map(), parent, children: [] };
  parent?.children.push(element);
  return element;
}

class TreeBuilder implements PageTree {
  readonly root = addElement('html', null);
  readonly #head = addElement('head', this.root);
  readonly body = addElement('body', this.root);
  readonly #html: string;
  readonly #open = new OpenElements(this.root, this.#head);
  #inBody = false;
  #tag: GrowingElement | null = null;
  #attribute = '';
  #value = '';

  constructor(html: string) {
    this.#html = html;
  }

  ontext(start: number, end: number): void {
    this.#text(this.#html.slice(start, end));
  }

  ontextentity(code: number): void {
    this.#text(String.fromCodePoint(code));
  }

  onopentagname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (name === 'html' || name === 'head' || name === 'body') {
      if (name === 'body') this.#beginBody();
      this.#tag = name === 'html' ? this.root : name === 'head' ? this.#head : this.body;
      return;
    }
    if (!this.#inBody && !HEAD.has(name) && this.#open.top === this.#head) this.#beginBody();
    if (this.#open.foreign === 0) this.#open.closeFor(name);
    this.#tag = addElement(name, this.#open.parent);
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code);
  }

  onattribend(): void {
    const attributes = this.#tag?.attributes;
    if (attributes && !attributes.has(this.#attribute)) attributes.set(this.#attribute, this.#value);
  }

  onopentagend(): void {
    this.#endTag(false);
  }

  onselfclosingtag(): void {
    this.#endTag(true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (name === 'br') addElement('br', this.#open.top);
    if (name === 'head') this.#beginBody();
    this.#open.close(name);
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.#open.foreign > 0) this.#text(this.#html.slice(start, end - offset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #text(text: string): void {
    if (this.#open.top === this.#head) {
      if (text.trim() === '') return;
      this.#beginBody();
    }
    const { children } = this.#open.top;
    const last = children.length - 1;
    const before = children[last];
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
  }

  /** A start tag is read to its end. */
  #endTag(isWhole: boolean): void {
    const tag = this.#tag;
    this.#tag = null;
    if (tag === null || tag === this.root || tag === this.#head || tag === this.body) return;
    const isForeign = this.#open.foreign > 0 || FOREIGN.has(tag.name);
    if (!VOID.has(tag.name) && !(isWhole && isForeign)) this.#open.push(tag);
  }

  #beginBody(): void {
    if (this.#inBody) return;
    this.#inBody = true;
    this.#open.restart(this.body);
  }
}
