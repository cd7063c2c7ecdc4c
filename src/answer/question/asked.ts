import { MONTHS } from './kinds.js';

/** What a question's wording lets expect of the paragraph that answers, beside the kind of thing asked for (kinds.ts). */
interface Asked {
  /** What such a question says. */
  readonly asks: RegExp;
  /** What its answer says in one way or another. */
  readonly says: RegExp;
  /** What saying it is worth to a paragraph. */
  readonly worth: number;
}

const DAY = `(?:the\\s+)?(?:end of\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\b|(?:${MONTHS})\\b|(?:1[89]|20)\\d\\d\\b|next\\b)`;
const WHEN_IT_BEGINS =
  'from|since|as of|effect|force|began|begins?|start(?:s|ed)?|opens?|opened|joined|entered|launched';

/** All are about English as it is generally written; what stands in one archive is no reason for a line. */
const ASKED: readonly Asked[] = [
  // Who or what is first of many.
  {
    asks: /\b(?:most|least|largest|biggest|highest|lowest|smallest|fewest|top(?:ped)?|leading|led|leads|headed|head of|number one|no\.? ?1|longest|oldest|youngest|best|worst|main|runner-up|(?:came|was|were|come|in|took|placed|ranked) (?:first|second|third))\b/i,
    says: /\b(?:the (?:most|least|fewest)|largest|biggest|highest|lowest|smallest|fewest|top(?:ped)? (?:the|category|spot|place|of)|at the top|leading|led the|headed|ahead of|first place|ranked|followed (?:with|by)|(?:came|was|were|took) (?:first|second|third)|(?:first|second|third) (?:with|place)|more than any|most active|longest|oldest|youngest|best|worst|main)\b/i,
    worth: 1.5,
  },
  // What something is worth, or costs.
  {
    asks: /\b(?:worth|values?|valued|sold for|sell for|price[sd]?|costs?|fees?|spend|spent|pay|paid)\b/i,
    says: /[$£€¥]\s?\d|\b\d[\d.,]{0,20}\s?(?:million|billion|thousand)?\s?(?:dollars?|euros?|pounds?|yuan|francs?|yen)\b/i,
    worth: 1.5,
  },
  // Until when.
  {
    asks: /\b(?:until|till|by) (?:when|what|which)\b|\bdeadline\b|\bhow (?:much )?long(?:er)? (?:do|can|may|have)\b|\b(?:last|latest) (?:day|date)\b|\bexpire/i,
    says: new RegExp(`\\b(?:until|till|by|before|no later than|expires?|ends?)\\s+(?:on\\s+)?${DAY}`, 'u'),
    worth: 1.5,
  },
  // From when.
  {
    asks: /\b(?:from|since|as of) (?:when|what|which)\b|\bwhen\b.{0,80}\b(?:start|beg[aiu]n|launch|kick|tak(?:e|es|ing) effect|into (?:force|effect)|open|come in|join|enter)/i,
    says: new RegExp(`\\b(?:${WHEN_IT_BEGINS})\\s+(?:\\w+\\s+){0,3}?(?:(?:on|in|at)\\s+)?${DAY}`, 'u'),
    worth: 1.5,
  },
  // How a case ended.
  {
    asks: /\b(?:outcome|results?|decided?|decision|ruled?|ruling|verdict|judge?ment|who won|win|lost|held)\b/i,
    says: /\b(?:held|ruled|decided|dismissed|upheld|rejected|refused|overturned|reversed|affirmed|agreed|found (?:that|for|in favou?r|guilty|\p{Lu})|annulled|ordered|convicted|sentenced|acquitted|struck down|in favou?r of)\b/iu,
    worth: 0.7,
  },
  // How many were for it.
  {
    asks: /\b(?:votes?|voted|unanimous(?:ly)?|split|dissent(?:ed)?|disagreed?|majority)\b/i,
    says: /\b(?:\d{1,4}\s?[-–]\s?\d{1,4}|votes?|unanimous(?:ly)?|dissent(?:ed|ing)?|joined by|abst(?:ain|ention)\w{0,5}|(?:all|five|six|seven|eight|nine) (?:\w{1,20} )?(?:justices|judges|members))\b/i,
    worth: 1,
  },
  // For what reason.
  {
    asks: /\bwhy\b|\b(?:reasons?|reasoning|cause[sd]?|explains?|explanation|grounds?)\b|\bhow come\b|\bwhat (?:led|made|prompted)\b/i,
    says: new RegExp(
      `\\b(?:because|since (?!\\d|last|the (?:19|20)|(?:${MONTHS})\\b|then)|due to|owing to|thanks to|as a result|in order to|so that|so as to|therefore|thus|hence|reasons?|cause[sd]?|puts? .{2,40} down to|the judges? (?:said|held|wrote)|explained|to (?:avoid|prevent|protect|stop|keep|make|help|reduce|allow|ensure)|after (?:an?|the|it|s?he|they)|for (?:fear|lack|want) of|meant that)\\b`,
      'i',
    ),
    worth: 1,
  },
];

/** What a paragraph is worth for saying what the question lets expect: 0 for nothing of it, `most` for all. */
export function expectedBy(core: string): { readonly most: number; worthOf(paragraph: string): number } {
  const expected = ASKED.filter(({ asks }) => asks.test(core));
  return {
    most: expected.reduce((sum, { worth }) => sum + worth, 0),
    worthOf: (paragraph) =>
      expected.reduce((sum, { says, worth }) => (says.test(paragraph) ? sum + worth : sum), 0),
  };
}
