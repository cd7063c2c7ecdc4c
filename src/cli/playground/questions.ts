import type { ArchivedArticle } from '../../archive/archive.js';
import type { Live } from '../../live/live.js';

/** Questions that the archive which ships answers well. */
const SHIPPED = [
  'Who wrote the leading judgment in the Court of Appeal about the tin?',
  'How many patents did the European Patent Office grant in 2016?',
  'Why did the band call itself The Slants?',
] as const;

const WANTED = SHIPPED.length;
/** So sure the bot has to be of its answer. */
const SURE = 0.8;
/** As many of the newest articles are looked at. */
const LOOKED_AT = 30;
/** A longer one does not fit a button. */
const MAX_LENGTH = 80;

/**
 * Up to three questions for the welcome, each of which the archive answers. Those about the archive that ships, where
 * it does; for any other archive headlines of new articles, as far as asking for one finds its article. None when
 * even that finds nothing.
 */
export async function exampleQuestions({ answerer, library }: Live): Promise<string[]> {
  const answer = async (question: string) => {
    const found = await answerer.ask(question);
    return found.outcome === 'answered' && found.confidence >= SURE ? found.passages[0].citation : null;
  };
  const shipped = await Promise.all(SHIPPED.map(answer));
  // Another archive may happen to answer one of them; it is theirs only when it answers all.
  if (shipped.every((citation) => citation !== null)) return [...SHIPPED];
  const found: ArchivedArticle[] = [];
  for (const article of library.newestFirst.slice(0, LOOKED_AT)) {
    if (found.length === WANTED) break;
    const { id, headline } = article;
    if (headline === '' || headline.length > MAX_LENGTH) continue;
    if ((await answer(headline))?.article === id) found.push(article);
  }
  return found.map(({ headline }) => headline);
}
