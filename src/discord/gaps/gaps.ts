import { createHash } from 'node:crypto';
import { type Gap, groupQuestions } from '../../answer/question-groups.js';
import { ASKED_DAYS, type DayOfQuestions, type Unanswered } from '../../state/asked-questions.js';
import type { SolvedGap } from '../../state/solved-gaps.js';
import type { Judged } from '../../state/votes.js';
import type { WantedAnswer } from '../../state/wanted-answers.js';
import type { Context } from '../commands/context.js';

/** What a server's moderators want to know of what was asked there. */
export interface Gaps {
  /** What found nothing, the most frequent first: what is open, and what has been called solved and was not asked again since. */
  readonly open: readonly Gap[];
  readonly closed: readonly Gap[];
  /** Newest first. */
  readonly solved: readonly SolvedGap[];
  /** The answers that people thought worst of, worst first. */
  readonly worst: readonly Judged[];
  /** Oldest first. */
  readonly days: readonly DayOfQuestions[];
}

const WORST = 100;
const NONE: Gaps = { open: [], closed: [], solved: [], worst: [], days: [] };

export async function gapsOf({
  asked,
  votes,
  wanted,
  solved,
  caller: { guildId },
}: Pick<Context, 'asked' | 'votes' | 'wanted' | 'solved' | 'caller'>): Promise<Gaps> {
  if (guildId === null) return NONE;
  const marks = await solved.of(guildId);
  const questions = missing(await asked.unanswered(guildId), await wanted.inServer(guildId));
  const called = marks.map(({ question, at }) => ({ text: question, at, isSolved: true }));
  const gaps = await groupQuestions([...questions, ...called].toSorted((a, b) => b.at - a.at));
  const isClosed = ({ solved: at, last }: Gap) => at !== null && at >= last;
  return {
    open: gaps.filter((gap) => !isClosed(gap)),
    closed: gaps.filter(isClosed),
    solved: marks,
    worst: await votes.worst(guildId, WORST),
    days: await asked.perDay(guildId, ASKED_DAYS),
  };
}

/** What somebody waits for is missing too, and is counted once where it was asked in public. */
function missing(
  unanswered: readonly Unanswered[],
  waited: readonly Pick<WantedAnswer, 'question' | 'at'>[],
): Unanswered[] {
  const known = new Set(unanswered.map(({ text }) => text));
  const others = waited.filter(({ question }) => !known.has(question));
  return [...unanswered, ...others.map(({ question, at }) => ({ text: question, at }))];
}

/** Short enough for a menu, whatever the question is. */
export function gapKey({ text }: Gap): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
