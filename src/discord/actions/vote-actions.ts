import type { Answered } from '../../answer/answer.js';
import type { Filters } from '../../search/query.js';
import { loadAnswer, loadVoted } from '../asking/saved-answer.js';
import type { Action, ActionContext } from '../commands/action.js';
import { notice } from '../reply/notice.js';
import { Problem } from '../reply/problem.js';
import { answerView } from '../views/answer.js';

/** 👍 and 👎 under an answer. The first part behind action and version is the id of the saved answer. */
export const voteActions: readonly Action[] = [
  {
    name: 'vote',
    // A message that one person sees can show their vote; under one for all, it is confirmed to them alone, in one line.
    placement: async (context) => ((await ownAnswer(context)) ? 'update' : 'private'),
    line: ({ caller, args: [answer = ''] }) => `vote ${caller.userId} ${answer}`,
    run: async (context) => {
      const { votes, caller, begun, onPrivate, t, args } = context;
      const [savedId = '', direction] = args;
      const { question, ...place } = await loadVoted(context, savedId);
      const value = direction === 'down' ? 'down' : 'up';
      // Moderators see the question of a vote only if all could see it.
      const isOpen = !onPrivate && caller.open;
      const kept = await votes.cast({
        answer: savedId,
        person: caller.userId,
        server: caller.guildId,
        value,
        question: isOpen ? question : null,
        ...place,
        ...(begun !== undefined && { begun }),
      });
      if (!kept) throw new Problem('failed', (texts) => texts.md('vote.lost'));
      const own = await ownAnswer(context);
      if (!own) return notice(t.md(`vote.${value}`), 'voted');
      return { ...answerView(t, { ...own, savedId, isPrivate: true, voted: value }), outcome: 'voted' };
    },
  },
];

/** The answer that is voted on, where nobody but the caller sees the message and the archive still has all of it. */
async function ownAnswer(
  context: ActionContext,
): Promise<{ readonly answer: Answered; readonly filters: Filters } | null> {
  if (!context.onPrivate) return null;
  return loadAnswer(context, context.args[0] ?? '').catch((error) => {
    if (error instanceof Problem) return null;
    throw error;
  });
}
