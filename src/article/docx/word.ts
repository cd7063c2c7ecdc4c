import type { XmlElement } from '../xml/xml.js';

/** An attribute by its name without prefix: Word writes `w:val`, others `val`. */
export function attributeOf(element: XmlElement, name: string): string | null {
  const { attributes } = element;
  if (Object.hasOwn(attributes, `w:${name}`)) return attributes[`w:${name}`]!;
  for (const key of Object.keys(attributes))
    if (key === name || key.endsWith(`:${name}`)) return attributes[key]!;
  return null;
}
