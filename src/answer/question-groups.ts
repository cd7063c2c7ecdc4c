import { createPacer, type Pacer } from '../archive/pacer.js';
import { fold } from '../search/terms/fold.js';
import { tokenize } from '../search/terms/terms.js';

/** Questions that come to the same, as far as their words tell. */
export interface Gap {
  /** Its most frequent wording, the newest of those as frequent. */
  readonly text: string;
  readonly times: number;
  /** When it was asked last, milliseconds since 1970. */
  readonly last: number;
  /** When it was called solved last; null where it never was. */
  readonly solved: number | null;
}

interface Asked {
  readonly text: string;
  readonly at: number;
  /** Whether it was not asked then but called solved. */
  readonly isSolved?: boolean;
}

interface Group {
  readonly terms: ReadonlySet<string>;
  readonly wordings: Map<string, number>;
  times: number;
  last: number;
  solved: number | null;
}

/** Two questions are one when they share this much of the terms that either has (Jaccard). */
const NEARLY_THE_SAME = 0.7;
/** Near-same ones are looked for among this many, the most frequent first: it is quadratic at worst. */
const COMPARED = 2_000;

/**
 * Groups questions by their words, folded and stemmed and without stop words, whatever their order; then groups that share
 * nearly all words. The most frequent first, then the newest. Other work goes on meanwhile.
 * What was called solved is grouped with what was asked; nobody having asked it, it makes no gap.
 * @param questions newest first
 */
export async function groupQuestions(questions: readonly Asked[]): Promise<Gap[]> {
  const pacer = createPacer();
  const exact = new Map<string, Group>();
  for (const { text, at, isSolved = false } of questions) {
    const terms = new Set(tokenize(fold(text)).map(({ term }) => term));
    const key = terms.size > 0 ? [...terms].sort().join(' ') : fold(text);
    const group = exact.get(key) ?? { terms, wordings: new Map(), times: 0, last: 0, solved: null };
    exact.set(key, group);
    if (isSolved) {
      group.solved = later(group.solved, at);
    } else {
      group.times += 1;
      group.last = Math.max(group.last, at);
      group.wordings.set(text, (group.wordings.get(text) ?? 0) + 1);
    }
    if (pacer.due()) await pacer.rest();
  }
  const joined = await nearOnesJoined(inOrder([...exact.values()]), pacer);
  return inOrder(joined)
    .filter(({ times }) => times > 0)
    .map(({ wordings, times, last, solved }) => ({ text: mostFrequent(wordings), times, last, solved }));
}

function later(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/**
 * Two that share enough of their terms share one of the rarest of each, so that only those are compared: many questions of
 * one frame share its words, which are the frequent ones (prefix filtering: Chaudhuri, Ganti and Kaushik 2006).
 */
async function nearOnesJoined(groups: readonly Group[], pacer: Pacer): Promise<Group[]> {
  const compared = groups.slice(0, COMPARED);
  const frequency = new Map<string, number>();
  for (const { terms } of compared)
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const kept: Group[] = [];
  const byTerm = new Map<string, number[]>();
  for (const group of compared) {
    const telling = rarest(group.terms, frequency);
    const near = await nearest(group, telling, { kept, byTerm, pacer });
    if (near) {
      near.times += group.times;
      near.last = Math.max(near.last, group.last);
      near.solved = later(near.solved, group.solved);
      for (const [text, times] of group.wordings)
        near.wordings.set(text, (near.wordings.get(text) ?? 0) + times);
      continue;
    }
    for (const term of telling) {
      const places = byTerm.get(term);
      if (places) places.push(kept.length);
      else byTerm.set(term, [kept.length]);
    }
    kept.push(group);
  }
  return [...kept, ...groups.slice(COMPARED)];
}

/** So many of a set's rarest terms that a set which is nearly the same has one of them. */
function rarest(terms: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): string[] {
  const ordered = [...terms].sort((a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1));
  return ordered.slice(0, terms.size - Math.ceil(NEARLY_THE_SAME * terms.size) + 1);
}

interface Kept {
  readonly kept: readonly Group[];
  readonly byTerm: ReadonlyMap<string, readonly number[]>;
  readonly pacer: Pacer;
}

async function nearest({ terms }: Group, telling: readonly string[], { kept, byTerm, pacer }: Kept) {
  const places = new Set(telling.flatMap((term) => byTerm.get(term) ?? []));
  for (const place of places) {
    if (likeness(terms, kept[place]!.terms) >= NEARLY_THE_SAME) return kept[place];
    if (pacer.due()) await pacer.rest();
  }
  return undefined;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared++;
  return shared / (a.size + b.size - shared);
}

function inOrder(groups: readonly Group[]): Group[] {
  return groups.toSorted((a, b) => b.times - a.times || b.last - a.last);
}

function mostFrequent(wordings: ReadonlyMap<string, number>): string {
  return [...wordings].toSorted(([, a], [, b]) => b - a)[0]![0];
}
