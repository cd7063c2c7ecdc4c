import { type PageContext, SPREAD } from '../article.js';
import { foldLine } from '../normalise.js';
import { isSectionLabel } from '../text/section-label.js';
import { countWords, endsSentence, type Unit } from '../text/unit.js';

/** A piece above the body that is nothing else, and so may be the headline. */
export interface Candidate {
  readonly unit: Unit;
  /** Index among the page's units. */
  readonly index: number;
}

/** Whether a line stands on so many other pages that it belongs to the site. */
export function isSiteLine(text: string, context: PageContext): boolean {
  return context.spreadOf(text) >= SPREAD.site;
}

/**
 * The headline among what stands above the body: a marked heading, else the first line long enough to say something
 * that the site does not repeat and no menu follows; a line of one or two words only when nothing longer is there.
 * @param menu indexes of units that were read as menu lines
 * @param datelines indexes of units that state a date
 */
export function chooseHeadline(
  candidates: readonly Candidate[],
  menu: readonly number[],
  datelines: readonly number[],
  context: PageContext,
): Candidate | null {
  const own = candidates.filter(({ unit }) => !isSiteLine(unit.text, context));
  const short = (own.length > 0 ? own : candidates).filter(({ unit }) => !isBlurb(unit));
  const pool = short.length > 0 ? short : candidates;
  const marked = pool.find(({ unit }) => unit.kind === 'heading' && countWords(unit.text) >= 2);
  if (marked) return shortened(marked, pool);
  const belowMenu = pool.filter(
    ({ index }) =>
      !pool.some(
        (other) => long(other, 4) && menu.filter((place) => place > index && place < other.index).length >= 3,
      ),
  );
  const chosen =
    belowDateline(belowMenu, datelines) ??
    belowMenu.find((candidate) => long(candidate, 5)) ??
    belowMenu.find((candidate) => long(candidate, 3)) ??
    belowMenu.filter(({ unit }) => !isSectionLabel(unit.text)).sort(byWords)[0] ??
    null;
  return chosen && shortened(chosen, pool);
}

/** Blogs put the date above the headline and, above that, their name and motto, which are shorter. */
function belowDateline(pool: readonly Candidate[], datelines: readonly number[]): Candidate | undefined {
  const first = pool.find((candidate) => long(candidate, 5));
  if (!first || countWords(first.unit.text) > 5) return undefined;
  return pool.find(({ unit, index }) => {
    const words = countWords(unit.text);
    return index > first.index && datelines.includes(index - 1) && words >= 6 && words <= 20;
  });
}

/** What a site says of itself above the headline. */
function isBlurb({ text, kind }: Unit): boolean {
  return kind !== 'heading' && countWords(text) > 20 && endsSentence(text);
}

/** Pages whose first line is their title: `Headline | Site` or `Section|Headline` above the headline itself. */
function shortened(chosen: Candidate, pool: readonly Candidate[]): Candidate {
  const title = foldLine(chosen.unit.text);
  const inside = pool.find((other) => {
    const headline = foldLine(other.unit.text);
    return (
      other !== chosen &&
      headline !== title &&
      headline.split(' ').length >= 3 &&
      (title.startsWith(`${headline} `) ||
        (/[|»›>]/.test(chosen.unit.text) && title.endsWith(` ${headline}`)))
    );
  });
  return inside ?? chosen;
}

function long({ unit }: Candidate, words: number): boolean {
  return countWords(unit.text) >= words && !isSectionLabel(unit.text);
}

function byWords(a: Candidate, b: Candidate): number {
  return countWords(b.unit.text) - countWords(a.unit.text) || a.index - b.index;
}
