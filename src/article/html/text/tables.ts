import { oneLine } from '../../normalise.js';
import { attribute, childElements, elementsIn, type PageElement } from '../tree/element.js';
import { BLOCK } from './block-names.js';
import { asLine } from './inline.js';

/** A table with more columns is read without their headings. */
const WIDEST = 200;
const CELL: ReadonlySet<string> = new Set(['td', 'th']);
const GROUP: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);
/** Blocks that may stand in a cell of data. */
const IN_CELL: ReadonlySet<string> = new Set(['td', 'th', 'p', 'div', 'ul', 'ol', 'li', 'center']);

/** How each row of a page's tables reads. */
export interface Tables {
  /** Whether a table row is there for the page's layout: its cells are read as blocks. */
  laysOut(row: PageElement): boolean;
  /** A row with each cell after its column's heading, or a row of headings. */
  readRow(row: PageElement): { readonly text: string; readonly isHeading: boolean };
}

/**
 * Looks at the tables of a page. Columns are called by the rows of headings above them, one or several; a row of headings
 * that comes again says nothing new.
 * @param textOf the text of a cell
 */
export function readTables(root: PageElement, textOf: (cell: PageElement) => string): Tables {
  const layout = layoutRows(root);
  const headings = new Map<PageElement, readonly string[]>();
  /** Tables whose last row was one of headings. */
  const above = new Set<PageElement>();
  return {
    laysOut: (row) => layout.has(row),
    readRow(row) {
      const table = tableOf(row);
      const cells = cellsOf(row);
      const texts = cells.map((cell) => asLine(textOf(cell)));
      if (isHeadingRow(cells, texts)) {
        const columns = spread(cells, texts);
        headings.set(table, above.has(table) ? joined(headings.get(table) ?? [], columns) : columns);
        above.add(table);
        return { text: texts.filter(Boolean).join(' '), isHeading: true };
      }
      above.delete(table);
      const columns = headings.get(table) ?? [];
      const labels = cells.length < 2 ? [] : labelsFor(cells, columns);
      const said = texts.map((text, i) => (labels[i] && text !== '' ? `${labels[i]}: ${text}` : text));
      return { text: said.filter(Boolean).join(labels.some(Boolean) ? '; ' : ' '), isHeading: false };
    },
  };
}

/** Headings of a second row stand below those of the first: `2016` above `Sales` makes `2016 Sales`. */
function joined(above: readonly string[], below: readonly string[]): readonly string[] {
  if (above.length !== below.length) return below;
  return below.map((text, i) =>
    above[i] === text || text === '' ? above[i]! : oneLine(`${above[i]} ${text}`),
  );
}

function isHeadingRow(cells: readonly PageElement[], texts: readonly string[]): boolean {
  const isHeading = cells.map(({ name }, i) => (texts[i] === '' ? null : name === 'th'));
  return cells.length >= 2 && isHeading.includes(true) && !isHeading.includes(false);
}

function labelsFor(cells: readonly PageElement[], columns: readonly string[]): string[] {
  const width = cells.reduce((sum, cell) => sum + span(cell), 0);
  if (width !== columns.length) return [];
  let column = 0;
  return cells.map((cell) => {
    const label = columns[column]!;
    column += span(cell);
    return label;
  });
}

function spread(cells: readonly PageElement[], texts: readonly string[]): string[] {
  const columns: string[] = [];
  for (const [i, cell] of cells.entries()) {
    const width = span(cell);
    if (columns.length + width > WIDEST) return [];
    for (let column = 0; column < width; column++) columns.push(texts[i]!);
  }
  return columns;
}

function span(cell: PageElement): number {
  const columns = Number.parseInt(attribute(cell, 'colspan') ?? '1', 10);
  return columns >= 1 && columns <= WIDEST ? columns : 1;
}

function tableOf(row: PageElement): PageElement {
  let at = row.parent ?? row;
  while (GROUP.has(at.name) && at.parent) at = at.parent;
  return at;
}

function cellsOf(row: PageElement): PageElement[] {
  return childElements(row).filter(({ name }) => CELL.has(name));
}

/** Rows whose cells hold blocks. A table with headings is data, whatever its cells are made of. */
function layoutRows(root: PageElement): ReadonlySet<PageElement> {
  const rows = new Set<PageElement>();
  const data = new Set<PageElement>();
  for (const element of elementsIn(root)) {
    if (element.name === 'th' && element.parent) data.add(tableOf(element.parent));
    if (!BLOCK.has(element.name) || CELL.has(element.name)) continue;
    for (let at = element.parent; at !== null; at = at.parent) {
      if (at.name !== 'tr') continue;
      if (rows.has(at)) break;
      if (IN_CELL.has(element.name) && data.has(tableOf(at))) continue;
      rows.add(at);
    }
  }
  return rows;
}
