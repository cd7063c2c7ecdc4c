import type { FileReading, ReadArticle, RelatedStory, StatedField } from './article.js';

const FIELDS: readonly StatedField[] = [
  'id',
  'headline',
  'date',
  'section',
  'author',
  'source',
  'url',
  'credit',
];
const LABEL_WIDTH = 10;

/** A printable account of how a file was read, so that a person can see what was taken, what was left out, and why. */
export function explainReading(reading: FileReading): string {
  const parts = [
    `${reading.file}: ${count(reading.read.length, 'article')}, ${reading.rejected.length} rejected`,
  ];
  for (const read of reading.read) parts.push(explainArticle(read));
  for (const { file, line, reason, remedy } of reading.rejected) {
    const place = [...(file === reading.file ? [] : [file]), ...(line === null ? [] : [`line ${line}`])];
    parts.push(`REJECTED${place.map((part) => ` ${part}`).join('')}: ${reason}\n  ${remedy}`);
  }
  for (const { file, reason } of reading.ignored ?? []) parts.push(`PASSED OVER ${file}: ${reason}`);
  return `${parts.join('\n\n')}\n`;
}

/**
 * The same for programs: an object for each article (`file`, `article`, `removed`, `origins`) and for each thing that could
 * not be read (`file`, `rejected`).
 */
export function readingAsJson({ file, read, rejected }: FileReading): object[] {
  return [
    ...read.map(({ article, removed, origins }) => ({ file, article, removed, origins })),
    ...rejected.map(({ line, reason, remedy }) => ({ file, rejected: { line, reason, remedy } })),
  ];
}

function explainArticle({ article, removed, origins, within }: ReadArticle): string {
  const lines = within === undefined ? [] : [`${'within'.padEnd(LABEL_WIDTH)}${within}`];
  const fields = FIELDS.map((field) => {
    const value = article[field];
    const origin = origins[field];
    return `${field.padEnd(LABEL_WIDTH)}${value ?? '(not stated)'}${value !== null && origin ? `  [${origin}]` : ''}`;
  });
  lines.push(...fields, '', count(article.paragraphs.length, 'paragraph'));
  article.paragraphs.forEach((text, i) => {
    for (const heading of article.headings ?? [])
      if (heading.above === i + 1) lines.push(`  # ${heading.text}`);
    const page = article.pages?.[i];
    lines.push(`  ${i + 1}. ${page === undefined ? '' : `(page ${page}) `}${text}`);
  });
  if (article.related.length > 0) {
    lines.push('', count(article.related.length, 'related story', 'related stories'));
    for (const story of article.related) lines.push(`  - ${explainStory(story)}`);
  }
  if (removed.length > 0) {
    lines.push('', `${count(removed.length, 'line')} left out`);
    for (const { line, rule, text } of removed) lines.push(`  line ${line}  ${rule}  ${text}`);
  }
  return lines.join('\n');
}

function explainStory({ date, section, headline, teaser, url }: RelatedStory): string {
  return [date, section, headline, teaser, url].filter((part) => part !== null).join(' | ');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
