/** Small words within names: "Court of Appeal", "Tour de France", "Ursula von der Leyen". */
const PARTICLES =
  '(?:(?:of|of\\s+the|de|del|della|dos|das|du|des|van|von|der|den|het|ter|la|las|le|les|los|el|al|bin|ibn|di|da|zu|y)\\s+){0,3}';

/** Between two words of one name; "Apple v. Samsung", "A and B" and "A for the B" are two. */
export const WITHIN_NAME = new RegExp(`^(?:-|\\s+${PARTICLES})$`, 'u');
/** After what is always written short: "St. Louis", "Mt. Everest". */
const SHORT = /^(?:st|ste|mt|ft|dr|mr|mrs|ms|prof|gov|sen|rep|gen|lt|col|sgt|capt|maj|adm|rev)$/i;
const INITIAL = /^\s+\p{Lu}\.?\s+$/u;
const OF_A_DOUBLE_NAME = /^[-‐‑]\p{Lu}[\p{L}\p{M}]*\s+$/u;
const SHORTENED = /^\.\s+$/;
/** Patricia "Patsy" Brekke is Patsy Brekke, too. */
const BEHIND_NICKNAME = /^["”’)]\s+$/u;
const NICKNAME = /^\s+["“”‘’'(][^"“”()]{1,25}["“”‘’')]\s+$/u;

/** All that may stand between the words of a name in a text. */
const BETWEEN = [WITHIN_NAME, SHORTENED, INITIAL, OF_A_DOUBLE_NAME, NICKNAME, BEHIND_NICKNAME];

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Whether a word goes on with the name of the one before it. */
export function isWithinName(text: string, before: Placed, after: Placed): boolean {
  const between = text.slice(before.end, after.start);
  return (
    WITHIN_NAME.test(between) || (/^\.\s+$/.test(between) && SHORT.test(text.slice(before.start, before.end)))
  );
}

/** Further apart no two words of a name stand. */
const REACH = 5;

/**
 * Whether the beginning of a name stands so in a text: where Japan and the patent office are, no Japan Patent Office need be. Small words,
 * an initial, a nickname or the second half of a double name may stand between: George W. Bush, Mercedes-Benz Metris.
 * @param tokens of the text
 */
export function standTogether(
  text: string,
  tokens: readonly (Placed & { readonly term: string })[],
  [first, second]: readonly string[],
): boolean {
  return tokens.some(({ term, end }, at) => {
    if (term !== first) return false;
    const next = tokens.slice(at + 1, at + 1 + REACH).find((token) => token.term === second);
    if (next === undefined) return false;
    const between = text.slice(end, next.start);
    return BETWEEN.some((one) => one.test(between));
  });
}
