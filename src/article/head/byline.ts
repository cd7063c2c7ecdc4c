const LEAD =
  /^(?:by|(?:words|text|story) and (?:pictures|photographs?|photos|images) by|words by|written by|story by|text by|reported by|posted by|article by|analysis by)[:\s]+/i;
/** The same in other languages; "von" and "di" also stand in names, so that a full name has to follow. */
const LEAD_ABROAD =
  /^(?:(?:text |bericht |ein (?:artikel|beitrag|bericht) )?von|(?:propos recueillis |écrit |publié )?par|(?:escrito |publicado |redactado )?por|di|(?:scritto |articolo )?da|a cura di|(?:geschreven )?door|av|af|oleh)[:\s]+(?=\S+ \S)/iu;
/** The desk or paper before a byline: `HPN Coast / By Jo Roe`. */
const DESK = /^\p{Lu}[\p{L}.& ]{1,30}\s[/|•·]\s(?=by\s)/iu;
const PARTICLE = '(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten|y|e|of|the)';
const NAME = new RegExp(
  `^(?:(?:Dr|Prof|Professor|Sir|Mr|Mrs|Ms)\\.? )?[\\p{Lu}][\\p{L}.'’-]*(?: (?:${PARTICLE}|[\\p{Lu}][\\p{L}.'’-]*)){0,4}$`,
  'u',
);
const LONGEST = 300;
/** What stands after a name and is not another name. */
const TITLE =
  /\b(?:correspondents?|reporters?|editors?|writers?|columnists?|partners?|counsel|attorney|associates?|lawyers?|journalists?|contributors?|contributing|author|solicitor|director|head|chief|senior|deputy|staff|special|legal|analyst|producer|managing|fellow|professor)\b/i;

/**
 * The authors that a byline names: `By Jo Roe and Al Poe, Legal Correspondent` gives `Jo Roe and Al Poe`.
 * @returns null for a line that is no byline; "By George, they have done it" has no second capital and no name's shape.
 */
export function readByline(line: string): string | null {
  if (line.length > LONGEST) return null;
  const own = /\sby\s/i.test(line) ? line.replace(DESK, '') : line;
  const lead = LEAD.exec(own) ?? LEAD_ABROAD.exec(own);
  if (!lead) return null;
  return readNames(own.slice(lead[0].length));
}

/** Names as a byline or an author field gives them, without titles and places; null when there are none. */
export function readNames(text: string): string | null {
  if (text.length > LONGEST) return null;
  const trimmed = text
    .replace(/<[^>]*>|\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/\s+@\w+\b|\s*\S+@\S+/g, '')
    .replace(/\s+(?:in|for|at|with|from|on)\s+(?:the\s+)?[\p{Lu}\d].*$/u, '')
    .replace(/\s*[|•·–—-]\s+.*$/, '')
    .trim()
    .replace(/(?<![,;:])[,;:]+$/, '');
  const names: string[] = [];
  let written = '';
  for (const [part, separator] of namesIn(trimmed)) {
    if (names.length > 0 && TITLE.test(part)) break;
    // After a full name and a comma, one word is a place or a paper: "Jo Roe, Brussels".
    if (/\s/.test(names[0] ?? '') && separator.trim() === ',' && !/\s/.test(part)) break;
    if (!NAME.test(part)) {
      const organisation = separator.trim() === ',' && /^\p{Lu}/u.test(part) && part.split(' ').length <= 5;
      return names.length > 0 && organisation ? written : null;
    }
    names.push(part);
    written += (names.length === 1 ? '' : separator) + part;
  }
  return written === '' || written.length > 120 ? null : written;
}

/** Each name with the separator that stands before it. */
function namesIn(text: string): [string, string][] {
  const parts = text.split(/(\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*|\s*;\s*)/);
  const names: [string, string][] = [];
  for (let i = 0; i < parts.length; i += 2) names.push([parts[i]!.trim(), i === 0 ? '' : parts[i - 1]!]);
  return names;
}
