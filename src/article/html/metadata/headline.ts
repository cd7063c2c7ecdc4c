import type { Statements } from '../../head/stated.js';
import { foldLine, oneLine } from '../../normalise.js';
import type { HeadFacts } from './head-facts.js';

/** From so much of their words in common on, a heading of the first rank and a title name the same article. */
const ALIKE = 0.5;
/** One of the second rank may be another story's on the same matter. */
const NEARLY_SAME = 0.8;
/** A lone heading with fewer words than this is more often the site's or the section's than the article's. */
const FEWEST_WORDS = 5;

/**
 * States the headline: the heading that is most like one of the page's titles, since that is what its readers see; else
 * the title that its metadata gives, else the page's title without the site's name.
 */
export function stateHeadline(
  facts: HeadFacts,
  structured: string | null,
  site: string | null,
  said: Statements,
): void {
  const shown = facts.meta.get('og:title') ?? facts.meta.get('twitter:title') ?? null;
  const titles = [shown, structured, facts.title].filter((title) => title !== null);
  const known = site ?? facts.h1.find((heading) => isSite(heading, facts.title, null)) ?? null;
  const headings = facts.h1.filter((heading) => !isSite(heading, facts.title, site));
  const first = mostLike(headings, titles, ALIKE);
  const second = first ?? mostLike(facts.h2, titles, NEARLY_SAME);
  const stated = shown ?? structured;
  const lone = headings.length === 1 ? headings[0]! : null;
  if (first !== null) said.state('headline', first, 'the h1 heading');
  else if (second !== null) said.state('headline', second, 'the h2 heading');
  else if (stated) said.state('headline', withoutSite(stated, known), 'metadata title');
  else if (lone !== null && (facts.title === null || wordsOf(lone).length >= FEWEST_WORDS))
    said.state('headline', lone, 'the h1 heading');
  else if (facts.title) said.state('headline', withoutSite(facts.title, known), 'the page title');
}

function mostLike(headings: readonly string[], titles: readonly string[], least: number): string | null {
  let best: string | null = null;
  let most = 0;
  for (const heading of headings) {
    const score = Math.max(0, ...titles.map((title) => likeness(heading, title)));
    if (score >= least && score > most) [best, most] = [heading, score];
  }
  return best;
}

/** Share of words in common (Sørensen–Dice); 1 for a title that is the heading and something else, such as the site. */
function likeness(heading: string, title: string): number {
  const [first, second] = [new Set(wordsOf(heading)), new Set(wordsOf(title))];
  if (first.size === 0 || second.size === 0) return 0;
  if (first.size >= 3 && ` ${[...second].join(' ')} `.includes(` ${[...first].join(' ')} `)) return 1;
  const common = [...first].filter((word) => second.has(word)).length;
  return (2 * common) / (first.size + second.size);
}

/** Words, and the characters of scripts that write none apart. */
function wordsOf(text: string): string[] {
  return (
    foldLine(text).match(
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]+/gu,
    ) ?? []
  );
}

/** Whether a heading is the site's name: it says so, or the page's title ends or begins with it after a dash or bar. */
function isSite(heading: string, title: string | null, site: string | null): boolean {
  const name = foldLine(heading);
  if (name === '' || (site !== null && name === foldLine(site))) return true;
  if (title === null || title.length > LONGEST_TITLE) return false;
  const parts = oneLine(title).split(SEPARATOR).map(foldLine);
  const isPart = name === parts[0] || name === parts.at(-1);
  return isPart && parts.some((part) => wordsOf(part).length > Math.max(3, wordsOf(name).length));
}

const LONGEST_TITLE = 1000;
const SEPARATOR = /\s[|–—·»•:-]\s/;
const SITE_AFTER = /^(.{8,}?)\s+[|–—·»•-]\s+([^|–—·»•-]{2,60})$/u;
const LONGEST_SITE_NAME = 4;

/**
 * `Headline | Site` without the site: what stands after the mark is the site's name, or none is known, and it stands after
 * a bar and is short.
 */
function withoutSite(title: string, site: string | null): string {
  const line = oneLine(title);
  const parts = line.length > LONGEST_TITLE ? null : SITE_AFTER.exec(line);
  if (!parts) return line;
  const [last, known] = [foldLine(parts[2]!), foldLine(site ?? '')];
  if (known !== '')
    return ` ${known} `.includes(` ${last} `) || ` ${last} `.includes(` ${known} `) ? parts[1]! : line;
  const isShort = wordsOf(last).length <= LONGEST_SITE_NAME && last.length < foldLine(parts[1]!).length;
  return isShort && /\s\|\s/.test(line) ? parts[1]! : line;
}
