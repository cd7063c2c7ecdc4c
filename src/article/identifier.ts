/** What a file is, by its name. A `jsonl` file holds an article a line. */
export type FileKind = 'text' | 'markdown' | 'html' | 'json' | 'jsonl';

const KINDS: Readonly<Record<string, FileKind>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.text': 'text',
  '.wiki': 'text',
  '.eml': 'text',
  '.markdown': 'markdown',
  '.mdx': 'markdown',
  '.xhtml': 'html',
  '.ndjson': 'jsonl',
};

/** Extensions that a reader exists for, the usual ones first. */
export const READABLE: readonly string[] = Object.keys(KINDS);

/** Null for a file that no reader exists for. */
export function kindOfFile(file: string): FileKind | null {
  return KINDS[extensionOf(file)] ?? null;
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
