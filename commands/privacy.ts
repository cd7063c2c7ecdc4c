import { defineCommand } from '../src/discord/commands/command.js';
import { container, text } from '../src/discord/reply/components.js';
import { joined, md } from '../src/discord/text/markdown.js';
import { ASKED_DAYS } from '../src/state/asked-questions.js';
import { VOTE_DAYS } from '../src/state/votes.js';
import { WANTED_DAYS } from '../src/state/wanted-answers.js';

/** What is kept of people, by the lines that tell it, with the tables of the state that it is in. */
export const TABLES_TOLD = {
  turns: ['conversation_turn'],
  pages: ['saved_page'],
  votes: ['vote'],
  wanted: ['wanted_answer'],
  follows: ['follow', 'follow_waiting', 'follow_target'],
  asked: ['asked_question'],
  acts: ['archive_act', 'archive_intent', 'server_setting', 'solved_gap'],
} as const;
type Kept = keyof typeof TABLES_TOLD;

const DAYS = { votes: VOTE_DAYS, wanted: WANTED_DAYS, asked: ASKED_DAYS };

export const privacyCommand = defineCommand({
  declaration: { kind: 'slash', name: 'privacy', options: {} },
  access: 'everyone',
  isPrivate: () => true,
  run: ({ t, conversations, pages }) => {
    const forget = t.plain('command.forget.name');
    const tell = t.plain('button.tell');
    const days = { ...DAYS, turns: conversations.minutes, pages: pages.days };
    const follow = t.plain('command.follow.name');
    const kept = (Object.keys(TABLES_TOLD) as Kept[]).map((what) =>
      what === 'acts' || what === 'follows'
        ? t.md(`privacy.${what}`, { follow })
        : t.md(`privacy.${what}`, { count: days[what], tell }),
    );
    const list = joined(
      kept.map((line) => md`- ${line}`),
      '\n',
    );
    return {
      components: [
        container([
          text(md`### ${t.md('privacy.title')}\n${list}`),
          text(t.md('privacy.forget', { forget })),
          text(md`-# ${t.md('privacy.where')}`),
        ]),
      ],
    };
  },
});
