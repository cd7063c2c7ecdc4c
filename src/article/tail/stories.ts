import type { RelatedStory } from '../article.js';
import { findDates } from '../dates.js';
import { isRelativeDateline } from '../head/datelines/dateline.js';
import { isSectionLabel, mayBeSection } from '../text/section-label.js';
import { countWords, endsSentence, type Unit } from '../text/unit.js';

type Draft = { -readonly [Field in keyof RelatedStory]: RelatedStory[Field] };

/** "… since 3 May 2017" ends a sentence or a headline; it is not the teaser's date. */
const ENDS_IN_PREPOSITION = /\b(?:of|on|by|since|until|till|in|from|to|before|after|for|and|dated|the)\s*$/i;

/**
 * Reads teasers of other articles: a section line and a dated sentence each, headlines with a date above or below, or
 * bare headlines. A new story begins where a part comes a second time.
 */
export function readStories(units: readonly Unit[]): RelatedStory[] {
  const stories: Draft[] = [];
  let open = empty();
  const close = () => {
    if (open.headline !== null || open.teaser !== null) stories.push(open);
    open = empty();
  };
  const grouped = units.some((unit, i) => i > 0 && !unit.afterBlank);
  for (const [index, unit] of units.entries()) {
    if (grouped && unit.afterBlank && index > 0 && (open.headline !== null || open.teaser !== null)) close();
    if (isRelativeDateline(unit.text)) continue;
    const part = readPart(unit.text.replace(/^(?:published|updated|posted)(?: on)?:?\s+(?=.*\d)/i, ''));
    if (part.section !== null && open.section === null && !part.date && !part.text) {
      if (open.teaser !== null || (open.headline !== null && !nextIsDate(units, index))) close();
      open.section = part.section;
      continue;
    }
    if (startsNew(part, open)) close();
    if (part.date !== null) open.date = part.date;
    if (part.section !== null) open.section ??= part.section;
    if (part.text === '') continue;
    if (isHeadlineLike(part.text) && open.headline === null) open.headline = part.text;
    else open.teaser = part.text;
  }
  close();
  return stories;
}

interface Part {
  readonly date: string | null;
  readonly section: string | null;
  readonly text: string;
}

function readPart(line: string): Part {
  const dates = findDates(line);
  const [first, last] = [dates[0], dates.at(-1)];
  let date: string | null = null;
  let text = line;
  if (first && /^[\s(|•·–—-]*$/.test(line.slice(0, first.start))) {
    date = first.iso;
    text = line.slice(first.end);
  } else if (
    last &&
    /^[\s)|.]*$/.test(line.slice(last.end)) &&
    !ENDS_IN_PREPOSITION.test(line.slice(0, last.start))
  ) {
    date = last.iso;
    text = line.slice(0, last.start);
  }
  text = text.replace(/^[\s|•·:,)–—-]+|(?<![\s|•·:,(–—-])[\s|•·:,(–—-]+$/g, '');
  const labelled = /^([\p{Lu}][^:|.]{2,30}?)\s*[:|]\s+(.+)$/u.exec(text);
  if (labelled && isSectionLabel(labelled[1]!)) return { date, section: labelled[1]!, text: labelled[2]! };
  if (mayBeSection(text)) return { date, section: text, text: '' };
  return { date, section: null, text };
}

function startsNew(part: Part, open: Draft): boolean {
  if (part.date !== null && open.date !== null) return true;
  if (part.date !== null && part.text !== '' && open.headline !== null && !endsSentence(part.text))
    return true;
  if (part.section !== null && open.section !== null) return true;
  if (part.text === '') return false;
  if (open.teaser !== null) return true;
  return isHeadlineLike(part.text) && open.headline !== null;
}

function nextIsDate(units: readonly Unit[], index: number): boolean {
  const next = units[index + 1];
  if (!next) return true;
  const part = readPart(next.text);
  return part.date !== null && part.text === '';
}

function isHeadlineLike(text: string): boolean {
  return !endsSentence(text) || (/[?!]["'”’]?$/.test(text) && countWords(text) <= 16);
}

function empty(): Draft {
  return { headline: null, section: null, date: null, teaser: null, url: null };
}
