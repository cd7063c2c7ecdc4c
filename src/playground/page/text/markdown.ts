import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { list } from './markdown-list.js';

/** Discord's markdown, parsed. Everything that is shown is text: nothing in it becomes HTML of its own. */
export type Mark =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: Wrapping; readonly content: readonly Mark[] }
  | { readonly type: 'heading'; readonly level: number; readonly content: readonly Mark[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'code-block'; readonly text: string; readonly language: string | null }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly Mark[] }
  | {
      readonly type: 'list';
      /** The first number of an ordered list; null for one with bullets. */
      readonly start: number | null;
      readonly items: readonly (readonly Mark[])[];
    }
  | { readonly type: 'mention'; readonly of: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly type: 'everyone'; readonly name: 'everyone' | 'here' }
  | { readonly type: 'command'; readonly name: string }
  | {
      readonly type: 'timestamp';
      /** Milliseconds since 1970. */
      readonly at: number;
      /** One letter, as Discord has them: `t`, `D`, `R`. */
      readonly style: string;
    };

export type Wrapping = 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler' | 'subtext' | 'quote';

const WRAPPING: Readonly<Record<string, Wrapping>> = {
  strong: 'strong',
  em: 'emphasis',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  subtext: 'subtext',
  blockQuote: 'quote',
};

/** Small print begins a line, also behind a list, of which the parser that we take knows nothing. */
const subtext: typeof list = {
  order: SimpleMarkdown.defaultRules.heading.order - 0.5,
  parse: (capture, nested, state) => ({ content: nested(capture[1]!, state) }),
  match(source, state) {
    const before = state.prevCapture as string[] | null | undefined;
    return !before || before[0]?.endsWith('\n') ? /^-# +([^\n]+)(?:\n|$)/.exec(source) : null;
  },
};

const parser = SimpleMarkdown.parserFor({ ...rulesExtended, list, subtext });

export function parseMarkdown(source: string): readonly Mark[] {
  return joinedTexts(parser(source, { inline: true }).map(asMark));
}

type Parsed = ReturnType<typeof parser>[number];

function asMark(node: Parsed): Mark {
  const wrapping = WRAPPING[node.type];
  if (wrapping) {
    const content = within(node.content);
    return { type: wrapping, content: wrapping === 'quote' ? withoutLastBreak(content) : content };
  }
  switch (node.type) {
    case 'text':
      return { type: 'text', text: String(node.content) };
    case 'br':
    case 'newline':
      return { type: 'break' };
    case 'heading':
      return { type: 'heading', level: Number(node.level), content: within(node.content) };
    case 'inlineCode':
      return { type: 'code', text: String(node.content) };
    case 'codeBlock':
      return { type: 'code-block', text: String(node.content), language: node.lang || null };
    case 'link':
    case 'url':
    case 'autolink':
      return asLink(node);
    case 'list':
      return { type: 'list', start: node.start, items: node.items.map(within) };
    case 'user':
    case 'role':
    case 'channel':
      return { type: 'mention', of: node.type, id: String(node.id) };
    case 'everyone':
    case 'here':
      return { type: 'everyone', name: node.type };
    case 'slashCommand':
      return { type: 'command', name: String(node.fullName) };
    case 'timestamp':
      return { type: 'timestamp', at: Number(node.timestamp) * 1_000, style: node.format ?? 'f' };
    case 'emoji':
      return { type: 'text', text: `:${node.name}:` };
    case 'twemoji':
      return { type: 'text', text: String(node.name) };
    default:
      return { type: 'text', text: `<${String(node.id ?? node.type)}>` };
  }
}

/** Only addresses of the web become links, as in Discord; what names another scheme stays its text. */
function asLink(node: Parsed): Mark {
  const content = within(node.content);
  const href = String(node.target);
  return /^https?:\/\//i.test(href)
    ? { type: 'link', href, content }
    : { type: 'text', text: content.map((mark) => ('text' in mark ? mark.text : '')).join('') };
}

function within(content: readonly Parsed[]): readonly Mark[] {
  return joinedTexts(content.map(asMark));
}

/** The parser gives texts in small pieces. */
function joinedTexts(marks: readonly Mark[]): readonly Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (mark.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', text: last.text + mark.text };
    } else joined.push(mark);
  }
  return joined;
}

function withoutLastBreak(marks: readonly Mark[]): readonly Mark[] {
  return marks.at(-1)?.type === 'break' ? marks.slice(0, -1) : marks;
}
