import { createHash } from 'node:crypto';

/** Where files from the web lie in the archive folder. */
const FOLDER = 'web';
const LONGEST_SLUG = 60;

/**
 * The name of the file that a page becomes, relative to the archive folder: the same for the same address, whoever brings it.
 * `https://example.org/2024/05/rain.html?id=7` gives `web/example.org/rain-x1f2e3d4c.html`.
 */
export function pageFile(address: URL, extension: string): string {
  const host = address.host.replace(/^www\./, '').replace(/[^a-z0-9.-]+/g, '-');
  const last =
    decoded(address.pathname)
      .split('/')
      .findLast((part) => part !== '') ?? '';
  const slug = last
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  const digest = createHash('sha256').update(address.href).digest('hex').slice(0, 10);
  // A letter before the digest: no such name says that a file is about its folder.
  return `${FOLDER}/${host}/${slug === '' ? 'page' : slug}-x${digest}${extension}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
