import type { Answered, Conversation, Passage } from '../answer/answer.js';
import type { Filters } from '../search/search.js';
import type { Context } from './context.js';
import type { Live } from './live.js';
import { Problem } from './problem.js';

/** An answer as its buttons find it again. */
export interface SavedAnswer {
  readonly answer: Answered;
  readonly filters: Filters;
  /** What was asked up to and with this question. */
  readonly conversation: Conversation;
}

/** A passage without what the archive holds anyway: a tenth of the size, and no second copy of an article's text. */
type PackedPassage = Omit<Passage, 'text' | 'copies' | 'citation'> & {
  readonly article: string;
  readonly paragraph: number;
};

interface PackedAnswer {
  readonly answer: Omit<Answered, 'passages'>;
  readonly passages: readonly PackedPassage[];
  readonly filters: Filters;
  readonly conversation: Conversation;
}

const KIND = 'answer';

/** The id under which the answer's buttons find it. */
export function saveAnswer({ pages }: Context, { answer, filters, conversation }: SavedAnswer): string {
  const { passages, ...rest } = answer;
  const body: PackedAnswer = { answer: rest, passages: passages.map(pack), filters, conversation };
  return pages.save({ kind: KIND, version: answer.archiveVersion, body });
}

/** @throws Problem when it has expired, or its text is not in the live archive. */
export function loadAnswer(context: Context, id: string): SavedAnswer {
  const { answer, passages, filters, conversation } = loadBody(context, id);
  const [first, ...others] = passages.flatMap((packed) => unpack(packed, context.live));
  if (!first) throw expired();
  return { answer: { ...answer, passages: [first, ...others] }, filters, conversation };
}

/** What was asked, whether or not the archive still holds the answer: for asking again, or on. */
export function loadQuestion(
  context: Context,
  id: string,
): Omit<SavedAnswer, 'answer'> & { readonly question: string } {
  const { answer, filters, conversation } = loadBody(context, id);
  return { question: answer.question, filters, conversation };
}

export function expired(): Problem {
  return new Problem('expired', (t) => t.md('expired.text', { ask: t.plain('command.ask.name') }));
}

function loadBody({ pages }: Context, id: string): PackedAnswer {
  const saved = pages.load(id, KIND);
  if (!saved) throw expired();
  return saved.body as PackedAnswer;
}

function pack({ text: _text, copies: _copies, citation, ...rest }: Passage): PackedPassage {
  return { ...rest, article: citation.article, paragraph: citation.paragraph };
}

function unpack({ article: id, paragraph, ...rest }: PackedPassage, { library }: Live): Passage[] {
  const article = library.byId(id);
  const text = article?.paragraphs[paragraph - 1];
  if (!article || text === undefined || rest.excerpt.end > text.length) return [];
  const { headline, source, date, section, url, copies } = article;
  return [
    { ...rest, text, copies, citation: { article: id, headline, source, date, section, url, paragraph } },
  ];
}
