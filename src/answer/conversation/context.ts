import type { Context } from '../../search/query.js';
import { isTalk } from '../question/talk.js';
import { FURTHER_PASSAGE, type Memory, type RememberedTurn } from './memory.js';

/**
 * How much a conversation's words count beside the question's own, each 1: those of the questions, and of the passages
 * shown; the one shown last counts more, because it was read last. Measured on assessors' conversations, where
 * anything from two thirds to one and a half of these does about as well.
 */
const QUESTION = 0.3;
const PASSAGE = 0.2;
const LAST_PASSAGE = 1.5;
/** The topic named first stays the topic. */
const FIRST_QUESTION = 1.5;
/** What each further turn back leaves of it. */
const FADING = 0.8;
/** Talk about the talk, where it is all there is. */
const TALK = 0.2;
/** A word that a passage repeats is what it is about; past a few times that says no more. */
const REPETITION = 0.5;

/** In points of the ranking: an article under discussion, and the paragraphs beside the one shown last. */
const ARTICLE = 5;
const ARTICLE_FADING = 0.5;
const NEXT_PARAGRAPH = 3;
const NEIGHBOUR = 2;

/**
 * What the memory adds to the ranking of a question that has these terms already; no article is preferred where the
 * answer is sought elsewhere.
 */
export function contextOf(
  memory: Memory,
  dependence: number,
  own: ReadonlySet<string>,
  isElsewhere: boolean,
): Context {
  const weights = new Map<string, number>();
  const brought: { place: Context['brought'][number]['place']; weights: Map<string, number> }[] = [];
  const add = (term: string, weight: number, into?: Map<string, number>) => {
    if (own.has(term)) return;
    const counted = weight * dependence * (isTalk(term) ? TALK : 1);
    weights.set(term, (weights.get(term) ?? 0) + counted);
    into?.set(term, counted);
  };
  // What found nothing colours nothing, and makes nothing older.
  const turns = memory.turns.filter(({ shown }) => shown.length > 0);
  for (const [i, turn] of turns.entries()) {
    const age = turns.length - 1 - i;
    const weight = turn.share * FADING ** age;
    const first = i === 0 ? FIRST_QUESTION : 1;
    for (const term of turn.questionCounts.keys()) add(term, weight * QUESTION * first);
    for (const [rank, { place, counts }] of turn.shown.entries()) {
      const read = (age === 0 ? LAST_PASSAGE : 1) * (rank === 0 ? 1 : FURTHER_PASSAGE);
      const own = rank === 0 ? new Map<string, number>() : undefined;
      for (const [term, count] of counts) {
        add(term, weight * PASSAGE * read * ((count * (1 + REPETITION)) / (count + REPETITION)), own);
      }
      if (own) brought.push({ place, weights: own });
    }
  }
  return {
    terms: [...weights].map(([term, weight]) => ({ term, weight })),
    brought,
    lifts: isElsewhere ? [] : liftsOf(turns, dependence),
  };
}

/**
 * Squared, because an article is lifted as a whole: where it is not sure that the question goes on, the article under
 * discussion has hardly a head start.
 */
function liftsOf(turns: readonly RememberedTurn[], dependence: number): Context['lifts'] {
  const certainty = dependence ** 2;
  return turns.flatMap(({ share, shown }, i) => {
    const age = turns.length - 1 - i;
    return shown.flatMap(({ place: { article, paragraph } }, rank) => {
      const read = rank === 0 ? 1 : FURTHER_PASSAGE;
      const ofArticle = { article, score: ARTICLE * certainty * share * read * ARTICLE_FADING ** age };
      if (age > 0) return [ofArticle];
      return [
        ofArticle,
        { article, paragraph: paragraph + 1, score: NEXT_PARAGRAPH * certainty * read },
        { article, paragraph: paragraph + 2, score: NEIGHBOUR * certainty * read },
        { article, paragraph: paragraph - 1, score: NEIGHBOUR * certainty * read },
      ];
    });
  });
}
