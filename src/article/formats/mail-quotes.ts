/** What a reply repeats and a forwarded mail is headed by, in the forms that mail programs give them. */

/** The lines that mail programs put above another mail, in the languages that they are set to. */
const FROM = /^[\s*_>|-]*(?:from|von|de|da|van|från)\s?:[\s*_]*(\S.*)$/i;
const SENT =
  /^[\s*_>|-]*(?:sent|date|gesendet|datum|envoyé(?: le)?|enviado(?: el)?|fecha|inviato|data|verzonden|skickat)\s?:[\s*_]*(\S.*)$/i;
const SUBJECT = /^[\s*_>|-]*(?:subject|betreff|objet|asunto|oggetto|onderwerp|ämne)\s?:/i;
const OTHER = /^[\s*_>|-]*(?:to|cc|bcc|an|kopie|à|para|a|cco?|aan|reply-to|importance|priority)\s?:/i;
/** `-----Original Message-----`, `---------- Forwarded message ---------`, `Begin forwarded message:`. */
const DIVIDER =
  /^[\s>]*(?:-{2,}\s*(?:original(?: message|nachricht)?|ursprüngliche nachricht|message d['’]origine|mensaje original|forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado)\s*-{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|_{20,})\s*$/i;
/** Who wrote what is quoted below, and when: `On 3 May 2021 at 18:40, Ada Lind <ada@example.org> wrote:`, in one line or two. */
const ATTRIBUTION =
  /^[\s>]*(?=.{6,300}$)(?:on|am|le|el|op|il|den)\s.*\b(?:wrote|writes|schrieb|écrit|escribió|schreef|scritto|skrev)\b.{0,100}:\s*$/i;
const QUOTED = /^\s?>/;

/** Another mail within a mail: where its head stands and where its text begins, with who sent it and when. */
export interface InnerHead {
  readonly from: number;
  readonly end: number;
  readonly sender: string;
  readonly sent: string;
}

const MOST_HEAD_LINES = 10;

/** The head of a mail that stands within the lines of another; null where there is none. */
export function innerHead(lines: readonly string[]): InnerHead | null {
  for (let i = 0; i < lines.length; i++) {
    const sender = FROM.exec(lines[i]!)?.[1];
    if (sender === undefined) continue;
    let sent = '';
    let hasSubject = false;
    let end = i + 1;
    for (; end < Math.min(lines.length, i + MOST_HEAD_LINES); end++) {
      const line = lines[end]!;
      const date = SENT.exec(line)?.[1];
      if (date !== undefined) sent ||= date;
      else if (SUBJECT.test(line)) hasSubject = true;
      // A long list of recipients goes on in the next line.
      else if (!OTHER.test(line) && (line.trim() === '' || !/^\s/.test(line))) break;
    }
    if (sent === '' || !hasSubject) continue;
    let from = i;
    while (from > 0 && lines[from - 1]!.trim() === '') from--;
    return { from: from > 0 && DIVIDER.test(lines[from - 1]!) ? from - 1 : i, end, sender, sent };
  }
  return null;
}

/** Which lines are quoted from the mail that is answered, the line above that says so with them. */
export function quotedLines(lines: readonly string[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (let i = 0; i < lines.length; i++) {
    if (quoted.has(i) || !QUOTED.test(lines[i]!)) continue;
    let above = i - 1;
    while (above >= 0 && lines[above]!.trim() === '') above--;
    for (const height of [1, 2]) {
      const said = lines.slice(Math.max(0, above - height + 1), above + 1).join(' ');
      if (!ATTRIBUTION.test(said)) continue;
      for (let at = Math.max(0, above - height + 1); at <= above; at++) quoted.add(at);
      break;
    }
    let end = i;
    while (end < lines.length && QUOTED.test(lines[end]!)) quoted.add(end++);
    i = end - 1;
  }
  return quoted;
}

/** Where what a list's server puts below a mail begins: a long rule, and a few lines to the end. @returns -1 for none */
export function listFooter(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => /^_{30,}\s*$/.test(line));
  const below = lines.slice(at + 1).filter((line) => line.trim() !== '');
  return at > 0 && below.length > 0 && below.length <= MOST_FOOTER_LINES && below.some(isListLine) ? at : -1;
}

const MOST_FOOTER_LINES = 6;
const isListLine = (line: string) => /mailing list|unsubscribe|https?:\/\/|@/i.test(line);

/** Where the changes begin that a mail of git carries below its message. @returns -1 for none */
export function patchStart(lines: readonly string[]): number {
  const diff = lines.findIndex((line) => /^diff --git a\/|^Index: \S+$/.test(line));
  if (diff < 0) return -1;
  const rule = lines.slice(0, diff).lastIndexOf('---');
  return rule < 0 ? diff : rule;
}
