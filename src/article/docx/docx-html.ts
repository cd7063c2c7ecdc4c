import { readByline } from '../head/byline.js';
import { readDateline } from '../head/datelines/dateline.js';
import { childOf, childrenOf, escaped, localName, textIn, type XmlElement } from '../xml/xml.js';
import { levelIn, type StyleKind } from './styles.js';
import { attributeOf } from './word.js';

/** What a document says beside its text. */
export interface DocxText {
  /** The body as HTML, with marks of notes as `<sup>` links. */
  readonly html: string;
  /** What was in it that readers do not see as text, and the rule that says so. */
  readonly left: readonly { readonly text: string; readonly rule: string }[];
}

/** Elements whose content is not the text as it stands: what was deleted, moved away, the code of fields, fallbacks of drawings. */
const UNSEEN: ReadonlySet<string> = new Set(
  'del moveFrom delText instrText Fallback pPr rPr sectPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr commentRangeStart commentReference'.split(
    ' ',
  ),
);

/** The document's body as HTML, by WordprocessingML (ISO/IEC 29500-1, part 17). */
export function docxHtml(
  body: XmlElement,
  kindOfStyle: (id: string) => StyleKind,
  chunks: ReadonlyMap<string, string> = new Map(),
): DocxText {
  const left: { text: string; rule: string }[] = [];
  /** Within how many fields, and of those of which the result is left out. */
  const fields: { kind: string; inResult: boolean }[] = [];
  const inContents = () => fields.some(({ kind }) => /^\s*TOC\b/.test(kind));

  const inline = (element: XmlElement): string => childrenOf(element).map(one).join('');

  function one(element: XmlElement): string {
    const name = localName(element);
    if (name === 'instrText') {
      const field = fields.at(-1);
      if (field) field.kind += textIn(element);
      return '';
    }
    if (UNSEEN.has(name)) {
      const gone = name === 'del' || name === 'moveFrom' ? textIn(element).trim() : '';
      if (gone !== '') left.push({ text: gone, rule: 'docx/deleted' });
      return '';
    }
    switch (name) {
      case 't':
        return fields.some(({ inResult }) => !inResult) ? '' : escaped(textIn(element));
      case 'tab':
        return ' ';
      case 'br':
      case 'cr':
        return attributeOf(element, 'type') === null || attributeOf(element, 'type') === 'textWrapping'
          ? '<br>'
          : '';
      case 'noBreakHyphen':
        return '-';
      case 'footnoteReference':
      case 'endnoteReference':
        return '<a role="doc-noteref"><sup>*</sup></a>';
      case 'fldChar':
        return field(attributeOf(element, 'fldCharType'));
      case 'r':
        return run(element);
      // A text box stands beside the text; its paragraphs are read where it is anchored, as lines of their own.
      case 'txbxContent':
        return `<br><br>${childrenOf(element).map(inline).join('<br><br>')}<br><br>`;
      default:
        return inline(element);
    }
  }

  function field(type: string | null): string {
    if (type === 'begin') fields.push({ kind: '', inResult: false });
    else if (type === 'separate' && fields.length > 0) fields.at(-1)!.inResult = true;
    else if (type === 'end') fields.pop();
    return '';
  }

  function run(element: XmlElement): string {
    const properties = childOf(element, 'rPr');
    const is = (name: string) => {
      const property = properties && childOf(properties, name);
      return property !== null && !/^(?:0|false|none)$/.test(attributeOf(property, 'val') ?? '');
    };
    const text = inline(element);
    if (text === '' || is('vanish')) return '';
    const struck = is('strike') || is('dstrike');
    const align = properties && childOf(properties, 'vertAlign');
    const set = align === null ? null : attributeOf(align, 'val');
    const shown =
      set === 'superscript' ? `<sup>${text}</sup>` : set === 'subscript' ? `<sub>${text}</sub>` : text;
    return struck ? `<s>${shown}</s>` : shown;
  }

  function paragraph(element: XmlElement): string {
    const properties = childOf(element, 'pPr');
    const style = properties && childOf(properties, 'pStyle');
    const kind = style ? kindOfStyle(attributeOf(style, 'val') ?? '') : 'text';
    const wasContents = inContents();
    const text = inline(element);
    if (wasContents || inContents() || kind === 'contents') {
      if (text !== '') left.push({ text: plain(text), rule: 'docx/contents' });
      return '';
    }
    if (text.trim() === '') return '';
    const level = levelIn(element);
    if (kind === 'title') return `<h1>${text}</h1>`;
    // Below a title, many write who wrote it and when in the style that is meant for a second line of it.
    if (kind === 'heading' && isByline(plain(text))) return `<p>${text}</p>`;
    if (kind === 'heading' || (level !== null && level < 9)) return `<h2>${text}</h2>`;
    if (kind === 'quote') return `<blockquote><p>${text}</p></blockquote>`;
    if (kind === 'caption') return `<figure><figcaption>${text}</figcaption></figure>`;
    const isListed = kind === 'list' || (properties !== null && childOf(properties, 'numPr') !== null);
    return isListed ? `<ul><li>${text}</li></ul>` : `<p>${text}</p>`;
  }

  function table(element: XmlElement): string {
    const rows = childrenOf(element).filter((row) => localName(row) === 'tr');
    const cells = rows.map((row) => cellsOf(row));
    // A table of one column or of long cells lays a page out.
    return `<table>${cells
      .map((row, i) => {
        const tag = i === 0 && isHeadRow(rows[0]!) ? 'th' : 'td';
        return `<tr>${row.map((cell) => `<${tag}>${blocks(cell)}</${tag}>`).join('')}</tr>`;
      })
      .join('')}</table>`;
  }

  function cellsOf(row: XmlElement): XmlElement[] {
    return childrenOf(row).flatMap((cell) => {
      if (localName(cell) === 'tc') return [cell];
      return localName(cell) === 'sdt' ? cellsOf(childOf(cell, 'sdtContent') ?? cell) : [];
    });
  }

  function blocks(element: XmlElement): string {
    const parts = childrenOf(element).map((child) => {
      const name = localName(child);
      if (name === 'p') return paragraph(child);
      if (name === 'tbl') return table(child);
      if (name === 'altChunk') return contentOf(chunks.get(attributeOf(child, 'id') ?? '') ?? '');
      return UNSEEN.has(name) ? '' : blocks(child);
    });
    const own = parts.filter((part) => part !== '');
    // A cell with one paragraph is that text.
    const [only] = own;
    const alone = localName(element) === 'tc' && own.length === 1 ? /^<p>(.*)<\/p>$/s.exec(only!)?.[1] : null;
    return alone ?? own.join('\n');
  }

  return { html: blocks(body), left };
}

function isByline(text: string): boolean {
  return readByline(text) !== null || readDateline(text) !== null;
}

/** A page without its head, whose title comes again in its body. */
function contentOf(page: string): string {
  const start = /<body\b[^>]*>/i.exec(page);
  if (!start) return page;
  const end = page.toLowerCase().lastIndexOf('</body');
  return page.slice(start.index + start[0].length, end < 0 ? page.length : end);
}

function isHeadRow(row: XmlElement): boolean {
  const properties = childOf(row, 'trPr');
  return properties !== null && childOf(properties, 'tblHeader') !== null;
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').trim();
}
