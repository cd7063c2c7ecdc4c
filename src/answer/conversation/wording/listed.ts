import { sentencesOf } from '../../../article/sentences.js';

const ORDINALS: readonly RegExp[] = [
  /\b(?:first|1st)\b/i,
  /\b(?:second|2nd)\b/i,
  /\b(?:third|3rd)\b/i,
  /\b(?:fourth|4th)\b/i,
  /\b(?:fifth|5th)\b/i,
];

/** "The second one", "the third", "the first step": one of several that were shown or listed. */
const PICKED =
  /\bthe\s+(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last)(?:\s+(?:one|step|passage|result|answer|option|point|item|way|thing)\b|(?=\s*[?.!,]|\s*$))/i;

/** A reference to one of several things, and where it stands in the question. */
export interface Pick {
  /** 1-based; -1 for the last. */
  readonly ordinal: number;
  readonly text: string;
}

/** What "the second one" in a question refers to; null without such words. */
export function pickIn(question: string): Pick | null {
  const match = PICKED.exec(question);
  if (!match) return null;
  const ordinal = /last/i.test(match[1]!) ? -1 : ORDINALS.findIndex((word) => word.test(match[1]!)) + 1;
  return { ordinal, text: match[0] };
}

/** The member of a list that an ordinal picks. */
export function picked<Item>(items: readonly Item[], ordinal: number): Item | undefined {
  return ordinal < 0 ? items.at(ordinal) : items[ordinal - 1];
}

const NUMBERED = /(?:^|[\s;:])(?:\(?\d{1,2}[.):]|Step \d{1,2}[,:.])\s+/g;
const ITEM = "[\\p{L}\\p{N}$€£%’'.-]+(?:\\s+(?!and\\b|or\\b)[\\p{L}\\p{N}$€£%’'.-]+){0,3}";
const SERIES = new RegExp(`(${ITEM}(?:,\\s+${ITEM})+),?\\s+(?:and|or)\\s+(${ITEM})`, 'u');
const PAIR = new RegExp(`(${ITEM})\\s+and\\s+(${ITEM})`, 'u');
const ITEM_LENGTH = 60;

/** The things that a passage lists: numbered, counted in sentences ("First, …"), or as a series "a, b and c". */
export function listedIn(text: string): string[] {
  const numbers = [...text.matchAll(NUMBERED)];
  if (numbers.length >= 2) {
    return numbers.map((match, i) =>
      shortened(text.slice(match.index + match[0].length, numbers[i + 1]?.index ?? text.length)),
    );
  }
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  const counted = ORDINALS.flatMap((ordinal) => sentences.filter((s) => s.search(ordinal) === 0).slice(0, 1));
  if (counted.length >= 2) return counted.map(shortened);
  for (const pattern of [SERIES, PAIR]) {
    for (const sentence of sentences) {
      const match = pattern.exec(sentence);
      const items = match ? [...match[1]!.split(/,\s+/), match[2]!].map(trimmed) : [];
      if (items.length > 0 && !items.some((item) => NO_THING.test(item))) return items;
    }
  }
  return [];
}

/** "… of the directive", "can now negotiate", "Center found that": the words beside an "and" that lists no things. */
const NO_THING =
  /^(?:of|in|on|at|to|for|from|with|by|that|which|who|is|are|was|were|has|have|had|can|could|will|would|may|must|not)\b|\b(?:that|which|who|of|in|with|to|by|is|are|was|were|the|an?)$/i;

function trimmed(item: string): string {
  return item.trim().replace(/[.;,]+$/, '');
}

/** The beginning of an item names it. */
function shortened(item: string): string {
  const [first = ''] = item.split(/(?<=[.;!?])\s/);
  const whole = trimmed(first);
  return whole.length <= ITEM_LENGTH ? whole : whole.slice(0, whole.lastIndexOf(' ', ITEM_LENGTH));
}
