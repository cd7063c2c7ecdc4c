import type { Answered, Passage, Why } from '../../answer/answer.js';
import { howAlike, howSure } from '../../answer/how-sure.js';
import type { MatchedTerm } from '../../search/search.js';
import { fold } from '../../search/terms/fold.js';
import { filtersInWords } from '../filters/filters.js';
import { container, text } from '../reply/components.js';
import type { View } from '../reply/gate.js';
import type { Texts } from '../strings/texts.js';
import { joined, type Markdown, md, quoted } from '../text/markdown.js';
import { meetingLines, nearestText } from './judged.js';
import { citationText } from './passage.js';

const WORDS = 300;

/**
 * Why a passage was chosen: how it meets the conditions, the words that matched and where, the filters, how sure. Counts
 * passages from 0.
 */
export function whyView(t: Texts, answer: Answered, n: number): View {
  const passage = answer.passages[n] ?? answer.passages[0];
  const lines = [
    ...meetingLines(passage.why, t),
    ...wordLines(t, passage),
    ...meaningLine(t, passage.why),
    ...pairsLine(t, passage.why),
    filtersLine(t, answer),
    t.md('why.rank', {
      rank: answer.passages.indexOf(passage) + 1,
      paragraphs: t.plain('count.paragraph', { count: answer.matches }),
    }),
    // How sure is the answer's, that is, its first passage's.
    ...(passage === answer.passages[0] ? [sureLine(t, answer)] : []),
    signalsLine(t, passage.why.signals),
  ];
  return {
    components: [
      container([
        text(md`### ${t.md('why.title')}\n${citationText(passage.citation, t)}`),
        text(
          joined(
            lines.filter((line) => line !== undefined),
            '\n',
          ),
        ),
      ]),
    ],
  };
}

function sureLine(t: Texts, answer: Answered): Markdown {
  const step = howSure(answer);
  return step === 'nearest' ? nearestText(answer, t, 'how-sure.nearest') : t.md(`how-sure.${step}`);
}

function wordLines(
  t: Texts,
  { why: { matched, missing, similarity, meetings }, ...passage }: Passage,
): Markdown[] {
  const { text: paragraph, citation } = passage;
  const texts = { paragraph: fold(paragraph), headline: fold(citation.headline), article: null };
  const named = ({ word, term, mended }: MatchedTerm, within: string | null) => {
    if (mended) return t.plain('why.mended', { word, term });
    return within === null || within.includes(fold(word)) ? word : t.plain('why.other-form', { word });
  };
  const where = (key: keyof typeof texts, found: typeof matched): Markdown[] => {
    const words = found.map((one) => named(one, texts[key])).join(', ');
    return found.length === 0 ? [] : [t.md(`why.in-${key}`, { words: quoted(words, WORDS) })];
  };
  const lines = [
    ...where(
      'paragraph',
      matched.filter((m) => m.inParagraph),
    ),
    ...where(
      'headline',
      matched.filter((m) => m.inHeadline),
    ),
    ...where(
      'article',
      matched.filter((m) => m.inArticle && !m.inParagraph && !m.inHeadline),
    ),
    ...(missing.length === 0 ? [] : [t.md('why.missing', { words: quoted(missing.join(', '), WORDS) })]),
  ];
  if (matched.length === 0 && similarity != null) return [t.md('why.no-words-but-meaning'), ...lines];
  // What asks for a time alone has no words to match, and was found by that.
  return lines.length > 0 || meetings?.length ? lines : [t.md('why.no-words')];
}

/** An answer that was saved before meaning was looked at has no similarity. */
function meaningLine(t: Texts, { similarity }: Why): Markdown[] {
  if (similarity == null) return [];
  return [t.md(`alike.${howAlike(similarity)}`)];
}

/** Which words met which: by them a passage may be found that shares no word with the question. */
function pairsLine(t: Texts, { pairs = [] }: Why): Markdown[] {
  if (pairs.length === 0) return [];
  const shown = pairs.map(({ asked, met }) => t.plain('why.pair', { asked, met })).join(', ');
  return [t.md('why.pairs', { pairs: quoted(shown, WORDS) })];
}

function filtersLine(t: Texts, { searched }: Answered): Markdown {
  const all = t.plain('count.article', { count: searched.articles });
  const filters = filtersInWords(searched.filters, t);
  if (filters === undefined) return t.md('why.no-filters', { all });
  return t.md('why.filters', { filters: quoted(filters, WORDS), left: searched.filteredArticles, all });
}

function signalsLine(t: Texts, signals: Readonly<Record<string, number>>): Markdown | undefined {
  const counted = Object.entries(signals).filter(([, value]) => Math.abs(value) >= 0.005);
  if (counted.length === 0) return undefined;
  const shown = counted.map(([name, value]) => `${name} ${t.number(Math.round(value * 100) / 100)}`);
  return t.md('why.signals', { signals: quoted(shown.join(', '), WORDS) });
}
