import { creditInCaption, creditOf } from '../furniture/caption.js';
import { furnitureRule } from '../furniture/furniture.js';
import { isMenuLine } from '../furniture/menu-line.js';
import { isStoriesHeading } from '../furniture/stories-heading.js';
import { countWords, type Unit } from '../text/unit.js';
import { isRelativeDateline, readDateline } from './datelines/dateline.js';
import { readLooseDateline } from './datelines/loose-dateline.js';
import type { HeadParts } from './parts.js';
import { readBreadcrumb } from './section.js';
import type { Statements } from './stated.js';
import { readStatement } from './statement.js';

/** Reads one unit above the body into the parts of the head, states what it says, or removes it. */
export function readHeadUnit(unit: Unit, index: number, parts: HeadParts, said: Statements): void {
  const { text, line } = unit;
  if (unit.kind === 'heading') {
    parts.candidates.push({ unit, index });
    return;
  }
  const dateline = parts.candidates.some(({ unit: above }) => countWords(above.text) >= 3)
    ? readLooseDateline(text)
    : readDateline(text);
  if (dateline) {
    parts.datelines.push({ dateline, index, line });
    return;
  }
  if (readStatement(unit, said)) return;
  const breadcrumb = readBreadcrumb(text);
  if (breadcrumb) {
    parts.breadcrumbs.push({ labels: breadcrumb.labels, line });
    return;
  }
  const credit = creditOf(text);
  if (credit && said.state('credit', credit, `line ${line}`)) return;
  const rule = ruleFor(text);
  if (rule === null) {
    parts.candidates.push({ unit, index });
    return;
  }
  said.remove(line, text, rule);
  if (rule === 'date/relative') parts.times.push(index);
  if (rule === 'furniture/caption')
    said.state('credit', creditInCaption(text) ?? '', `caption, line ${line}`);
  if (OPENS_PAGE.test(text) || isMenuLine(text)) parts.menu.push(index, index, index);
  else if (countWords(text) <= 4 && MENU_RULES.has(rule)) parts.menu.push(index);
}

function ruleFor(text: string): string | null {
  if (isRelativeDateline(text)) return 'date/relative';
  if (LOCATION.test(text)) return 'head/location';
  return furnitureRule(text)?.id ?? (isStoriesHeading(text) ? 'head/navigation' : null);
}

/** Share buttons and reading times stand below a headline as well; these do not. */
const MENU_RULES = new Set([
  'head/navigation',
  'furniture/navigation',
  'furniture/login',
  'furniture/subscription',
  'furniture/cookies',
]);

/** What stands above every headline: whatever is above it is the site's. */
const OPENS_PAGE =
  /^(?:(?:primary |main |toggle |open |close )?(?:menu|navigation)|skip to (?:main )?content)$/i;

/** A place by itself above the text: `BRUSSELS (Reuters) —`. */
const LOCATION = /^\p{Lu}[\p{Lu} ,.'’-]{2,40}(?:\([^)]{2,30}\)\s*)?[—–-]$/u;
