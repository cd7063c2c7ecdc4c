import { defineCommand } from '../src/discord/commands/command.js';
import { container, text } from '../src/discord/reply/components.js';
import { joined, md } from '../src/discord/text/markdown.js';
import { ASKED_DAYS } from '../src/state/asked-questions.js';
import { VOTE_DAYS } from '../src/state/votes.js';
import { WANTED_DAYS } from '../src/state/wanted-answers.js';

export const privacyCommand = defineCommand({
  declaration: { kind: 'slash', name: 'privacy', options: {} },
  access: 'everyone',
  isPrivate: () => true,
  run: ({ t, conversations, pages }) => {
    const forget = t.plain('command.forget.name');
    const tell = t.plain('button.tell');
    const kept = [
      t.md('privacy.turns', { count: conversations.minutes }),
      t.md('privacy.pages', { count: pages.days }),
      t.md('privacy.votes', { count: VOTE_DAYS }),
      t.md('privacy.wanted', { count: WANTED_DAYS, tell }),
      t.md('privacy.follows', { follow: t.plain('command.follow.name') }),
      t.md('privacy.asked', { count: ASKED_DAYS }),
      t.md('privacy.acts'),
    ];
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
