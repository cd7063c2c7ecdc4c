const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements that hold nothing and have no end tag. */
export const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** What may stand in a page's head; anything else begins the body. */
export const HEAD = words('base basefont bgsound link meta noscript script style template title');

/** Block elements: an open paragraph ends where one of them begins. */
export const ENDS_PARAGRAPH = words(
  `address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp`,
);

/** Cells and the like: no start or end tag within closes what is open outside. */
const SCOPE = 'applet caption html marquee object table td template th';
const PARAGRAPH_SCOPE = words(`${SCOPE} button`);
const LIST_SCOPE = words(`${SCOPE} ol ul menu dl`);
const TABLE_SCOPE = words('html table template');
const FIELD_SCOPE = words(`${SCOPE} select`);

/** Which open elements the start tag of an element closes, and where to stop looking for them. */
interface Closing {
  readonly closes: ReadonlySet<string>;
  readonly scope: ReadonlySet<string>;
}

const closing = (closes: string, scope: ReadonlySet<string>): Closing => ({ closes: words(closes), scope });
const PARAGRAPH = closing('p', PARAGRAPH_SCOPE);
const SECTION = closing('tbody thead tfoot caption colgroup tr td th', TABLE_SCOPE);

const CLOSINGS: ReadonlyMap<string, Closing> = new Map([
  ['li', closing('li', LIST_SCOPE)],
  ['dt', closing('dt dd', LIST_SCOPE)],
  ['dd', closing('dt dd', LIST_SCOPE)],
  ['td', closing('td th caption', TABLE_SCOPE)],
  ['th', closing('td th caption', TABLE_SCOPE)],
  ['tr', closing('tr td th caption colgroup', TABLE_SCOPE)],
  ['tbody', SECTION],
  ['thead', SECTION],
  ['tfoot', SECTION],
  ['option', closing('option', FIELD_SCOPE)],
  ['optgroup', closing('option optgroup', FIELD_SCOPE)],
  ['a', closing('a', words(SCOPE))],
  ['button', closing('button', words(SCOPE))],
  ['rt', closing('rt rp rb', words(`${SCOPE} ruby`))],
  ['rp', closing('rt rp rb', words(`${SCOPE} ruby`))],
  ['rb', closing('rt rp rb rtc', words(`${SCOPE} ruby`))],
]);

/** What the start tag of an element closes, in the order in which it is closed. */
export function closingsOf(name: string): readonly Closing[] {
  const own = CLOSINGS.get(name);
  if (!ENDS_PARAGRAPH.has(name)) return own ? [own] : [];
  return own ? [own, PARAGRAPH] : [PARAGRAPH];
}

const CONTAINERS = words(
  `${SCOPE} address article aside blockquote body button center details dialog dir div dl dd dt fieldset figcaption figure
  footer form header hgroup li main menu nav ol section summary tbody tfoot thead tr ul`,
);

/** Whether the end tag of an inline element is lost in front of this open element: what it closes stands further out. */
export function holdsBack(open: string, ended: string): boolean {
  if (ENDS_PARAGRAPH.has(ended) || CONTAINERS.has(ended)) return open === 'table' && ended !== 'table';
  return CONTAINERS.has(open);
}
