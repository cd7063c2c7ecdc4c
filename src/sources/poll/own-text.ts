import { pageFile } from '../page/page-file.js';
import { quoted } from '../page/stamp.js';

/** What a source tells of an article itself, where its page cannot be had. */
export interface OwnText {
  readonly title: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly link: string | null;
  readonly html: string;
}

/** As a page, under the name that the article's page would have. @param source the source's address */
export function ownPage({ title, date, author, link, html }: OwnText, source: string) {
  const head = [
    '<meta charset="utf-8">',
    title === null ? '' : `<title>${quoted(title)}</title>`,
    link === null ? '' : `<link rel="canonical" href="${quoted(link)}">`,
    date === null ? '' : `<meta property="article:published_time" content="${quoted(date)}">`,
    author === null ? '' : `<meta name="author" content="${quoted(author)}">`,
  ].join('');
  const heading = title === null ? '' : `<h1>${quoted(title)}</h1>`;
  const page = `<!doctype html><html><head>${head}</head><body><article>${heading}${paragraphsOf(html)}</article></body></html>`;
  const address =
    link === null ? new URL(`?item=${encodeURIComponent(title ?? html)}`, source) : new URL(link);
  return { file: pageFile(address, '.html'), bytes: new TextEncoder().encode(page), address };
}

/** Feeds give bare text, too. */
function paragraphsOf(html: string): string {
  return /<(?:p|div|br|li|h\d)[\s>/]/i.test(html) ? html : `<p>${html}</p>`;
}
