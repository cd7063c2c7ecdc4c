/** The kind of thing that a question asks for, as far as its wording tells. */
export interface Kind {
  readonly id:
    | 'when'
    | 'count'
    | 'amount'
    | 'money'
    | 'age'
    | 'share'
    | 'duration'
    | 'identifier'
    | 'who'
    | 'where'
    | 'why';
  /** What such a question looks like. */
  readonly asks: RegExp;
  /** What such a thing looks like in a sentence; global. */
  readonly holds: RegExp;
  /**
   * Whether it is looked for in lower case: a pattern that goes by no case takes three times as long, since the edges of words are
   * then those of all letters.
   */
  readonly inLowerCase?: boolean;
  /** Whether holding such a thing lifts a paragraph, and not only a sentence: names stand in nearly every paragraph. */
  readonly ranks: boolean;
  /** How much holding one tells, where few paragraphs do: 1 unless told. */
  readonly worth?: number;
}

/** Alternatives of a pattern. */
export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SMALL_NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten';
const LARGE_NUMBERS =
  'eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|double|triple';
const NUMBER_WORDS = `${SMALL_NUMBERS}|${LARGE_NUMBERS}|once`;
/** A small number counts things; before a measure it is an amount: "two Christmases", "two miles". */
const MEASURES =
  'hundred|thousand|million|billion|per ?cent|times|points?|feet|foot|inch(?:es)?|met(?:re|er)s?|miles?|kilo\\p{L}+|tons?|tonnes?|acres?|degrees?|lit(?:re|er)s?|gallons?|pounds?|years?|hours?|days?';
const AMOUNTS = `${LARGE_NUMBERS}|(?:${SMALL_NUMBERS})(?=[\\s-](?:${MEASURES})\\b)`;
/** Lengths are bounded: a page may hold endless runs of digits or letters, which must not be gone over again and again. */
const DIGITS = '\\p{N}(?:[\\p{N}.,]{0,30}\\p{N})?';
const NUMBER = `${DIGITS}|\\b(?:${NUMBER_WORDS})\\b`;
/** In lower case a number that is not plainly a year or a day: those are in nearly every paragraph and count nothing. */
const quantity = (words: string, months = MONTHS.toLowerCase()) =>
  `(?=\\p{N})(?<![\\p{N}.,])(?:(?=1[5-9]|20)(?<!\\b(?:in|since|until|from|by|before|after|during|of|fiscal|year|${months})\\s)(?:1[5-9]|20)\\d\\d(?![\\p{N}.,]\\p{N}|\\p{N})|` +
  `(?!(?:1[5-9]|20)\\d\\d(?![\\p{N}.,]?\\p{N}))(?<!\\b(?:${months})\\s)(?:${DIGITS})(?!\\p{N}|\\s(?:${months})\\b))|\\b(?:${words})\\b`;
const UNITS = 'years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|century|centuries';
const CURRENCIES =
  'dollars?|euros?|pounds?|yuan|renminbi|francs?|yen|cents?|pence|won|rupees?|pesos?|kron(?:er|or)|USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|SEK|NOK|DKK';
/** No sum of money, which counts no things. */
const NO_MONEY = `(?<![$£€¥₹]\\s?(?:${DIGITS}\\s)?)`;
const CODES = 'CHF|EUR|USD|GBP|JPY|CNY|RMB|Rs\\.?|Fr\\.?';
const money = (codes = CODES, currencies = CURRENCIES) =>
  `[$£€¥₹]\\s?${DIGITS}|\\b(?:${codes})\\s?${DIGITS}|` +
  `(?:${NUMBER})(?:\\s(?:thousand|million|billion|trillion|[mb]n))?\\s(?:\\p{L}{2,20}\\s)?(?:${currencies})\\b`;
/** What is done with money, so that "how much" asks for a sum of it. */
const PAYING =
  'pa(?:y|ys|id|ying)|costs?|charg(?:e|es|ed|ing)|earn(?:s|ed)?|spen[dt]s?|owe[sd]?|fined?|worth|money|sold|sells?|bought|buy|bill(?:ed)?|compensation|damages|refund(?:ed)?|sue[ds]?|invest(?:ed)?|rais(?:e|ed)|award(?:ed)?';
const NAME =
  "\\p{Lu}[\\p{L}'’.-]{1,40}(?:\\s+(?:(?:de|van|von|der|la|del|bin|al)\\s+){0,2}\\p{Lu}[\\p{L}'’.-]{0,40})+";

/** Of those that stand at the same place the first counts: "how long ago" before "how long", "how much of" before "how much". */
export const KINDS: readonly Kind[] = [
  {
    id: 'share',
    asks: /\bpercent(?:age)?\b|\bper cent\b|\bpct\b|(?<=\p{L}\s?)%|\bhow much of\b|\b(?:what|which|whose) (?:share|proportion|fraction|part)\b|\b(?:share|proportion) of\b/iu,
    holds: new RegExp(
      `${DIGITS}\\s?(?:%|percent|per cent|percentage)|\\b(?:half|third|quarter|tenth|majority|most|all)\\b`,
      'gu',
    ),
    inLowerCase: true,
    ranks: true,
  },
  {
    id: 'when',
    asks: /^\W*when\b|\bwhen\s+(?:did|do|does|was|were|is|are|will|would|has|have|had|can|could|should)\b|\bwhen\W*$|\b(?:what|which)\s+(?:year|date|day|month|century|decade|season|time)\b|\bhow long ago\b|\bsince when\b/i,
    holds: new RegExp(
      `\\b(?:1[0-9]|20)\\d\\ds?\\b|\\b(?:${MONTHS})\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b\\d+(?:st|nd|rd|th)? century\\b|` +
        '\\b(?:yesterday|today|tomorrow|last (?:year|month|week)|this (?:year|month|week)|next (?:year|month|week)|spring|summer|autumn|winter)\\b|' +
        '\\b(?:BC|AD|BCE|CE)\\b',
      'gu',
    ),
    ranks: true,
  },
  {
    id: 'duration',
    asks: /\bhow long\b|\bwhat (?:length of time|period)\b/i,
    holds: new RegExp(`(?:${NUMBER}|\\ban?|\\bseveral|\\bfew)[\\s-](?:more |full )?(?:${UNITS})\\b`, 'gu'),
    inLowerCase: true,
    ranks: true,
  },
  {
    id: 'identifier',
    asks: /\b(?:case|docket|registration|application|patent|trade\s?mark|reference|file|claim|opposition|serial|invoice|flight|phone|telephone|order|decision|publication|licen[cs]e|model|ref|ID)\s+(?:numbers?|no\b\.?|nr\b\.?|code)/i,
    holds:
      /\b(?:Nos?|Nr)\.?\s?[\p{L}\d/.-]{0,12}\d|\b\p{Lu}{1,5}-?\d[\d/.,-]{0,20}\d\b|\b\d{1,4}[/–-]\d{2,6}\b|\b\d{5,}\b|\b\d{1,3}(?:[ ,]\d{3}){2,}\b/gu,
    ranks: true,
    worth: 3,
  },
  {
    id: 'age',
    asks: /\bhow (?:old|young)\b|\b(?:what|which) age\b|\bage of\b/i,
    holds: new RegExp(
      `${DIGITS}[\\s-](?:years?|months?|weeks?|days?)(?:[\\s-]old)?\\b|\\baged?\\s(?:of\\s)?${DIGITS}|\\p{Lu}[\\p{L}’'-]{1,40},\\s\\d{1,3},|\\b(?:born|since|founded|dates? (?:from|back)|built|centur(?:y|ies))\\b`,
      'gu',
    ),
    ranks: true,
    worth: 2,
  },
  {
    id: 'money',
    asks: new RegExp(
      `\\bhow (?:much|expensive)\\b(?=.{0,80}\\b(?:${PAYING})\\b)|\\bhow expensive\\b|\\bhow many (?:\\p{L}{1,20} )?(?:${CURRENCIES})\\b|\\bwhat (?:did|do|does|will|would|must|has|have|had)\\b(?=.{1,60}\\b(?:pay|paid|cost|charged?|earn|owe|spend|spent)\\b(?! (?:attention|heed)))|` +
        '\\bwhat (?:is|was|were|are) the (?:[\\w-]+ ){0,3}(?:price|cost|fee|fine|damages)\\b|\\bwhat (?:price|fee|fine|sum|damages|compensation|salary|bonus)\\b|\\bhow much (?:is|was|are|were|for) (?:one|an?|each|every)\\b',
      'iu',
    ),
    holds: new RegExp(money(), 'gu'),
    ranks: true,
  },
  {
    id: 'amount',
    asks: /\bhow (?:much|big|large|high|tall|far|fast|deep|wide|heavy|hot|cold)\b|\bwhat (?:is|was|were|are) the (?:[\w-]+ ){0,3}(?:value|amount|size|height|population|deficit|revenue|rate|length|total)\b|\bwhat amount\b/i,
    holds: new RegExp(`${money(CODES.toLowerCase(), CURRENCIES.toLowerCase())}|${quantity(AMOUNTS)}`, 'gu'),
    inLowerCase: true,
    ranks: true,
  },
  {
    id: 'count',
    asks: /\bhow (?:many|often)\b|\b(?:what|which) (?:is |was )?(?:the )?number\b|\b(?:number|total) of\b|\b(?:number|total|count)\W*$/i,
    holds: new RegExp(`${NO_MONEY}(?:${quantity(NUMBER_WORDS)})`, 'gu'),
    inLowerCase: true,
    ranks: true,
  },
  {
    id: 'who',
    asks: /\bwho(?:se|m)?\b|\bwhat (?:person|man|woman|lawyer|judge|company|firm|agency)\b|\bwhich (?:person|judge|lawyer|company|firm|agency)\b|\bby whom\b/i,
    holds: new RegExp(
      `${NAME}|\\b(?:Mr|Mrs|Ms|Dr|Judge|Justice|President|Professor)\\.?\\s\\p{Lu}\\p{L}+`,
      'gu',
    ),
    ranks: false,
  },
  {
    id: 'where',
    asks: /\bwhere\b|\b(?:what|which) (?:city|country|state|place|town|region|court|continent|county|province)\b/i,
    holds: /\b(?:in|at|near|from|to|of|outside|across|off)\s+(?:the\s+)?\p{Lu}[\p{L}'’.-]+/gu,
    ranks: false,
  },
  {
    id: 'why',
    asks: /\bwhy\b|\bwhat (?:was |is )?the (?:reason|cause)\b|\bhow come\b|\bwhat (?:caused|led)\b/i,
    holds: new RegExp(
      `\\b(?:because|since(?! (?:\\d|last\\b|then\\b|the (?:19|20|start|beginning)|(?:${MONTHS})\\b))|due to|owing to|as a result|in order to|so that|so as to|therefore|thus|led to|caused?|causes|reasons?|argued|down to|(?:which|that) is why|for fear|for (?:lack|want) of|in (?:response|protest)|to (?:avoid|prevent|protect|stop|keep|make|help|reduce|allow|ensure))\\b`,
      'gi',
    ),
    ranks: false,
  },
];

/** The kind of thing that the question asks for first; null when its wording does not tell. */
export function kindOf(question: string): Kind | null {
  let first: { kind: Kind; at: number } | null = null;
  for (const kind of KINDS) {
    const at = question.search(kind.asks);
    if (at >= 0 && (first === null || at < first.at)) first = { kind, at };
  }
  return first?.kind ?? null;
}

/** Whether the text holds a thing of the kind that the question, in lower case, does not name itself ("how many cases in 2016?"). */
export function holdsKind(text: string, kind: Kind, { lower }: { readonly lower: string }): boolean {
  return thingsOf(text, kind, lower, 1).length > 0;
}

/** The first things of that kind in a text which the question does not name, and where they begin. */
export function thingsOf(
  text: string,
  kind: Kind,
  lower: string,
  most: number,
): { readonly thing: string; readonly start: number }[] {
  const { holds, inLowerCase = false } = kind;
  const searched = inLowerCase ? text.toLowerCase() : text;
  const things: { thing: string; start: number }[] = [];
  // Not `matchAll`, which makes a pattern of its own for each text.
  holds.lastIndex = 0;
  for (let found = holds.exec(searched); found !== null; found = holds.exec(searched)) {
    if (names(lower, found[0].toLowerCase())) continue;
    if (things.push({ thing: found[0], start: found.index }) >= most) break;
  }
  return things;
}

/** Whether the thing stands in the question as a word of its own: "in 2015" does not name 5. */
function names(question: string, thing: string): boolean {
  for (let at = question.indexOf(thing); at >= 0; at = question.indexOf(thing, at + 1))
    if (!/[\p{L}\p{N}]/u.test(`${question[at - 1] ?? ' '}${question[at + thing.length] ?? ' '}`)) return true;
  return false;
}
