import { decode } from '../bytes/decode.js';
import { declaredCharset } from '../html/charset.js';
import { entryIn, type ZipEntry } from '../packed/unzip.js';
import { childrenOf, parseXml } from '../xml/xml.js';

const RELATIONS = 'word/_rels/document.xml.rels';
const CHUNK = /\/aFChunk$/;

/**
 * Pages that lie in a document for Word to turn into text (`altChunk`, ISO/IEC 29500-1, 17.17.2.1), by the ids under which the document
 * names them; as HTML, or as HTML in the form of a mail. Many programs make documents of pages in this way.
 */
export async function chunksIn(entries: readonly ZipEntry[]): Promise<ReadonlyMap<string, string>> {
  const chunks = new Map<string, string>();
  const relations = await entryIn(entries, RELATIONS);
  if (relations === null) return chunks;
  const [root] = childrenOf(parseXml(new TextDecoder().decode(relations)));
  for (const { attributes } of root ? childrenOf(root) : []) {
    const { Id = '', Type = '', Target = '' } = attributes;
    if (!CHUNK.test(Type)) continue;
    const path = Target.startsWith('/') ? Target.slice(1) : `word/${Target}`;
    const bytes = await entryIn(entries, path);
    const html = bytes === null ? null : await htmlOf(bytes, path);
    if (html !== null) chunks.set(Id, html);
  }
  return chunks;
}

async function htmlOf(bytes: Uint8Array, path: string): Promise<string | null> {
  if (/\.(?:mht|mhtml|eml)$/i.test(path)) {
    const { default: PostalMime } = await import('postal-mime');
    return (await PostalMime.parse(bytes)).html ?? null;
  }
  if (!/\.x?html?$/i.test(path)) return null;
  const decoded = decode(bytes, declaredCharset(bytes));
  return decoded.ok ? decoded.text : null;
}
