import { childOf, childrenOf, localName, parseXml, textIn, type XmlElement } from '../xml/xml.js';
import { attributeOf } from './word.js';

/** What a paragraph is by its style. */
export type StyleKind = 'title' | 'heading' | 'quote' | 'list' | 'contents' | 'caption' | 'text';

/** Styles by their names, in the languages that office programs are set to. */
const NAMES: readonly (readonly [StyleKind, RegExp])[] = [
  ['title', /^(?:title|titel|titre|título|titolo)$/i],
  ['heading', /^(?:heading|überschrift|titre|título|titolo|rubrik|kop) ?\d|^(?:heading|subtitle)$/i],
  ['quote', /quot|zitat|citation|cita/i],
  ['contents', /^(?:toc|contents|verzeichnis|index) ?(?:\d|heading)/i],
  ['caption', /^(?:caption|beschriftung|légende|descripción|illustration|figure|drawing)$/i],
  ['list', /^list\b/i],
];

/** What each of a document's styles is, by its id; a style is what the one is that it was made from. */
export function stylesIn(xml: string | null): (id: string) => StyleKind {
  const styles = new Map<string, XmlElement>();
  for (const style of xml === null ? [] : childrenOf(childOf(parseXml(xml), 'styles') ?? EMPTY)) {
    const id = attributeOf(style, 'styleId');
    if (localName(style) === 'style' && id !== null) styles.set(id, style);
  }
  const kindOf = (id: string, depth = 0): StyleKind => {
    const style = styles.get(id);
    const name = (style && attributeOf(childOf(style, 'name') ?? EMPTY, 'val')) ?? id;
    const known = NAMES.find(([, names]) => names.test(name) || names.test(id));
    if (known) return known[0];
    const outline = style && levelIn(style);
    if (outline !== null && outline !== undefined && outline < 9) return 'heading';
    const base = style && attributeOf(childOf(style, 'basedOn') ?? EMPTY, 'val');
    return base && depth < DEEPEST ? kindOf(base, depth + 1) : 'text';
  };
  return kindOf;
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };
const DEEPEST = 10;

/** The level of a heading, from 0; null for what is none. */
export function levelIn(element: XmlElement): number | null {
  const properties = childOf(element, 'pPr');
  const level = properties && childOf(properties, 'outlineLvl');
  return level ? Number(attributeOf(level, 'val')) : null;
}

/** A property of the document, such as its title. */
export function propertyIn(xml: string | null, name: string): string {
  if (xml === null) return '';
  const properties = childrenOf(parseXml(xml)).flatMap(childrenOf);
  const found = properties.find((property) => localName(property) === name);
  return found ? textIn(found).trim() : '';
}
