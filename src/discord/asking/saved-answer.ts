import type { Answered, Citation, NothingFound, Passage, Turn } from '../../answer/answer.js';
import { citationOf } from '../../answer/passage/citation.js';
import type { NearName } from '../../answer/suggestion.js';
import type { Live } from '../../live/live.js';
import type { Filters, Place } from '../../search/query.js';
import type { SavedPage } from '../../state/saved-pages.js';
import type { Voted } from '../../state/votes.js';
import type { Context } from '../commands/context.js';
import type { Caller } from '../gateway/incoming.js';
import { Problem } from '../reply/problem.js';
import { turnOf } from './turn.js';

/** A question as the buttons of its answer find it again, for asking again, or on. */
export interface SavedQuestion {
  readonly question: string;
  readonly understoodAs: string;
  readonly filters: Filters;
  /** Other readings of it, best first. */
  readonly alternatives: readonly string[];
  /** Names of the archive that may have been meant, where nothing was found. */
  readonly nearNames: readonly NearName[];
  /** Who asked. */
  readonly owner: string;
  /** All whose words may be in it. */
  readonly askers: readonly string[];
  /** What its conversation knows it by, as long as it is remembered. */
  readonly turnId: string | null;
  /** What was asked and shown, kept as long as the buttons are. */
  readonly turn: Turn;
}

/** A passage without what the archive holds anyway: a tenth of the size, and no second copy of an article's text. */
type PackedPassage = Omit<Passage, 'text' | 'copies' | 'repeats' | 'citation'> &
  Place & { readonly repeats?: readonly Place[] };

interface PackedAnswer {
  readonly answer: Omit<Answered, 'passages'> | Omit<NothingFound, 'nearMisses'>;
  /** None when nothing was found. */
  readonly passages: readonly PackedPassage[];
  readonly filters: Filters;
  readonly turnId: string | null;
  readonly turn: Turn;
}

const KIND = 'answer';

interface ToSave {
  readonly answer: Answered | NothingFound;
  readonly filters: Filters;
  readonly turnId: string | null;
  readonly drawnFrom: readonly string[];
}

/** The id under which the answer's buttons find it. */
export function saveAnswer(
  { pages, caller, begun }: Pick<Context, 'pages' | 'begun'> & { readonly caller: Pick<Caller, 'userId'> },
  { answer, filters, turnId, drawnFrom }: ToSave,
): Promise<string> {
  const body: PackedAnswer = { ...packed(answer), filters, turnId, turn: turnOf(answer) };
  const { archiveVersion: version } = answer;
  const owner = caller.userId;
  return pages.save({ kind: KIND, version, owner, body, drawnFrom, ...(begun !== undefined && { begun }) });
}

/** @throws Problem when it has expired, or its text is not in the live archive. */
export async function loadAnswer(
  context: Context,
  id: string,
): Promise<{ answer: Answered; filters: Filters }> {
  const { answer, passages, filters } = await loadBody(context, id);
  const [first, ...others] = passages.flatMap((one) => unpack(one, context.live));
  if (!first || answer.outcome !== 'answered') throw expired();
  return { answer: { ...answer, passages: [first, ...others] }, filters };
}

/** What its vote is about, whether or not the archive still holds it. @throws Problem when it has expired. */
export async function loadVoted(
  context: Context,
  id: string,
): Promise<Voted & { readonly question: string; readonly drawnFrom: readonly string[] }> {
  const { answer, passages, askers: drawnFrom } = await loadBody(context, id);
  const [first] = passages;
  if (!first) throw expired();
  const { article, paragraph } = first;
  const headline = context.live.library.byId(article)?.headline ?? article;
  return { question: answer.question, article, headline, paragraph, drawnFrom };
}

/** What was asked, whether or not the archive still holds the answer; `undefined` when it has expired, or cannot be looked for. */
export async function findQuestion(context: Context, id: string): Promise<SavedQuestion | undefined> {
  const saved = await context.pages.load(id, KIND);
  return saved ? questionOf(bodyOf(saved)) : undefined;
}

/** What was asked, whether or not the archive still holds the answer. @throws Problem when it has expired. */
export async function loadQuestion(context: Context, id: string): Promise<SavedQuestion> {
  return questionOf(await loadBody(context, id));
}

function questionOf({ answer, filters, turnId, turn, owner, askers }: Body): SavedQuestion {
  const { question, understoodAs, alternatives = [] } = answer;
  const nearNames = 'nearNames' in answer ? (answer.nearNames ?? []) : [];
  return { question, understoodAs, filters, alternatives, nearNames, owner, askers, turnId, turn };
}

/** A page that was saved. @throws Problem when it has expired, or cannot be looked for just now */
export async function loadPage(
  { pages }: Pick<Context, 'pages'>,
  id: string,
  kind: string,
): Promise<SavedPage> {
  const saved = await pages.load(id, kind);
  // Not that it has expired: nobody knows.
  if (saved === null) throw new Problem('away', (t) => t.md('expired.unknown'));
  if (!saved) throw expired();
  return saved;
}

export function expired(): Problem {
  return new Problem('expired', (t) => t.md('expired.text', { ask: t.plain('command.ask.name') }));
}

type Body = PackedAnswer & Pick<SavedQuestion, 'owner' | 'askers'>;

async function loadBody(context: Context, id: string): Promise<Body> {
  return bodyOf(await loadPage(context, id, KIND));
}

function bodyOf({ body, owner, drawnFrom = [] }: SavedPage): Body {
  return { ...(body as PackedAnswer), owner, askers: [owner, ...drawnFrom] };
}

function packed(answer: Answered | NothingFound): Pick<PackedAnswer, 'answer' | 'passages'> {
  if (answer.outcome === 'nothing-found') {
    const { nearMisses: _nearMisses, ...rest } = answer;
    return { answer: rest, passages: [] };
  }
  const { passages, ...rest } = answer;
  return { answer: rest, passages: passages.map(pack) };
}

function pack({ text: _text, copies: _copies, repeats, citation, ...rest }: Passage): PackedPassage {
  return { ...rest, ...placeOf(citation), ...(repeats && { repeats: repeats.map(placeOf) }) };
}

function placeOf({ article, paragraph }: Citation): Place {
  return { article, paragraph };
}

function unpack({ repeats, article, paragraph, ...rest }: PackedPassage, { library }: Live): Passage[] {
  const text = library.byId(article)?.paragraphs[paragraph - 1];
  const [citation] = cited({ article, paragraph }, library);
  if (!citation || text === undefined || rest.excerpt.end > text.length) return [];
  const { copies } = library.byId(article)!;
  const again = repeats?.flatMap((place) => cited(place, library)) ?? [];
  return [{ ...rest, text, copies, citation, ...(again.length > 0 && { repeats: again }) }];
}

/** The citation of a place; none where its article is gone. */
function cited({ article: id, paragraph }: Place, library: Live['library']): Citation[] {
  const article = library.byId(id);
  return article ? [citationOf(article, paragraph)] : [];
}
