import { SimpleMarkdown } from 'discord-markdown-parser';

/** One item to a line: an indent, `-`, `*` or a number, and the text. */
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(.*)$/;
/** All lines of a list: it begins with an item, and goes on with items. */
const LIST = /^ *(?:[-*]|\d{1,9}\.) +[^\n]*(?:\n *(?:[-*]|\d{1,9}\.) +[^\n]*)*(?:\n|$)/;

interface Line {
  readonly indent: number;
  readonly start: number | null;
  readonly text: string;
}

type Rule = Parameters<typeof SimpleMarkdown.parserFor>[0][string];
type Nested = Parameters<Rule['parse']>[1];
type State = Parameters<Rule['parse']>[2];

/** Lists, as Discord has them: a deeper indent begins a list within the item above. */
export const list: Rule = {
  order: SimpleMarkdown.defaultRules.heading.order - 0.2,
  match: (source, state) => {
    const before = state.prevCapture as string[] | null | undefined;
    return !before || before[0]?.endsWith('\n') ? ofOneKind(LIST.exec(source)) : null;
  },
  parse: (capture, nested, state) => {
    const lines = capture[0]!.split('\n').flatMap((line) => lineOf(line) ?? []);
    return asList(lines, nested, state);
  },
};

/** Bullets and numbers on one level are two lists: the second is left for the next match. */
function ofOneKind(found: RegExpExecArray | null): RegExpExecArray | null {
  if (!found) return null;
  const lines = found[0].split('\n');
  const first = lineOf(lines[0]!)!;
  const other = lines.findIndex((text) => {
    const line = lineOf(text);
    return line && line.indent <= first.indent && (line.start === null) !== (first.start === null);
  });
  if (other > 0) found[0] = `${lines.slice(0, other).join('\n')}\n`;
  return found;
}

function lineOf(line: string): Line | null {
  const found = ITEM.exec(line);
  if (!found) return null;
  return {
    indent: found[1]!.length,
    start: found[2] === undefined ? null : Number(found[2]),
    text: found[3]!,
  };
}

function asList(lines: readonly Line[], nested: Nested, state: State): ReturnType<Rule['parse']> {
  const [first] = lines;
  const items: (readonly Line[])[] = [];
  for (const line of lines) {
    if (line.indent <= first!.indent || items.length === 0) items.push([line]);
    else items[items.length - 1] = [...items.at(-1)!, line];
  }
  return {
    type: 'list',
    start: first!.start,
    items: items.map(([own, ...deeper]) => [
      ...nested(own!.text, { ...state, prevCapture: ['text'] }),
      ...(deeper.length === 0 ? [] : [asList(deeper, nested, state)]),
    ]),
  };
}
