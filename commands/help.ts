import { mayUse } from '../src/discord/commands/access.js';
import { defineCommand } from '../src/discord/commands/command.js';
import type { Context } from '../src/discord/commands/context.js';
import { container, separator, text } from '../src/discord/reply/components.js';
import { joined, type Markdown, md, quoted } from '../src/discord/text/markdown.js';

const SECTIONS = 12;

export const helpCommand = defineCommand({
  declaration: { kind: 'slash', name: 'help', options: {} },
  access: 'everyone',
  isPrivate: () => true,
  run: (context) => ({
    components: [
      container([
        text(whatItIs(context)),
        separator(),
        text(howToAsk(context)),
        ...archive(context).map(text),
      ]),
    ],
  }),
});

function whatItIs({ t, live }: Context): Markdown {
  const articles = t.plain('count.article', { count: live.archive.articles.length });
  return md`### ${t.md('help.title')}\n${t.md('help.intro', { articles })}`;
}

function howToAsk({ t, caller, conversations }: Context): Markdown {
  const lines = [
    t.md('help.ask', { ask: t.plain('command.ask.name') }),
    t.md('help.search', { search: t.plain('command.search.name') }),
    t.md('help.search-words'),
    t.md('help.article', { article: t.plain('command.article.name') }),
    t.md('help.browse', { browse: t.plain('command.browse.name') }),
    t.md('help.follow', {
      follow: t.plain('command.follow.name'),
      following: t.plain('command.following.name'),
    }),
    t.md('help.menu', { menu: t.plain('command.ask-the-archive.name') }),
    ...(caller.guildId === null ? [t.md('help.dm')] : caller.mayMention ? [t.md('help.mention')] : []),
    t.md('help.filters'),
    t.md('help.follow-up', { button: t.plain('button.follow-up') }),
    ...(mayUse({ access: 'managers' }, caller)
      ? [t.md('help.setup', { setup: t.plain('command.setup.name') })]
      : []),
    ...(caller.moderator ? [t.md('help.archive', { archive: t.plain('command.archive.name') })] : []),
    t.md('help.forget', { forget: t.plain('command.forget.name'), count: conversations.minutes }),
  ];
  return joined(
    lines.map((line) => md`- ${line}`),
    '\n',
  );
}

/** What the archive holds, as far as its articles say it. */
function archive({ t, live: { library } }: Context): Markdown[] {
  const { newest, sections, newestFirst } = library;
  if (newestFirst.length === 0) return [t.md('nothing.empty')];
  const named = sections.slice(0, SECTIONS).join(', ') + (sections.length > SECTIONS ? ' …' : '');
  return [
    ...(newest === null ? [] : [md`-# ${t.md('help.newest', { newest: t.date(newest) })}`]),
    ...(named === '' ? [] : [md`-# ${t.md('help.sections', { sections: quoted(named, 600) })}`]),
  ];
}
