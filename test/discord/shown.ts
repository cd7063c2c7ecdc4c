/**
 * How Discord's client reads markdown, rule by rule in its order, written from the behaviour of its client rather than from
 * what the bot escapes: gives the text that is shown and each mark that takes effect.
 */
export interface Shown {
  readonly text: string;
  readonly marks: readonly string[];
}

/** Each at the start of a line. */
const BLOCKS: readonly (readonly [string, RegExp])[] = [
  ['heading', /^ *#{1,3}\s+\S[^\n]*/],
  ['small', /^ *-#\s+\S[^\n]*/],
  ['quote', /^ *>(?:>>)? [^\n]*/],
  ['list', /^ *(?:[*+-]|\d+\.) +\S[^\n]*/],
];

/** Each anywhere, tried in this order. */
const INLINES: readonly (readonly [string, RegExp])[] = [
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/],
  ['mention', /^<(?:@[!&]?|#|\/[^:>\n]+:)\d+>/],
  ['guide', /^<id:\w+>/],
  ['emoji', /^<a?:\w+:\d+>/],
  ['time', /^<t:-?\d+(?::\w)?>/],
  ['everyone', /^@(?:everyone|here)/],
  ['address', /^<?(?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s]/],
  ['invite', /^discord(?:app)?\.(?:gg|com\/invite)\/\w+/],
  ['link', /^\[(?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*\]\(\s*<?(?:[^\s\\]|\\.)*?>?\s*\)/],
  ['bold', /^\*\*(?:\\[\s\S]|[^\\])+?\*\*(?!\*)/],
  ['underline', /^__(?:\\[\s\S]|[^\\])+?__(?!_)/],
  [
    'italic',
    /^\b_(?:__|\\[\s\S]|[^\\_])+?_\b|^\*(?=\S)(?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?\*(?!\*)/,
  ],
  ['strike', /^~~(?=\S)[\s\S]*?\S~~/],
  ['spoiler', /^\|\|[\s\S]+?\|\|/],
];

export function shown(markdown: string): Shown {
  const marks: string[] = [];
  let text = '';
  let rest = markdown;
  let lineStart = true;
  while (rest !== '') {
    const rules = lineStart ? [...BLOCKS, ...INLINES] : INLINES;
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    const rule = escaped ? undefined : rules.find(([, pattern]) => pattern.test(rest));
    if (rule) marks.push(rule[0]);
    const taken = escaped?.[0] ?? String.fromCodePoint(rest.codePointAt(0)!);
    text += escaped?.[1] ?? taken;
    rest = rest.slice(taken.length);
    lineStart = taken === '\n' || (lineStart && /\s/.test(taken));
  }
  return { text, marks };
}
