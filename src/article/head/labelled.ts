/** The fields that a page may state as `Label: value`. */
export type Label = 'headline' | 'section' | 'author' | 'source' | 'url' | 'credit';

const LABELS: readonly (readonly [Label, RegExp])[] = [
  ['headline', /^(?:title|headline)\s*:\s*(.+)$/i],
  [
    'section',
    /^(?:section|category|categories|filed under|filed in|posted in|published in|topic|channel|desk)\s*:\s*(.+)$/i,
  ],
  ['author', /^(?:authors?|by ?line|writer|journalist|reporter)\s*:\s*(.+)$/i],
  [
    'source',
    /^(?:source|publisher|publication|site(?: ?name)?|website|newspaper|outlet|first published (?:by|in))\s*:\s*(.+)$/i,
  ],
  [
    'url',
    /^(?:(?:url|link|permalink|permanent link|short link|web address|address|original(?: article)?|canonical|source|source url|retrieved from)\s*:?\s*)?(https?:\/\/\S+)$/i,
  ],
];

/** Reads `Label: value`, where the value is short enough to be one. */
export function readLabelled(line: string): { readonly label: Label; readonly value: string } | null {
  if (line.length > 300) return null;
  const url = LABELS.find(([label]) => label === 'url')![1].exec(line)?.[1];
  if (url) return { label: 'url', value: url };
  for (const [label, pattern] of LABELS) {
    const value = pattern.exec(line)?.[1]?.trim();
    // Several values after "Filed under" are tags, not the section.
    if (
      value &&
      (label === 'headline' || (value.length <= 80 && !(label === 'section' && /[,;]/.test(value))))
    )
      return { label, value };
  }
  return null;
}
