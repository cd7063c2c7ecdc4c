import type { FileReading } from '../article.js';
import { identifierFor } from '../identifier.js';
import { isHtml, sectionsOfHtml } from '../json/html-text.js';
import { type ItemReading, readItem } from '../json/json-item.js';
import { rejectedFile } from '../outcome/reader-fault.js';
import { childrenOf, textIn, type XmlElement } from '../xml/xml.js';
import { collected } from './collected.js';
import { eachElement } from './elements.js';

/** What a WordPress site keeps as posts and are none. */
const NO_ARTICLE =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|feedback|wpcf7_\w+)$/;
/** Pictures with what stands below them, and calls of plugins. */
const CAPTION = /\[caption\b[^\]]*\][\s\S]*?\[\/caption\]/g;
const SHORTCODE =
  /\[\/?(?:gallery|embed|audio|video|playlist|caption|contact-form\w*|sociable|vc_\w+|et_pb_\w+|fusion_\w+)\b[^\]]*\]/g;

/** A call of any plugin that stands alone in its line, with what it is told. */
const CALL =
  /^[ \t]*\[\/?[a-z][\w-]{1,40}(?:\s+[\w-]{1,40}=(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[^\s\]"']{1,300}))+\s*\/?\][ \t]*\r?$/gim;

/** Blocks of the editor that ask for something, or that WordPress fills with other articles; see its list of core blocks. */
const ASKING =
  /<!-- wp:(buttons?|search|social-links|latest-posts|latest-comments|archives|categories|tag-cloud|loginout|page-list|navigation|query|rss|calendar|post-\w[\w-]*|read-more|file)\b(?:(?!-->)[\s\S])*?(?:\/-->|-->(?:(?!<!-- wp:\1\b)[\s\S])*?<!-- \/wp:\1 -->)/g;
/** Where nobody has said what a post is about, and who wrote it. */
const UNSAID_SECTION = /^(?:uncategori[sz]ed|unkategorisiert|non classé|sin categoría|senza categoria)$/i;
const UNSAID_AUTHOR = /^(?:admin(?:istrator)?|root|webmaster|wordpress)$/i;

/** Reads an export of WordPress (WXR), or a saved RSS feed that holds whole texts: each published post or page is an article. */
export async function readWordPress(file: string, xml: string): Promise<FileReading> {
  const authors = new Map<string, string>();
  const items: { line: number | null; reading: ItemReading }[] = [];
  const passedOver = new Map<string, number>();
  const found: { id: string; value: Record<string, string> }[] = [];
  let place = 0;
  let site = '';
  eachElement(xml, new Set(['wp:author', 'item', 'title']), (element) => {
    const said = fieldsOf(element);
    if (element.name === 'title') site ||= textIn(element).trim();
    else if (element.name === 'wp:author')
      authors.set(said.get('wp:author_login') ?? '', said.get('wp:author_display_name') ?? '');
    else {
      place++;
      const type = said.get('wp:post_type') ?? 'post';
      const status = said.get('wp:status') ?? 'publish';
      if (NO_ARTICLE.test(type)) count(passedOver, type);
      else if (status !== 'publish') count(passedOver, `${status} ${type}`);
      else if (said.get('wp:post_password')) count(passedOver, `${type} behind a password`);
      else
        found.push({
          id: identifierFor(file, Number(said.get('wp:post_id') ?? place)),
          value: articleOf(element, said, authors, site),
        });
    }
  });
  for (const { id, value } of found) items.push({ line: null, reading: await readPost(value, id) });
  if (items.length === 0) {
    const left = [...passedOver].map(([what, number]) => `${number} ${what}`).join(', ');
    return rejectedFile(
      file,
      `The export holds no published post${left === '' ? '' : `, only ${left}`}.`,
      'Export the posts with their content, or remove the file.',
    );
  }
  const ignored = [...passedOver].map(([what, number]) => ({
    file,
    reason: `${number} ${number === 1 ? 'entry of it is' : 'entries of it are'} no published article (${what}).`,
  }));
  const named = items.map(({ line, reading }, i) => {
    if (reading.ok) return { line, reading };
    const title = found[i]!.value.title ?? found[i]!.id;
    return { line, reading: { ...reading, reason: `“${title}”: ${reading.reason}` } };
  });
  return collected(file, named, ignored);
}

/** A post's headings stand between its paragraphs and are none. */
async function readPost(value: Record<string, string>, id: string): Promise<ItemReading> {
  const { content = '', ...head } = value;
  if (!isHtml(content)) return readItem(value, id, 1);
  const { paragraphs, captions, headings } = await sectionsOfHtml(
    content.replace(/\n[ \t]*\r?\n\s*/g, '<br><br>'),
  );
  const reading = await readItem({ ...head, paragraphs }, id, 1);
  if (!reading.ok) return reading;
  const { article, removed, ...rest } = reading.read;
  const left = captions.map((text) => ({ line: 1, text, rule: 'json/caption' }));
  return {
    ok: true,
    read: {
      ...rest,
      article: headings.length > 0 ? { ...article, headings } : article,
      removed: [...removed, ...left],
    },
  };
}

function articleOf(
  item: XmlElement,
  said: ReadonlyMap<string, string>,
  authors: ReadonlyMap<string, string>,
  site: string,
): Record<string, string> {
  const login = said.get('dc:creator') ?? said.get('author') ?? '';
  const author = authors.get(login) || login;
  const category = childrenOf(item).find(
    (child) =>
      child.name === 'category' &&
      child.attributes.domain !== 'post_tag' &&
      !UNSAID_SECTION.test(textIn(child).trim()),
  );
  const content = said.get('content:encoded') || said.get('description') || '';
  // A post that is not dated yet has zeros.
  const local = /^(?!0000)\d{4}-\d{2}-\d{2}/.exec(said.get('wp:post_date') ?? '')?.[0];
  const value: Record<string, string> = {
    title: said.get('title') ?? '',
    date: local ?? said.get('pubDate') ?? said.get('dc:date') ?? '',
    author: UNSAID_AUTHOR.test(author) ? '' : author,
    section: category ? textIn(category).trim() : '',
    source: site,
    url: said.get('link') ?? '',
    content: content
      .replace(CAPTION, '\n\n')
      .replace(SHORTCODE, '\n\n')
      .replace(CALL, '')
      .replace(ASKING, '\n\n'),
  };
  return Object.fromEntries(Object.entries(value).filter(([, text]) => text.trim() !== ''));
}

/** The first of each child's texts by its whole name. */
function fieldsOf(item: XmlElement): Map<string, string> {
  const fields = new Map<string, string>();
  for (const child of childrenOf(item))
    if (!fields.has(child.name)) fields.set(child.name, textIn(child).trim());
  return fields;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
