import { blocksOf } from '../html/text/blocks.js';
import { parsePage } from '../html/tree/parse.js';

/** A table's rows as items, each cell after its column's heading. */
export function tableText(table: string): string {
  let headings: string[] = [];
  const rows: string[][] = [[]];
  for (const line of table.split('\n').slice(1)) {
    if (/^\s*\|[-+]/.test(line)) {
      rows.push([]);
      continue;
    }
    const cells = /^\s*([|!])(.*)$/s.exec(line);
    if (!cells) continue;
    const texts = cells[2]!
      .split(cells[1] === '!' ? /!!|\|\|/ : '||')
      .map((cell) => plainLine(cell.replace(/^[^|[\]{}]*\|(?!\|)/, '')));
    if (cells[1] === '!' && headings.length < texts.length + rows.at(-1)!.length && rows.length <= 2)
      headings = [...headings, ...texts];
    else rows.at(-1)!.push(...texts);
  }
  const told = rows.filter((row) => row.some((cell) => cell !== ''));
  return told
    .map(
      (row) =>
        `• ${row.map((cell, i) => (headings.length === row.length ? `${headings[i]}: ${cell}` : cell)).join('; ')}`,
    )
    .map((row) => `\n${row}\n`)
    .join('');
}

/** A line of a page as text: its heading or list mark as plain text has them. */
export function blockText(line: string): string {
  const heading = /^={2,6}\s*(.*?)\s*={2,6}\s*$/.exec(line);
  if (heading) return `# ${plainLine(heading[1]!)}`;
  const item = /^([*#:;]+)\s*(.*)$/.exec(line);
  if (item) return /[*#]/.test(item[1]!) ? `• ${plainLine(item[2]!)}` : plainLine(item[2]!);
  return /^__[A-Z]+__$/.test(line.trim()) ? '' : plainLine(line);
}

/** What a template left that shows nothing: `Marsa (Arabic: مرسى, )`. */
function withoutGaps(text: string): string {
  return text
    .replace(/\([\s,;:]+(?=[^\s,;:)])/g, '(')
    .replace(/[\s,;]+\)/g, ')')
    .replace(/ ?\(\)/g, '');
}

/** One line without marks of emphasis, outside links and HTML. */
export function plainLine(line: string): string {
  const text = withoutGaps(line)
    .replace(/'{2,5}/g, '')
    .replace(
      /\[(?:https?:)?\/\/[^\s[\]]{1,2000}(?:\s+([^[\]\n]{1,500}))?\]/g,
      (_, label: string | undefined) => label ?? '',
    );
  if (!/<[a-z/]|&[a-z#]/i.test(text)) return text.trim();
  return blocksOf(parsePage(text).body)
    .map((block) => block.text)
    .join(' ');
}
