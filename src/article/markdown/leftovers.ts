import type { Statements } from '../head/stated.js';

/**
 * What site generators and note takers write into Markdown for themselves, which is none of the page's words: shortcodes,
 * template tags, attribute lists, components' imports. Each pattern is bounded, so that none takes more than its length.
 */
const LEFTOVERS: readonly RegExp[] = [
  // Hugo: {{< figure src="a.jpg" >}}, {{% ref "b" %}}
  /\{\{[<%][^{}]{0,2000}[>%]\}\}/,
  // Liquid and Jinja: {% include note.html %}, {{ page.title }}
  /\{%[^{}]{0,2000}%\}/,
  /\{\{[^{}<%]{0,500}\}\}/,
  // kramdown: {: .lead #top}, {::nomarkdown}, and {:toc} with the item that it replaces
  /(?<=^|\n)(?:[-*+]|1\.) [^\n]{1,60}\n\{:\s?toc[^{}\n]{0,100}\}/,
  /\{::?[^{}\n]{0,500}\}/,
  // Attributes of a heading or a link: {#id}, {.class}
  /[ \t]?\{[#.][A-Za-z][\w:-]{0,80}[^{}\n]{0,200}\}/,
  // MDX comments: {/* … */}
  /\{\/\*[^*]{0,2000}\*\/\}/,
  // Pandoc's footnotes within the line: ^[…]
  /\^\[[^[\]\n]{1,1000}\]/,
  // Pictures and pages embedded by note takers: ![[pier.jpg]]
  /!\[\[[^[\]\n]{1,300}\]\]/,
];
const CODE_SPAN = /`[^`\n]{1,1000}`/;
/** A link between notes says its label, or the name of the note. */
const WIKI_LINK = /\[\[(?:[^[\]|\n]{1,300}\|)?(?<label>[^[\]|\n]{1,300})\]\]/;
const ANY = new RegExp([CODE_SPAN, ...LEFTOVERS, WIKI_LINK].map(({ source }) => source).join('|'), 'g');

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Lines that open or close a box: `:::note`, `:::`. */
const BOX = /^:{3,}.{0,200}$/;
/** The first line of a block of imports and exports, as MDX has them: it goes on to the next empty line. */
const MODULE =
  /^(?:import\s+['"]|import\s+[\w*{][^\n]{0,300}?\sfrom\s+['"]|import\s+\{\s*$|export\s+(?:const|let|default|function|async|\*|\{))/;
const COMMENT = /^\{%-?\s*(?<name>comment)\s*-?%\}/;

/**
 * Takes them out of a page's Markdown, but for what stands in code. Lines keep their numbers.
 * @param firstLine the file's line that is line 1 of the text
 */
export function withoutLeftovers(text: string, firstLine: number, said: Statements): string {
  const kept: string[] = [];
  let fence: string | null = null;
  let prose: string[] = [];
  let from = 1;
  let inModule = false;
  const flush = (next: number) => {
    if (prose.length > 0) kept.push(strip(prose.join('\n'), from + firstLine - 1, said));
    prose = [];
    from = next;
  };
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const mark = FENCE.exec(line)?.[1] ?? null;
    const number = index + 1;
    if (fence !== null || mark !== null) {
      flush(number + 1);
      kept.push(line);
      if (fence === null) fence = mark;
      else if (mark?.startsWith(fence)) fence = null;
      from = number + 1;
      continue;
    }
    const begins = index === 0 || lines[index - 1]!.trim() === '';
    inModule = line.trim() !== '' && (inModule || (begins && MODULE.test(line)));
    if (inModule || BOX.test(line)) {
      said.remove(number + firstLine - 1, line.trim(), 'markdown/leftover');
      prose.push('');
    } else prose.push(line);
  }
  flush(lines.length + 1);
  return kept.join('\n');
}

function strip(text: string, firstLine: number, said: Statements): string {
  const parts: string[] = [];
  let from = 0;
  let line = firstLine;
  let counted = 0;
  const lineAt = (offset: number) => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
      line++;
    counted = offset;
    return line;
  };
  let commentsEnd = true;
  for (const match of text.matchAll(ANY)) {
    if (match.index < from || match[0].startsWith('`')) continue;
    let end = match.index + match[0].length;
    const label = match.groups?.label;
    if (label === undefined) {
      if (commentsEnd && COMMENT.test(match[0])) {
        const close = endOfComment(text, end);
        commentsEnd = close !== null;
        end = close ?? end;
      }
      const gone = text.slice(match.index, end);
      said.remove(lineAt(match.index), gone.trim().replace(/\s+/g, ' '), 'markdown/leftover');
      parts.push(text.slice(from, match.index), '\n'.repeat(gone.split('\n').length - 1));
    } else parts.push(text.slice(from, match.index), label.trim());
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

const END_OF_COMMENT = /\{%-?\s*endcomment\s*-?%\}/g;

function endOfComment(text: string, from: number): number | null {
  END_OF_COMMENT.lastIndex = from;
  return END_OF_COMMENT.exec(text) ? END_OF_COMMENT.lastIndex : null;
}
