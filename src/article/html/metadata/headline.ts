import type { Statements } from '../../head/stated.js';
import { foldLine, oneLine } from '../../normalise.js';
import type { HeadFacts } from './head-facts.js';

/** From so much of their words in common on, a heading and a title name the same article. */
const ALIKE = 0.5;

/**
 * States the headline: the h1 that is most like one of the page's titles, since that is what its readers see; else the
 * title that its metadata gives, else the page's title without the site's name.
 */
export function stateHeadline(
  facts: HeadFacts,
  structured: string | null,
  site: string | null,
  said: Statements,
): void {
  const shown = facts.meta.get('og:title') ?? facts.meta.get('twitter:title') ?? null;
  const titles = [shown, structured, facts.title].filter((title) => title !== null);
  const headings = facts.h1.filter((heading) => !isSite(heading, facts.title, site));
  let best: { heading: string; score: number } | null = null;
  for (const heading of headings) {
    const score = Math.max(0, ...titles.map((title) => likeness(heading, title)));
    if (score > (best?.score ?? 0)) best = { heading, score };
  }
  const stated = shown ?? structured;
  if (best && best.score >= ALIKE) said.state('headline', best.heading, 'the h1 heading');
  else if (stated) said.state('headline', withoutSite(stated, site), 'metadata title');
  else if (headings.length === 1) said.state('headline', headings[0]!, 'the h1 heading');
  else if (facts.title)
    said.state('headline', withoutSite(facts.title, site ?? siteAmong(facts)), 'the page title');
}

/** Share of words in common (Sørensen–Dice); 1 for a title that is the heading and the site's name. */
function likeness(heading: string, title: string): number {
  const [a, b] = [foldLine(heading), foldLine(title)];
  if (a === '' || b === '') return 0;
  const [first, second] = [new Set(a.split(' ')), new Set(b.split(' '))];
  if (first.size >= 3 && ` ${b} `.includes(` ${a} `)) return 1;
  const common = [...first].filter((word) => second.has(word)).length;
  return (2 * common) / (first.size + second.size);
}

/** Whether a heading is the site's name: it says so, or the page's title ends or begins with it after a dash or bar. */
function isSite(heading: string, title: string | null, site: string | null): boolean {
  const name = foldLine(heading);
  if (name === '' || (site !== null && name === foldLine(site))) return true;
  const parts = oneLine(title ?? '')
    .split(SEPARATOR)
    .map(foldLine);
  const isPart = name === parts[0] || name === parts.at(-1);
  return isPart && parts.some((part) => part.split(' ').length > Math.max(3, name.split(' ').length));
}

const SEPARATOR = /\s+[|–—·»•:-]\s+/;

function siteAmong({ h1, title }: HeadFacts): string | null {
  return h1.find((heading) => isSite(heading, title, null)) ?? null;
}

/** `Headline | Site` without the site: what stands after the mark is the site's name, or none is known and it is a bar. */
function withoutSite(title: string, site: string | null): string {
  const parts = /^(.{8,}?)\s+[|–—·»•-]\s+([^|–—·»•-]{2,60})$/u.exec(oneLine(title));
  if (!parts) return oneLine(title);
  const [last, known] = [foldLine(parts[2]!), foldLine(site ?? '')];
  const isSiteName =
    known !== '' && (` ${known} `.includes(` ${last} `) || ` ${last} `.includes(` ${known} `));
  return isSiteName || (known === '' && /\s\|\s/.test(title)) ? parts[1]! : oneLine(title);
}
