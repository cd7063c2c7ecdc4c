/** The folder of an archive that a server has of its own, below the bot's state folder. */
const OWN_FOLDER = /\barchives[\\/][a-z0-9]{6}(?![\w-])(?:[\\/]articles(?![\w-]))?/g;
/** The database is the operator's affair; that it is that one is enough. */
const STATE_FILE = /\bclippings\.db\b/g;
/** Where a path may begin: `/srv`, `C:\bots`; what is no whole path has no blank in it. */
const WHOLE_PATH = /(?<![^\s"'“‘(])(?:[\\/]|[A-Za-z]:[\\/])/;
const ENDS = /["'“‘(\n]/;

/**
 * A server's own archive is in the bot's state folder, of which its moderators need to know nothing: what is said to them of files is
 * said as from the archive's folder.
 */
export function placeless(text: string): string {
  return withoutWayTo(
    STATE_FILE,
    (found) => found,
    withoutWayTo(OWN_FOLDER, () => 'articles', text),
  );
}

function withoutWayTo(end: RegExp, called: (found: string) => string, text: string): string {
  let told = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(end)) {
    told += text.slice(from, pathStart(text, from, index)) + called(found);
    from = index + found.length;
  }
  return told + text.slice(from);
}

/** Where the path begins that leads to a place in a text. */
function pathStart(text: string, from: number, to: number): number {
  let start = from;
  for (let at = from; at < to; at++) if (ENDS.test(text[at]!)) start = at + 1;
  const before = text.slice(start, to);
  const whole = WHOLE_PATH.exec(before);
  if (whole) return start + whole.index;
  return start + before.length - /\S*$/.exec(before)![0].length;
}
