import { randomBytes } from 'node:crypto';
import type { ListedItem } from '../../sources/lists/items.js';
import { readList } from '../../sources/lists/read-list.js';
import { fetchPage } from '../../sources/page/fetch-page.js';
import type { Trouble } from '../../sources/poll/course.js';
import { ownPage } from '../../sources/poll/own-text.js';
import { faults } from '../../sources/web/web-fault.js';
import type { Desk } from '../acts/desk.js';
import { asProblem } from '../curator/as-problem.js';
import { ArchiveProblem } from '../curator/problem.js';
import type { FirstRead, SourceLook } from '../curator/sources.js';
import { readPage } from './page.js';

const NEWEST = 3;

/** What an address would bring as a source, with how the first item reads. @throws ArchiveProblem */
export async function lookAtSource(desk: Desk, typed: string, pattern: string | null): Promise<SourceLook> {
  const { web, robots } = desk.outside;
  const { signal } = desk.closing;
  try {
    const asked = await readList(web, robots, web.address(typed), { pattern, signal });
    const { list, address } = asked;
    if (!list) throw faults.sourceUnreadable(address.href, 'it gave nothing.');
    const [first] = list.items;
    return {
      id: randomBytes(9).toString('base64url'),
      address: address.href,
      kind: list.kind,
      title: list.title,
      pattern,
      items: list.items.length,
      parts: list.parts.length,
      newest: list.items.slice(0, NEWEST).map(({ title, link, date }) => ({ title, link, date })),
      first: first ? await firstOf(desk, first, address) : null,
    };
  } catch (error) {
    throw asProblem(error, desk.settings.folder, signal);
  }
}

async function firstOf(desk: Desk, item: ListedItem, source: URL): Promise<FirstRead | Trouble> {
  const { web, robots } = desk.outside;
  const { signal } = desk.closing;
  try {
    const page =
      item.link === null
        ? ownPage({ ...item, html: item.content ?? '' }, source.href)
        : await fetchPage(web, robots, web.address(item.link), {
            maxBytes: desk.settings.uploadBytes,
            signal,
          });
    const { items } = await readPage(desk, page, item.date);
    const { headline, date, author, paragraphs } = items[0]!.article;
    return { headline, date, author, paragraphs };
  } catch (error) {
    const problem = asProblem(error, desk.settings.folder, signal);
    if (!(problem instanceof ArchiveProblem) || problem.code === 'aborted') throw problem;
    const { code, reason, details } = problem;
    return { code, reason, details };
  }
}
