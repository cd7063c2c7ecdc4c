import { innerHead, listFooter, patchStart, quotedLines } from './mail-quotes.js';

/** What of a mail's lines is its own text. */
export interface OwnLines {
  /** As many as there were; those that are no text are empty. */
  readonly lines: readonly string[];
  readonly removed: readonly { readonly at: number; readonly text: string; readonly rule: string }[];
  /** Who sent the mail that is passed on, and when, as its head says it; null for a mail that passes none on. */
  readonly forwarded: { readonly sender: string; readonly sent: string } | null;
}

export type Purpose = 'answer' | 'forward' | 'unknown';

const ANSWERS = /^(?:re|aw|sv|antw|ri|rif|vá)\s*(?:\[\d+\])?:/i;
const FORWARDS = /^(?:fwd?|fw|wg|tr|rv|enc|vs|doorst|i)\s*:/i;
/** More than this above another mail answers it; less is a note on what is passed on. */
const LEAST_ANSWER = 300;
/** What parts a sender's signature from the message (RFC 3676, section 4.3). */
const SIGNATURE = /^-- ?$/;

/** What a mail is for, by its subject and by whether it says what it answers. */
export function purposeOf(subject: string, inReplyTo: string): Purpose {
  const mark = subject.trim().replace(/^(?:\[[^[\]]{1,40}\]\s*)+/, '');
  if (FORWARDS.test(mark)) return 'forward';
  return ANSWERS.test(mark) || inReplyTo !== '' ? 'answer' : 'unknown';
}

/** A mail's lines without what it quotes, its signature, a list's footer, and the changes that a mail of git carries. */
export function ownLines(lines: readonly string[], purpose: Purpose): OwnLines {
  const kept = [...lines];
  const removed: OwnLines['removed'][number][] = [];
  const remove = (at: number, rule: string) => {
    if (kept[at]!.trim() !== '') removed.push({ at, text: kept[at]!.trim(), rule });
    kept[at] = '';
  };
  const removeFrom = (from: number, to: number, rule: string) => {
    for (let at = from; at < to; at++) remove(at, rule);
  };
  const patch = patchStart(kept);
  if (patch > 0) removeFrom(patch, kept.length, 'mail/patch');
  const footer = listFooter(kept);
  if (footer >= 0) removeFrom(footer, kept.length, 'mail/list');
  const inner = innerHead(kept);
  let forwarded: OwnLines['forwarded'] = null;
  let from = 0;
  if (inner !== null) {
    const above = kept.slice(0, inner.from).join('').length;
    const isAnswer = purpose === 'unknown' ? above >= LEAST_ANSWER : purpose === 'answer' && above > 0;
    if (isAnswer) removeFrom(inner.from, kept.length, 'mail/quoted');
    else {
      removeFrom(0, inner.from, 'mail/note');
      removeFrom(inner.from, inner.end, 'mail/head');
      forwarded = { sender: inner.sender, sent: inner.sent };
      from = inner.end;
    }
  }
  // What is all quoted is what there is to read.
  const quoted = purpose === 'answer' ? quotedLines(kept) : new Set<number>();
  const own = kept.filter((line, at) => !quoted.has(at) && line.trim() !== '').join('');
  if (own.length >= LEAST_ANSWER / 3) for (const at of quoted) remove(at, 'mail/quoted');
  const signature = kept.findLastIndex((line, at) => at >= from && SIGNATURE.test(line));
  if (signature >= 0) removeFrom(signature, kept.length, 'mail/signature');
  return { lines: kept, removed, forwarded };
}

/** Where the head of another mail is one block, as in a page, it is parted into its lines again. */
export function headLines(block: string): string[] {
  return /^\W*(?:from|von|de|da|van|från)\s?:/i.test(block)
    ? block.split(
        /\s(?=(?:sent|date|gesendet|datum|envoyé|enviado|fecha|inviato|data|verzonden|skickat|to|an|à|para|a|aan|cc|subject|betreff|objet|asunto|oggetto|onderwerp|ämne)\s?:)/i,
      )
    : [block];
}
