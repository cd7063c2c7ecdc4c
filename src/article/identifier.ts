/** What a file is, by its name. A `jsonl` file holds an article a line, an `xml` and a `csv` file many articles, a `zip` file files. */
export type FileKind =
  | 'text'
  | 'markdown'
  | 'html'
  | 'json'
  | 'jsonl'
  | 'mail'
  | 'pdf'
  | 'docx'
  | 'epub'
  | 'rtf'
  | 'xml'
  | 'csv'
  | 'zip';

const KINDS: Readonly<Record<string, FileKind>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.text': 'text',
  '.wiki': 'text',
  '.eml': 'mail',
  '.markdown': 'markdown',
  '.mdx': 'markdown',
  '.xhtml': 'html',
  '.ndjson': 'jsonl',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.epub': 'epub',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xml': 'xml',
  '.zip': 'zip',
};

/** Kinds whose bytes are no text, and may hold much more than their number. */
const PACKED: ReadonlySet<FileKind | null> = new Set(['pdf', 'docx', 'epub', 'zip']);
/** Kinds of which one file may hold many articles, or pictures beside its text. */
/** Kinds of which a file holds many articles. */
const COLLECTIONS: ReadonlySet<FileKind | null> = new Set(['json', 'jsonl', 'csv', 'xml', 'zip']);
const LARGE: ReadonlySet<FileKind | null> = new Set([...PACKED, 'mail', 'rtf', 'csv', 'xml']);

/** Extensions that a reader exists for, the usual ones first. */
export const READABLE: readonly string[] = Object.keys(KINDS);

/** Documents that are not read, and that programs can save as ones that are. */
const TO_SAVE_ANEW: ReadonlySet<string> = new Set(['.rtf', '.doc', '.odt', '.pages', '.wpd', '.wps']);

/** Why a file that no reader exists for is not read, and what to do, as sentences. */
export function unreadKind(file: string): { readonly reason: string; readonly remedy: string } {
  const extension = extensionOf(file);
  const kind = extension === '' ? 'without an extension' : `of the kind ${extension}`;
  return {
    reason: `Files ${kind} are not read.`,
    remedy: TO_SAVE_ANEW.has(extension)
      ? 'Open it in Word or LibreOffice, and save it as .docx.'
      : `An article is ${READABLE.join(', ')}.`,
  };
}

/** Null for a file that no reader exists for. */
export function kindOfFile(file: string): FileKind | null {
  return KINDS[extensionOf(file)] ?? null;
}

/** Whether a file of a kind is opened by a reader of its own, and is no text. */
export function isPacked(kind: FileKind | null): boolean {
  return PACKED.has(kind);
}

/** Whether a file of a kind is a page, whose lines may stand on other pages of the archive too. */
export function isPage(kind: FileKind | null): boolean {
  return kind === 'text' || kind === 'mail' || kind === 'markdown' || kind === 'html';
}

/** Whether a file of a kind may be much larger than an article. */
export function mayBeLarge(kind: FileKind | null): boolean {
  return LARGE.has(kind);
}

/** The file's extension in lower case with its dot, or '' for none. */
export function extensionOf(file: string): string {
  return /\.[^./]+$/.exec(file)?.[0].toLowerCase() ?? '';
}

/** The file's name without folder and extension. */
export function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

/**
 * An id from a path: `2017/Chinese Customs.txt` gives `2017/chinese-customs`.
 * @param item where the file holds several articles, the line or place of this one, starting at 1
 */
export function identifierFor(file: string, item?: number): string {
  const path = file
    .replace(/\.[^./]+$/, '')
    .split('/')
    .map(slug)
    .filter((part) => part !== '')
    .join('/');
  const base = path === '' ? 'article' : path;
  return item === undefined ? base : `${base}#${item}`;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Pages about a folder of data, not of it: `README`, `LICENSE-MIT`, `readme.de`, `CHANGELOG-2`; an article's name says more. */
const ABOUT_FILES =
  /^(?:readme|licen[cs]es?|changelog|contributing|notices?|copying|authors|credits|sources|attribution)(?:[-_. ](?:[a-z]{2}(?:[-_][a-z]{2})?|v?\d[\w.]*|mit|apache|bsd|l?gpl|agpl|mpl|isc|cc[-\w.]*|data|code|content|docs|text|files?))?$/i;

/** Whether a file, by its name, is about the folder that it lies in and no article. */
export function isAboutFolder(name: string): boolean {
  const kind = kindOfFile(name);
  return !COLLECTIONS.has(kind) && ABOUT_FILES.test(stemOf(name));
}
