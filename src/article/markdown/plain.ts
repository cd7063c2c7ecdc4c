import type { Nodes, Table } from 'mdast';
import { normaliseText, oneLine } from '../normalise.js';

/** The text that a reader sees of a piece of Markdown: no marks, no addresses, no footnote numbers, no pictures. */
export function plainText(node: Nodes): string {
  return oneLine(normaliseText(visible(node)));
}

function visible(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'html':
      return '';
    default:
      return 'children' in node ? node.children.map((child) => visible(child)).join('') : '';
  }
}

/** A table's rows as text, each cell after its column's heading: `Year: 2016; Seizures: 17,400`. */
export function tableRows(table: Table): { readonly line: number; readonly text: string }[] {
  const [head, ...rows] = table.children;
  const headings = head?.children.map(plainText) ?? [];
  const described = rows.map((row) => ({
    line: row.position?.start.line ?? 0,
    text: row.children
      .map((cell, column) => [headings[column] ?? '', plainText(cell)] as const)
      .filter(([, cell]) => cell !== '')
      .map(([heading, cell]) => (heading === '' ? cell : `${heading}: ${cell}`))
      .join('; '),
  }));
  return described.filter(({ text }) => text !== '');
}
