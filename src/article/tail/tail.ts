import type { RelatedStory } from '../article.js';
import { findDates } from '../dates.js';
import { inlineLinkTarget } from '../furniture/families/inline-link.js';
import { furnitureRule, soundsLikePitch } from '../furniture/furniture.js';
import { isEndHeading, isStoriesHeading } from '../furniture/stories-heading.js';
import { readLabelled } from '../head/labelled.js';
import type { Statements } from '../head/stated.js';
import { readStatement } from '../head/statement.js';
import { countWords, endsSentence, isProse, type Unit } from '../text/unit.js';
import { readStories } from './stories.js';

const FEWEST_BODY_WORDS = 60;
const LONG_PARAGRAPH = 40;
/** A list of wares with their prices is an article's own, whatever stands above it. */
const PRICE = /[$€£¥]\s?\d|\d\s?[€£]|\b\d+ (?:euros?|dollars|pounds)\b/i;
const FEWEST_WARES = 3;
const MOST_BOX_UNITS = 10;
/** Each heading that might end the body costs a look at all that follows. */
const MOST_TRIES = 20;

/** Index of the unit where the body ends and the list of other articles, or other end matter, begins. */
export function tailStart(units: readonly Unit[]): number {
  let words = 0;
  let prose = 0;
  let tries = 0;
  for (const [index, unit] of units.entries()) {
    const heading = isStoriesHeading(unit.text) ?? (isEndHeading(unit.text) ? 'end' : null);
    if (heading && prose > 0 && tries++ < MOST_TRIES && endsHere(units.slice(index + 1), words, heading))
      return index;
    words += countWords(unit.text);
    if (isProse(unit.text)) prose++;
  }
  return units.length;
}

/**
 * Almost no long paragraph may follow, nor two pieces of prose in a row: teasers have a date, a headline or a section
 * between them, a body has not.
 */
function endsHere(rest: readonly Unit[], wordsBefore: number, heading: string): boolean {
  const long = rest.filter(({ text }) => isBodyLike(text)).length;
  if (heading === 'end')
    return wordsBefore >= FEWEST_BODY_WORDS && rest.filter(({ text }) => isUndatedProse(text)).length <= 2;
  if (long > Math.floor(rest.length / 8)) return false;
  const ends = rest.findIndex(({ text }) => isStoriesHeading(text) !== null || isSiteEnd(text));
  const box = ends < 0 ? rest : rest.slice(0, ends);
  if (box.filter(({ text }) => PRICE.test(text)).length >= FEWEST_WARES) return false;
  const prose = box.map(({ text }) => isUndatedProse(text));
  if (prose[0] || prose.some((is, i) => is && prose[i + 1])) return false;
  // One piece of prose after several headlines without any is the article's last paragraph.
  const last = prose.lastIndexOf(true);
  return last < 2 || prose.indexOf(true) !== last || last !== box.length - 1;
}

function isBodyLike(text: string): boolean {
  return countWords(text) >= LONG_PARAGRAPH && isUndatedProse(text);
}

/** Furniture of the page's foot: nothing after it belongs to a list of stories. */
function isSiteEnd(text: string): boolean {
  const furniture = furnitureRule(text);
  return furniture !== null && (furniture.kind === 'pitch' || furniture.id === 'furniture/legal');
}

function isUndatedProse(text: string): boolean {
  if (!isProse(text, 5) || furnitureRule(text) !== null || soundsLikePitch(text)) return false;
  const dates = findDates(text);
  return !dates.some(({ start, end }) => start < 3 || end > text.length - 2) && !/[?!]["'”’]?$/.test(text);
}

/** Reads what follows the body: teasers under a heading for related stories are kept, everything else goes. */
export function readTail(units: readonly Unit[], said: Statements): RelatedStory[] {
  let mode: 'related' | 'other' | 'end' = 'end';
  let menuLines = 0;
  const related: RelatedStory[] = [];
  let group: Unit[] = [];
  const close = () => {
    related.push(...readStories(group));
    group = [];
  };
  for (const unit of units) {
    const { line, text } = unit;
    const heading = isStoriesHeading(text);
    if (heading && !(mode === 'related' && /^read (?:more|on)/i.test(text))) {
      close();
      mode = heading;
      menuLines = 0;
      said.remove(line, text, heading === 'related' ? 'tail/related-heading' : 'tail/other-stories');
      continue;
    }
    const furniture = furnitureRule(text);
    if (furniture) {
      const target = inlineLinkTarget(text);
      if (mode === 'related' && target) group.push({ ...unit, text: target });
      said.remove(line, text, furniture.id);
      menuLines = furniture.id === 'furniture/navigation' ? menuLines + 1 : 0;
      const endsList = furniture.id === 'furniture/legal' || furniture.kind === 'pitch' || menuLines >= 2;
      if (endsList && group.length > 0) {
        close();
        mode = 'end';
      }
      continue;
    }
    if (mode === 'end' && readLabelled(text) && readStatement(unit, said)) continue;
    if (mode === 'related' && !isEndHeading(text)) {
      group.push(unit);
      said.remove(line, text, 'tail/related-story');
    } else {
      if (mode === 'related') {
        close();
        mode = 'end';
      }
      said.remove(line, text, mode === 'other' ? 'tail/other-stories' : 'tail/end-matter');
    }
  }
  close();
  return related;
}

/**
 * A box of related stories in the middle of a body: the heading and the teasers after it, up to the next prose.
 * @returns how many units belong to the box, the heading included; 0 when there is none
 */
export function relatedBox(units: readonly Unit[], start: number): number {
  if (!isStoriesHeading(units[start]!.text)) return 0;
  const near = units.slice(start, start + MOST_BOX_UNITS * 2);
  if (near.filter(({ text }) => PRICE.test(text)).length >= FEWEST_WARES - 1) return 0;
  let end = start + 1;
  while (end < units.length && end - start <= MOST_BOX_UNITS) {
    const { text } = units[end]!;
    const date = findDates(text)[0];
    const dated = date !== undefined && date.start < 3;
    if (!dated && endsSentence(text) && countWords(text) >= 5 && !/[?!]["'”’]?$/.test(text)) break;
    if (!dated && countWords(text) > 25) break;
    end++;
  }
  return end - start;
}
