import { normaliseText, oneLine } from '../normalise.js';
import { splitUnits } from './units.js';
import { isBullet, joinLines } from './wrapping.js';

/**
 * The paragraphs of a text that is known to be an article's body and nothing else: empty lines stand between them, and
 * a line end within one means nothing but before an item of a list. Without any empty line the lines themselves tell.
 */
export function splitParagraphs(text: string): string[] {
  const blocks = normaliseText(text)
    .trim()
    .split(/\n\s*\n/);
  if (blocks.length === 1) return splitUnits(blocks[0]!).units.map((unit) => unit.text);
  return blocks.flatMap(itemsOf).filter((paragraph) => paragraph !== '');
}

function itemsOf(block: string): string[] {
  const items: string[][] = [];
  for (const line of block.split('\n').map(oneLine)) {
    const item = items.at(-1);
    if (item && !isBullet(line)) item.push(line);
    else items.push([line]);
  }
  return items.map(joinLines);
}
