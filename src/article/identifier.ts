/** Extensions that a reader exists for. */
export const READABLE = ['.txt', '.md', '.html', '.htm', '.json', '.jsonl'] as const;

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
