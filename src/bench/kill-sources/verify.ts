import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedArticle } from '../../archive/archive.js';
import { createPacer } from '../../archive/pacer.js';
import { versionOf } from '../../archive/version/digest.js';
import type { Opened } from './room.js';
import { headlineOf, paragraphsOf, type Site } from './site.js';

/** What is wrong after a restart, as sentences. @param confirmed files that were told to be live */
export async function verify(
  { room, stores }: Opened,
  site: Site,
  folder: string,
  confirmed: ReadonlySet<string>,
): Promise<string[]> {
  const faults: string[] = [];
  const { archive } = room.live.current();
  if ((await versionOf(archive.articles, createPacer())) !== archive.version)
    faults.push(`The articles are not those of version ${archive.version}.`);
  const brought = broughtIn(archive.articles);
  const seen = new Set<string>();
  for (const { headline, paragraphs, copies } of brought) {
    if (seen.has(headline) || copies.length > 0) faults.push(`“${headline}” is there twice.`);
    seen.add(headline);
    const article = site.editions.findIndex((_, n) => headlineOf(n) === headline);
    const editions = Array.from({ length: (site.editions[article] ?? -1) + 1 }, (_, n) => n);
    const isWhole = editions.some(
      (edition) => paragraphsOf(article, edition).join('\n') === paragraphs.join('\n'),
    );
    if (!isWhole) faults.push(`“${headline}” is none of its editions.`);
  }
  const live = new Set(brought.map(({ file }) => file));
  for (const file of confirmed) if (!live.has(file)) faults.push(`${file} was live, and is lost.`);
  for (const file of filesIn(folder)) if (file.endsWith('.part')) faults.push(`${file} was left behind.`);
  const [source] = await stores.archive.sources.list();
  if (source) {
    const { failed, declined } = await stores.archive.sources.counts(source.number);
    if (failed + declined > 0) faults.push(`${failed + declined} items were given up.`);
  }
  return faults;
}

/** When nothing waits any more: each article of the site is live, in its last edition, and once. */
export function verifyEnd({ room }: Opened, site: Site): string[] {
  const articles = broughtIn(room.live.current().archive.articles);
  return site.editions.flatMap((edition, article) => {
    const live = articles.filter(({ headline }) => headline === headlineOf(article));
    if (live.length !== 1) return [`“${headlineOf(article)}” is live ${live.length} times.`];
    const isLast = live[0]!.paragraphs.join('\n') === paragraphsOf(article, edition).join('\n');
    return isLast ? [] : [`“${headlineOf(article)}” is not in its last edition.`];
  });
}

/** What came from the web lies in a folder of its own. */
function broughtIn(articles: readonly ArchivedArticle[]): ArchivedArticle[] {
  return articles.filter(({ file }) => file.startsWith('web/'));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join('.', name));
}
