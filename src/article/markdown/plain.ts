import type { Nodes, Parents, Table } from 'mdast';
import { type Block, blocksOf } from '../html/text/blocks.js';
import { parsePage } from '../html/tree/parse.js';
import { normaliseText, oneLine } from '../normalise.js';

/** What a reader sees of a piece of Markdown, and what stands in it and is none of its words. */
export interface PlainText {
  readonly text: string;
  readonly omitted: Block['omitted'];
}

/**
 * The text that a reader sees of a piece of Markdown: no marks, no addresses, no footnote numbers, no pictures. Where HTML
 * stands in it, or something is struck out, it is read as HTML is.
 */
export function plainText(node: Nodes): PlainText {
  if (!hasHtml(node)) return { text: oneLine(normaliseText(visible(node))), omitted: [] };
  const blocks = blocksOf(parsePage(asHtml(node)).body);
  const text = blocks.map((block) => block.text).join(' ');
  const omitted = blocks.flatMap((block) => block.omitted);
  return { text: omitted.length === 0 ? text : text.replace(LEFT_GAP, ''), omitted };
}

function hasHtml(node: Nodes): boolean {
  if (node.type === 'html' || node.type === 'delete') return true;
  return 'children' in node && node.children.some(hasHtml);
}

/** Between a word and the full stop that what was left out stood before. */
const LEFT_GAP = / (?=[.,;:!?](?:\s|$))/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function asHtml(node: Nodes): string {
  if (node.type === 'html') return node.value;
  if (node.type === 'delete') return `<del>${childrenAsHtml(node)}</del>`;
  if ('children' in node) return childrenAsHtml(node);
  return visible(node).replace(/[&<>]/g, (sign) => ESCAPES[sign]!);
}

function childrenAsHtml(node: Parents): string {
  return node.children.map(asHtml).join('');
}

function visible(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    default:
      return 'children' in node ? (node.children as readonly Nodes[]).map(visible).join('') : '';
  }
}

/** A table's rows as text, each cell after its column's heading: `Year: 2016; Seizures: 17,400`. */
export function tableRows(table: Table): { readonly line: number; readonly text: string }[] {
  const [head, ...rows] = table.children;
  const headings = head?.children.map((cell) => plainText(cell).text) ?? [];
  const described = rows.map((row) => ({
    line: row.position?.start.line ?? 0,
    text: row.children
      .map((cell, column) => [headings[column] ?? '', plainText(cell).text] as const)
      .filter(([, cell]) => cell !== '')
      .map(([heading, cell]) => (heading === '' ? cell : `${heading}: ${cell}`))
      .join('; '),
  }));
  return described.filter(({ text }) => text !== '');
}
