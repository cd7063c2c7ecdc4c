import type { Spread } from '../../../article/article.js';
import { normaliseText } from '../../../article/normalise.js';
import { spreadFor } from '../../../article/spread.js';
import { countWords, endsSentence } from '../../../article/text/unit.js';
import { splitUnits } from '../../../article/text/units.js';
import type { Pacer } from '../../pacer.js';
import { hashLetters } from './hash.js';
import { HashCounts, type SharedCounts } from './hash-counts.js';
import { textBetweenTags } from './text-between-tags.js';

/** What one page says, as the distinct hashes of its lines: enough to see what it shares with other pages. */
export interface PageLines {
  readonly all: Float64Array;
  /** Those that are running text. */
  readonly prose: Float64Array;
}

const FEWEST_PROSE_WORDS = 12;
/** A page with this much text of its own is an article of its own, not a copy of another page. */
const OWN_PROSE_LINES = 3;
const OWN_PROSE_SHARE = 0.3;

/** The lines of a page's text. HTML is looked at as text between tags, which is enough to recognise a line. */
export function linesOfPage(text: string, isHtml: boolean): PageLines {
  const { units } = splitUnits(normaliseText(isHtml ? textBetweenTags(text) : text));
  const all = new Set<number>();
  const prose = new Set<number>();
  for (const unit of units) {
    const hash = hashLetters(unit.text);
    all.add(hash);
    if (endsSentence(unit.text) && countWords(unit.text) >= FEWEST_PROSE_WORDS) prose.add(hash);
  }
  return { all: Float64Array.from(all), prose: Float64Array.from(prose) };
}

/** How far lines have spread, by the hash that `hashLetters` gives of them. */
export class LineSpread {
  readonly #counts: HashCounts;
  readonly #pages: number;
  readonly #instead: ReadonlyMap<number, number>;

  /**
   * @param counts on how many of `pages` pages each line stands
   * @param instead what holds for some lines in their place
   */
  constructor(counts: HashCounts, pages: number, instead: ReadonlyMap<number, number> = new Map()) {
    this.#counts = counts;
    this.#pages = pages;
    this.#instead = instead;
  }

  /** As another thread is told of it. */
  get shared(): SharedSpread {
    return { counts: this.#counts.shared, pages: this.#pages, instead: this.#instead };
  }

  of(hash: number): Spread {
    return spreadFor(this.#instead.get(hash) ?? this.#counts.get(hash), this.#pages);
  }
}

export interface SharedSpread {
  readonly counts: SharedCounts;
  readonly pages: number;
  readonly instead?: ReadonlyMap<number, number>;
}

/** A page read by itself. */
export const NO_SPREAD = new LineSpread(new HashCounts(0), 0);

/**
 * Counts on how many pages each line stands. Copies of one article share all their lines: a page without text of its
 * own counts for nothing, or the article itself would look like furniture.
 */
export async function countRepeats(pages: readonly PageLines[], pacer: Pacer): Promise<LineSpread> {
  const { counts, distinct } = await countPages(pages, pacer);
  return new LineSpread(counts, distinct.size);
}

/** The same, with what it takes to count more pages with these. */
export interface Counted {
  /** On how many pages each line stands. */
  readonly inPages: HashCounts;
  /** The pages with text of their own, and on how many of those each line stands. */
  readonly distinct: ReadonlySet<PageLines>;
  readonly counts: HashCounts;
}

export async function countPages(pages: readonly PageLines[], pacer: Pacer): Promise<Counted> {
  const inPages = await tally(pages, pacer);
  const distinct = new Set<PageLines>();
  for (const page of pages) {
    if (isOfItsOwn(page, (line) => inPages.get(line))) distinct.add(page);
    if (pacer.due()) await pacer.rest();
  }
  return { inPages, distinct, counts: await tally([...distinct], pacer) };
}

/** Whether a page has text that stands on no other. @param inPages on how many pages a line stands, this one among them */
export function isOfItsOwn({ prose }: PageLines, inPages: (line: number) => number): boolean {
  let own = 0;
  for (const line of prose) if (inPages(line) === 1) own++;
  return own >= OWN_PROSE_LINES || (own > 0 && own >= prose.length * OWN_PROSE_SHARE);
}

async function tally(pages: readonly PageLines[], pacer: Pacer): Promise<HashCounts> {
  const counts = new HashCounts(pages.reduce((sum, page) => sum + page.all.length, 0));
  for (const page of pages) {
    for (const line of page.all) counts.add(line);
    if (pacer.due()) await pacer.rest();
  }
  return counts;
}
