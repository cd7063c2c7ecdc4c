import { readBareNames } from '../head/person.js';
import type { Statements } from '../head/stated.js';
import { foldLine, oneLine } from '../normalise.js';
import { countWords, isProse } from '../text/unit.js';
import type { PrintedBlock } from './paragraphs.js';

const LONGEST_NAME = 4;
/** What programs call a document that nobody has given a title. */
const NO_TITLE =
  /\.(?:docx?|odt|rtf|pdf|html?|tex|indd|qxp|pages|txt|md|ps)$|^(?:microsoft word|untitled|document\d*|title|word document|powerpoint|slide \d|print|anonymous|\(?anonymous\)?|unspecified)\b/i;

/** Above the headline, the name of the paper may stand in type as large, but it is short and names no story. */
const NEARLY_AS_LARGE = 0.45;

/**
 * The headline: what stands in the largest type at the top of the first page; where no type is larger than the text's,
 * the title that the document gives itself.
 * @returns the blocks without it
 */
export function stateTitle(
  blocks: readonly PrintedBlock[],
  info: Readonly<Record<string, unknown>>,
  said: Statements,
): readonly PrintedBlock[] {
  const first = blocks.filter(({ unit }) => unit.page === blocks[0]?.unit.page);
  const heads = first.filter(({ unit }) => unit.kind === 'heading');
  const title = typeof info.Title === 'string' ? oneLine(info.Title) : '';
  const given = isTitle(title) ? foldLine(title) : '';
  const named = heads.find(({ unit }) => given !== '' && foldLine(unit.text) === given);
  const headline = named ?? largest(first);
  if (headline) {
    said.state('headline', headline.unit.text, `the largest type, page ${headline.unit.page}`);
    return blocks.filter((block) => block !== headline);
  }
  // A title that the page does not show may be of any document that this one was made from.
  const top = blocks.slice(0, TOP).find(({ unit }) => given !== '' && foldLine(unit.text) === given);
  if (top) {
    said.state('headline', top.unit.text, 'the title of the document');
    return blocks.filter((block) => block !== top);
  }
  return blocks;
}

const TOP = 6;

function isTitle(text: string): boolean {
  return countWords(text) >= 2 && !NO_TITLE.test(text);
}

function largest(blocks: readonly PrintedBlock[]): PrintedBlock | undefined {
  const heads = blocks.filter(({ unit }) => unit.kind === 'heading');
  const first = heads.toSorted((a, b) => b.size - a.size)[0];
  if (!first || countWords(first.unit.text) > LONGEST_NAME) return first;
  const below = blocks.slice(blocks.indexOf(first) + 1);
  const prose = below.findIndex(({ unit }) => isProse(unit.text));
  const [next] = heads
    .filter((head) => head !== first && below.slice(0, prose).includes(head))
    .toSorted((a, b) => b.size - a.size);
  const isNext = next && next.size >= first.size * NEARLY_AS_LARGE;
  return isNext && countWords(next.unit.text) > LONGEST_NAME ? next : first;
}

/** Who made a document, where that is the name of a person and no program's or account's. */
export function authorOf(info: Readonly<Record<string, unknown>>): string | null {
  return typeof info.Author === 'string' ? readBareNames(oneLine(info.Author)) : null;
}
