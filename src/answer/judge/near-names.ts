import { editDistance } from '../../search/index/edit-distance.js';
import type { Lexicon } from '../../search/index/lexicon.js';
import { tokenize } from '../../search/terms/terms.js';
import type { Condition } from '../conditions/condition.js';
import type { NearName } from '../suggestion.js';
import { namesIn } from './names-in.js';

const MOST = 3;
/** Of a pasted page, the names that are looked at. */
const MOST_ASKED = 3;
const MOST_TERMS = 6;
/** Terms that are spelled nearly like one that the archive does not have. */
const SPELLED_SO = 6;
/** The share of its letters that a word may differ in. */
const OTHER_LETTERS = 0.34;
const BEYOND = 0.5;
/** Likeness from which on two names are near. */
const NEAR = 0.25;

/**
 * Names of the archive, as they are written there, that are near to names which a question asks for and its nearest passage
 * does not have: spelled nearly so, or sharing words. Nearest first; none that the question has itself.
 * @param unmet what the nearest passage does not meet
 */
export function nearNames(unmet: readonly Condition[], lexicon: Lexicon): NearName[] {
  const asked = unmet.flatMap((condition) => (condition.kind === 'name' ? [condition] : []));
  const own = new Set(asked.map(({ terms }) => keyOf(terms)));
  const found = new Map<string, NearName & { readonly likeness: number }>();
  for (const { said, terms } of asked.slice(0, MOST_ASKED)) {
    const sought = terms.slice(0, MOST_TERMS);
    for (const name of new Set(sought.flatMap((term) => candidatesFor(term, lexicon)))) {
      const key = keyOf(termsIn(name));
      const likeness = likenessOf(sought, termsIn(name), lexicon);
      if (own.has(key) || likeness < NEAR || (found.get(key)?.likeness ?? 0) >= likeness) continue;
      found.set(key, { asked: said, name, likeness });
    }
  }
  const ordered = [...found.values()].toSorted(
    (a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1),
  );
  return distinct(ordered)
    .slice(0, MOST)
    .map(({ asked, name }) => ({ asked, name }));
}

/** Without those that only add to a nearer one, or are a part of it. */
function distinct<N extends NearName>(names: readonly N[]): N[] {
  const kept: { readonly name: N; readonly terms: ReadonlySet<string> }[] = [];
  for (const name of names) {
    const terms = new Set(termsIn(name.name));
    if (!kept.some((one) => isPart(terms, one.terms) || isPart(one.terms, terms))) kept.push({ name, terms });
  }
  return kept.map(({ name }) => name);
}

const isPart = (some: ReadonlySet<string>, of: ReadonlySet<string>) =>
  [...some].every((term) => of.has(term));

function candidatesFor(term: string, lexicon: Lexicon): string[] {
  const near = lexicon.knows(term)
    ? [term]
    : lexicon.spelledLike(term, Math.floor(term.length * OTHER_LETTERS), SPELLED_SO);
  return near.flatMap((one) =>
    lexicon
      .textsWith(one)
      .flatMap(namesIn)
      .filter((name) => termsIn(name).includes(one)),
  );
}

/**
 * Shared rarity over all rarity, where words that are spelled nearly alike are shared in part, and what the name says beyond
 * the one that was asked for counts half: people are asked for by a part of their name (Tversky's index, 1977).
 */
function likenessOf(asked: readonly string[], name: readonly string[], lexicon: Lexicon): number {
  let shared = 0;
  const taken = new Set<string>();
  for (const term of asked) {
    const [best] = name
      .filter((other) => !taken.has(other))
      .map((other) => ({ other, alike: spelledAlike(term, other) }))
      .toSorted((a, b) => b.alike - a.alike);
    if (!best || best.alike === 0) continue;
    taken.add(best.other);
    shared += best.alike * lexicon.rarityOf(term);
  }
  const rarity = (terms: readonly string[]) => terms.reduce((sum, term) => sum + lexicon.rarityOf(term), 0);
  return shared / (rarity(asked) + BEYOND * rarity(name.filter((other) => !taken.has(other))));
}

/** 1 for the same word, 0 for another one. */
function spelledAlike(a: string, b: string): number {
  if (a === b) return 1;
  // Another number is another number.
  if (/\d/.test(a + b)) return 0;
  const longer = Math.max(a.length, b.length);
  const edits = Math.floor(longer * OTHER_LETTERS);
  const distance = editDistance(a, b, edits);
  return distance > edits ? 0 : 1 - distance / longer;
}

function termsIn(name: string): string[] {
  return [...new Set(tokenize(name).map(({ term }) => term))];
}

const keyOf = (terms: readonly string[]) => [...terms].sort().join(' ');
