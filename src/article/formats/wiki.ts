import type { FileReading, PageContext } from '../article.js';
import { type Statements, statements } from '../head/stated.js';
import { stemOf } from '../identifier.js';
import { readText } from '../text-file.js';
import { blockText, plainLine, tableText } from './wiki-lines.js';
import { templateText } from './wiki-template.js';

const SIGNS: readonly RegExp[] = [
  /^={2,5} ?[^=\n]{1,200}?={2,5}[ \t]*$/m,
  /'''[^'\n]{1,200}'''/,
  /\[\[[^[\]\n]{1,200}\]\]/,
  /^\{\{[^{}\n]{1,200}/m,
  /<ref[ >/]/,
  /^\{\| /m,
  /^\[\[(?:Category|Kategorie|Catégorie|Categoría|Categoria|Categorie):/im,
];

/** Whether a text is written in the markup of MediaWiki: several of its signs stand in it. */
export function isWikiText(text: string): boolean {
  if (!text.includes('[[') && !text.includes('{{')) return false;
  return SIGNS.filter((sign) => sign.test(text)).length >= 3;
}

const PICTURE =
  /^(?:file|image|media|datei|bild|fichier|archivo|imagen|immagine|bestand|afbeelding|ficheiro|imagem):/i;
const CATEGORY = /^(?:category|kategorie|catégorie|categoría|categoria|categorie):/i;
const OTHER_LANGUAGE = /^[a-z]{2,3}(?:-[a-z]+)?:/;
/** Sections after which an encyclopedia has no article any more. */
const AFTER =
  /^=+\s*(?:references|notes|footnotes|see also|external links|further reading|bibliography|sources|citations|einzelnachweise|weblinks|siehe auch|literatur|références|notes et références|liens externes|voir aussi|referencias|enlaces externos|véase también)\s*=+$/i;

/** What an export says about a page; empty for what it does not. */
export interface WikiPage {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly url: string;
}

/**
 * Reads a page in the markup of MediaWiki: what a reader of the wiki sees of its text. Infoboxes, pictures, notes and
 * what follows the article are left out.
 * @param text with `\n` line ends
 */
export function readWiki(
  file: string,
  text: string,
  context: PageContext,
  page: Partial<WikiPage> = {},
): FileReading {
  const said = statements();
  said.state('id', page.id ?? '', 'the export');
  said.state('headline', page.title ?? '', 'the export');
  said.state('source', page.source ?? '', 'the export');
  said.state('url', page.url ?? '', 'the export');
  said.state('headline', stemOf(file).replaceAll('_', ' '), 'the file name');
  const lines = withoutNested(withoutNotes(text, said), said).split('\n');
  const end = lines.findIndex((line) => AFTER.test(line.trim()));
  const body = end < 0 ? lines : lines.slice(0, end);
  for (const [i, line] of lines.slice(body.length).entries())
    if (line.trim() !== '') said.remove(end + i + 1, plainLine(line), 'wiki/after-article');
  return readText(file, body.map((line) => blockText(line)).join('\n'), context, said);
}

/** Comments, galleries and reference notes, each of their lines kept as an empty one. */
function withoutNotes(text: string, said: Statements): string {
  return cutOut(
    cutOut(cutOut(text, /<!--/g, '-->', said), /<gallery\b[^<>]{0,500}>/gi, '</gallery>', said),
    /<ref\b(?![^<>]{0,500}\/>)[^<>]{0,500}>/gi,
    '</ref>',
    said,
  ).replace(/<ref\b[^<>]{0,500}\/>/gi, '');
}

function cutOut(text: string, opens: RegExp, closes: string, said: Statements): string {
  const parts: string[] = [];
  const lineAt = linesOf(text);
  let from = 0;
  let owed = 0;
  const keep = (piece: string) => {
    // A note of several lines stands within a line: they end where that ends.
    const end = owed > 0 ? piece.indexOf('\n') : -1;
    if (end < 0) parts.push(piece);
    else parts.push(piece.slice(0, end), '\n'.repeat(owed), piece.slice(end));
    if (end >= 0) owed = 0;
  };
  for (const { index, 0: mark } of text.matchAll(opens)) {
    if (index < from) continue;
    const close = text.indexOf(closes, index + mark.length);
    if (close < 0) break;
    const gone = text.slice(index, close + closes.length);
    said.remove(lineAt(index), shortened(gone), 'wiki/note');
    keep(text.slice(from, index));
    owed += gone.split('\n').length - 1;
    from = index + gone.length;
  }
  keep(text.slice(from));
  return parts.join('');
}

interface Open {
  readonly mark: '{{' | '[[' | '{|';
  readonly at: number;
  text: string;
}

/** Templates within templates go no deeper in any article; what does is text. */
const DEEPEST = 40;
const MARK = /\{\{|\}\}|\[\[|\]\]|^[ \t:]*\{\||^[ \t]*\|\}/gm;

/** Templates, links and tables, the inner ones first; in time that grows with the text. */
function withoutNested(text: string, said: Statements): string {
  const open: Open[] = [];
  const lineAt = linesOf(text);
  let out = '';
  let from = 0;
  const add = (more: string) => {
    const inner = open.at(-1);
    if (inner) inner.text += more;
    else out += more;
  };
  for (const match of text.matchAll(MARK)) {
    if (match.index < from) continue;
    add(text.slice(from, match.index));
    from = match.index + match[0].length;
    const mark = match[0].trim().replace(/^:+/, '');
    if ((mark === '{{' || mark === '[[' || mark === '{|') && open.length < DEEPEST)
      open.push({ mark, at: match.index, text: '' });
    else {
      const inner = open.at(-1);
      if (inner && closes(inner.mark, mark)) {
        open.pop();
        add(rendered(inner, (rule) => said.remove(lineAt(inner.at), shortened(inner.text), rule), said));
      } else add(match[0]);
    }
  }
  add(text.slice(from));
  // What is never closed is text.
  for (let inner = open.pop(); inner; inner = open.pop()) add(inner.mark + inner.text);
  return out;
}

function closes(open: Open['mark'], mark: string): boolean {
  return (
    (open === '{{' && mark === '}}') || (open === '[[' && mark === ']]') || (open === '{|' && mark === '|}')
  );
}

function rendered({ mark, text }: Open, remove: (rule: string) => void, said: Statements): string {
  if (mark === '{|') return tableText(text);
  if (mark === '{{') {
    const shown = templateText(text);
    if (shown === null) remove('wiki/template');
    return shown ?? '';
  }
  const target = text.trim();
  if (CATEGORY.test(target)) {
    said.state('section', target.replace(CATEGORY, '').split('|', 1)[0]!.trim(), 'category');
    return '';
  }
  if (PICTURE.test(target)) remove('wiki/picture');
  if (PICTURE.test(target) || OTHER_LANGUAGE.test(target)) return '';
  const [page, ...label] = target.replace(/^:/, '').split('|');
  return label.length === 0 ? page! : label.at(-1)!;
}

/** Tells the 1-based line of an offset, for offsets in any order. */
function linesOf(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_NOTE ? `${line.slice(0, LONGEST_NOTE)}…` : line;
}

const LONGEST_NOTE = 300;
