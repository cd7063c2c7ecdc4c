import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ALONE } from '../../src/article/article.js';
import { findDates } from '../../src/article/dates.js';
import { RULES } from '../../src/article/furniture/furniture.js';
import { readText } from '../../src/article/text-file.js';

/** What pages of nothing but one thing are made of. */
const PIECES = [
  '(', '[', '[a](', '(a ', '<a ', 'By (', 'By a@', 'x9', 'A', '.', '. ', 'A. ', '1. ', '- ', '| ', '"', '“', '@a ',
  'http://a ', 'a ', 'Aa ', '2017-11-10 ', '10 Nov 2017 ', '1/2/2017 ', 'November ', '10 ', 'sign up to your inbox ',
  'you your ', 'share | ', 'a\n', 'a\n\n', '10 November 2017\n\n', 'Related\n\n', 'Leave a comment\n\nReply\n\n',
  'Jo Roe says:\n\n3 May 2017\n\n', 'Home\n', '> ', '#', '中', '日', '。', 'é', 'd', '-', '_', 'Ten boats left the old harbour today.\n\n',
]; // biome-ignore format: a table of short words

const SMALL = 20_000;
const TIMES = 8;
/** Linear time grows as the text does; twice that is noise, the square would be eight times it. */
const MOST_GROWTH = TIMES * 3;
/** Less than this is noise whatever it grows to, in milliseconds. */
const LEAST = 60;

function milliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** By how much the processor time grows when the text grows eightfold; the least of three, for others use the machine too. */
function growth(work: (text: string) => void, piece: string, small: number): number {
  const [short, long] = [piece.repeat(small / piece.length), piece.repeat((small * TIMES) / piece.length)];
  work(short);
  let least = Infinity;
  for (let i = 0; i < 3 && least > MOST_GROWTH; i++) {
    const base = milliseconds(() => work(short));
    const grown = milliseconds(() => work(long));
    least = Math.min(least, grown < LEAST ? 0 : grown / Math.max(base, LEAST / MOST_GROWTH));
  }
  return least;
}

describe('the time that a text takes grows as its length', () => {
  it.each(PIECES)('%j, over and over', (piece) => {
    expect(growth((text) => readText('page.txt', text, ALONE), piece, SMALL)).toBeLessThanOrEqual(
      MOST_GROWTH,
    );
  });

  it.each(PIECES)('%j, where dates are looked for', (piece) => {
    expect(growth((text) => findDates(text), piece, SMALL)).toBeLessThanOrEqual(MOST_GROWTH);
  });

  it('is not doubled by each letter of a line that may be a name of a section', () => {
    const page = (letters: number) =>
      `${'d'.repeat(letters)} / Agency\n03-05-2017\n\nTen boats left the old harbour.`;
    for (const letters of [20, 40, 60])
      expect(readText('page.txt', page(letters), ALONE).file).toBe('page.txt');
  });

  it('a million letters of a line are read', () => {
    for (const piece of ['x9', '(', 'a ', '. '])
      expect(readText('page.txt', piece.repeat(1_000_000 / piece.length), ALONE).file).toBe('page.txt');
  });
});

/** Every pattern that stands as a literal in the reading of text, and those that the families of furniture build. */
function patterns(): [name: string, pattern: RegExp][] {
  const root = join(import.meta.dirname, '../../src/article');
  const found: [string, RegExp][] = RULES.flatMap(({ id, patterns: built }) =>
    built.map((pattern, i): [string, RegExp] => [`${id} ${i + 1}`, pattern]),
  );
  for (const folder of ['head', 'body', 'tail', 'furniture', 'whole', 'text']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const source = readFileSync(join(root, folder, name), 'utf8');
      const visit = (node: ts.Node) => {
        const literal = ts.isRegularExpressionLiteral(node) && /^\/(.*)\/([a-z]*)$/s.exec(node.text);
        if (literal)
          found.push([`${folder}/${name} ${node.text.slice(0, 60)}`, new RegExp(literal[1]!, literal[2])]);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest));
    }
  }
  return found;
}

describe('every pattern', () => {
  /** Longer pieces are no furniture, datelines or names, and most patterns never see them. */
  const LINE = 3000;
  const MOST = 60;
  const TRIES = 8;

  it('is through with the longest line in a moment', () => {
    const lines = PIECES.map((piece) => piece.replaceAll('\n', ' ').repeat(LINE / piece.length));
    const slow = patterns().filter(([, pattern]) =>
      lines.some((line) => {
        const look = () => {
          pattern.lastIndex = 0;
          line.replace(pattern, '');
        };
        // The least of eight: the first use compiles the pattern, and others use the machine too.
        return Array.from({ length: TRIES }).every(() => milliseconds(look) > MOST);
      }),
    );
    expect(slow.map(([name]) => name)).toEqual([]);
  });
});
