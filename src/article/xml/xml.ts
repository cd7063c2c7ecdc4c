import { Parser } from 'htmlparser2';

/** An element of an XML document; names keep their prefix and case. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface Growing extends XmlElement {
  readonly children: (Growing | string)[];
}

/** Deeper than any document; what is read walks the tree recursively. */
const DEEPEST = 400;

/** Parses XML as far as it goes. @throws RangeError when it is nested too deeply */
export function parseXml(xml: string): XmlElement {
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > DEEPEST) throw new RangeError('nested too deeply');
        const element: Growing = { name, attributes, children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        open.at(-1)!.children.push(text);
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return root;
}

/** All text below an element. */
export function textIn(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}

export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The name of an element without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** The first element below one with this name, without its prefix, in the order of the document. */
export function findIn(element: XmlElement, name: string): XmlElement | null {
  for (const child of childrenOf(element)) {
    const found = localName(child) === name ? child : findIn(child, name);
    if (found !== null) return found;
  }
  return null;
}

/** The same of the children only. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element).find((child) => localName(child) === name) ?? null;
}

/** Text as it stands in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}
