import { filterOf } from '../../search/filters.js';
import { fold } from '../../search/terms/fold.js';
import { readSearch } from '../asking/search-terms.js';
import type { Context } from '../commands/context.js';
import { readName } from '../filters/filters.js';
import { Problem } from '../reply/problem.js';
import { nearestOf } from './near.js';
import { isCommon, isEmpty, type Sought } from './sought.js';

export interface FollowOptions {
  readonly words?: string | undefined;
  readonly section?: string | undefined;
  readonly author?: string | undefined;
}

/** @throws Problem for what says nothing, what stands everywhere, and a source or time that cannot be meant */
export function readSought(context: Context, options: FollowOptions): Sought {
  const section = sectionNamed(options.section, context);
  const author = options.author?.trim();
  const picked = { ...(section && { section }), ...(author && { author }) };
  const sought = readSearch(context, options.words ?? '', picked, (what, given, where) =>
    what === 'section' ? sectionNamed(given, where) : readName(what, given, where),
  );
  const typed = sought.filters.author;
  if (author && typed && fold(typed) !== fold(author))
    throw new Problem('refused', (t) =>
      t.md('error.said-twice', { field: t.plain('option.author.name'), typed, picked: author }),
    );
  if (isEmpty(sought)) throw new Problem('refused', (t) => t.md('follow.nothing'));
  if (isCommon(sought)) throw new Problem('refused', (t) => t.md('follow.common'));
  return sought;
}

/** As the archive writes it; as it was typed where the archive has none of that name, since it may come. */
function sectionNamed(given: string | undefined, { live }: Context): string | undefined {
  const typed = given?.trim();
  if (!typed) return undefined;
  return live.library.sections.find((name) => fold(name) === fold(typed)) ?? typed;
}

/** A name that the archive does not have, and those of its that are near. */
export interface UnknownName {
  readonly field: 'section' | 'author';
  readonly value: string;
  /** Nearest first; there is at least one. */
  readonly near: readonly string[];
}

/** What may be a slip: null where all names are known, or none is near. */
export function unknownIn({ filters }: Sought, { live }: Context): UnknownName | null {
  const { sections, authors } = live.library;
  const { section, author } = filters;
  if (section !== undefined && !sections.includes(section)) {
    const near = nearestOf(sections, section);
    if (near.length > 0) return { field: 'section', value: section, near };
  }
  if (author !== undefined && !live.archive.articles.some(filterOf({ author }))) {
    const near = nearestOf(authors, author);
    if (near.length > 0) return { field: 'author', value: author, near };
  }
  return null;
}
