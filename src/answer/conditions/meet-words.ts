import type { Lexicon } from '../../search/index/lexicon.js';
import { tokensOf } from '../../search/recent-tokens.js';
import { COUNTRIES } from '../question/classes.js';
import type { WordsCondition } from './condition.js';
import type { Candidate, Met } from './meeting.js';
import { isCalledSo } from './names/called.js';
import { standTogether } from './names/parts.js';
import { placeFormsIn } from './names/place-forms.js';
import { spelledOut } from './names/spelled-out.js';
import { writtenOtherwise } from './numbers.js';

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
  const holdsAForm = (term: string, holds: (term: string) => boolean): boolean =>
    kind === 'name' && placeFormsIn(lexicon, term).some(holds);
  const weights = sought.map((term) => lexicon.rarityOf(term));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const needed = kind === 'name' ? MOST_OF_A_NAME * all : all;
  const isIn = (holds: (term: string) => boolean): boolean =>
    (short !== null && holds(short)) || isSpelledIn(holds);
  const isSpelledIn = (holds: (term: string) => boolean): boolean => {
    const found = sought.reduce(
      (sum, term, i) => (holds(term) || holdsAForm(term, holds) ? sum + weights[i]! : sum),
      0,
    );
    return found > 0 && found >= needed - 1e-9;
  };
  const isOne = kind !== 'name' || sought.length < 2;
  const isBeside = (text: string | undefined, holds: (term: string) => boolean): boolean =>
    isOne ||
    (text !== undefined &&
      // Another name of the same initials has them, too, but does not write them.
      ((short !== null && holds(short) && isWritten(short, text)) ||
        (holds(sought[0]!) && holds(sought[1]!) && standTogether(text, tokensOf(text), sought))));
  const heldAt = (at: number) => (term: string) =>
    lexicon.paragraphHolds({ article: article.id, paragraph: at }, term);
  const isInParagraph = (at: number): boolean =>
    isIn(heldAt(at)) && isBeside(article.paragraphs[at - 1], heldAt(at));
  const text = article.paragraphs[paragraph - 1]!;
  if (
    isInParagraph(paragraph) ||
    ((kind === 'number' || kind === 'identifier') && writtenOtherwise(condition.said)?.test(text))
  )
    return 'here';
  const inHeadline = (term: string) => lexicon.headlineHolds(article.id, term);
  if (isIn(inHeadline) && isBeside(article.headline, inHeadline)) return 'headline';
  if (isInParagraph(paragraph - 1) || isInParagraph(paragraph + 1)) return 'beside';
  const texts = article.paragraphs.slice(0, MOST_READ);
  const isInArticle = isIn((term) => lexicon.articleHolds(article.id, term));
  if (isInArticle && texts.some((text, i) => isBeside(text, heldAt(i + 1)))) {
    return isOne && COUNTRIES.has(sought[0]!) && isMoreAboutAnother(sought[0]!, texts) ? 'aside' : 'article';
  }
  const spelling = kind === 'name' ? spelledOut(condition.said) : null;
  if (spelling && texts.some((text) => spelling.test(text))) return 'article';
  const isCommon = kind === 'name' && sought.length === 1 && weights[0]! <= BACKGROUND * lexicon.rarityOf('');
  if (isCommon) return 'article';
  // All its words, but apart: "the Qatar World Cup" of a World Cup in Qatar. Or somebody of that name, as far as the article gives it.
  const isApart = !isOne && isSpelledIn((term) => heldAt(paragraph)(term) || inHeadline(term));
  return isApart || (!isOne && isCalledSo(sought, texts, paragraph, lexicon, article.id))
    ? 'apart'
    : 'nowhere';
}

/** Whether an abbreviation stands in a text as a word in capitals. */
function isWritten(short: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${short.toUpperCase()}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

/** Whether some other country stands in at least as many paragraphs: what is said here without a name is said of that one as likely. */
function isMoreAboutAnother(country: string, texts: readonly string[]): boolean {
  const paragraphs = new Map<string, number>();
  for (const text of texts) {
    const named = new Set(tokensOf(text).map(({ term }) => term));
    for (const term of named) if (COUNTRIES.has(term)) paragraphs.set(term, (paragraphs.get(term) ?? 0) + 1);
  }
  const own = paragraphs.get(country) ?? 0;
  return [...paragraphs].some(([term, count]) => term !== country && count >= own);
}
