import type { ArchivedArticle } from '../src/archive/archive.js';
import { defineCommand } from '../src/discord/command.js';
import { buttonRow, text } from '../src/discord/components.js';
import type { Context } from '../src/discord/context.js';
import { encodeCustomId } from '../src/discord/custom-id.js';
import type { Choice, View } from '../src/discord/gate.js';
import { label } from '../src/discord/label.js';
import { articleKey } from '../src/live/library.js';
import { LIMITS } from '../src/discord/limits.js';
import { quoted } from '../src/discord/markdown.js';
import { Problem } from '../src/discord/problem.js';
import { articleView } from '../src/discord/views/article.js';
import { fold } from '../src/search/filters.js';

/** What a suggestion sends in place of a headline, which may be too long to send and need not be unique. */
const KEY = /^article:([\w-]+)$/;

export const articleCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'article',
    options: { name: { type: 'string', required: true, maxLength: 500, autocomplete: true } },
  },
  access: 'everyone',
  isPrivate: () => false,
  run: (context, { name }) => {
    const found = articlesNamed(context, name);
    if (found.length === 0) {
      throw new Problem('refused', (t) =>
        t.md('error.article', { value: quoted(name, 200), browse: t.plain('command.browse.name') }),
      );
    }
    return found.length === 1
      ? articleView(context.t, context.live, found[0]!)
      : whichOne(context, name, found);
  },
  complete: { name: suggestions },
});

function articlesNamed({ live: { library } }: Context, name: string): ArchivedArticle[] {
  const key = KEY.exec(name.trim())?.[1];
  const picked = key === undefined ? undefined : library.byKey(key);
  if (picked) return [picked];
  const found = fold(name) === '' ? [] : library.withHeadline(name);
  const exact = found.filter(({ headline }) => fold(headline) === fold(name));
  return exact.length === 1 ? exact : found;
}

/** Newest first; the headline comes before its date, and is cut when the two do not fit. */
function suggestions({ live: { library }, t }: Context, typed: string): Choice[] {
  return library
    .withHeadline(typed)
    .slice(0, LIMITS.choices)
    .map((article) => {
      const date = article.date === null ? '' : ` (${t.date(article.date)})`;
      const headline = label(article.headline, LIMITS.choiceName - date.length, t.plain('article.untitled'));
      return { name: headline + date, value: `article:${articleKey(article.id)}` };
    });
}

function whichOne({ t, live }: Context, name: string, found: readonly ArchivedArticle[]): View {
  const first = found.slice(0, LIMITS.buttonsInRow);
  return {
    outcome: 'refused',
    components: [
      text(t.md('error.articles', { value: quoted(name, 200) })),
      ...buttonRow(
        first.map(({ id, headline }) => ({
          id: encodeCustomId('leaf', live.archive.version, articleKey(id), 0),
          text: label(headline, LIMITS.buttonLabel, t.plain('article.untitled')),
        })),
      ),
    ],
  };
}
