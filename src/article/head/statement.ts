import { furnitureRule } from '../furniture/furniture.js';
import { isStoriesHeading } from '../furniture/stories-heading.js';
import { countWords, endsSentence, type Unit } from '../text/unit.js';
import { readByline, readNames } from './byline.js';
import { readDateline } from './datelines/dateline.js';
import { readLabelled } from './labelled.js';
import type { Statements } from './stated.js';

/** States a unit that speaks about the article and is no part of it; tells whether it was one. */
export function readStatement(unit: Unit, said: Statements): boolean {
  const { text, line } = unit;
  const labelled = readLabelled(text);
  if (labelled) {
    const value =
      labelled.label === 'author' ? (readNames(labelled.value) ?? labelled.value) : labelled.value;
    const open = said.state(labelled.label, value, `label, line ${line}`);
    if (!open) said.remove(line, text, 'head/repeated-field');
    return true;
  }
  const author = countWords(text) <= 20 ? readByline(text) : null;
  if (author) {
    if (!said.state('author', author, `byline, line ${line}`)) said.remove(line, text, 'head/repeated-field');
    return true;
  }
  return false;
}

/** Whether a line makes sense only by itself, so that it is never joined to the line above or below. */
export function standsAlone(line: string): boolean {
  if (countWords(line) > 20 && endsSentence(line)) return false;
  return (
    readDateline(line) !== null ||
    readByline(line) !== null ||
    readLabelled(line) !== null ||
    furnitureRule(line) !== null ||
    isStoriesHeading(line) !== null
  );
}
