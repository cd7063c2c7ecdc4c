import type { FileReading, PageContext, ReadArticle, Rejected } from '../article.js';
import { readWiki } from '../formats/wiki.js';
import { identifierFor } from '../identifier.js';
import { rejectedFile } from '../outcome/reader-fault.js';
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/xml.js';
import { eachElement } from './elements.js';

/**
 * Reads an export of MediaWiki: each page of its articles, as its newest revision has it. When a page was changed last is not
 * when it was published, so that its date is what its text says, or unknown.
 */
export async function readMediaWiki(file: string, xml: string, context: PageContext): Promise<FileReading> {
  const read: ReadArticle[] = [];
  const rejected: Rejected[] = [];
  let elsewhere = 0;
  let redirects = 0;
  let site = { name: '', base: '', spaces: new Set<string>() };
  let place = 0;
  eachElement(xml, new Set(['siteinfo', 'page']), (element) => {
    if (element.name === 'siteinfo') {
      site = {
        name: textOf(element, 'sitename'),
        base: textOf(element, 'base'),
        spaces: new Set(spacesIn(element)),
      };
      return;
    }
    place++;
    const text = newest(element);
    const space = textOf(element, 'ns');
    if (space === '' ? site.spaces.has(spaceOf(textOf(element, 'title'))) : space !== '0') elsewhere++;
    else if (childOf(element, 'redirect') !== null || LEADS_ON.test(text)) redirects++;
    else {
      const title = textOf(element, 'title');
      const id = identifierFor(file, Number(textOf(element, 'id')) || place);
      const page = { title, id, source: site.name, url: addressOf(site.base, title) };
      const reading = readWiki(file, text.replace(/\r\n?/g, '\n'), context, page);
      read.push(...reading.read);
      for (const fault of reading.rejected)
        rejected.push({ ...fault, line: null, reason: `“${title}”: ${fault.reason}` });
    }
  });
  if (place === 0)
    return rejectedFile(file, 'The export holds no page.', 'Export the pages again, with their text.');
  const ignored = [
    ...(elsewhere > 0
      ? [
          {
            file,
            reason: `${elsewhere} of its pages are no articles, but talk, templates, files and the like.`,
          },
        ]
      : []),
    ...(redirects > 0 ? [{ file, reason: `${redirects} of its pages only lead to others.` }] : []),
  ];
  if (read.length === 0 && rejected.length === 0)
    return rejectedFile(
      file,
      'The export holds no article, only pages of other kinds.',
      'Export pages of the main namespace, with their text.',
    );
  return { file, read, rejected, ...(ignored.length > 0 && { ignored }) };
}

/** A page that only names others: a redirect, or a list of what a name may mean. */
const LEADS_ON =
  /^#(?:redirect|weiterleitung|redirection|redirección|rinvia|doorverwijzing)\b|\{\{\s*(?:disambig\w*|dab|hndis|geodis|begriffsklärung|homonymie|desambiguación|disambigua|dp)\s*(?:\||\}\})/i;

/** Revisions stand in the order in which they were made. */
function newest(page: XmlElement): string {
  const revision = childrenOf(page).findLast(({ name }) => name === 'revision');
  return revision ? textOf(revision, 'text') : '';
}

function textOf(element: XmlElement, name: string): string {
  const child = childOf(element, name);
  return child === null ? '' : textIn(child).trim();
}

/** The names of all namespaces but that of the articles: before export-0.6 only its title says where a page belongs. */
function spacesIn(siteinfo: XmlElement): string[] {
  const spaces = childOf(siteinfo, 'namespaces');
  return (spaces ? childrenOf(spaces) : [])
    .map((space) => textIn(space).trim())
    .filter((name) => name !== '');
}

function spaceOf(title: string): string {
  return title.slice(0, Math.max(0, title.indexOf(':'))).trim();
}

/** The export names the address of the main page; others stand beside it. */
function addressOf(base: string, title: string): string {
  const folder = /^(https?:\/\/.*\/)[^/]*$/.exec(base)?.[1];
  return folder === undefined
    ? ''
    : folder + encodeURI(title.replaceAll(' ', '_')).replace(/[?#]/g, encodeURIComponent);
}
