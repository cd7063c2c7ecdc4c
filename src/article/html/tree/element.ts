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
  const ahead: PageElement[] = [];
  let element: PageElement | undefined = root;
  while (element !== undefined) {
    const { children } = element;
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]!;
      if (typeof child !== 'string') ahead.push(child);
    }
    element = ahead.pop();
    if (element !== undefined) yield element;
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

/**
 * Sums what stands in each element, by what stands in it outside of its child elements. One pass from the leaves up.
 * @returns nothing for elements that hold nothing
 */
export function sumUp(root: PageElement, own: ReadonlyMap<PageElement, number>): Map<PageElement, number> {
  const sums = new Map(own);
  for (const element of [...elementsIn(root)].reverse()) {
    const sum = sums.get(element);
    if (sum !== undefined && element.parent) sums.set(element.parent, (sums.get(element.parent) ?? 0) + sum);
  }
  return sums;
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
