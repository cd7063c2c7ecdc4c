import type { ArchivedArticle } from '../../archive/archive.js';
import type { KnownTokens } from '../../search/index/known-tokens.js';
import { SENTENCE_BREAK } from '../../search/index/token-store.js';

/** What an index knew of an archive's articles, as plain data. */
export interface KeptTokens {
  /** Joined by line ends: terms hold none. */
  readonly terms: string;
  /** The articles in their order: their ids and digests. */
  readonly articles: readonly (readonly [id: string, digest: string])[];
  /** Of each article: the length of its headline's run, how many paragraphs it has, the length of each. */
  readonly lengths: Int32Array;
  /** All runs, one behind the other. */
  readonly tokens: Int32Array;
}

/** @param articles all of them known */
export function tokensToKeep(
  articles: readonly ArchivedArticle[],
  { terms, runsOf }: KnownTokens,
): KeptTokens {
  const lengths: number[] = [];
  const runs: Int32Array[] = [];
  // The index may know terms of articles that are gone, too.
  const met: string[] = [];
  const numbers = new Int32Array(terms.length + 1);
  const add = (run: Int32Array) => {
    lengths.push(run.length);
    runs.push(
      run.map((token) => {
        if (token === SENTENCE_BREAK) return token;
        numbers[token] ||= met.push(terms[token - 1]!);
        return numbers[token]!;
      }),
    );
  };
  for (const article of articles) {
    const { headline, paragraphs } = runsOf(article)!;
    add(headline);
    lengths.push(paragraphs.length);
    for (const run of paragraphs) add(run);
  }
  const tokens = new Int32Array(runs.reduce((sum, run) => sum + run.length, 0));
  let at = 0;
  for (const run of runs) {
    tokens.set(run, at);
    at += run.length;
  }
  return {
    terms: met.join('\n'),
    articles: articles.map(({ id, digest }) => [id, digest] as const),
    lengths: Int32Array.from(lengths),
    tokens,
  };
}

/** For an index of these articles, or of some that are still the same. */
export function tokensKept({ terms, articles, lengths, tokens }: KeptTokens): KnownTokens {
  const places = new Map<
    string,
    { readonly digest: string; readonly length: number; readonly token: number }
  >();
  let length = 0;
  let token = 0;
  for (const [id, digest] of articles) {
    places.set(id, { digest, length, token });
    const end = length + 2 + lengths[length + 1]!;
    token += lengths[length]!;
    for (let i = length + 2; i < end; i++) token += lengths[i]!;
    length = end;
  }
  return {
    terms: terms === '' ? [] : terms.split('\n'),
    runsOf({ id, digest }) {
      const place = places.get(id);
      if (place?.digest !== digest) return undefined;
      let next = place.token;
      const run = (size: number) => {
        next += size;
        return tokens.subarray(next - size, next);
      };
      const { length: from } = place;
      const headline = run(lengths[from]!);
      const paragraphs = Array.from({ length: lengths[from + 1]! }, (_, i) => run(lengths[from + 2 + i]!));
      return { headline, paragraphs };
    },
  };
}
