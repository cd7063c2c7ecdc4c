import { defineCommand } from '../src/discord/commands/command.js';
import { text } from '../src/discord/reply/components.js';
import type { Texts } from '../src/discord/strings/texts.js';
import { joined, type Markdown, md } from '../src/discord/text/markdown.js';

export const forgetCommand = defineCommand({
  declaration: { kind: 'slash', name: 'forget', options: {} },
  access: 'everyone',
  isPrivate: () => true,
  run: async ({ conversations, pages, votes, wanted, follows, caller, t }) => {
    // At once: where somebody else holds the database, each waits for it.
    const [asked, shown, judged, waited, followed] = await Promise.all([
      conversations.forget(caller.userId),
      pages.forget(caller.userId),
      votes.forget(caller.userId),
      wanted.forget(caller.userId),
      follows.forget(caller.userId),
    ]);
    const all = [asked, shown, judged, waited, followed];
    const rest = all.every(({ whole }) => whole) ? [] : [text(t.md('forget.partly', { forget: command(t) }))];
    return {
      outcome: rest.length > 0 ? 'partly' : 'forgotten',
      components: [text(droppedText({ ...asked, ...shown, ...judged, ...waited, ...followed }, t)), ...rest],
    };
  },
});

const command = (t: Texts) => t.plain('command.forget.name');

interface Dropped {
  readonly turns: number;
  readonly places: number;
  readonly pages: number;
  readonly votes: number;
  readonly wanted: number;
  readonly follows: number;
}

function droppedText({ turns, places, pages, votes, wanted, follows }: Dropped, t: Texts): Markdown {
  const questions = t.plain('count.question', { count: turns });
  const channels = t.plain('count.channel', { count: places });
  const messages = t.plain('count.message', { count: pages });
  const lines = [
    ...(turns > 0 ? [t.md('forget.questions', { questions, channels })] : []),
    ...(pages > 0 ? [t.md('forget.pages', { messages })] : []),
    ...(votes > 0 ? [t.md('forget.votes', { count: votes })] : []),
    ...(wanted > 0 ? [t.md('forget.wanted', { count: wanted })] : []),
    ...(follows > 0 ? [t.md('forget.follows', { count: follows })] : []),
  ];
  if (lines.length === 0) return t.md('forget.nothing');
  const list = joined(
    lines.map((line) => md`- ${line}`),
    '\n',
  );
  return md`${t.md('forget.done')}\n${list}\n-# ${t.md('forget.not-mine')}`;
}
