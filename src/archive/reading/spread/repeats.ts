import type { Spread } from '../../../article/article.js';
import { normaliseText } from '../../../article/normalise.js';
import { spreadFor } from '../../../article/spread.js';
import { countWords, endsSentence } from '../../../article/text/unit.js';
import { splitUnits } from '../../../article/text/units.js';
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
