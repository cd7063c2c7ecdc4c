import type { Lexicon } from '../../search/index/lexicon.js';
import type { Place } from '../../search/query.js';
import { indexedTokens } from '../../search/terms/initials.js';
import type { ShownPassage, Turn } from '../answer.js';
import { readQuestion } from '../question/question.js';

/** Turns with less than this share belong to an earlier subject. */
export const SAME_SUBJECT = 0.5;

/** A passage that was shown, as the archive has it now, or as much as the conversation kept of it. */
export interface ShownText {
  readonly place: Place;
  readonly counts: ReadonlyMap<string, number>;
}

/** An earlier turn and how much it still belongs to what is talked about. */
export interface RememberedTurn {
  readonly turn: Turn;
  /** 1 for the last turn; less the more often the subject has changed since. */
  readonly share: number;
  readonly questionCounts: ReadonlyMap<string, number>;
  /** Best first. */
  readonly shown: readonly ShownText[];
}

/** What a conversation holds when the next question is asked. */
export interface Memory {
  /** Oldest first. */
  readonly turns: readonly RememberedTurn[];
  readonly lexicon: Lexicon;
  /** What was shown last about what is talked about now, best first: what found nothing since does not put it behind. */
  readonly lastShown: readonly ShownPassage[];
  /** How present a term is: the share of the turn that has it, less where only a further passage has; 0 when none has. */
  presenceOf(term: string): number;
  /** Whether a term stands in an article whose passage was shown last. */
  isDiscussed(term: string): boolean;
}

/** Of the passages shown for one question only the first was surely read. */
export const FURTHER_PASSAGE = 0.3;

/** What is remembered before anything was asked. */
export function emptyMemory(lexicon: Lexicon): Memory {
  return withTurns([], lexicon);
}

function withTurns(turns: readonly RememberedTurn[], lexicon: Lexicon): Memory {
  const lastShown =
    turns.findLast(({ share, turn }) => share >= SAME_SUBJECT && turn.shown.length > 0)?.turn.shown ?? [];
  return {
    turns,
    lexicon,
    lastShown,
    presenceOf(term) {
      let presence = 0;
      for (const { share, questionCounts, shown } of turns) {
        // What found nothing is asked again in other words: that it shares some of them does not make it go on.
        if (shown.length === 0) continue;
        const rank = questionCounts.has(term) ? 0 : shown.findIndex(({ counts }) => counts.has(term));
        if (rank >= 0) presence = Math.max(presence, share * (rank === 0 ? 1 : FURTHER_PASSAGE));
      }
      return presence;
    },
    isDiscussed(term) {
      return lastShown.some(({ article }) => lexicon.articleHolds(article, term));
    },
  };
}

/**
 * The memory after one more turn.
 * @param left what is left of the earlier turns' share
 */
export function withTurn(memory: Memory, turn: Turn, left: number): Memory {
  const { turns, lexicon } = memory;
  return withTurns(
    [
      ...turns.map((before) => ({ ...before, share: before.share * left })),
      {
        turn,
        share: 1,
        questionCounts: readQuestion(turn.question).counts,
        shown: turn.shown.map((shown) => shownText(shown, lexicon)),
      },
    ],
    lexicon,
  );
}

function shownText({ article, paragraph, sentence }: ShownPassage, lexicon: Lexicon): ShownText {
  const place = { article, paragraph };
  return { place, counts: lexicon.countsIn(place) ?? countsOf(sentence) };
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const known = COUNTS.get(text);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { term } of indexedTokens(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  if (COUNTS.size >= MOST_KEPT) COUNTS.clear();
  COUNTS.set(text, counts);
  return counts;
}

/** The same few sentences are gone over with every further question of their conversation. */
const COUNTS = new Map<string, ReadonlyMap<string, number>>();
const MOST_KEPT = 500;
