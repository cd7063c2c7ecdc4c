/** Signs of money, each with its word. */
const MONEY: Readonly<Record<string, string>> = {
  '£': 'pound', $: 'dollar', '€': 'euro', '¥': 'yen', '₹': 'rupe', '₩': 'won', '₽': 'rubl', '₺': 'lira', '₪': 'shekel', '₴': 'hryvnia',
}; // biome-ignore format: a table
const SIGNS_OF_MONEY = `[${Object.keys(MONEY).join('').replace('$', '\\$')}]`;

/** "(shoes)$" is no money, "100%ig" no share: such a sign stands beside a number. */
const AMOUNT = `${SIGNS_OF_MONEY}(?=\\s?\\p{Nd})|${SIGNS_OF_MONEY}(?<=\\p{Nd}\\s?.)|%(?<=\\p{Nd}\\s?.)`;

/** Pictures, but not the ornaments of texts: "©", "™", arrows, boxes, bullets and ticks. */
const PICTURE =
  '(?:(?![©®\\u2000-\\u25ff\\u2700-\\u27bf\\u2900-\\u303f])\\p{Extended_Pictographic}|\\p{Emoji_Presentation})';
const JOINED = '(?:[\\u{fe0f}\\u{1f3fb}-\\u{1f3ff}]*)';
const EMOJI = `${PICTURE}${JOINED}(?:\\u200d\\p{Extended_Pictographic}${JOINED})*`;

/** A sign that is read as a word, as the source of a pattern with the flag u. */
export const SIGN = `${AMOUNT}|${EMOJI}`;

const WORDLIKE = /^[\p{L}\p{M}\p{N}]/u;

/** The term of a sign, an emoji without its variants; null for a word. */
export function signTerm(sign: string): string | null {
  if (WORDLIKE.test(sign)) return null;
  if (sign === '%') return 'percent';
  return MONEY[sign] ?? sign.replace(/[\u{fe0f}\u{1f3fb}-\u{1f3ff}]/gu, '').slice(0, 40);
}

/** Faces and gestures say how something is meant, where they stand at the edge of what is said. */
const SMILEY =
  /^(?:[\u{1f600}-\u{1f64f}\u{1f910}-\u{1f92f}\u{1f970}-\u{1f97a}\u{1f44a}-\u{1f450}\u{1f493}-\u{1f49f}☺❤🎉🔥💯]|\p{Extended_Pictographic}\u200d)/u;
const OPENS = /(?:^|[.!?…\n])[\s\p{Extended_Pictographic}\p{M}\u200d]*$/u;
const CLOSES = /^[\s\p{Extended_Pictographic}\p{M}\u200d]*(?:$|\n)/u;

/** Whether an emoji is an aside ("Thanks 😀") and no word of a sentence ("Why was 😀 refused?"). */
export function isAside(sign: string, start: number, text: string): boolean {
  if (!SMILEY.test(sign)) return false;
  const end = start + sign.length;
  return OPENS.test(text.slice(Math.max(0, start - 12), start)) || CLOSES.test(text.slice(end, end + 12));
}
