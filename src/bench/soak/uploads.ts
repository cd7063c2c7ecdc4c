const MB = 1024 ** 2;
const HEAD = 'The lighthouse is lit again';
const SENTENCE =
  'The lighthouse at the head of the bay was lit again on Friday, after the keepers had worked on it all winter.';

const filled = (piece: (n: number) => string, bytes: number): string => {
  const parts: string[] = [];
  for (let n = 0, size = 0; size < bytes; n++) {
    const part = piece(n);
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
};

/** Files of two megabytes each, made to hold up whoever reads them. */
export function hostileUploads(bytes = 2 * MB): readonly { readonly name: string; readonly data: string }[] {
  const items = filled((n) => `,{"title":"${HEAD} ${n}","body":"${n}: ${SENTENCE}"}`, bytes).slice(1);
  return [
    { name: 'many-articles.json', data: `[${items}]` },
    { name: 'many-lines.jsonl', data: items.replaceAll('},{', '}\n{') },
    {
      name: 'menu-lines.txt',
      data: `${HEAD}\n\n${SENTENCE}\n\n${filled(() => 'Home\nNews\nSport\n', bytes)}`,
    },
    {
      name: 'short-paragraphs.txt',
      data: `${HEAD}\n\n${filled((n) => `${n}: ${SENTENCE.slice(0, 60)}.\n\n`, bytes)}`,
    },
    { name: 'one-paragraph.txt', data: `${HEAD}\n\n${filled((n) => `${SENTENCE} ${n}. `, bytes)}` },
    { name: 'open-links.html', data: `<h1>${HEAD}</h1>${filled(() => '<p><a href="x">some text ', bytes)}` },
    { name: 'paragraphs.html', data: `<h1>${HEAD}</h1>${filled((n) => `<p>${n} ${SENTENCE}`, bytes)}` },
    { name: 'elements.html', data: `<h1>${HEAD}</h1><p>${SENTENCE}${'<div><b>'.repeat(bytes / 8)}` },
    {
      name: 'quotations.md',
      data: `# ${HEAD}\n\n${filled(() => `> ${SENTENCE}\n\nSo they said.\n\n`, bytes)}`,
    },
  ];
}
