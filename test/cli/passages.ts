import type { Answered, Citation, NothingFound, Passage, Span } from '../../src/answer/answer.js';
import type { Copy } from '../../src/archive/archive.js';

interface PassageParts extends Partial<Omit<Citation, 'paragraph'>> {
  readonly text: string;
  readonly paragraph?: number;
  readonly sentence?: string;
  readonly excerpt?: string;
  readonly terms?: readonly string[];
  readonly copies?: readonly Partial<Copy>[];
  readonly repeats?: readonly Citation[];
}

/** A passage from its words: the excerpt, sentence and terms are looked up in the text. */
export function passage({
  text,
  sentence,
  excerpt,
  terms = [],
  copies = [],
  repeats,
  ...cited
}: PassageParts): Passage {
  const place = (part: string): Span => {
    const start = text.indexOf(part);
    if (start < 0) throw new Error(`“${part}” is not in “${text}”`);
    return { start, end: start + part.length };
  };
  const whole = place(excerpt ?? text);
  return {
    citation: {
      article: 'crane',
      headline: 'Port gets a crane',
      source: null,
      date: null,
      section: null,
      url: null,
      paragraph: 1,
      ...cited,
    },
    copies: copies.map((copy) => ({
      id: 'copy',
      headline: 'Port gets a crane',
      date: null,
      source: null,
      url: null,
      file: 'copy.txt',
      ...copy,
    })),
    ...(repeats && { repeats }),
    text,
    excerpt: whole,
    sentence: sentence === undefined ? whole : place(sentence),
    terms: terms.map(place),
    score: 1.23456789,
    why: { matched: [], missing: [], signals: {}, similarity: null },
  };
}

const base = {
  question: 'How tall is the crane?',
  understoodAs: 'How tall is the crane?',
  confidence: 0.99,
  searched: {
    articles: 30,
    paragraphs: 1200,
    filteredArticles: 30,
    filteredParagraphs: 1200,
    newest: '2018-03-05',
    filters: {},
  },
  matches: 7,
  archiveVersion: 'v',
  tookMs: 1.23456,
};

export function answered(parts: Partial<Answered> & Pick<Answered, 'passages'>): Answered {
  return { ...base, outcome: 'answered', ...parts };
}

export function nothingFound(parts: Partial<NothingFound> = {}): NothingFound {
  return { ...base, confidence: 0.1, outcome: 'nothing-found', nearMisses: [], suggestions: [], ...parts };
}

export const searched = base.searched;
