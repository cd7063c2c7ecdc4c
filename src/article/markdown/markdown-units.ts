import type { Nodes, Root } from 'mdast';
import type { Statements } from '../head/stated.js';
import { oneLine } from '../normalise.js';
import type { Unit } from '../text/unit.js';
import { plainText, tableRows } from './plain.js';

/**
 * The blocks of a parsed Markdown page as units.
 * @param firstLine the file's line that is line 1 of the parsed text
 */
export function markdownUnits(root: Root, firstLine: number, said: Statements): Unit[] {
  const units: Unit[] = [];
  const add = (line: number, text: string, kind: Unit['kind']) => {
    if (text !== '') units.push({ line: line + firstLine - 1, text, kind, afterBlank: true });
  };
  const walk = (node: Nodes, kind: Unit['kind']) => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'heading':
        return add(line, plainText(node), 'heading');
      case 'paragraph':
        return add(line, plainText(node), kind);
      case 'code':
        return add(line, plainText(node), 'item');
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
        return said.remove(line + firstLine - 1, oneLine(node.value), 'markdown/html');
      case 'definition':
        return said.remove(
          line + firstLine - 1,
          `[${node.label ?? node.identifier}]: ${node.url}`,
          'markdown/link-target',
        );
      case 'footnoteDefinition':
        return said.remove(
          line + firstLine - 1,
          oneLine(node.children.map(plainText).join(' ')),
          'markdown/footnote',
        );
      default:
        if ('children' in node) for (const child of node.children) walk(child as Nodes, kind);
    }
  };
  walk(root, 'text');
  return units;
}
