import { type ButtonSpec, buttonRow } from '../reply/components.js';
import type { Texts } from '../strings/texts.js';

/**
 * First, back, where one is, next and last, or no row for a single page. `id` gives the custom_id for a page and a role;
 * the role keeps the ids apart where two buttons lead to the same page. Pages count from 0.
 */
export function pagerRow(t: Texts, page: number, pages: number, id: (page: number, role: string) => string) {
  if (pages <= 1) return [];
  const last = pages - 1;
  const where: ButtonSpec = {
    id: id(page, 'at'),
    text: t.plain('page.of', { page: page + 1, pages }),
    disabled: true,
  };
  return buttonRow([
    { id: id(0, 'first'), text: t.plain('button.first'), disabled: page === 0 },
    { id: id(Math.max(page - 1, 0), 'back'), text: t.plain('button.back'), disabled: page === 0 },
    where,
    { id: id(Math.min(page + 1, last), 'next'), text: t.plain('button.next'), disabled: page === last },
    { id: id(last, 'last'), text: t.plain('button.last'), disabled: page === last },
  ]);
}

/** The page number of a custom_id, kept within the pages there are. */
export function pageNumber(arg: string | undefined, pages: number): number {
  const page = Number.parseInt(arg ?? '', 10);
  return Number.isNaN(page) ? 0 : Math.min(Math.max(page, 0), Math.max(pages - 1, 0));
}
