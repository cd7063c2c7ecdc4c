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

function isMarkup(body: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 1024)).trimStart();
  return /^(?:\ufeff|ï»¿)?\s*(?:<!doctype html|<html|<!--|<head)/i.test(start);
}
