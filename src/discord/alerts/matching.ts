import { setImmediate as turn } from 'node:timers/promises';
import type { Passage } from '../../answer/answer.js';
import type { ArchivedArticle } from '../../archive/archive.js';
import type { Live } from '../../live/live.js';
import { filterOf } from '../../search/filters.js';
import { isCommon, isOfText, type Sought, wordsOf } from './sought.js';

/** Are looked at without others having their turn: some hundred paragraphs, in a few milliseconds. */
const ARTICLES_AT_ONCE = 40;

/**
 * Those of some articles of the live version that hold what is sought, in their order, each with the passage that does: its best
 * one, or its opening where no text is sought. As a search for it finds them, but that no word is taken for another one.
 */
export async function matching(
  live: Live,
  sought: Sought,
  articles: readonly ArchivedArticle[],
  signal?: AbortSignal,
): Promise<Map<string, Passage>> {
  const found = new Map<string, Passage>();
  if (isCommon(sought)) return found;
  const { filters, wording } = sought;
  const fitting = articles.filter(filterOf(filters));
  for (let at = 0; at < fitting.length; at += ARTICLES_AT_ONCE) {
    const some = fitting.slice(at, at + ARTICLES_AT_ONCE);
    const among = some.flatMap((article) => placesIn(article, isOfText(sought)));
    const { passages } = await live.answerer.search(wordsOf(sought), {
      ...(wording && { wording }),
      all: true,
      among,
      // In this order no paragraph stands for another that says the same.
      order: 'newest',
      limit: among.length,
    });
    const best = bestOf(passages.filter(isAsTyped));
    for (const { id } of some) if (best.has(id)) found.set(id, best.get(id)!);
    await turn();
    signal?.throwIfAborted();
  }
  return found;
}

function placesIn({ id, paragraphs }: ArchivedArticle, isOfText: boolean) {
  const count = isOfText ? paragraphs.length : Math.min(1, paragraphs.length);
  return Array.from({ length: count }, (_, i) => ({ article: id, paragraph: i + 1 }));
}

/** A search takes a word that is nowhere for one that is spelled nearly so; who follows a word waits for that word. */
export function isAsTyped({ why }: Passage): boolean {
  return !why.matched.some(({ mended }) => mended);
}

/** The best passage of each article, by its id; of equal ones the first. */
function bestOf(passages: readonly Passage[]): Map<string, Passage> {
  const best = new Map<string, Passage>();
  for (const passage of passages) {
    const { article } = passage.citation;
    const before = best.get(article);
    const isBetter =
      before === undefined ||
      passage.score > before.score ||
      (passage.score === before.score && passage.citation.paragraph < before.citation.paragraph);
    if (isBetter) best.set(article, passage);
  }
  return best;
}

/** What fits at present, before anything new came. */
export interface Present {
  readonly articles: number;
  /** Whether there are more than were counted. */
  readonly isMore: boolean;
  /** The headline of the newest. */
  readonly newest: string | null;
}

const COUNTED = 100;

export async function presentOf({ answerer, library }: Live, sought: Sought): Promise<Present> {
  const { filters, wording } = sought;
  if (!isOfText(sought) && !wording?.without.length) {
    const fitting = library.fitting(filters);
    return { articles: fitting.length, isMore: false, newest: fitting[0]?.headline ?? null };
  }
  const { passages, matches } = await answerer.search(wordsOf(sought), {
    filters,
    ...(wording && { wording }),
    all: true,
    order: 'newest',
    limit: COUNTED,
  });
  const typed = passages.filter(isAsTyped);
  return {
    articles: new Set(typed.map(({ citation }) => citation.article)).size,
    isMore: typed.length > 0 && matches > COUNTED,
    newest: typed[0]?.citation.headline ?? null,
  };
}
