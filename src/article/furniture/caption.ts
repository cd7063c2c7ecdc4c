import type { FurnitureRule } from './rule.js';
import { large } from '../text/large-pattern.js';

/** They sell pictures and nothing else: their name at the end of a line makes it a credit. */
const PICTURE_AGENCY =
  'getty(?: images)?|shutterstock(?:\\.com)?|i ?stock(?:photo)?(?:\\.com)?|epa|alamy|flickr|wikimedia(?: commons)?|unsplash|pexels|pixabay|pa wire|rex features|corbis|adobe stock|dreamstime|depositphotos|zuma press|creative commons|cc[ -]by(?:-\\w+)*|stock photo|ap photo|reuters file photo|file photo';
/** They also write news: without a photographer's name before them they may be a source or a dateline. */
const NEWS_AGENCY = 'afp|ap|bloomberg|pa|reuters|xinhua|upi|press association';
const LABEL =
  '(?:photo(?:graph)?s?|image|images|picture|pictures|pic|illustration|graphic|main image|lead image|feature[d]? image|cover image|photo credit|image credit|picture credit|image source|photo source|credits?|photography)';

const WORD = "[a-z\\u00c0-\\u024f.'-]+";
const LABELLED = large(
  new RegExp(
    `^\\(?(?:(?:image|photo|picture|media) (?:source|credit|copyright),|${LABEL}\\s*(?:[:|]|©|\\bby\\b|courtesy of|courtesy|from\\b)+|(?:©|\\(c\\)))\\s*[:©]?\\s*(.{2,80}?)\\)?\\.?$`,
    'i',
  ),
);
const AGENCY_LINE = large(
  new RegExp(
    `^\\(?((?:${WORD} ){0,3}${WORD}\\s*[/|]\\s*(?:${PICTURE_AGENCY}|${NEWS_AGENCY})|(?:${WORD} ){0,3}(?:${WORD},? (?:via |for )?)?(?:${PICTURE_AGENCY})|(?:${PICTURE_AGENCY})\\s*[/|,]\\s*${WORD}(?: ${WORD}){0,3})\\)?$`,
    'i',
  ),
);
const LABEL_IN_CAPTION = large(
  new RegExp(
    `(?:^|[.\\s([|–—-])(?:(?:${LABEL})\\s*(?:[:|]|©|\\bby\\b|courtesy of)|(?<=[.)] )credit(?:\\.{3}|…|:)?)\\s*([^.!?]{2,60}?)[)\\].]*$`,
    'i',
  ),
);
const AGENCY_IN_CAPTION = large(
  new RegExp(
    `[(|©]\\s*([^()|©]{0,40}(?:\\b(?:${PICTURE_AGENCY})|[/|]\\s*(?:${NEWS_AGENCY})))\\s*\\)?\\.?$`,
    'i',
  ),
);

/** `… at the gate. REUTERS/Jo Roe/File Photo` */
const AGENCY_FIRST =
  /(?:[.)]|\b\d{4})\s+((?:REUTERS|AFP|AP|EPA|PA|Reuters)\s?\/\s?\p{Lu}[\p{L}.'’ /-]{2,50})$/u;
/** `… on the pier. (Jo Roe/The Coast)` */
const NAME_IN_BRACKETS =
  /[.!?]["”]?\s+\((\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}\s?\/\s?\p{Lu}[\p{L} .]{1,30})\)$/u;
const LICENCE = /\s*(?:acquire|purchase) licensing rights(?:,? opens new tab)?$/i;

/** Who made a picture, when the text is such a line: `Photo: Jo Roe / Getty` gives `Jo Roe / Getty`. */
export function creditOf(line: string): string | null {
  if (line.length > 120) return null;
  const labelled = LABELLED.exec(line.replace(LICENCE, ''));
  const isNotice = /^\(?(?:©|\(c\))/i.test(line) && /\b(?:llp|ltd|inc|plc|gmbh|advertising)\b/i.test(line);
  if (labelled?.[1] && !isNotice && !/all rights reserved|\b(?:19|20)\d\d\b/i.test(labelled[1]))
    return labelled[1].trim();
  const agency = AGENCY_LINE.exec(line);
  return agency?.[1] && /[A-Z]/.test(agency[1]) ? agency[1].trim() : null;
}

/** The credit at the end of a caption: `Crates at the port. Photograph: Jo Roe/Getty`. */
export function creditInCaption(line: string): string | null {
  const text = line.replace(LICENCE, '');
  const found =
    LABEL_IN_CAPTION.exec(text) ??
    AGENCY_IN_CAPTION.exec(text) ??
    AGENCY_FIRST.exec(text) ??
    NAME_IN_BRACKETS.exec(text);
  return found?.[1]?.trim() ?? null;
}

/** Picture captions and credits. Whether a line is one is decided by `creditOf` and `creditInCaption`. */
export const caption: FurnitureRule = {
  id: 'furniture/caption',
  kind: 'inline',
  mostWords: 45,
  patterns: [
    /^(?:file photo|file picture|file image|photo caption|caption|image caption|pictured|enlarge|in this photo|photo illustration|gallery|figure \d+|fig\. \d+)\s*[:|–—-]\s*\S/i,
    /^(?:photo|image|picture)s?(?: supplied)?$/i,
    /^(?:image|photo|picture|media|video) caption,\s*\S/i,
    /^enlarge \/ \S/i,
    /^(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Mm]edia|[Vv]ideo) ?[Cc](?:aption|opyright) ?[\p{Lu}\p{N}"'].*$/u,
    /^image (?:copyright|source) .{2,60}? image caption \S/i,
  ],
};
