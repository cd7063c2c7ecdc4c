import type { FileReading, PageContext } from '../article.js';
import { rejectedFile } from '../outcome/reader-fault.js';

/** The name of the outermost element, behind declarations and comments. */
const ROOT =
  /^\ufeff?(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)*<([A-Za-z][\w.:-]*)/;
const LONGEST_PROLOGUE = 20_000;

/** Reads an export of a wiki or a blog: many articles in one file. */
export async function readXml(file: string, text: string, context: PageContext): Promise<FileReading> {
  const root = ROOT.exec(text.slice(0, LONGEST_PROLOGUE))?.[1]?.toLowerCase();
  switch (root) {
    case 'mediawiki':
      return (await import('./mediawiki.js')).readMediaWiki(file, text, context);
    case 'rss':
      return (await import('./wordpress.js')).readWordPress(file, text);
    case 'html':
      return (await import('../html/html-file.js')).readHtml(file, text, context);
    default:
      return rejectedFile(
        file,
        root === undefined
          ? 'It is no XML.'
          : `It is XML of a kind that is not read: its outermost element is "${root}".`,
        'Of .xml files exports of WordPress (WXR, RSS) and of MediaWiki are read; save others as .html, .csv or .jsonl.',
      );
  }
}
