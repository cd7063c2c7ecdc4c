import { Tokenizer } from 'htmlparser2';
import type { PageElement, PageNode, PageTree } from './element.js';
import { closingsOf, HEAD, holdsBack, VOID } from './nesting.js';

/** How deep elements nest: browsers put what is deeper beside its parent, and so does this. */
const DEEPEST = 512;
/** Above elements of SVG and MathML, `<x/>` is a whole element. */
const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math']);

interface OpenElement extends PageElement {
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

function openElement(name: string, parent: PageElement | null): OpenElement {
  const element: OpenElement = { name, attributes: new Map(), parent, children: [] };
  parent?.children.push(element);
  return element;
}

class TreeBuilder implements PageTree {
  readonly root = openElement('html', null);
  readonly #head = openElement('head', this.root);
  readonly body = openElement('body', this.root);
  readonly #html: string;
  /** The open elements, from the outside to the inside. */
  readonly #open: PageElement[] = [this.root, this.#head];
  /** How many elements are open that were too deep to be nested. */
  #tooDeep = 0;
  #inBody = false;
  #foreign = 0;
  #tag: OpenElement | null = null;
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
    if (!this.#inBody && !HEAD.has(name) && this.#top === this.#head) this.#beginBody();
    if (this.#foreign === 0) {
      for (const { closes, scope } of closingsOf(name)) this.#closeWithin(closes, scope);
    }
    const deep = this.#open.length >= DEEPEST;
    this.#tag = openElement(name, deep ? this.#top.parent! : this.#top);
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
    if (name === 'br') this.#top.children.push(openElement('br', null));
    if (name === 'head') this.#beginBody();
    for (let i = this.#open.length - 1; i >= 2 || (i >= 1 && !this.#inBody); i--) {
      const open = this.#open[i]!;
      if (open.name === name) {
        this.#closeFrom(i);
        return;
      }
      if (holdsBack(open.name, name)) return;
    }
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.#foreign > 0) this.#text(this.#html.slice(start, end - offset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  get #top(): PageElement {
    return this.#open.at(-1)!;
  }

  #text(text: string): void {
    if (this.#top === this.#head) {
      if (text.trim() === '') return;
      this.#beginBody();
    }
    const { children } = this.#top;
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
    const isForeign = this.#foreign > 0 || FOREIGN.has(tag.name);
    if (VOID.has(tag.name) || (isWhole && isForeign)) return;
    if (this.#open.length >= DEEPEST) {
      this.#tooDeep++;
      this.#open[this.#open.length - 1] = tag;
      return;
    }
    if (FOREIGN.has(tag.name)) this.#foreign++;
    this.#open.push(tag);
  }

  #beginBody(): void {
    if (this.#inBody) return;
    this.#inBody = true;
    this.#open.length = 1;
    this.#open.push(this.body);
  }

  /** Closes the outermost of these elements that is open within the scope. */
  #closeWithin(names: ReadonlySet<string>, scope: ReadonlySet<string>): void {
    let outermost = -1;
    for (let i = this.#open.length - 1; i >= 2; i--) {
      const { name } = this.#open[i]!;
      if (names.has(name)) outermost = i;
      else if (scope.has(name)) break;
    }
    if (outermost >= 0) this.#closeFrom(outermost);
  }

  #closeFrom(index: number): void {
    if (this.#tooDeep > 0 && index === this.#open.length - 1) {
      this.#tooDeep--;
      return;
    }
    this.#tooDeep = 0;
    for (const { name } of this.#open.splice(index)) if (FOREIGN.has(name)) this.#foreign--;
  }
}
