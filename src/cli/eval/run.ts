import type { Conversation, Passage, ShownPassage } from '../../answer/answer.js';
import type { Ranker, Ranking } from '../../answer/ranking.js';
import { shownPassage, withTurn } from '../../answer/remember.js';
import type { Place } from '../../search/query.js';
import type { Comparison, Outcome } from './metrics.js';
import type { ArticlesById } from './places.js';
import type { EvalConversation, EvalQuestion } from './question-file.js';
import { isRelevant } from './relevance.js';
import { holdsAnswer } from './wordings.js';

const PASSAGES = 10;

export interface RunOptions {
  /** Record the program's own first passage as what was shown, instead of the relevant one. */
  readonly ownAnswers: boolean;
  /** Ask the wording that stands alone (`manual`) where a turn has one. */
  readonly rewritten: boolean;
  /** Ask every turn as if nothing had been asked before it. */
  readonly alone: boolean;
}

/**
 * Asks a conversation turn by turn. Each turn is ranked with what the conversation holds so far, leaving out the
 * passages that were relevant to earlier turns of a conversation, and then recorded with the passage that was shown.
 */
export async function askConversation(
  { id, turns, isConversation }: EvalConversation,
  ranker: Ranker,
  articles: ArticlesById,
  { ownAnswers, rewritten, alone }: RunOptions,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const exclude: Place[] = [];
  let conversation: Conversation | undefined;
  for (const [i, turn] of turns.entries()) {
    const question = (rewritten && turn.manual) || turn.question;
    const began = performance.now();
    const asked = { limit: PASSAGES, exclude };
    const within = alone ? undefined : conversation;
    const ranking = await ranker.rank(question, { ...asked, conversation: within });
    const ms = performance.now() - began;
    if (turn.counted && (i > 0 || !isConversation)) {
      // After the other, so that what one question leaves ready for the next is in favour of the plain search.
      const compared =
        within && isConversation ? comparison(ranking, await ranker.rank(question, asked)) : null;
      outcomes.push({ ...outcomeOf(turn, ranking, ms), id, turn: i + 1, question, compared });
    }
    const shown = ownAnswers
      ? ranking.passages.slice(0, 1).map(shownPassage)
      : shownOf(turn, ranking.passages, articles);
    const { understoodAs, inFull } = ranking;
    conversation = withTurn(conversation, {
      question,
      understoodAs,
      ...(inFull !== undefined && { inFull }),
      shown,
    });
    if (isConversation) exclude.push(...(turn.relevant ?? []));
  }
  return outcomes;
}

/** What a conversation costs: all that goes before the passages are made, but for what finding the same question alone takes. */
function comparison(within: Ranking, alone: Ranking): Comparison {
  const msOf = ({ resolveMs, searchMs }: Ranking) => resolveMs + searchMs;
  return { overheadMs: msOf(within) - msOf(alone), plainMs: alone.searchMs };
}

type Judged = Omit<Outcome, 'id' | 'turn' | 'question' | 'compared'>;

function outcomeOf(turn: EvalQuestion, ranking: Ranking, ms: number): Judged {
  const { understoodAs, passages, confidence, evidence, evidenceWithin, resolveMs, searchMs } = ranking;
  const { judgement, isNearest, answers } = ranking;
  const relevance = passages.map((passage) => isRelevant(passage, turn));
  const [first] = passages;
  const gold = first !== undefined && relevance[0] === true && turn.answers.length > 0;
  return {
    understoodAs,
    places: passages.map(({ citation: { article, paragraph } }) => ({ article, paragraph })),
    answerable: turn.relevant === null || turn.relevant.length > 0,
    relevance,
    relevantCount: turn.relevant?.length ?? 1,
    confidence,
    evidence,
    evidenceWithin,
    standing: judgement,
    saidNothing: !answers,
    saidNearest: answers && isNearest,
    goldInSentence: gold ? holdsAnswer(shownPassage(first).sentence, turn.answers) : null,
    ms,
    resolveMs,
    searchMs,
  };
}

/**
 * The relevant passages as shown: whoever asked the next question had read them. Where the set does not name them, the
 * best passage that holds the answer.
 */
function shownOf(turn: EvalQuestion, passages: readonly Passage[], articles: ArticlesById): ShownPassage[] {
  if (turn.relevant === null) {
    return passages
      .filter((passage) => isRelevant(passage, turn))
      .slice(0, 1)
      .map(shownPassage);
  }
  return turn.relevant.flatMap(({ article, paragraph }) => {
    const ranked = passages.find(
      ({ citation }) => citation.article === article && citation.paragraph === paragraph,
    );
    if (ranked) return [shownPassage(ranked)];
    const text = articles.get(article)?.paragraphs[paragraph - 1];
    return text === undefined ? [] : [{ article, paragraph, sentence: text }];
  });
}
