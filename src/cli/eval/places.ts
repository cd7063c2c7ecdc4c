import type { Archive, ArchivedArticle } from '../../archive/archive.js';
import type { Place } from '../../search/query.js';
import type { EvalConversation } from './question-file.js';

/** Articles by their ids, and by those of their copies. */
export type ArticlesById = ReadonlyMap<string, ArchivedArticle>;

export function articlesById({ articles }: Archive): ArticlesById {
  const byId = new Map<string, ArchivedArticle>();
  for (const article of articles) for (const { id } of article.copies) byId.set(id, article);
  for (const article of articles) byId.set(article.id, article);
  return byId;
}

/** The questions with each relevant paragraph named once, by the id that the archive shows: not by a copy's. */
export function placedIn(byId: ArticlesById, conversations: readonly EvalConversation[]): EvalConversation[] {
  const placed = (places: readonly Place[]): Place[] => {
    const distinct = new Map<string, Place>();
    for (const { article, paragraph } of places) {
      const id = byId.get(article)?.id ?? article;
      distinct.set(JSON.stringify([id, paragraph]), { article: id, paragraph });
    }
    return [...distinct.values()];
  };
  return conversations.map((conversation) => ({
    ...conversation,
    turns: conversation.turns.map((turn) => ({ ...turn, relevant: turn.relevant && placed(turn.relevant) })),
  }));
}

/** Says, as lines to print, how many questions name paragraphs that the archive does not have; empty when none does. */
export function strangerLines(byId: ArticlesById, conversations: readonly EvalConversation[]): string[] {
  const isStranger = ({ article, paragraph }: Place) =>
    byId.get(article)?.paragraphs[paragraph - 1] === undefined;
  const turns = conversations.flatMap(({ id, turns }) =>
    turns.map(({ relevant }) => ({ id, relevant: relevant ?? [] })),
  );
  const strangers = turns
    .map(({ id, relevant }) => ({ id, places: relevant.filter(isStranger), of: relevant.length }))
    .filter(({ places }) => places.length > 0);
  const [first] = strangers;
  if (!first) return [];
  const { article, paragraph } = first.places[0]!;
  const hopeless = strangers.filter(({ places, of }) => places.length === of).length;
  return [
    `${strangers.length} of ${turns.length} questions name relevant paragraphs that the archive does not have, such as ` +
      `paragraph ${paragraph} of ${article} (question ${first.id}).`,
    `Nothing can be found for ${hopeless} of them, which counts against the figures. Name the archive that the questions were made for.`,
  ];
}
