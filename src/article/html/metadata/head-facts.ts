import { asLine, inlineText } from '../text/inline.js';
import { attribute, elementsIn, type PageElement, type PageTree } from '../tree/element.js';

/** Elements of a page that speak about it, found in one pass. */
export interface HeadFacts {
  /** What a meta tag says, by its property, name or itemprop in small letters. */
  readonly meta: ReadonlyMap<string, string>;
  readonly title: string | null;
  readonly canonical: string | null;
  readonly h1: readonly string[];
  /** The first of them. */
  readonly h2: readonly string[];
  readonly times: readonly PageElement[];
  /** The first element with each itemprop. */
  readonly properties: ReadonlyMap<string, PageElement>;
  /** Links and other elements that say they name the author. */
  readonly authors: readonly PageElement[];
}

const MOST_HEADINGS = 50;

export function headFacts({ root }: PageTree): HeadFacts {
  const meta = new Map<string, string>();
  const properties = new Map<string, PageElement>();
  const headings: { readonly h1: string[]; readonly h2: string[] } = { h1: [], h2: [] };
  const [times, authors]: [PageElement[], PageElement[]] = [[], []];
  let title: string | null = null;
  let canonical: string | null = null;
  for (const element of elementsIn(root)) {
    const { name } = element;
    if (name === 'title') title ??= element.parent?.name === 'svg' ? null : lineOf(element);
    else if ((name === 'h1' || name === 'h2') && headings[name].length < MOST_HEADINGS)
      headings[name].push(lineOf(element) ?? '');
    else if (name === 'time') times.push(element);
    else if (name === 'link' && /\bcanonical\b/i.test(attribute(element, 'rel') ?? ''))
      canonical ??= attribute(element, 'href');
    if (name === 'meta') addMeta(element, meta);
    if (/\bauthor\b/.test(attribute(element, 'rel') ?? '') && name === 'a') authors.push(element);
    for (const property of wordsOf(attribute(element, 'itemprop')))
      if (!properties.has(property)) properties.set(property, element);
  }
  return { meta, title, canonical, ...headings, times, properties, authors };
}

function addMeta(tag: PageElement, meta: Map<string, string>): void {
  const content = attribute(tag, 'content')?.trim();
  if (!content) return;
  for (const name of ['property', 'name', 'itemprop'].flatMap((field) => wordsOf(attribute(tag, field)))) {
    const key = name.toLowerCase();
    if (!meta.has(key)) meta.set(key, content);
  }
}

function wordsOf(list: string | null): string[] {
  return list === null ? [] : list.split(/\s+/).filter(Boolean);
}

/** The text of an element as a line, or null when it has none. */
export function lineOf(element: PageElement): string | null {
  const line = { before: '', language: '', quotes: 0, omit: () => {} };
  const text = asLine(inlineText(element, line));
  return text === '' ? null : text;
}
