import type { Block } from '../text/blocks.js';
import { elementsIn, type PageElement } from '../tree/element.js';
import { partRule, saysArticle } from './parts.js';
import { proseByElement, proseIn } from './prose.js';

/** A part with so much of the page's running text holds the article, whatever it is called. */
const HOLDS_ARTICLE = 0.4;
/** So much is enough where the headline stands in it. */
const WITH_HEADLINE = 0.1;
/** What is called so and holds several paragraphs is called so for another reason: a gallery's texts, a paid part. */
const SEVERAL_PARAGRAPHS = 500;
const RARELY_LONG: ReadonlySet<string> = new Set([
  'html/share',
  'html/advertisement',
  'html/tags',
  'html/header',
  'html/player',
  'html/not-printed',
]);
/** Parts with more text than the article on many a page. */
const OFTEN_LONG: ReadonlySet<string> = new Set(['html/comments', 'html/consent', 'html/related']);
/** Where so little of the text is left, classes have misled. */
const TOO_LITTLE = 0.25;

/** The rule under which each block stands outside the article, or null, in the order of the blocks. */
export function outsideRules(body: PageElement, blocks: readonly Block[]): (string | null)[] {
  const strict = rulesOf(body, blocks, (element) => partRule(element));
  const all = blocks.reduce((sum, block) => sum + proseIn(block), 0);
  const left = lettersOf(blocks, strict);
  if (left >= TOO_LITTLE * all) return strict;
  const named = rulesOf(body, blocks, (element) => {
    const rule = partRule(element);
    return rule !== null && OFTEN_LONG.has(rule) ? rule : partRule(element, false);
  });
  return left < TOO_LITTLE * lettersOf(blocks, named) ? named : strict;
}

function lettersOf(blocks: readonly Block[], rules: readonly (string | null)[]): number {
  return blocks.reduce((sum, block, i) => (rules[i] === null ? sum + proseIn(block) : sum), 0);
}

function rulesOf(
  body: PageElement,
  blocks: readonly Block[],
  ruleOf: (element: PageElement) => string | null,
): (string | null)[] {
  const prose = proseByElement(body, blocks);
  const rules = new Map<PageElement, string | null>();
  const marked = articleMarks(body);
  let total = prose.get(body) ?? 0;
  for (const element of elementsIn(body)) {
    const above = element.parent === null ? null : (rules.get(element.parent) ?? null);
    const own = above ?? ruleOf(element);
    rules.set(element, own);
    if (own !== null && OFTEN_LONG.has(own) && above === null && !marked.has(element))
      total -= prose.get(element) ?? 0;
  }
  // A second time, now that it is known how much of the text is not readers' own.
  for (const element of elementsIn(body)) {
    const above = element.parent === null ? null : (rules.get(element.parent) ?? null);
    const own = above ?? ruleOf(element);
    const isArticle = own !== null && above === null && holdsArticle(element, own);
    rules.set(element, isArticle ? null : own);
  }
  return blocks.map(({ element }) => rules.get(element) ?? null);

  function holdsArticle(element: PageElement, rule: string): boolean {
    const letters = prose.get(element) ?? 0;
    if (RARELY_LONG.has(rule) && letters > SEVERAL_PARAGRAPHS) return true;
    const share = letters / Math.max(1, total);
    if (marked.has(element)) return share > WITH_HEADLINE;
    return share > HOLDS_ARTICLE && !OFTEN_LONG.has(rule);
  }
}

/** Elements that hold what a page marks as its article. */
function articleMarks(body: PageElement): ReadonlySet<PageElement> {
  const marked = new Set<PageElement>();
  for (const element of elementsIn(body)) {
    if (element.name !== 'h1' && !saysArticle(element)) continue;
    for (let at: PageElement | null = element; at && !marked.has(at); at = at.parent) marked.add(at);
  }
  return marked;
}
