import type { FileReading, PageContext } from '../article.js';
import { withWesternMarks } from '../bytes/decode.js';
import { readDate } from '../dates.js';
import { readNames } from '../head/byline.js';
import { type Statements, statements } from '../head/stated.js';
import { blocksOf } from '../html/text/blocks.js';
import { parsePage } from '../html/tree/parse.js';
import { identifierFor, stemOf } from '../identifier.js';
import { readPage } from '../page.js';
import { readText } from '../text-file.js';

/** An envelope of a mailbox file, then header lines, folded ones too, then an empty line. */
const HEADER = /^(?:From \S+[^\n]*\n)?((?:[A-Za-z][\w-]{1,40}:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,200})[ \t]*\n/;
const SUBJECT = /^Subject:/im;
const OTHERS = /^(?:From|To|Date|Message-ID|Reply-To):/im;
/** What replies, forwarding and lists put before a subject. */
const BEFORE_SUBJECT = /^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)\s*(?:\[\d+\])?:\s*|\[[^[\]]{1,40}\]\s*)+/i;
/** What parts a sender's signature from the message (RFC 3676, section 4.3). */
const SIGNATURE = /^-- ?$/m;

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
/** A text this much shorter than the page beside it only says that there is one. */
const LEAST_TEXT = 0.4;

async function readParsed(
  file: string,
  content: string | Uint8Array,
  header: string,
  context: PageContext,
): Promise<FileReading> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(content);
  const html = mail.html === undefined ? undefined : withWesternMarks(mail.html);
  const said = statements();
  const value = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
  const subject = (mail.subject ?? '').replace(BEFORE_SUBJECT, '').trim();
  said.state('headline', subject, 'mail header "Subject"');
  said.state('author', senderOf(mail.from?.name ?? '', value('from')), 'mail header "From"');
  const date = readDate(value('date'));
  if (date !== null) said.state('date', date, 'mail header "Date"');
  else if (value('date') !== '') said.remove(1, value('date'), 'date/unreadable');
  const firstLine = header.split('\n').length;
  const text = withWesternMarks(mail.text ?? '');
  const reading =
    html !== undefined && text.trim().length < LEAST_TEXT * lettersIn(html)
      ? fromHtml(file, html, context, said)
      : readText(file, withoutSignature(text, firstLine, said), context, said, firstLine);
  const ignored = mail.attachments
    .filter(({ disposition }) => disposition !== 'inline')
    .map(({ filename }) => ({
      file,
      reason: `${filename ?? 'A file'} is attached to it, and was not read.`,
    }));
  return ignored.length === 0 ? reading : { ...reading, ignored };
}

/** How many letters of a page are text and no markup. */
function lettersIn(html: string): number {
  return blocksOf(parsePage(html).body).reduce((sum, { text }) => sum + text.length, 0);
}

/** As address books have it: `Moll, Ida`. */
const FAMILY_FIRST = /^(\p{Lu}[\p{L}'’-]{1,40}), (\p{Lu}[\p{L}.'’ -]{1,40})$/u;

/** A sender's name; list archives write `jo at example.org (Jo Roe)`. */
function senderOf(name: string, header: string): string {
  const inBrackets = /\(([^()]{2,60})\)\s*$/.exec(header)?.[1] ?? '';
  const given = name.replace(FAMILY_FIRST, '$2 $1');
  return readNames(given) ?? readNames(inBrackets) ?? '';
}

function withoutSignature(text: string, firstLine: number, said: Statements): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const at = lines.findLastIndex((line) => SIGNATURE.test(line));
  if (at < 0) return lines.join('\n');
  for (const [i, line] of lines.slice(at).entries())
    if (line.trim() !== '') said.remove(firstLine + at + i, line.trim(), 'mail/signature');
  return lines.slice(0, at).join('\n');
}

function fromHtml(file: string, html: string, context: PageContext, said: Statements): FileReading {
  const units = blocksOf(parsePage(html).body).map(({ line, text, kind, afterBlank, omitted }) => {
    for (const part of omitted) said.remove(line, part.text, part.rule);
    return { line, text, kind, afterBlank };
  });
  const read = readPage(identifierFor(file), stemOf(file), units, context, said);
  if (read) return { file, read: [read], rejected: [] };
  const reason = 'No article text was found in the mail.';
  return {
    file,
    read: [],
    rejected: [{ file, line: null, reason, remedy: 'Save its text as .txt, or remove the file.' }],
  };
}
