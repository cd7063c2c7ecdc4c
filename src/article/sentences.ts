import { type Segment, segmentsIn } from './segments.js';

/** Half-open range of UTF-16 offsets of one sentence, white space around it left out. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Abbreviations after which a sentence goes on, although Unicode's rules (UAX #29) break there: titles, legal and
 * company forms, Latin, months, and initials such as "J." or "U.S.".
 */
const ABBREVIATION =
  /(?:^|[\s("'“‘[])(?:(?:Dr|Mr|Mrs|Ms|Mx|Prof|Rev|Hon|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|St|Ste|Mt|Ft|Jr|Sr|v|vs|No|Nos|Art|Arts|Sec|Cl|Fig|Figs|Vol|pp?|para|paras|ch|ed|eds|et al|al|cf|viz|approx|ca|c|est|Inc|Ltd|Co|Corp|Bros|Dept|Univ|Assn|Ave|Blvd|Rd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|a\.m|p\.m)|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u;

/** Abbreviations that also end sentences: there only a lower-case word, a digit or nothing goes on. */
const MAY_END = /(?:Inc|Ltd|Co|Corp|Bros|al|a\.m|p\.m|Jr|Sr|(?:\p{L}\.)+\p{L})\.$/u;

const STARTS_LIKE_A_SENTENCE = /^["'“‘([]*\p{Lu}/u;

/** After "U.S." or "I." these words begin a sentence; most others there are its noun ("U.S. Patent") or a surname. */
const SENTENCE_OPENER =
  /^["'“‘([]*(?:The|A|An|In|On|At|It|He|She|They|We|This|That|These|Those|But|And|However|After|Before|When|While|As|According|For|If|Its|His|Her|Their|There|Meanwhile|Since|Under|With|By|To|From|Both|Last|Earlier|Later|Also)\b/;

/** What follows a time of day: "5 p.m. Monday", "9 a.m. EST". */
const AFTER_TIME = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b)/;

/** Japanese goes on after a quotation with a particle: 「…した。」と述べた. */
const QUOTED_WITHIN = /[。！？．][」』）]$/;
const PARTICLE = /^(?:[、，はがをにのもとで]|って|など|から|まで)/;

/** `tail` is the end of what came before, `after` the segment that follows. */
function goesOn(tail: string, after: string): boolean {
  if (PARTICLE.test(after)) return QUOTED_WITHIN.test(tail);
  if (!ABBREVIATION.test(tail)) return false;
  if (/\bNos?\.$/.test(tail)) return /^\p{N}/u.test(after);
  // "J. Smith" is a name, but "World War I. The" is not.
  if (/(?:^|[^\p{L}.])\p{Lu}\.$/u.test(tail)) return !SENTENCE_OPENER.test(after);
  if (!MAY_END.test(tail)) return true;
  if (!STARTS_LIKE_A_SENTENCE.test(after)) return true;
  if (/[ap]\.m\.$/.test(tail)) return AFTER_TIME.test(after);
  return /(?:\p{L}\.)+\p{L}\.$/u.test(tail) && !SENTENCE_OPENER.test(after);
}

/**
 * The sentences of a paragraph one by one, in order. Together they hold every character of it that is not white space.
 * `segmentsIn` finds the breaks; those after abbreviations are joined back, and Thai and Lao, which have no mark for the end
 * of a sentence, break at the spaces between their phrases.
 */
export function* sentencesIn(text: string): Generator<SentenceSpan, void> {
  let last: { start: number; end: number } | null = null;
  for (const { segment, index } of phrasesIn(text)) {
    const trimmed = segment.trim();
    if (trimmed === '') continue;
    const start = index + segment.indexOf(trimmed);
    if (last !== null && goesOn(text.slice(Math.max(last.start, last.end - 40), last.end), trimmed)) {
      last.end = start + trimmed.length;
    } else {
      if (last !== null) yield last;
      last = { start, end: start + trimmed.length };
    }
  }
  if (last !== null) yield last;
}

const THAI_OR_LAO = /[\u0e00-\u0eff]/;
const PHRASE_END = /(?<=[\u0e00-\u0e45\u0e47-\u0eff][”"')]?)\s+(?=[“"'(]?[\u0e00-\u0e45\u0e47-\u0eff])/g;
/** A shorter phrase, in UTF-16 units, stays with the one after it: spaces stand around names and in lists as well. */
const SHORTEST_PHRASE = 40;

/** Unicode's rules leave a quotation mark that opens the next sentence with the one before it where no space parts them. */
const OPENS_NEXT = /[。！？．｡][”’」』）》〉】]*([“‘「『（《〈【]+)$/;

const LONGEST_OPENING = 12;

function* phrasesIn(text: string): Generator<Segment, void> {
  let opening = '';
  for (const whole of segmentsIn(text)) {
    const segment = opening + whole.segment;
    const index = whole.index - opening.length;
    const atEnd = index + segment.length === text.length;
    opening = atEnd ? '' : (OPENS_NEXT.exec(segment.slice(-LONGEST_OPENING))?.[1] ?? '');
    yield* atGaps({ segment: segment.slice(0, segment.length - opening.length), index });
  }
}

function* atGaps(whole: Segment): Generator<Segment, void> {
  const { segment, index } = whole;
  let from = 0;
  if (THAI_OR_LAO.test(segment)) {
    for (const gap of segment.matchAll(PHRASE_END)) {
      const end = gap.index + gap[0].length;
      if (gap.index - from < SHORTEST_PHRASE || segment.length - end < SHORTEST_PHRASE) continue;
      yield { segment: segment.slice(from, end), index: index + from };
      from = end;
    }
  }
  yield from === 0 ? whole : { segment: segment.slice(from), index: index + from };
}

/** All sentences of a paragraph, as `sentencesIn` gives them. */
export function sentencesOf(text: string): SentenceSpan[] {
  return [...sentencesIn(text)];
}
