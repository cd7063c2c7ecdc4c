import type { RelatedStory } from '../article.js';
import { addressOf } from '../fields/address.js';
import { httpUrl } from '../fields/values.js';
import { furnitureRule } from '../furniture/furniture.js';
import { isStoriesHeading } from '../furniture/stories-heading.js';
import { foldLine } from '../normalise.js';
import { readStories } from '../tail/stories.js';
import type { Block } from './text/blocks.js';
import { elementsIn, isInside, type PageElement } from './tree/element.js';

const MOST_BLOCKS = 40;

/** Teasers under a heading for related stories, with their links where those lead to a web address. */
export function linkedStories(
  body: PageElement,
  page: readonly Block[],
  base: string | undefined,
): RelatedStory[] {
  const stories: RelatedStory[] = [];
  const withLinks = elementsWithLinks(body);
  for (const [index, heading] of page.entries()) {
    if (isStoriesHeading(heading.text) !== 'related') continue;
    const box = boxOf(heading.element, withLinks);
    if (!box) continue;
    const inside: Block[] = [];
    for (
      let i = index + 1;
      i < page.length && inside.length <= MOST_BLOCKS && isInside(page[i]!.element, box);
      i++
    )
      inside.push(page[i]!);
    const ends = inside.findIndex(({ text }) => isStoriesHeading(text) !== null);
    const teasers = (ends < 0 ? inside : inside.slice(0, ends)).filter(
      ({ text }) => furnitureRule(text) === null,
    );
    if (teasers.length > MOST_BLOCKS) continue;
    for (const story of readStories(teasers)) {
      const link = teasers.find(
        ({ text, href }) =>
          href !== null && foldLine(text).includes(foldLine(story.headline ?? story.teaser ?? '')),
      );
      stories.push({ ...story, url: link ? absolute(link.href!, base) : null });
    }
  }
  return stories;
}

/** The nearest element around a heading that holds links, unless that is the whole page or article. */
function boxOf(heading: PageElement, withLinks: ReadonlySet<PageElement>): PageElement | null {
  let box = heading.parent;
  while (box && !withLinks.has(box)) box = box.parent;
  return box && !/^(?:body|html|main|article)$/.test(box.name) ? box : null;
}

function elementsWithLinks(body: PageElement): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  for (const element of elementsIn(body)) {
    if (element.name !== 'a' || !element.attributes.has('href')) continue;
    for (let at = element.parent; at && !found.has(at); at = at.parent) found.add(at);
  }
  return found;
}

function absolute(href: string, base: string | undefined): string | null {
  if (base === undefined) return httpUrl(href);
  const address = addressOf(href, base);
  return address && httpUrl(address.href);
}
