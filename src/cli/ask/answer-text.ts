import type { Answer, Answered, Citation, NothingFound, Passage, Span } from '../../answer/answer.js';
import type { Suggestion } from '../../answer/suggestion.js';
import { harmless, type Style, wrap } from '../terminal/terminal.js';
import { doubtLine, unmetLine, whyLines } from './judged-text.js';
import { readingLines } from './reading-text.js';
import { languageText, TALK, toldAsText } from './unsearched-text.js';
import { count, day } from './values.js';

const QUOTE = '  │ ';

/** How much of an answer is shown. */
export interface Shown {
  /** Whether to say which conditions were read, and how each passage meets them. */
  readonly why?: boolean;
  /** Whether to list the further passages, not only how many there are. */
  readonly more?: boolean;
}

/** The answer as a person wants to read it. */
export function answerAsText(
  answer: Answer,
  style: Style,
  { why = false, more = false }: Shown = {},
): string {
  const blocks: string[] = [];
  const reading = readingLines(answer, style);
  if (reading.length > 0) blocks.push(reading.join('\n'));
  blocks.push(...said(answer, style, more));
  if (why && answer.outcome !== 'told') {
    const passages = answer.outcome === 'answered' ? answer.passages : answer.nearMisses;
    blocks.push(whyLines(passages).join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

function said(answer: Answer, style: Style, all: boolean): string[] {
  if (answer.outcome === 'answered') return answered(answer, style, all);
  if (answer.outcome === 'told') return [toldAsText(answer.told)];
  return answer.talk === undefined ? nothing(answer, style, all) : [TALK[answer.talk]];
}

function answered(answer: Answered, style: Style, all: boolean): string[] {
  const [first, ...more] = answer.passages;
  const blocks = [quoted(first, style)];
  const doubt = doubtLine(answer);
  if (doubt !== null) blocks.unshift(doubt);
  return [...blocks, ...further('More passages', more, style, all)];
}

function nothing(answer: NothingFound, style: Style, all: boolean): string[] {
  const { nearMisses, searched, suggestions, language } = answer;
  const { filteredArticles, filteredParagraphs, newest } = searched;
  if (searched.articles === 0) return ['Nothing found: the archive holds no article.'];
  const upTo = newest === null ? '' : `, the newest of ${day(newest)}`;
  if (filteredArticles === 0) {
    const all = `${count(searched.articles, 'article')} of the archive${upTo}`;
    return [`Nothing found: the filters leave none of the ${all}.`, advice({ kind: 'loosen-filters' })];
  }
  const where = `${count(filteredArticles, 'article')}, ${count(filteredParagraphs, 'paragraph')}`;
  const unmet = unmetLine(answer);
  const [nearest, ...others] = nearMisses;
  if (unmet !== null && nearest) {
    const more = further('Other passages near it', others, style, all);
    return [unmet, quoted(nearest, style), ...more, `Searched: ${where}${upTo}.`];
  }
  const blocks = [
    `Nothing found in ${where}${upTo}.`,
    ...(language ? [languageText(language)] : []),
    ...(suggestions.length > 0 ? [suggestions.map(advice).join('\n')] : []),
  ];
  if (nearMisses.length > 0) {
    const list = nearMisses.map((passage, i) => passageListed(passage, i + 1, style));
    blocks.push(`${style.heading('The closest passages')}\n${list.join('\n')}`);
  }
  return blocks;
}

function advice(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'ask-a-question':
      return 'Ask with a few words of what you look for, such as a name, a place or a subject.';
    case 'loosen-filters':
      return 'Try again without the filters.';
    case 'other-words':
      return suggestion.missing.length > 0
        ? `Try other words: the archive has nothing with ${suggestion.missing.map((word) => `“${harmless(word)}”`).join(', ')}.`
        : 'Try other words, or a name that an article would use.';
    case 'look-at-near-misses':
      return 'Or look at what comes closest.';
  }
}

function quoted(passage: Passage, style: Style): string {
  return [wrap(marked(passage, style), style.width, QUOTE), cited(passage, '  ', style)].join('\n');
}

/** The excerpt with the answering sentence and the question's terms set off. */
function marked({ text, excerpt, sentence, terms }: Passage, style: Style): string {
  const within = (from: number, to: number) => {
    let out = '';
    let at = from;
    for (const term of terms) {
      if (term.start < from || term.end > to) continue;
      out += harmless(text.slice(at, term.start)) + style.term(harmless(text.slice(term.start, term.end)));
      at = term.end;
    }
    return out + harmless(text.slice(at, to));
  };
  const before = within(excerpt.start, sentence.start);
  const after = within(sentence.end, excerpt.end);
  return before + style.answer(within(sentence.start, sentence.end)) + after;
}

/** The passages behind the first, or how many there are. */
function further(heading: string, passages: readonly Passage[], style: Style, all: boolean): string[] {
  if (passages.length === 0) return [];
  if (!all) {
    const are = passages.length === 1 ? '1 more passage' : `${passages.length} more passages`;
    return [style.faint(`${are}: ask with --more.`)];
  }
  const list = passages.map((passage, i) => passageListed(passage, i + 2, style));
  return [`${style.heading(heading)}\n${list.join('\n')}`];
}

/** A passage as one of several, with its number. */
export function passageListed(passage: Passage, number: number, style: Style): string {
  const { text, sentence } = passage;
  const words = harmless(slice(text, sentence));
  // What is spoken has its own quotation marks.
  const quote = `${number}. ${/^["“„«]|["”“»]$/.test(words) ? words : `“${words}”`}`;
  return `${wrap(quote, style.width, '  ')}\n${cited(passage, '     ', style)}`;
}

function cited({ citation, copies, repeats = [] }: Passage, indent: string, style: Style): string {
  const lines = [wrap(place(citation), style.width, indent)];
  if (citation.url !== null) lines.push(indent + harmless(citation.url));
  if (copies.length > 0) {
    const also = copies.map(({ source, url, file }) => source ?? url ?? file).join('; ');
    lines.push(wrap(harmless(`Also published in: ${also}`), style.width, indent));
  }
  if (repeats.length > 0) {
    const again = repeats.map(({ headline, source, paragraph }) =>
      [headline, source, `¶ ${paragraph}`].filter((part) => part !== null).join(' · '),
    );
    lines.push(wrap(harmless(`Much the same in: ${again.join('; ')}`), style.width, indent));
  }
  return style.faint(lines.join('\n'));
}

/** With the article's id, which `--article` and `npm run archive -- remove` take. */
function place({ article, headline, source, date, section, paragraph, page }: Citation): string {
  const parts = [
    headline,
    source,
    date === null ? null : day(date),
    section,
    `¶ ${paragraph}`,
    page === undefined ? null : `p. ${page}`,
    `id\u00a0${article}`,
  ];
  return `— ${parts
    .filter((part) => part !== null)
    .map(harmless)
    .join(' · ')}`;
}

const slice = (text: string, { start, end }: Span) => text.slice(start, end);
