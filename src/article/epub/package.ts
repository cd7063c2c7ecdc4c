import { posix } from 'node:path';
import { entryIn, type ZipEntry } from '../packed/unzip.js';
import { childOf, childrenOf, findIn, localName, parseXml, textIn, type XmlElement } from '../xml/xml.js';

/** One of a book's files, in the order in which they are read. */
export interface Chapter {
  /** Its path in the book's archive. */
  readonly path: string;
  /** What the book's list of contents calls it; empty where it does not. */
  readonly title: string;
  /** From 1. */
  readonly place: number;
  /** Whether it is the list of contents itself. */
  readonly isNavigation: boolean;
}

export interface Book {
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly publisher: string;
  readonly url: string;
  readonly chapters: readonly Chapter[];
}

/** A book's parts, by its package document (EPUB 2 and 3); null where there is none. */
export async function chaptersOf(entries: readonly ZipEntry[]): Promise<Book | null> {
  const parsed = async (path: string) => {
    const bytes = await entryIn(entries, path);
    return bytes === null ? null : parseXml(new TextDecoder().decode(bytes));
  };
  const container = await parsed('META-INF/container.xml');
  const path = container && findIn(container, 'rootfile')?.attributes['full-path'];
  const tree = path ? await parsed(path) : null;
  const spine = tree && findIn(tree, 'spine');
  const manifest = tree && findIn(tree, 'manifest');
  if (!path || !tree || !spine || !manifest) return null;
  const at = (href: string) => posix.join(posix.dirname(path), decoded(href.replace(/#.*$/, '')));
  const items = new Map(childrenOf(manifest).map((item) => [item.attributes.id, item]));
  const titles = new Map<string, string>();
  const ncx = items.get(spine.attributes.toc);
  for (const list of [
    ncx,
    ...[...items.values()].filter((item) => /\bnav\b/.test(item.attributes.properties ?? '')),
  ]) {
    const base = list && at(list.attributes.href ?? '');
    const contents = base ? await parsed(base) : null;
    if (base && contents) namesIn(contents, posix.dirname(base), titles);
  }
  const named = childrenOf(spine).map((ref) => items.get(ref.attributes.idref));
  // Some programs name in their order what they do not have; then it is that of the list of files.
  const isPage = (item: XmlElement) => /html/.test(item.attributes['media-type'] ?? '');
  const order = named.some((item) => item !== undefined) ? named : childrenOf(manifest).filter(isPage);
  const seen = new Set<string>();
  const chapters = order.flatMap((item, i): Chapter[] => {
    if (!item || !/html|xml/.test(item.attributes['media-type'] ?? 'html')) return [];
    const chapter = at(item.attributes.href ?? '');
    // A book says each part once (EPUB 3.3, 5.7.3); one that does not would be read as often as it likes.
    if (seen.has(chapter)) return [];
    seen.add(chapter);
    const isNavigation = /\bnav\b/.test(item.attributes.properties ?? '');
    return [{ path: chapter, title: titles.get(chapter) ?? '', place: i + 1, isNavigation }];
  });
  const metadata = findIn(tree, 'metadata');
  const all = (name: string) =>
    metadata === null ? [] : childrenOf(metadata).filter((one) => localName(one) === name);
  const said = (name: string) => known(all(name)[0]);
  return {
    title: said('title'),
    author: all('creator').map(known).filter(Boolean).join(', '),
    date: dateIn(all('date'), modifiedIn(all('meta'))),
    publisher: said('publisher'),
    url: said('source'),
    chapters,
  };
}

/** When the file was made, by the minute; '' where that is not said. */
function modifiedIn(metas: readonly XmlElement[]): string {
  const modified = metas.find(({ attributes }) => attributes.property === 'dcterms:modified');
  return modified ? textIn(modified).trim().slice(0, TO_THE_MINUTE) : '';
}

const TO_THE_MINUTE = '2000-01-01T00:00'.length;

/**
 * EPUB 2 tells several dates apart; when a file was changed is not when it was published, and what bears the minute in which the file
 * was made was put there by the program that made it.
 */
function dateIn(all: readonly XmlElement[], made: string): string {
  const isMade = (one: XmlElement) => made !== '' && textIn(one).trim().slice(0, TO_THE_MINUTE) === made;
  // Beside the minute in which it was made, its day says no more.
  const dates = all.some(isMade)
    ? all.filter((one) => !made.startsWith(textIn(one).trim().slice(0, TO_THE_MINUTE)))
    : all;
  const event = (one: XmlElement) => one.attributes['opf:event'] ?? '';
  const published =
    dates.find((one) => /publi|original/.test(event(one))) ?? dates.find((one) => event(one) === '');
  return published ? textIn(published).trim() : '';
}

/** What a list of contents calls the files that it leads to; the first name of each counts. */
function namesIn(element: XmlElement, base: string, titles: Map<string, string>): void {
  const add = (href: string | undefined, name: string) => {
    const path = posix.join(base, decoded((href ?? '').replace(/#.*$/, '')));
    const title = name.replace(/\s+/g, ' ').trim();
    if (href && title !== '' && !titles.has(path)) titles.set(path, title);
  };
  for (const child of childrenOf(element)) {
    const name = localName(child);
    if (name === 'a') add(child.attributes.href, textIn(child));
    else if (name === 'navPoint') {
      const label = childOf(child, 'navLabel');
      add(childOf(child, 'content')?.attributes.src, label ? textIn(label) : '');
    }
    namesIn(child, base, titles);
  }
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Programs put this where nobody has said anything. */
const UNKNOWN = /^(?:unknown|unbekannt|inconnu|desconocido|untitled)$/i;

function known(element: XmlElement | undefined): string {
  const text = element ? textIn(element).replace(/\s+/g, ' ').trim() : '';
  return UNKNOWN.test(text) ? '' : text;
}
