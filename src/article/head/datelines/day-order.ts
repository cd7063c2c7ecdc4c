/** Which of day and month a page writes first in dates of figures alone. */
export type DayOrder = 'dayFirst' | 'monthFirst';

const FIGURES = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/])/g;
const LONGEST_LINE = 200;
/** Time zones of the United States, where the month stands first. */
const AMERICAN = /\b(?:E[SD]T|C[SD]T|M[SD]T|P[SD]T)\b/;
/** Labels of dates in languages whose dates begin with the day. */
const DAY_FIRST =
  /publi[ée]e?\b|mis en ligne|mis à jour|veröffentlicht|publiziert|erschienen|aktualisiert|\bstand\b|\bdatum\b|\buhr\b|publicad[oa]|postado|actualizad|atualizad|pubblicat[oa]|aggiornat|gepubliceerd|geplaatst|bijgewerkt|опубликовано/iu;

/**
 * What the page's own lines tell of the order: a date that reads in one way only, or the words beside one that reads in
 * two.
 * @returns null where nothing tells, or where they tell both
 */
export function dayOrder(lines: Iterable<string>): DayOrder | null {
  const told = new Set<DayOrder>();
  for (const line of lines) {
    if (line.length > LONGEST_LINE) continue;
    for (const [, first, , second] of line.matchAll(FIGURES)) {
      if (Number(first) > 12 && Number(second) <= 12) told.add('dayFirst');
      else if (Number(second) > 12 && Number(first) <= 12) told.add('monthFirst');
      else if (AMERICAN.test(line)) told.add('monthFirst');
      else if (DAY_FIRST.test(line)) told.add('dayFirst');
    }
  }
  return told.size === 1 ? [...told][0]! : null;
}
