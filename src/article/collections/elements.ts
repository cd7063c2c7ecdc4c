import { Parser } from 'htmlparser2';
import type { XmlElement } from '../xml/xml.js';

interface Growing extends XmlElement {
  readonly children: (Growing | string)[];
}

/** Deeper than any export. */
const DEEPEST = 100;

/**
 * Tells each element of some names, one after the other, and keeps none of them: an export may be much larger than the tree of
 * one of its articles.
 * @throws RangeError when it is nested too deeply
 */
export function eachElement(
  xml: string,
  names: ReadonlySet<string>,
  tell: (element: XmlElement) => void,
): void {
  const open: Growing[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new RangeError('nested too deeply');
        if (open.length === 0 && !names.has(name)) return;
        const element: Growing = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag() {
        depth--;
        const element = open.pop();
        if (element && open.length === 0) tell(element);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}
