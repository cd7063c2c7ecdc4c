import { extensionOf, kindOfFile } from '../../article/identifier.js';

/** By what the answer says it is, the extension of the file that it becomes, the usual one first. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/markdown': '.md',
  'text/x-markdown': '.md',
  'text/plain': '.txt',
  'application/json': '.json',
  'application/pdf': '.pdf',
  'application/epub+zip': '.epub',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/rtf': '.rtf',
  'text/rtf': '.rtf',
};

/** Types that say nothing: then the address does, or the page itself. */
const UNTOLD: readonly string[] = ['', 'application/octet-stream', 'binary/octet-stream', 'text/plain'];

/** What is asked for. */
export const PAGE_ACCEPT =
  'text/html,application/xhtml+xml;q=0.9,text/markdown;q=0.8,text/plain;q=0.8,*/*;q=0.1';

/**
 * The extension that the archive knows such a file by, null for what it has no reader for.
 * @param type as in the header, without parameters
 */
export function extensionFor(type: string, address: URL, body: Uint8Array): string | null {
  const named = extensionOf(address.pathname);
  const told = EXTENSIONS[type];
  if (UNTOLD.includes(type)) {
    if (isMarkup(body)) return '.html';
    if (kindOfFile(`a${named}`) !== null && named !== '.jsonl') return named;
  }
  return told !== undefined && kindOfFile(`a${told}`) !== null ? told : null;
}

/** Types of lists of articles. */
const LISTS = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/;
/** What they are in, whatever they are said to be: a page may be said to be XML too. */
const LIST_ROOT = /^<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]/i;
const JSON_FEED = /^\s*\{[\s\S]{0,400}?"version"\s*:\s*"https:\\?\/\\?\/jsonfeed\.org\//;
const LOOKED_AT = 4096;

/** Whether it lists articles, as a feed or a sitemap does, and is none itself. */
export function isList(type: string, body: Uint8Array): boolean {
  if (LISTS.test(type)) return true;
  const start = new TextDecoder('latin1').decode(body.subarray(0, LOOKED_AT)).replace(/^(?:\ufeff|ï»¿)/, '');
  return LIST_ROOT.test(withoutProlog(start)) || JSON_FEED.test(start);
}

/** From the first element on: declarations, instructions and comments before it are left out. */
function withoutProlog(text: string): string {
  let rest = text.trimStart();
  while (/^<[?!]/.test(rest)) {
    const close = rest.startsWith('<!--') ? '-->' : '>';
    const end = rest.indexOf(close);
    if (end < 0) return '';
    rest = rest.slice(end + close.length).trimStart();
  }
  return rest;
}

function isMarkup(body: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 1024)).trimStart();
  return /^(?:\ufeff|ï»¿)?\s*(?:<!doctype html|<html|<!--|<head)/i.test(start);
}
