import type { ArchivedArticle } from '../../archive/archive.js';
import { container, text } from '../reply/components.js';
import type { View } from '../reply/gate.js';
import type { Digest } from '../settings/settings.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { joined, type Markdown, md, quoted, safeUrl } from '../text/markdown.js';
import { headlineText } from '../views/passage.js';

const SHOWN = 20;
const HEADLINE = 100;
const SECTION = 60;
/** Longer addresses would leave no room for the other headlines. */
const URL_ROOM = 60;

/** New articles by section, the section with the most first. */
export function digestView(t: Texts, every: Digest['every'], articles: readonly ArchivedArticle[]): View {
  const sections = new Map<string, ArchivedArticle[]>();
  for (const article of articles.slice(0, SHOWN)) {
    const section = oneLine(article.section ?? '');
    sections.set(section, [...(sections.get(section) ?? []), article]);
  }
  const parts = [...sections].sort(([, a], [, b]) => b.length - a.length);
  const count = t.plain('count.article', { count: articles.length });
  const more = articles.length - SHOWN;
  const rest = more > 0 ? md`\n-# ${t.md('digest.more', { browse: t.plain('command.browse.name') })}` : md``;
  return {
    outcome: 'digest',
    components: [
      container([
        text(md`### ${t.md(`digest.${every}`)}\n-# ${count}${rest}`),
        ...parts.map(([section, members]) => text(sectionText(t, section, members))),
      ]),
    ],
  };
}

function sectionText(t: Texts, section: string, articles: readonly ArchivedArticle[]): Markdown {
  const name = section === '' ? t.md('digest.no-section') : quoted(section, SECTION);
  const lines = articles.map((article) => {
    const url = (safeUrl(article.url)?.length ?? 0) > URL_ROOM ? null : article.url;
    return md`- ${headlineText(article, t, HEADLINE, url)}`;
  });
  return md`**${name}**\n${joined(lines, '\n')}`;
}
