import type { Allowed, Corpus } from './index/corpus.js';
import type { TokenRun } from './index/token-store.js';
import { fold } from './terms/fold.js';
import { tokenize } from './terms/terms.js';

/** Wording that a paragraph has to hold, or must not hold. */
export interface Wording {
  /** Compared letter for letter but for case, accents, white space and kinds of quotation marks; whole words. */
  readonly phrases: readonly string[];
  /** The same; a single word in all its forms, as it would be found. Nor may the headline hold it. */
  readonly without: readonly string[];
}

/** A test of paragraphs of a corpus. What cannot be told from their terms is looked for in their text. */
export function holdsWording(corpus: Corpus, { phrases, without }: Wording): Allowed {
  const wanted = phrases.map((phrase) => ({ ids: idsOf(phrase, corpus), isIn: phraseTest(phrase) }));
  const unwanted = without.map((one) => ({ ids: idsOf(one, corpus), isIn: absenceTest(one) }));
  return (paragraph, article) => {
    const run = corpus.paragraphs.run(paragraph);
    const text = () => corpus.article(article)!.paragraphs[paragraph - corpus.firstParagraphOf(article)]!;
    if (!wanted.every(({ ids, isIn }) => holdsAll(run, ids) && isIn(text()))) return false;
    const headline = corpus.headlines.run(article);
    return !unwanted.some(
      ({ ids, isIn }) =>
        (holdsAll(run, ids) && isIn(text())) ||
        (holdsAll(headline, ids) && isIn(corpus.article(article)!.headline)),
    );
  };
}

/** A test whether paragraph and headline together hold each of these terms, by their ids; of an unknown one (0) never. */
export function holdsTerms(corpus: Corpus, ids: readonly number[]): Allowed {
  return (paragraph, article) => {
    const run = corpus.paragraphs.run(paragraph);
    const headline = corpus.headlines.run(article);
    return ids.every((id) => id !== 0 && (holds(run, id) || holds(headline, id)));
  };
}

/** Letters, digits and signs of which each is compared as it stands, but for its case; folding changes no text of these alone otherwise. */
const SIMPLE_SIGNS = '\\0-\\x7f£€\\u00a0‘’‛“”„«»‐‑–—';
const SIMPLE = new RegExp(`^[${SIMPLE_SIGNS}]*$`);

/** How signs of a folded text may stand in one that is not folded. */
const WRITTEN: Readonly<Record<string, string>> = {
  ' ': '\\s+',
  "'": "['’‘‛]",
  '"': '["“”„«»]',
  '-': '[\\-‐‑–—]',
};

/**
 * Whether a text holds a phrase as whole words, case, accents, white space and kinds of quotation marks aside. Folding a text takes ten times as
 * long as looking through it, so that only those are folded that have letters to fold.
 */
function phraseTest(phrase: string): (text: string) => boolean {
  const wanted = plain(phrase);
  const written = SIMPLE.test(wanted) ? asWritten(wanted) : null;
  return (text) => {
    if (written?.test(text)) return true;
    if (SIMPLE.test(text)) return false;
    const folded = plain(text);
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      if (isEdge(folded, at) && isEdge(folded, at + wanted.length)) return true;
    }
    return false;
  };
}

/** A pattern for a folded phrase in texts that are not; beside its words only such signs may stand as folding leaves alone. */
function asWritten(wanted: string): RegExp {
  const source = wanted.replace(
    /[\s\S]/g,
    (sign) => WRITTEN[sign] ?? sign.replace(/[$()*+./?[\\\]^{|}]/, '\\$&'),
  );
  const before = isOfWord(wanted[0]) ? `(?<![a-z0-9]|[^${SIMPLE_SIGNS}])` : '';
  const behind = isOfWord(wanted.at(-1)) ? `(?![a-z0-9]|[^${SIMPLE_SIGNS}])` : '';
  return new RegExp(`${before}${source}${behind}`, 'i');
}

/** A word is told by its terms already; what has no terms, such as "the", and a phrase are looked for as they stand. */
function absenceTest(said: string): (text: string) => boolean {
  return !/\s/.test(said) && tokenize(said).length > 0 ? () => true : phraseTest(said);
}

/** The ids of its terms; 0 for what stands nowhere. */
function idsOf(text: string, corpus: Corpus): number[] {
  return tokenize(text).map(({ term }) => corpus.vocabulary.idOf(term));
}

function holdsAll(run: TokenRun, ids: readonly number[]): boolean {
  return ids.every((id) => id !== 0 && holds(run, id));
}

function holds({ chunk, start, end }: TokenRun, id: number): boolean {
  for (let i = start; i < end; i++) if (chunk[i] === id) return true;
  return false;
}

function plain(text: string): string {
  return fold(text)
    .replace(/[’‘‛]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—]/g, '-');
}

/** Whether a word could begin or end there: not between two letters or digits. */
function isEdge(text: string, at: number): boolean {
  return !(isOfWord(text[at - 1]) && isOfWord(text[at]));
}

function isOfWord(sign: string | undefined): boolean {
  return /[\p{L}\p{N}]/u.test(sign ?? '');
}
