/** A piece of a page's tree: an element, or text as a string with its entities decoded. */
export type PageNode = PageElement | string;

/** An element of a page. Names and attribute names are in small letters. */
export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | null;
  readonly children: PageNode[];
}

/** A parsed page. */
export interface PageTree {
  readonly root: PageElement;
  readonly body: PageElement;
}

export function attribute(element: PageElement, name: string): string | null {
  return element.attributes.get(name) ?? null;
}

/** An element's classes, id and role, in small letters with spaces around each: what a page calls its parts. */
export function callsIt(element: PageElement): string {
  const { attributes } = element;
  if (attributes.size === 0) return '';
  const [kind, id] = [attributes.get('class'), attributes.get('id')];
  return kind === undefined && id === undefined ? '' : ` ${kind ?? ''} ${id ?? ''} `.toLowerCase();
}

/** Every element below one, itself left out, in the order of the page. */
export function* elementsIn(root: PageElement): Generator<PageElement, void> {
  const ahead = childElements(root).reverse();
  for (let element = ahead.pop(); element !== undefined; element = ahead.pop()) {
    yield element;
    ahead.push(...childElements(element).reverse());
  }
}

export function childElements(element: PageElement): PageElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first element below one that has what is asked. */
export function findElement(root: PageElement, has: (element: PageElement) => boolean): PageElement | null {
  for (const element of elementsIn(root)) if (has(element)) return element;
  return null;
}

/** The element itself and those around it, from the inside to the outside. */
export function* around(element: PageElement): Generator<PageElement, void> {
  for (let at: PageElement | null = element; at; at = at.parent) yield at;
}

/** Whether an element is, or stands within, an element of one of these names. */
export function isWithin(element: PageElement, names: ReadonlySet<string>): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (names.has(at.name)) return true;
  return false;
}

/** Whether an element is another one or stands within it. */
export function isInside(element: PageElement, other: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at === other) return true;
  return false;
}
