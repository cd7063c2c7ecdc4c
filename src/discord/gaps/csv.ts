/** Spreadsheets take a cell that begins so for a formula, whatever stands before it in white space. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/**
 * Rows as CSV (RFC 4180): ended by CRLF, quoted where need be. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front, by which it stays text (https://owasp.org/www-community/attacks/CSV_Injection); numbers stay numbers.
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
