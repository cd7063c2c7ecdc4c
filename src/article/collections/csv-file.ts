import Papa from 'papaparse';
import type { FileReading } from '../article.js';
import { FIELD_NAMES, foldName, SUMMARY_NAMES, TEXT_NAMES } from '../fields/names.js';
import { identifierFor } from '../identifier.js';
import { type ItemReading, readItem } from '../json/json-item.js';
import { oneLine } from '../normalise.js';
import { rejectedFile } from '../outcome/reader-fault.js';
import { collected } from './collected.js';

const REMEDY =
  'Name the columns in the first line: headline (or title), text (or body), and, if there are any, date, author, section, source and url.';
const SHOWN_COLUMNS = 12;
/** By which Excel is told what parts columns. */
const SEPARATOR_LINE = /^\ufeff?sep=(.)\r?\n/i;

/** Reads a table with a header as a program exports it: an article a row, its parts found by the columns' names. */
export async function readCsv(file: string, text: string): Promise<FileReading> {
  const told = SEPARATOR_LINE.exec(text);
  const source = text.slice(told?.[0].length ?? 0).replace(/^\ufeff/, '');
  const rows = unescaped(rowsOf(source, told?.[1], told ? 2 : 1), source);
  const [header, ...rest] = rows;
  const columns = header?.cells.map((cell) => cell.trim()) ?? [];
  const lacking = lackingIn(columns);
  if (lacking !== null) {
    const named = columns.filter(Boolean).slice(0, SHOWN_COLUMNS);
    return rejectedFile(
      file,
      `The first line names no column for the ${lacking}; it says: ${named.join(', ') || 'nothing'}.`,
      REMEDY,
    );
  }
  if (rest.length === 0)
    return rejectedFile(file, 'The table has no row but its header.', 'Add one, or remove the file.');
  const items: { line: number; reading: ItemReading }[] = [];
  for (const [i, { line, cells }] of rest.entries()) {
    const item: Record<string, string> = {};
    for (const [column, name] of columns.entries())
      if (name !== '' && !Object.hasOwn(item, name) && (cells[column] ?? '').trim() !== '')
        item[name] = TEXT.has(foldName(name)) ? cells[column]! : oneLine(cells[column]!);
    const id = Object.keys(item).find((name) => foldName(name) === 'id');
    const { [id ?? '']: given, ...others } = item;
    const value = given === undefined ? others : { ...others, id: given };
    items.push({ line, reading: await readItem(value, identifierFor(file, i + 1), line) });
  }
  return collected(file, items);
}

interface Row {
  /** 1-based line on which it begins; a cell may go over several. */
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string, delimiter: string | undefined, firstLine: number): Row[] {
  const rows: Row[] = [];
  let line = firstLine;
  let from = 0;
  Papa.parse<string[]>(text, {
    ...(delimiter !== undefined && { delimiter }),
    step: ({ data, meta }) => {
      const begins = line;
      for (let at = text.indexOf('\n', from); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1))
        line++;
      from = meta.cursor;
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line: begins, cells: data });
    },
  });
  return rows;
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' };

/**
 * In a table whose columns are parted by tabs, databases and the form of the IANA (text/tab-separated-values) have no quotes, and
 * write line ends within a cell as `\n`: then each row is one line.
 */
function unescaped(rows: readonly Row[], text: string): readonly Row[] {
  const head = text.slice(0, text.indexOf('\n'));
  if (!head.includes('\t') || /(?:^|\t)"/m.test(text) || !/\\[nrt]/.test(text)) return rows;
  return rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cell.replace(/\\([nrt\\])/g, (_, sign: string) => ESCAPED[sign]!)),
  }));
}

/** Columns in which a line end means something; a headline is one line, however wide its cell was. */
const TEXT = new Set([...TEXT_NAMES, ...SUMMARY_NAMES, 'paragraphs']);

/** Which of the two parts that no article is without has no column. */
function lackingIn(columns: readonly string[]): string | null {
  const names = new Set(columns.map(foldName));
  const has = (wanted: readonly string[]) => wanted.some((name) => names.has(name));
  if (!has(FIELD_NAMES.headline)) return 'headline';
  return has([...TEXT]) ? null : 'text';
}
