import { loadVoted } from '../asking/saved-answer.js';
import type { Action } from '../commands/action.js';
import { notice } from '../reply/notice.js';

/** 👍 and 👎 under an answer. The first part behind action and version is the id of the saved answer. */
export const voteActions: readonly Action[] = [
  {
    name: 'vote',
    placement: 'private',
    run: async (context) => {
      const { votes, caller, begun, onPrivate, t, args } = context;
      const [answer = '', direction] = args;
      const { question, ...place } = await loadVoted(context, answer);
      const value = direction === 'down' ? 'down' : 'up';
      // Moderators see the question of a vote only if all could see it.
      const isOpen = !onPrivate && caller.open;
      const kept = await votes.cast({
        answer,
        person: caller.userId,
        server: caller.guildId,
        value,
        question: isOpen ? question : null,
        ...place,
        ...(begun !== undefined && { begun }),
      });
      return kept ? notice(t.md(`vote.${value}`), 'voted') : notice(t.md('vote.lost'), 'failed');
    },
  },
];
