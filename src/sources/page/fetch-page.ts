import { decode } from '../../article/bytes/decode.js';
import { declaredCharset } from '../../article/html/charset.js';
import { kindOfFile } from '../../article/identifier.js';
import type { Robots } from '../web/robots.js';
import type { Answer, Known, Web } from '../web/web.js';
import { faults } from '../web/web-fault.js';
import { pageFile } from './page-file.js';
import { extensionFor, isList, PAGE_ACCEPT } from './page-kind.js';

/** A page as it would lie in the archive folder. */
export interface FetchedPage {
  /** Relative to the archive folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Where it came from in the end. */
  readonly address: URL;
  readonly known: Known;
}

export interface FetchOptions {
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** Fetches a page, where robots may. @throws WebFault; the signal's reason */
export async function fetchPage(
  web: Web,
  robots: Robots,
  address: URL,
  options: FetchOptions,
): Promise<FetchedPage> {
  const answer = await politely(web, robots, address, { ...options, accept: PAGE_ACCEPT });
  if (isList(answer.type, answer.body)) throw faults.list(answer.address.href);
  const extension = extensionFor(answer.type, answer.address, answer.body);
  if (extension === null) throw faults.kind(answer.address.href, answer.type);
  const file = pageFile(answer.address, extension);
  return { file, bytes: asUtf8(file, answer), address: answer.address, known: answer.known };
}

/** What is fetched at an address, once its robots.txt was asked at each step. @throws WebFault; the signal's reason */
export async function politely(
  web: Web,
  robots: Robots,
  address: URL,
  { known, ...options }: FetchOptions & { readonly accept: string; readonly known?: Known | undefined },
): Promise<Answer> {
  let gapMs = 0;
  return web.get(address, {
    ...options,
    ...(known && { known }),
    gapMs: () => gapMs,
    async mayFetch(step) {
      gapMs = await robots.gapFor(step, options.signal);
    },
  });
}

/** What the header says of the charset is lost with it; so text is kept as UTF-8. */
function asUtf8(file: string, { body, charset }: Answer): Uint8Array {
  if (!['html', 'text', 'markdown'].includes(kindOfFile(file) ?? '')) return body;
  const decoded = decode(body, charset ?? (kindOfFile(file) === 'html' ? declaredCharset(body) : undefined));
  // What is no text is told by whoever reads the file; a guess is better made there, where it is said.
  return decoded.ok && !decoded.guessed ? new TextEncoder().encode(decoded.text) : body;
}
