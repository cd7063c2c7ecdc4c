import type { PageContext } from '../article.js';
import { commentsStart } from '../body/comments.js';
import { furnitureRule, holdsPitch, namesWares, soundsLikePitch } from '../furniture/furniture.js';
import { isRepeatedFurniture } from '../furniture/repeated.js';
import { isEndHeading, isStoriesHeading } from '../furniture/stories-heading.js';
import { isRelativeDateline, readDateline } from '../head/datelines/dateline.js';
import { isSectionLabel } from '../text/section-label.js';
import { countWords, endsSentence, isProse, type Unit } from '../text/unit.js';

/** What one piece of a whole page is to the search for its article. */
export interface Weighed {
  /** How much it speaks for being a part of the article; below 0 it speaks against. */
  readonly weight: number;
  /** Words of running text. */
  readonly prose: number;
  /** Whether it is plainly the site's: a button, a pitch, the heading of a list of stories. */
  readonly isSites: boolean;
  /** Whether it is a section's name, as menus have them. */
  readonly isSection?: boolean;
}

/** A paragraph counts by its words, up to so many: one long paragraph of terms and conditions is no article. */
const MOST_COUNTED = 60;
/** Prose with no prose beside it counts less: teasers and comments stand alone between names and dates. */
const ALONE = 0.4;
const PARAGRAPH = 2;
const SHORT_SENTENCE = 1;
const LABEL = -5;
const ENTRY = -1;
const DATELINE = -6;
const INLINE = -2;
const FURNITURE = -1;
const LIST_HEADING = -30;
const COMMENTS = -60;

/** An entry of a list that is the article's own: numbered, or with figures that make it a fact. */
const ENTRY_SHAPE =
  /^\(?\d{1,3}[.):]\s|\d\s?(?:%|€|£|\$|kg|g|ml|cm|km|tsp|tbsp|cups?)\b|[€£$]\s?\d|\d[-–:]\d/i;

/** A headline and its teaser without anything between, as lists of stories have them: `Fire at the pierA boat …`. */
const GLUED_TEASER =
  /\p{Ll}{2}(?:A|An|The|In|On|At|For|With|After|It|He|She|They|This|We|You|If|As|Two|How|What|When|Why) \p{Ll}/u;

/** Weighs every piece of a page; what readers' comments say weighs nothing for the article. */
export function weigh(units: readonly Unit[], context: PageContext): Weighed[] {
  const comments = commentsStart(units);
  const judged = units.map((unit) => judge(unit, context));
  const together = proseTogether(judged);
  return judged.map((one, index) => {
    if (index >= comments) return { weight: COMMENTS, prose: 0, isSites: true };
    if (one.prose === 0) return one;
    const counted = together.has(index) ? Math.min(one.prose, MOST_COUNTED) : one.prose * ALONE;
    return { ...one, weight: counted - PARAGRAPH };
  });
}

/** Indexes of prose that has prose before or after it, with nothing between but what is known not to belong there. */
function proseTogether(judged: readonly Weighed[]): Set<number> {
  const together = new Set<number>();
  let before = -1;
  for (const [index, { prose, isSites, weight }] of judged.entries()) {
    if (prose > 0) {
      if (before >= 0) together.add(before).add(index);
      before = index;
    } else if (!isSites && weight !== INLINE) before = -1;
  }
  return together;
}

function judge({ text, kind }: Unit, context: PageContext): Weighed {
  const against = (weight: number, isSites: boolean) => ({ weight, prose: 0, isSites });
  if (isStoriesHeading(text)) return against(LIST_HEADING, true);
  const rule = furnitureRule(text);
  if (rule) return rule.kind === 'inline' ? against(INLINE, false) : against(FURNITURE, true);
  if (isEndHeading(text)) return against(LIST_HEADING, true);
  if (isRepeatedFurniture(text, context)) return against(FURNITURE, true);
  if (readDateline(text) !== null || isRelativeDateline(text)) return against(DATELINE, false);
  if (isProse(text)) {
    if (namesWares(text) && (soundsLikePitch(text) || holdsPitch(text))) return against(FURNITURE, true);
    return GLUED_TEASER.test(text)
      ? against(0, false)
      : { weight: 0, prose: countWords(text), isSites: false };
  }
  if (endsSentence(text) && countWords(text) >= 3) return against(SHORT_SENTENCE, false);
  if (kind === 'quote') return against(0, false);
  if (isSectionLabel(text)) return { ...against(LABEL, false), isSection: true };
  return against(ENTRY_SHAPE.test(text) ? ENTRY : LABEL, false);
}
