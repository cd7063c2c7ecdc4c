import type { PageElement } from './element.js';
import { closingsOf, holdsBack } from './nesting.js';

/** How deep elements nest: browsers put what is deeper beside its parent, and so does this. */
const DEEPEST = 512;
/** Above elements of SVG and MathML, `<x/>` is a whole element. */
export const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math']);

/** The elements that are open while a page is parsed, from the outside to the inside. The first of them stay open. */
export class OpenElements {
  readonly #open: PageElement[];
  /** How many of each name are open, so that a page full of start tags is not looked through for each of them. */
  readonly #count = new Map<string, number>();
  /** How many elements are open that were too deep to be nested. */
  #tooDeep = 0;

  constructor(...first: PageElement[]) {
    this.#open = first;
  }

  /** How many elements of SVG and MathML are open. */
  get foreign(): number {
    return (this.#count.get('svg') ?? 0) + (this.#count.get('math') ?? 0);
  }

  get top(): PageElement {
    return this.#open.at(-1)!;
  }

  /** The element that the next one stands in. */
  get parent(): PageElement {
    return this.#open.length >= DEEPEST ? this.top.parent! : this.top;
  }

  push(element: PageElement): void {
    if (this.#open.length >= DEEPEST) {
      this.#tooDeep++;
      this.#tally(this.#open.pop()!.name, -1);
    }
    this.#open.push(element);
    this.#tally(element.name, 1);
  }

  /** Puts an element in the place of all but the outermost. */
  restart(element: PageElement): void {
    this.#open.length = 1;
    this.#count.clear();
    this.#open.push(element);
  }

  /** Closes what the start tag of an element closes. */
  closeFor(name: string): void {
    for (const { closes, scope } of closingsOf(name)) this.#closeWithin(closes, scope);
  }

  /** Closes an element and what is open in it; an end tag without its element closes nothing. */
  close(name: string): void {
    if (!this.#count.get(name)) return;
    for (let i = this.#open.length - 1; i >= 2; i--) {
      const open = this.#open[i]!;
      if (open.name === name) {
        this.#closeFrom(i);
        return;
      }
      if (holdsBack(open.name, name)) return;
    }
  }

  /** Closes the outermost of these elements that is open within the scope. */
  #closeWithin(names: ReadonlySet<string>, scope: ReadonlySet<string>): void {
    if (![...names].some((name) => this.#count.get(name))) return;
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
    for (const { name } of this.#open.splice(index)) this.#tally(name, -1);
  }

  #tally(name: string, change: number): void {
    this.#count.set(name, (this.#count.get(name) ?? 0) + change);
  }
}
