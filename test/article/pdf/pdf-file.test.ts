import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/article/read-file.js';

const bytesOf = (name: string) => readFileSync(`test/fixtures/${name}`);
const articleIn = async (name: string) => {
  const { read } = await readFile(name, bytesOf(`documents/pdf/${name}`));
  return read[0]!;
};

describe('a PDF', () => {
  it('tells on which page each of its paragraphs begins', async () => {
    const { article } = await articleIn('weasyprint.pdf');
    expect(article.pages).toHaveLength(article.paragraphs.length);
    expect(article.pages![0]).toBe(1);
    expect(article.pages!.at(-1)).toBeGreaterThan(3);
    expect(article.pages).toEqual(article.pages!.toSorted((a, b) => a - b));
  });

  it('loses what runs along at the edges of its pages, and says so', async () => {
    const { removed } = await articleIn('weasyprint.pdf');
    const rules = (rule: string) => removed.filter((line) => line.rule === rule).map(({ text }) => text);
    expect(new Set(rules('pdf/running-line'))).toEqual(new Set(['The Ellard Observer']));
    expect(rules('pdf/page-number')[1]).toMatch(/^Page 2 of \d+$/);
  });

  it('loses notes at the foot of a page with their marks', async () => {
    const { removed, article } = await articleIn('pdftex.pdf');
    expect(removed.some(({ rule, text }) => rule === 'pdf/footnote' && /reading room/.test(text))).toBe(true);
    expect(removed.some(({ rule, text }) => rule === 'pdf/note-mark' && text === '1')).toBe(true);
    expect(article.paragraphs.join(' ')).not.toContain('reading room');
  });
});

describe('a PDF is refused with the reason', () => {
  const refused = async (name: string, bytes: Uint8Array) => {
    const { read, rejected } = await readFile(name, bytes);
    expect(read).toEqual([]);
    return rejected;
  };

  it('that it holds pictures of pages only', async () => {
    const [fault] = await refused('scan.pdf', bytesOf('documents-refused/scan.pdf'));
    expect(fault!.reason).toBe('The PDF has no text, only pictures of its 2 pages.');
    expect(fault!.remedy).toContain('OCR');
  });

  it('that it is locked', async () => {
    const [fault] = await refused('locked.pdf', bytesOf('documents-refused/locked.pdf'));
    expect(fault!.reason).toBe('The PDF is locked with a password.');
  });

  it.each([
    ['is none', Buffer.from('Just some words that somebody saved under the wrong name.')],
    ['is nothing but its first line', Buffer.from('%PDF-1.7\n')],
    ['is cut short', bytesOf('documents/pdf/fop.pdf').subarray(0, 900)],
  ])('that it %s', async (_, bytes) => {
    const [fault] = await refused('broken.pdf', bytes);
    expect(fault!.reason).toBe('The PDF is damaged, or is none: it could not be opened.');
    expect(fault!.remedy).toContain('print it to a new PDF');
  });
});
