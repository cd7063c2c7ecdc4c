import { alternatives } from './alternatives.js';
import { foldedInPlace } from './folded.js';
import { EMOTICON, SMILEY, withoutLinks } from './signs.js';

/**
 * What was said where nothing was asked, the weightiest first: "thanks, but that is wrong" is `wrong`. `link` is a link, a
 * mention or both and nothing else; `okay` also a smiley alone.
 */
export const TALK_KINDS = [
  'wrong',
  'stop',
  'help',
  'about-me',
  'thanks',
  'farewell',
  'greeting',
  'okay',
  'link',
] as const;

export type TalkKind = (typeof TALK_KINDS)[number];

type Said = Exclude<TalkKind, 'link'>;

const sticky = (source: string) => new RegExp(source, 'uy');

const PHRASES: readonly (readonly [Said | null, RegExp])[] = [
  ...TALK_KINDS.filter((kind) => kind !== 'link').map((kind) => [kind, sticky(alternatives(kind))] as const),
  ['greeting', sticky(alternatives('courtesy', 'closing'))],
  // Beside talk these say nothing of their own.
  [null, sticky(alternatives('called'))],
  [null, sticky("(?:and|but|so|well|then|und|aber|et|mais|y|pero|x+)(?![\\p{L}\\p{N}'])")],
  ['wrong', sticky('👎')],
  ['okay', sticky(`(?:${SMILEY}|${EMOTICON})`)],
];

/** Greetings, thanks, farewells and politeness. */
const AROUND = PHRASES.filter(
  ([kind]) => kind === 'greeting' || kind === 'thanks' || kind === 'farewell',
).map(([, phrase]) => phrase);

/** Whether something that is said around a question stands at a place of a folded text. */
export function isSaidAt(text: string, at: number): boolean {
  return AROUND.some((phrase) => {
    phrase.lastIndex = at;
    return phrase.test(text);
  });
}

const BETWEEN = /[^\p{L}\p{N}\p{Extended_Pictographic}:;=<^]+|[:;=<^]/uy;
/** Nobody greets at greater length. */
const LONGEST = 300;

/** The kind of talk that a text is; null where it asks something, or is empty. */
export function talkOf(text: string): TalkKind | null {
  if (text.length > LONGEST && !/https?:|www\./i.test(text)) return null;
  const spoken = withoutLinks(text).trim();
  if (spoken === '' && text.trim() !== '') return 'link';
  return talkIn(spoken);
}

/** The kind of talk that a text without links is. */
export function talkIn(spoken: string): TalkKind | null {
  if (spoken.length > LONGEST) return null;
  const folded = foldedInPlace(spoken);
  const kinds = new Set<Said>();
  for (let at = 0; at < folded.length; ) {
    const said = longestAt(folded, at);
    if (said) {
      at = said.end;
      if (said.kind !== null) kinds.add(said.kind);
      continue;
    }
    BETWEEN.lastIndex = at;
    const between = BETWEEN.exec(folded);
    if (!between) return null;
    at += between[0].length;
  }
  return TALK_KINDS.find((kind) => kind !== 'link' && kinds.has(kind)) ?? null;
}

function longestAt(text: string, at: number): { readonly kind: Said | null; readonly end: number } | null {
  let longest: { kind: Said | null; end: number } | null = null;
  for (const [kind, phrase] of PHRASES) {
    phrase.lastIndex = at;
    const match = phrase.exec(text);
    if (match && match.index + match[0].length > (longest?.end ?? at)) {
      longest = { kind, end: match.index + match[0].length };
    }
  }
  return longest;
}
