/** The part of the DOM that the readers use, so that neither TypeScript's DOM library nor linkedom's types are needed. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** Whether an element is, or stands within, an element of one of these names. Selectors would be parsed on every call. */
export function isWithin(element: DomElement, names: ReadonlySet<string>): boolean {
  for (let at: DomElement | null = element; at; at = at.parentElement)
    if (names.has(at.localName)) return true;
  return false;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}
