import type { Nodes, Root } from 'mdast';
import type { Statements } from '../head/stated.js';
import { blocksOf } from '../html/text/blocks.js';
import { isWithin } from '../html/tree/element.js';
import { parsePage } from '../html/tree/parse.js';
import { oneLine } from '../normalise.js';
import type { Unit } from '../text/unit.js';
import { plainText, tableRows } from './plain.js';

/** Around the text of a picture. */
const CAPTION = new Set(['figcaption']);

/**
 * The blocks of a parsed Markdown page as units.
 * @param firstLine the file's line that is line 1 of the parsed text
 */
export function markdownUnits(root: Root, firstLine: number, said: Statements): Unit[] {
  const units: Unit[] = [];
  const add = (line: number, text: string, kind: Unit['kind']) => {
    if (text !== '') units.push({ line: line + firstLine - 1, text, kind, afterBlank: true });
  };
  const addText = (node: Nodes, kind: Unit['kind']) => {
    const line = node.position?.start.line ?? 1;
    const { text, omitted } = plainText(node);
    for (const part of omitted) said.remove(line + firstLine - 1, part.text, part.rule);
    add(line, text, kind);
  };
  /** HTML between the paragraphs: what a browser would show of it, but for captions. */
  const addHtml = (html: string, line: number, kind: Unit['kind']) => {
    const blocks = blocksOf(parsePage(html).body);
    if (blocks.length === 0) said.remove(line + firstLine - 1, oneLine(html), 'markdown/html');
    for (const block of blocks) {
      for (const part of block.omitted) said.remove(line + firstLine - 1, part.text, part.rule);
      if (isWithin(block.element, CAPTION)) said.remove(line + firstLine - 1, block.text, 'markdown/caption');
      else add(line, block.text, block.kind === 'text' ? kind : block.kind);
    }
  };
  const walk = (node: Nodes, kind: Unit['kind']) => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'heading':
        return addText(node, 'heading');
      case 'paragraph':
        return addText(node, kind);
      case 'code':
        return addText(node, 'item');
      case 'table':
        for (const row of tableRows(node)) add(row.line, row.text, 'item');
        return;
      case 'listItem':
        for (const child of node.children) walk(child, 'item');
        return;
      case 'blockquote':
        for (const child of node.children) walk(child, 'quote');
        return;
      case 'html':
        return addHtml(node.value, line, kind);
      case 'definition':
        return said.remove(
          line + firstLine - 1,
          `[${node.label ?? node.identifier}]: ${node.url}`,
          'markdown/link-target',
        );
      case 'footnoteDefinition':
        return said.remove(
          line + firstLine - 1,
          oneLine(node.children.map((child) => plainText(child).text).join(' ')),
          'markdown/footnote',
        );
      default:
        if ('children' in node) for (const child of node.children) walk(child as Nodes, kind);
    }
  };
  walk(root, 'text');
  return units;
}
