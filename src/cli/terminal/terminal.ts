import { styleText } from 'node:util';
import type { Output } from './streams.js';

/** How text is set off where it is printed: with colour on a terminal, with plain marks elsewhere. */
export interface Style {
  readonly width: number;
  readonly answer: (text: string) => string;
  readonly term: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
}

const WIDEST = 100;

/** Colour only where the stream is a terminal that shows it (and NO_COLOR is not set). */
export function styleFor(stream: Output): Style {
  // A terminal that does not know its width says 0.
  const width = Math.min(WIDEST, stream.columns || WIDEST);
  if (!stream.isTTY || !stream.hasColors?.()) {
    const plain = (text: string) => text;
    return { width, answer: (text) => `**${text}**`, term: plain, heading: plain, faint: plain };
  }
  const styled = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    styleText(format, text, { validateStream: false });
  return {
    width,
    answer: styled('bold'),
    term: styled('underline'),
    heading: styled('bold'),
    faint: styled('dim'),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what styleText writes
const ESCAPE = /\u001b\[[0-9;]*m/g;

/** White space but for the no-break spaces. */
const GAP = /[^\S\u00a0\u202f]+/;

/** Breaks lines at white space so that each, with `indent` before it, fits in `width` columns; words stay whole. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(GAP)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.replace(ESCAPE, '').length > width - indent.length) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((one) => indent + one).join('\n');
}

/** Control characters but for tab and line break, and those that turn the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a page must not steer the terminal it is shown on
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The text without what a terminal would obey. */
export function harmless(text: string): string {
  return text.replace(CONTROL, '');
}
