import { fold } from '../search/terms/fold.js';
import { tokenize } from '../search/terms/terms.js';

/** Questions that come to the same, as far as their words tell. */
export interface Gap {
  /** Its most frequent wording, the newest of those as frequent. */
  readonly text: string;
  readonly times: number;
  /** When it was asked last, milliseconds since 1970. */
  readonly last: number;
}

interface Asked {
  readonly text: string;
  readonly at: number;
}

interface Group {
  readonly terms: ReadonlySet<string>;
  readonly wordings: Map<string, number>;
  times: number;
  last: number;
}

/** Two questions are one when they share this much of the terms that either has (Jaccard). */
const NEARLY_THE_SAME = 0.7;
/** Near-same ones are looked for among this many, the most frequent first: it is quadratic at worst. */
const COMPARED = 3_000;

/**
 * Groups questions by their words, folded and stemmed and without stop words, whatever their order; then groups that share
 * nearly all words. The most frequent first, then the newest.
 * @param questions newest first
 */
export function groupQuestions(questions: readonly Asked[]): Gap[] {
  const exact = new Map<string, Group>();
  for (const { text, at } of questions) {
    const terms = new Set(tokenize(fold(text)).map(({ term }) => term));
    const key = terms.size > 0 ? [...terms].sort().join(' ') : fold(text);
    const group = exact.get(key) ?? { terms, wordings: new Map(), times: 0, last: at };
    group.times += 1;
    group.last = Math.max(group.last, at);
    group.wordings.set(text, (group.wordings.get(text) ?? 0) + 1);
    exact.set(key, group);
  }
  return inOrder(nearOnesJoined(inOrder([...exact.values()]))).map(({ wordings, times, last }) => ({
    text: mostFrequent(wordings),
    times,
    last,
  }));
}

function nearOnesJoined(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  const byTerm = new Map<string, Group[]>();
  for (const group of groups.slice(0, COMPARED)) {
    const candidates = new Set([...group.terms].flatMap((term) => byTerm.get(term) ?? []));
    const near = [...candidates].find((other) => likeness(group.terms, other.terms) >= NEARLY_THE_SAME);
    if (near) {
      near.times += group.times;
      near.last = Math.max(near.last, group.last);
      for (const [text, times] of group.wordings)
        near.wordings.set(text, (near.wordings.get(text) ?? 0) + times);
      continue;
    }
    kept.push(group);
    for (const term of group.terms) byTerm.set(term, [...(byTerm.get(term) ?? []), group]);
  }
  return [...kept, ...groups.slice(COMPARED)];
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared / (a.size + b.size - shared);
}

function inOrder(groups: readonly Group[]): Group[] {
  return groups.toSorted((a, b) => b.times - a.times || b.last - a.last);
}

function mostFrequent(wordings: ReadonlyMap<string, number>): string {
  return [...wordings].toSorted(([, a], [, b]) => b - a)[0]![0];
}
