/** What a text for searching says: words to look for, and what narrows them. */
export interface SearchWords {
  /** Plain words, as typed, in order. */
  readonly words: string;
  /** What has to stand there letter for letter: without its quotation marks. */
  readonly phrases: readonly string[];
  /** Words and phrases that must not stand there. */
  readonly without: readonly string[];
  /** What was said for each field, in order; the last of a field counts. */
  readonly fields: readonly FieldSaid[];
}

export interface FieldSaid {
  readonly field: SearchField;
  /** Never empty. */
  readonly value: string;
}

export type SearchField = 'author' | 'section' | 'source' | 'before' | 'after';

/** The names of fields in the languages that the bot speaks, without accents. */
const FIELDS: Readonly<Record<SearchField, string>> = {
  author: 'author by autor auteur autrice autora',
  section: 'section rubrik ressort rubrique seccion',
  source: 'source quelle fuente',
  before: 'before vor avant antes',
  after: 'after nach apres despues',
};

const FIELD_NAMED = new Map(
  Object.entries(FIELDS).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field as SearchField] as const),
  ),
);

/** A mark that opens a quotation, and the ones that close it. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '”': '”',
};

interface Token {
  readonly kind: 'word' | 'phrase';
  readonly minus: boolean;
  /** Where a field's name and a colon stand directly before it. */
  readonly field: SearchField | null;
  /** Empty behind a colon that something else follows. */
  readonly text: string;
}

/**
 * Reads what somebody typed to search with: `"a phrase"`, `-word`, `-"a phrase"`, and `author:`, `section:`, `source:`,
 * `before:`, `after:` with a word or a quotation directly behind. Behind a colon and a space stands everything up to the next of
 * these ("author: Anna Berg"). Several words directly behind belong together as far as `isMeant` says so: a time ("before:last month"), a name that
 * the archive has ("author:Anna Berg"). A
 * quotation that is not closed goes to the end. Whatever is none of it is a word; nothing is refused.
 */
export function searchWordsIn(
  typed: string,
  isMeant: (field: SearchField, said: string) => boolean = () => false,
): SearchWords {
  const tokens = tokensOf(typed);
  const words: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  const fields: FieldSaid[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { kind, minus, field, text } = tokens[i]!;
    if (field !== null) {
      const value = valueAt(tokens, i, isMeant);
      i += value.more;
      if (value.text !== '') fields.push({ field, value: value.text });
    } else if (minus) without.push(text);
    else if (kind === 'phrase') phrases.push(text);
    else words.push(text);
  }
  return { words: words.join(' '), phrases, without, fields };
}

/** No name or time has more words behind its first. */
const MOST_WORDS = 8;

/** What is said of a field, and how many further tokens say it. */
function valueAt(
  tokens: readonly Token[],
  at: number,
  isMeant: (field: SearchField, said: string) => boolean,
) {
  const { field, kind, text } = tokens[at]!;
  if (kind === 'phrase') return { text, more: 0 };
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex((token) => token.field !== null || token.minus || token.kind === 'phrase');
  const following = (end < 0 ? rest : rest.slice(0, end)).map((token) => token.text);
  if (text === '' && following.length === 0 && rest[0]?.kind === 'phrase' && !rest[0].minus)
    return { text: rest[0].text, more: 1 };
  for (let more = Math.min(MOST_WORDS, following.length); more > 0; more--) {
    const said = [text, ...following.slice(0, more)].join(' ').trim();
    if (isMeant(field!, said)) return { text: said, more };
  }
  if (text === '' && (field === 'before' || field === 'after'))
    return { text: following[0] ?? '', more: Math.min(1, following.length) };
  return text === '' ? { text: following.join(' '), more: following.length } : { text, more: 0 };
}

function tokensOf(typed: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < typed.length) {
    if (/\s/.test(typed[at]!)) {
      at++;
      continue;
    }
    const minus = /^[-−–]["“„«\p{L}\p{N}]/u.test(typed.slice(at, at + 3));
    const start = minus ? at + 1 : at;
    const named = minus ? null : fieldAt(typed, start);
    const from = named?.end ?? start;
    const closing = QUOTES[typed[from] ?? ''];
    if (closing !== undefined) {
      const end = endOfQuote(typed, from + 1, closing);
      const text = typed
        .slice(from + 1, end)
        .replace(/\s+/g, ' ')
        .trim();
      // Quotation marks round nothing say nothing.
      if (/[\p{L}\p{N}]/u.test(text))
        tokens.push({ kind: 'phrase', minus, field: named?.field ?? null, text });
      at = end + 1;
      continue;
    }
    const text = /^\S*/.exec(typed.slice(from))![0];
    tokens.push({ kind: 'word', minus, field: named?.field ?? null, text });
    at = from + text.length;
  }
  return tokens;
}

/** `author:` at a place of the text, with where it ends. */
function fieldAt(typed: string, at: number): { readonly field: SearchField; readonly end: number } | null {
  const [said, name] = /^(\p{L}{2,12}):(?!\/\/)/u.exec(typed.slice(at, at + 16)) ?? [];
  if (said === undefined || name === undefined) return null;
  const field = FIELD_NAMED.get(
    name
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase(),
  );
  return field === undefined ? null : { field, end: at + said.length };
}

function endOfQuote(typed: string, from: number, closing: string): number {
  for (let at = from; at < typed.length; at++) if (closing.includes(typed[at]!)) return at;
  return typed.length;
}
