import { isUtf8 } from 'node:buffer';
import type { FileReading, PageContext } from '../article.js';
import { decode, withWesternMarks } from '../bytes/decode.js';
import { readDate } from '../dates.js';
import { readNames } from '../head/byline.js';
import { type Statements, statements } from '../head/stated.js';
import { identifierFor, stemOf } from '../identifier.js';
import { readPage } from '../page.js';
import { readText } from '../text-file.js';
import type { Unit } from '../text/unit.js';
import { linesOf, mailPage, unitsOf, unquoted } from './mail-page.js';
import { ownLines, purposeOf } from './mail-parts.js';

/** An envelope of a mailbox file, then header lines, folded ones too, then an empty line. */
const HEADER = /^(?:From \S+[^\n]*\n)?((?:[A-Za-z][\w-]{1,40}:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,200})[ \t]*\n/;
const SUBJECT = /^Subject:/im;
const OTHERS = /^(?:From|To|Date|Message-ID|Reply-To):/im;
/** What replies, forwarding and lists put before a subject. */
const BEFORE_SUBJECT = /^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)\s*(?:\[\d+\])?:\s*|\[[^[\]]{1,40}\]\s*)+/i;

/** The header of a mail at the top of a text; null for any other text. */
export function mailHeader(text: string): string | null {
  const header = HEADER.exec(text)?.[0];
  return header !== undefined && SUBJECT.test(header) && OTHERS.test(header) ? header : null;
}

/**
 * Reads a mail as it was sent or as it was saved: subject, sender and date from its header, then its text. Its encodings
 * and parts are taken apart by postal-mime.
 * @param text with `\n` line ends
 * @param header as `mailHeader` gives it
 */
export async function readMail(
  file: string,
  text: string,
  header: string,
  context: PageContext,
): Promise<FileReading> {
  return readParsed(file, text.replace(ENVELOPE, ''), header, context);
}

/** What a mailbox file puts above each mail. */
const ENVELOPE = /^From [^\n]*\n/;

/**
 * The same of a mail's bytes, as mail programs save it: each part is in the encoding that it names for itself. What is
 * attached is named among what was passed over.
 * @returns null for what is no mail
 */
export async function readMailFile(
  file: string,
  bytes: Uint8Array,
  context: PageContext,
): Promise<FileReading | null> {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const header = mailHeader(latin.slice(0, LONGEST_HEADER).replace(/\r\n?/g, '\n'));
  if (header === null) return null;
  const envelope = ENVELOPE.exec(latin.slice(0, LONGEST_LINE))?.[0].length ?? 0;
  return readParsed(file, bytes.subarray(envelope), header, context);
}

const LONGEST_HEADER = 256 * 1024;
const LONGEST_LINE = 1000;
const MAIL = 'message/rfc822';
const LONGEST_NOTE = 200;
/** Mails that are passed on within mails that are passed on. */
const DEEPEST = 5;

async function readParsed(
  file: string,
  content: string | Uint8Array,
  header: string,
  context: PageContext,
  depth = 1,
): Promise<FileReading> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(typeof content === 'string' ? content : inUtf8(content));
  const html = mail.html === undefined ? undefined : withWesternMarks(mail.html);
  const said = statements();
  const value = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
  const text = withWesternMarks(inOrder(mail.text ?? '')).replace(/\r\n?/g, '\n');
  const firstLine = header.split('\n').length;
  const page = mailPage(html, text);
  const passedOn = mail.attachments.filter(({ mimeType }) => mimeType === MAIL);
  // A line that says so stands above a mail that is passed on as it was.
  if (passedOn.length === 1 && page === null && text.trim().length < LONGEST_NOTE && depth < DEEPEST) {
    const inner = Buffer.from(passedOn[0]!.content as ArrayBuffer);
    const head = mailHeader(inner.toString('latin1').slice(0, LONGEST_HEADER).replace(/\r\n?/g, '\n'));
    if (head !== null) return readParsed(file, inner, head, context, depth + 1);
  }
  const units = page === null ? [] : unitsOf(page, said);
  const lines = page === null ? text.split('\n').map((line, unit) => ({ line, unit })) : linesOf(units);
  const purpose = purposeOf(mail.subject ?? '', value('in-reply-to'));
  const own = ownLines(
    lines.map(({ line }) => line),
    purpose,
  );
  for (const { at, text, rule } of own.removed)
    said.remove(page === null ? firstLine + at : units[lines[at]!.unit]!.line, text, rule);
  const subject = (mail.subject ?? '').replace(BEFORE_SUBJECT, '').trim();
  said.state('headline', subject, 'mail header "Subject"');
  const { sender = '', sent = '' } = own.forwarded ?? {};
  said.state('author', senderOf(sender.replace(ADDRESS, '').trim(), sender), 'the mail that is passed on');
  said.state('date', readDate(sent) ?? '', 'the mail that is passed on');
  said.state('author', senderOf(mail.from?.name ?? '', value('from')), 'mail header "From"');
  const date = readDate(value('date'));
  if (date !== null) said.state('date', date, 'mail header "Date"');
  else if (value('date') !== '') said.remove(1, value('date'), 'date/unreadable');
  const left = new Set(own.removed.map(({ at }) => lines[at]!.unit));
  const kept = units.filter((_, unit) => !left.has(unit));
  const reading =
    page === null
      ? readText(file, own.lines.join('\n'), context, said, firstLine)
      : fromUnits(file, own.forwarded === null ? kept : unquoted(kept), context, said);
  const ignored = mail.attachments
    .filter(({ disposition }) => disposition !== 'inline')
    .map(({ filename, mimeType }) => ({
      file,
      reason: `${filename ?? (mimeType === MAIL ? 'A mail' : 'A file')} is attached to it, and was not read.`,
    }));
  return ignored.length === 0 ? reading : { ...reading, ignored };
}

/** An address behind a name: `Ada Lind <ada@example.org>`, `Ada Lind [mailto:ada@example.org]`. */
const ADDRESS = /[<[](?:mailto:)?[^<>[\]]{1,200}[>\]]/g;

/** UTF-16 that was read in the wrong order of its bytes begins with the order's mark, turned round. */
function inOrder(text: string): string {
  if (!text.startsWith('\ufffe')) return text;
  return Buffer.from(text.slice(1), 'utf16le').swap16().toString('utf16le');
}

/** A mail that names no encoding, and is not in UTF-8, is in what its bytes look like. */
function inUtf8(bytes: Uint8Array): string | Uint8Array {
  if (isUtf8(bytes)) return bytes;
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (/^Content-Type:[^\n]*(?:\n[ \t][^\n]*)*(?:charset|boundary)\s*=/im.test(latin.slice(0, LONGEST_HEADER)))
    return bytes;
  const decoded = decode(bytes);
  return decoded.ok ? decoded.text : bytes;
}

/** As address books have it: `Moll, Ida`. */
const FAMILY_FIRST = /^(\p{Lu}[\p{L}'’-]{1,40}), (\p{Lu}[\p{L}.'’ -]{1,40})$/u;

/** A sender's name; list archives write `jo at example.org (Jo Roe)`. */
function senderOf(name: string, header: string): string {
  const inBrackets = /\(([^()]{2,60})\)\s*$/.exec(header)?.[1] ?? '';
  const given = name.replace(FAMILY_FIRST, '$2 $1');
  return readNames(given) ?? readNames(inBrackets) ?? '';
}

function fromUnits(
  file: string,
  units: readonly Unit[],
  context: PageContext,
  said: Statements,
): FileReading {
  const read = readPage(identifierFor(file), stemOf(file), units, context, said);
  if (read) return { file, read: [read], rejected: [] };
  const reason = 'No article text was found in the mail.';
  return {
    file,
    read: [],
    rejected: [{ file, line: null, reason, remedy: 'Save its text as .txt, or remove the file.' }],
  };
}
