import { groupQuestions } from '../../src/answer/question-groups.js';
import { gapsView } from '../../src/discord/archive/gaps-view.js';
import { defineCommand } from '../../src/discord/commands/command.js';
import type { Unanswered } from '../../src/state/asked-questions.js';

const WORST = 100;

export const archiveGapsCommand = defineCommand({
  declaration: { kind: 'slash', name: 'archive gaps', options: {} },
  access: 'moderators',
  isPrivate: () => true,
  run: async ({ asked, votes, wanted, caller: { guildId }, t }) => {
    if (guildId === null) return gapsView(t, [], []);
    const gaps = await groupQuestions(
      missing(await asked.unanswered(guildId), await wanted.inServer(guildId)),
    );
    return gapsView(t, gaps, await votes.worst(guildId, WORST));
  },
});

/** What somebody waits for is missing too, and is counted once where it was asked in public. Newest first. */
function missing(unanswered: readonly Unanswered[], waited: readonly { question: string; at: number }[]) {
  const known = new Set(unanswered.map(({ text }) => text));
  const others = waited.filter(({ question }) => !known.has(question));
  return [...unanswered, ...others.map(({ question, at }) => ({ text: question, at }))].toSorted(
    (a, b) => b.at - a.at,
  );
}
