import type { Lexicon } from '../../search/index/lexicon.js';
import { tokenize } from '../../search/terms/terms.js';
import type { WordsCondition } from './condition.js';
import type { Candidate, Met } from './meeting.js';

/** A long name is spoken of where most of it stands, by how much its words say: "Tamworth" for "Lord Justice Tamworth". */
const MOST_OF_A_NAME = 0.75;
/** A name that stands in so many paragraphs is the archive's background, and not what the question is about. */
const BACKGROUND = 0.3;
/** An article's names are looked for side by side in so many paragraphs. */
const MOST_READ = 60;

/** Where a passage, its neighbours, headline or article speak of a name, number or wording. */
export function meetWords(
  condition: WordsCondition,
  { article, paragraph }: Candidate,
  lexicon: Lexicon,
  meant: (term: string) => string,
): Met {
  const { kind, short } = condition;
  const sought = condition.terms.map(meant);
  const weights = sought.map((term) => lexicon.rarityOf(term));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const needed = kind === 'name' ? MOST_OF_A_NAME * all : all;
  const isIn = (holds: (term: string) => boolean): boolean => {
    if (short !== null && holds(short)) return true;
    const found = weights.reduce((sum, weight, i) => (holds(sought[i]!) ? sum + weight : sum), 0);
    return found > 0 && found >= needed - 1e-9;
  };
  const isBeside = (text: string | undefined): boolean =>
    kind !== 'name' || sought.length < 2 || (text !== undefined && standTogether(text, sought));
  const isInParagraph = (at: number): boolean =>
    isIn((term) => lexicon.paragraphHolds({ article: article.id, paragraph: at }, term)) &&
    isBeside(article.paragraphs[at - 1]);
  if (isInParagraph(paragraph)) return 'here';
  if (isIn((term) => lexicon.headlineHolds(article.id, term)) && isBeside(article.headline))
    return 'headline';
  if (isInParagraph(paragraph - 1) || isInParagraph(paragraph + 1)) return 'beside';
  const texts = article.paragraphs.slice(0, MOST_READ);
  if (isIn((term) => lexicon.articleHolds(article.id, term)) && texts.some(isBeside)) return 'article';
  const spelling = kind === 'name' ? spelledOut(condition.said) : null;
  if (spelling && texts.some((text) => spelling.test(text))) return 'article';
  const isCommon = kind === 'name' && sought.length === 1 && weights[0]! <= BACKGROUND * lexicon.rarityOf('');
  return isCommon ? 'article' : 'nowhere';
}

/** Whether the beginning of a name stands so in a text: where Japan and the patent office are, no Japan Patent Office need be. */
function standTogether(text: string, [first, second]: readonly string[]): boolean {
  const terms = tokenize(text).map(({ term }) => term);
  return terms.some((term, at) => term === first && terms[at + 1] === second);
}

/** What spells an abbreviation out, "inter partes review" for IPR; null for a name that is none. */
function spelledOut(name: string): RegExp | null {
  if (!/^\p{Lu}{2,6}$/u.test(name)) return null;
  const [first, ...others] = name;
  const words = others.map((letter) => `[\\s-]+${SMALL}${letter}\\p{L}+`).join('');
  return new RegExp(`(?<!\\p{L})${first}\\p{L}+${words}`, 'iu');
}

const SMALL = '(?:(?:of|for|and|the|on|in|to)\\s+){0,2}';
