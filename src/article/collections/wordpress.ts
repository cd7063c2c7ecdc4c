import type { FileReading } from '../article.js';
import { identifierFor } from '../identifier.js';
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
      else
        found.push({
          id: identifierFor(file, Number(said.get('wp:post_id') ?? place)),
          value: articleOf(element, said, authors, site),
        });
    }
  });
  for (const { id, value } of found) items.push({ line: null, reading: await readItem(value, id, 1) });
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

function articleOf(
  item: XmlElement,
  said: ReadonlyMap<string, string>,
  authors: ReadonlyMap<string, string>,
  site: string,
): Record<string, string> {
  const login = said.get('dc:creator') ?? said.get('author') ?? '';
  const category = childrenOf(item).find(
    ({ name, attributes }) => name === 'category' && attributes.domain !== 'post_tag',
  );
  const content = said.get('content:encoded') || said.get('description') || '';
  // A post that is not dated yet has zeros.
  const local = /^(?!0000)\d{4}-\d{2}-\d{2}/.exec(said.get('wp:post_date') ?? '')?.[0];
  const value: Record<string, string> = {
    title: said.get('title') ?? '',
    date: local ?? said.get('pubDate') ?? said.get('dc:date') ?? '',
    author: authors.get(login) || login,
    section: category ? textIn(category).trim() : '',
    source: site,
    url: said.get('link') ?? '',
    content: content.replace(CAPTION, '\n\n').replace(SHORTCODE, '\n\n'),
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
