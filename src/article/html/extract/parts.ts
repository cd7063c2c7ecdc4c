import { attribute, type PageElement } from '../tree/element.js';

/** A part of a page that is not its article, by how pages call such parts. */
interface Part {
  readonly rule: string;
  readonly names: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Looked for in classes and ids, whose words stand apart by one hyphen. */
  readonly called: RegExp;
}

function part(rule: string, called: string, names = '', roles = ''): Part {
  const words = (list: string) => new Set(list.split(' ').filter(Boolean));
  return { rule, names: words(names), roles: words(roles), called: new RegExp(`-(?:${called})-`) };
}

const PARTS: readonly Part[] = [
  part(
    'html/comments',
    'comments?|comments?-(?:list|area|section|thread|form|wrap(?:per)?)|disqus(?:-thread)?|livefyre|respond|coral|fb-comments|replies',
  ),
  part(
    'html/caption',
    '(?:[a-z]+-)?captions?(?:-text)?|wp-caption-text|photo-?credits?|image-?credits?|cutline|credit',
    'figcaption',
  ),
  part(
    'html/related',
    'related|relateds|related-?(?:articles?|posts?|stor(?:y|ies)|content|links?|news|topics)|recirc(?:ulation)?|recommend(?:ed|ations?)?|read-?more|readmore|more-(?:stories|news|from|on|articles|coverage)|see-also|also-read|read-?(?:also|next)|trending|most-?(?:read|popular|viewed|recent)|popular(?:-posts)?|latest(?:-news)?|outbrain|taboola|zergnet|revcontent|up-?next|next-(?:article|post|story)|prev(?:ious)?-(?:article|post|story)|post-navigation|jp-relatedposts|yarpp|teasers?|promos?|in-?this-?article|dont-miss|explore-?(?:more|further)|further-reading|sponsored|partner-content',
  ),
  part(
    'html/share',
    'share|shares|sharing|share-?(?:bar|buttons?|links?|tools?|this)|social|social-?(?:media|share|links?|icons?|bar|buttons?|follow|tools)|sharedaddy|sharethis|shareaholic|addthis|addtoany|a2a|follow(?:-us)?|click-?to-?tweet|ctt|bctt|tweetable|swp|toolbar',
  ),
  part(
    'html/newsletter',
    'newsletters?|newsletter-?(?:signup|form|box|promo)|sign-?up|subscribe|subscription|subscriptions|opt-?in|mailing-?list|mc4wp|cta|call-to-action|donat(?:e|ion)|membership|mailmunch|convertkit',
    'form dialog',
    'dialog alertdialog',
  ),
  part(
    'html/advertisement',
    'ads?|advert|adverts|advertisement|advertising|ad-?(?:slot|unit|wrapper|container|box|label|banner)|adsense|adsbygoogle|dfp|sponsor|sponsors|banner-?ad|promo-?(?:box|banner)',
  ),
  part(
    'html/about-author',
    'author-?(?:bio|box|info|description|card|profile|about)|about-?(?:the-)?author|bio|post-author-bio|contributor-bio|author-meta',
  ),
  part(
    'html/tags',
    'tags?|tags?-?(?:list|links?|cloud|container)|post-tags|entry-tags|keywords|topics|topic-list|article-tags|categories|cat-links',
  ),
  part(
    'html/navigation',
    'nav|navbar|navigation|nav-?(?:bar|menu|links)|menu|menus|sub-?menu|bread-?crumbs?|pagination|pager|page-links|skip-?(?:link|to-content|nav)|table-of-contents|toc|jump-?links',
    'nav menu',
    'navigation menu menubar search',
  ),
  part(
    'html/consent',
    'cookies?|cookie-?(?:banner|bar|notice|consent|law)|consent|gdpr|cmp|onetrust|privacy-?(?:notice|banner)',
  ),
  part(
    'html/not-printed',
    'd-print-none|no-?print|hide-(?:for|on|in)-print|hidden-print|print-hid(?:e|den)|screen-only',
  ),
  part('html/popup', 'modal|popup|pop-up|overlay|lightbox|toast|tooltip'),
  part(
    'html/aside',
    'sidebar|side-?bar|rail|right-rail|widgets?|widget-area|off-?canvas|complementary',
    'aside',
    'complementary',
  ),
  part(
    'html/footer',
    'footer|site-footer|page-footer|copyright|legal|disclaimer|article-footer|post-footer|entry-footer|entry-utility',
    'footer',
    'contentinfo',
  ),
  part(
    'html/header',
    'site-?header|page-?header|masthead|top-?bar|header-?(?:nav|top|bar)|global-?(?:header|nav)',
    '',
    'banner',
  ),
  part(
    'html/player',
    'player|video-?(?:player|js|playlist|caption|info|title|description)|jw-?player|audio-?player|playlist|media-player|brightcove|gallery|slideshow|carousel|slider',
  ),
];

const ABOUT_CONTENT: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

/**
 * The rule under which a part of a page stands outside the article; null for what may be the article.
 * @param byClass whether classes and ids are looked at, or only names and roles of elements
 */
export function partRule(element: PageElement, byClass = true): string | null {
  const role = attribute(element, 'role');
  // What an article is about stands in the classes of its element as well.
  const words = byClass && !ABOUT_CONTENT.has(element.name) ? wordsOf(element) : '';
  for (const { rule, names, roles, called } of PARTS) {
    if (names.has(element.name) || (role !== null && roles.has(role))) return rule;
    if (words !== '' && called.test(words)) return rule;
  }
  return null;
}

const ARTICLE_TEXT =
  /-(?:(?:article|story|entry|post|news|blog|single|main)-?(?:body|content|text|copy|main)|body-?(?:copy|text|content)|field-name-body|articlebody)-/;

/** Whether a page says of an element that it holds an article's text. */
export function saysArticle(element: PageElement): boolean {
  const marked = attribute(element, 'itemprop');
  return (
    (marked !== null && /\b(?:articleBody|reviewBody)\b/.test(marked)) || ARTICLE_TEXT.test(wordsOf(element))
  );
}

/** What a page calls an element: the words of each class and of the id, `-` around and between, `--` between two names. */
function wordsOf(element: PageElement): string {
  const { attributes } = element;
  if (attributes.size === 0) return '';
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.trim();
  if (names === '') return '';
  return `-${names
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/\s+/g, '--')
    .replace(/[^a-z\d]+(?=[a-z\d])/g, (gap) => (gap === '--' ? gap : '-'))}-`;
}
