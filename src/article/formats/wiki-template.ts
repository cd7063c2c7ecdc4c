/** Templates of MediaWiki that stand within sentences, with what a reader sees of them. */
const SHOWN: Readonly<Record<string, (values: readonly string[]) => string>> = {
  convert: ([value, unit, second]) =>
    second && /^(?:-|–|to|and|by|x|×)$/.test(unit ?? '')
      ? `${value} ${unit} ${second}`
      : `${value} ${unit ?? ''}`.trim(),
  val: ([value]) => value ?? '',
  lang: (values) => values.at(-1) ?? '',
  transl: (values) => values.at(-1) ?? '',
  nowrap: ([text]) => text ?? '',
  abbr: ([text]) => text ?? '',
  sic: ([text]) => text ?? '',
  small: ([text]) => text ?? '',
  em: ([text]) => text ?? '',
  strong: ([text]) => text ?? '',
  circa: ([year]) => `c. ${year ?? ''}`.trim(),
  'as of': (parts) => `As of ${parts.join(' ')}`,
  frac: (parts) => parts.join('/'),
  'start date': (parts) => parts.map((part) => part.padStart(2, '0')).join('-'),
  date: ([text]) => text ?? '',
  quote: ([text]) => `\n\n> ${text ?? ''}\n\n`,
  '-': () => '–',
};
const SAME: Readonly<Record<string, string>> = {
  cvt: 'convert',
  nobr: 'nowrap',
  'c.': 'circa',
  fraction: 'frac',
  blockquote: 'quote',
  cquote: 'quote',
  ndash: '-',
  'spaced ndash': '-',
};

/**
 * What a reader sees of a template, by its content without the braces; null for one that shows something beside the text,
 * or that is not known.
 */
export function templateText(content: string): string | null {
  const [name = '', ...parts] = content.split('|').map((part) => part.trim());
  const known = name.toLowerCase().replaceAll('_', ' ');
  const number = /^formatnum:(.+)$/.exec(known)?.[1];
  if (number !== undefined) return number;
  const same = Object.hasOwn(SAME, known) ? SAME[known]! : known.startsWith('lang-') ? 'lang' : known;
  const show = Object.hasOwn(SHOWN, same) ? SHOWN[same] : undefined;
  if (!show) return null;
  return show(
    parts.map((part) => part.replace(/^(?:1|text)\s*=\s*/, '')).filter((part) => !/^[\w-]+\s*=/.test(part)),
  );
}
