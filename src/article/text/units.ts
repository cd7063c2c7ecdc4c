import { oneLine } from '../normalise.js';
import type { Unit } from './unit.js';
import { goesOn, isBullet, isWrapped, joinLines, type Line, layoutOf } from './wrapping.js';

const RULE = /^[\s*=_~#-]{3,}$/;
const QUOTE_MARK = /^(?:>\s?)+/;
const BULLET_MARK = /^[•·▪●◦‣*–—-]\s+/;
const HEADING_MARK = /^#{1,6}\s+(?=\S)/;

/** Pieces of a page and the lines that only draw a rule. */
export interface Pieces {
  readonly units: readonly Unit[];
  readonly rules: readonly Line[];
}

/**
 * Splits normalised text into paragraph-like units, whatever the page means by a line end: empty lines between
 * paragraphs, one paragraph a line, or lines wrapped at a width.
 * @param standsAlone says of a line that it is a whole by itself (a dateline, a login link) and joins no other
 */
export function splitUnits(text: string, standsAlone: (line: string) => boolean = () => false): Pieces {
  const rules: Line[] = [];
  const lines = linesOf(text).filter((line) => {
    if (!RULE.test(line.text)) return true;
    rules.push(line);
    return false;
  });
  const layout = layoutOf(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !line.afterBlank && joins(before, line)) group.push(line);
    else groups.push([line]);
  }
  function joins(before: Line, line: Line): boolean {
    if (!goesOn(before, line, layout)) return false;
    return isWrapped(before, line, layout) || (!standsAlone(before.text) && !standsAlone(line.text));
  }
  const units = groups.map((group) =>
    unitOf(group[0]!, joinLines(group.map((line, i) => (i === 0 ? line.text : stripQuote(line.text))))),
  );
  return { units, rules };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let block = -1;
  text.split('\n').forEach((raw, index) => {
    const line = oneLine(raw);
    if (line !== '' && line !== '>') {
      const indent = raw.length - raw.trimStart().length;
      if (afterBlank) block++;
      lines.push({ number: index + 1, text: line, indent, afterBlank, block });
    }
    afterBlank = line === '' || line === '>' || RULE.test(line);
  });
  return lines;
}

function unitOf(line: Line, text: string): Unit {
  const base = { line: line.number, afterBlank: line.afterBlank };
  if (QUOTE_MARK.test(text)) return { ...base, text: stripQuote(text), kind: 'quote' };
  if (HEADING_MARK.test(text)) return { ...base, text: text.replace(HEADING_MARK, ''), kind: 'heading' };
  if (isBullet(text)) return { ...base, text: text.replace(BULLET_MARK, ''), kind: 'item' };
  return { ...base, text, kind: 'text' };
}

function stripQuote(text: string): string {
  return text.replace(QUOTE_MARK, '');
}
