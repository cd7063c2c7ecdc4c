import { groupQuestions } from '../../src/answer/question-groups.js';
import { gapsView } from '../../src/discord/archive/gaps-view.js';
import { defineCommand } from '../../src/discord/commands/command.js';

const WORST = 100;

export const archiveGapsCommand = defineCommand({
  declaration: { kind: 'slash', name: 'archive gaps', options: {} },
  access: 'moderators',
  isPrivate: () => true,
  run: async ({ asked, votes, caller: { guildId }, t }) => {
    if (guildId === null) return gapsView(t, [], []);
    const gaps = await groupQuestions(await asked.unanswered(guildId));
    return gapsView(t, gaps, await votes.worst(guildId, WORST));
  },
});
