import type { ArchivedArticle } from '../../archive/archive.js';
import { articleKey } from '../../live/library.js';
import { fold } from '../../search/terms/fold.js';
import type { Context } from '../commands/context.js';
import { buttonRow, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { Choice, View } from '../reply/gate.js';
import { Problem } from '../reply/problem.js';
import { label } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { quoted } from '../text/markdown.js';

/** An option that names an article by its headline. */

/** What a suggestion sends in place of a headline, which may be too long to send and need not be unique. */
const KEY = /^article:([\w-]+)$/;

/**
 * The article that was picked or typed; where several headlines fit, a question which of them, whose buttons lead to `action`.
 * @throws Problem when there is none
 */
export function articleNamed(
  context: Context,
  name: string,
  action: 'leaf' | 'remove' | 'edit',
): ArchivedArticle | View {
  const found = articlesNamed(context, name);
  const [only, second] = found;
  if (!only) {
    throw new Problem('refused', (t) =>
      t.md('error.article', { value: quoted(name, 200), browse: t.plain('command.browse.name') }),
    );
  }
  return second ? whichOne(context, name, found, action) : only;
}

/** Newest first; the headline comes before its date, and is cut when the two do not fit. */
export function suggestArticles({ live: { library }, t }: Context, typed: string): Choice[] {
  return library.withHeadline(typed, LIMITS.choices).map((article) => {
    const date = article.date === null ? '' : ` (${t.date(article.date)})`;
    const headline = label(article.headline, LIMITS.choiceName - date.length, t.plain('article.untitled'));
    return { name: headline + date, value: `article:${articleKey(article.id)}` };
  });
}

/** One, or of several that fit as many as there are buttons for. */
function articlesNamed({ live: { library } }: Context, name: string): ArchivedArticle[] {
  const key = KEY.exec(name.trim())?.[1];
  const picked = key === undefined ? undefined : library.byKey(key);
  if (picked) return [picked];
  if (fold(name) === '') return [];
  const exact = library.byHeadline(name);
  return exact ? [exact] : library.withHeadline(name, LIMITS.buttonsInRow);
}

function whichOne(
  { t, live }: Context,
  name: string,
  found: readonly ArchivedArticle[],
  action: 'leaf' | 'remove' | 'edit',
): View {
  return {
    outcome: 'refused',
    components: [
      text(t.md('error.articles', { value: quoted(name, 200) })),
      ...buttonRow(
        found.map(({ id, headline }) => ({
          id: encodeCustomId(action, live.archive.version, articleKey(id), ...(action === 'leaf' ? [0] : [])),
          text: label(headline, LIMITS.buttonLabel, t.plain('article.untitled')),
        })),
      ),
    ],
  };
}
