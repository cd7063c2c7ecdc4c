import type { Conversation, Turn } from '../../answer/answer.js';
import type { KeptTurn, NewTurn, Reader } from '../../state/conversations.js';
import type { Context } from '../commands/context.js';
import { answerOf } from './of-answer.js';
import type { SavedQuestion } from './saved-answer.js';

/**
 * What a question follows, and how it becomes a part of the conversation itself. What was asked in private is never
 * drawn on for an answer that others see, and nobody's conversation becomes another's: who follows up on someone else's
 * answer gets a branch of their own that begins with what all could see.
 */
export interface Follows {
  /** Whether it is a conversation of all in a thread, of which this is the first question there. */
  readonly beginsShared?: boolean;
  readonly conversation: Conversation;
  /** Others whose words may be in what is made of it. */
  readonly drawnFrom: readonly string[];
  /** Remembers the question; gives what the conversation knows it by. */
  keep(turn: Turn): Promise<string | null>;
}

/** What the caller asked in this channel lately; in a thread that began at an answer, what all asked there. */
export async function inChannel(context: Context, isPrivate: boolean): Promise<Follows> {
  const { conversations, caller } = context;
  const shared = isPrivate ? undefined : await inSharedThread(context);
  if (shared) return shared;
  const kept = await conversations.inPlace(caller.place, readerOf(context, isPrivate));
  const drawnFrom = drawnFromAll(kept);
  return {
    conversation: conversationOf(kept),
    drawnFrom,
    keep: (turn) => keep(context, turn, { isPrivate, before: 'latest', drawnFrom }),
  };
}

/**
 * A thread that was made from an answer is one conversation: it begins with that answer, and each question there follows the
 * last, whoever asked it. `undefined` elsewhere.
 */
async function inSharedThread(context: Context): Promise<Follows | undefined> {
  const { conversations, caller } = context;
  const begin = await caller.thread?.().catch(() => null);
  const saved = begin?.opening?.isOwn ? await answerOf(context, begin.opening.customIds) : undefined;
  if (!saved) return undefined;
  const kept = await conversations.ofAll(caller.place);
  const askers = [...saved.askers, ...kept.map(({ person }) => person), ...drawnFromAll(kept)];
  const drawnFrom = [...new Set(askers)].filter((person) => person !== caller.userId);
  const before = { id: kept.at(-1)?.id ?? saved.turnId };
  return {
    beginsShared: kept.length === 0,
    conversation: { turns: [saved.turn, ...conversationOf(kept).turns] },
    drawnFrom,
    keep: (turn) => keep(context, turn, { isPrivate: false, before, drawnFrom }),
  };
}

/** What an edited question followed before; it is remembered in its place. @param turnId of what was asked before the edit */
export async function edited(context: Context, turnId: string): Promise<Follows> {
  const before = (await context.conversations.upTo(turnId, readerOf(context, false))).slice(0, -1);
  const drawnFrom = drawnFromAll(before);
  const place = { isPrivate: false, before: { id: before.at(-1)?.id ?? null }, drawnFrom };
  return {
    conversation: conversationOf(before),
    drawnFrom,
    keep: (turn) => keep(context, turn, { ...place, insteadOf: { id: turnId } }),
  };
}

/** The conversation up to an answer and with it. */
export async function afterAnswer(
  context: Context,
  saved: SavedQuestion,
  isPrivate: boolean,
): Promise<Follows> {
  const kept = await upTo(context, saved, isPrivate);
  // What its asker opened since is theirs; others follow what the answer itself shows.
  const own = saved.owner === context.caller.userId ? kept.at(-1) : undefined;
  const { turns } = conversationOf(kept.slice(0, -1));
  return {
    conversation: { turns: [...turns, (own?.body as Turn | undefined) ?? saved.turn] },
    drawnFrom: saved.askers,
    keep: (turn) => keep(context, turn, { isPrivate, before: { id: saved.turnId }, drawnFrom: saved.askers }),
  };
}

/** The conversation up to an answer without it: for asking the same again, which is not remembered twice. */
export async function asBefore(context: Context, saved: SavedQuestion, isPrivate: boolean): Promise<Follows> {
  const kept = await upTo(context, saved, isPrivate);
  return {
    conversation: conversationOf(kept.slice(0, -1)),
    drawnFrom: saved.askers,
    keep: async () => saved.turnId,
  };
}

/** Nothing; it is remembered in place of the question that was misread, where that was the caller's. */
export function insteadOf(context: Context, saved: SavedQuestion, isPrivate: boolean): Follows {
  const { turnId, askers: drawnFrom } = saved;
  return {
    conversation: NOTHING,
    drawnFrom,
    async keep(turn) {
      const precedes = (await upTo(context, saved, isPrivate)).at(-2)?.id ?? null;
      const place = { isPrivate, before: { id: precedes }, drawnFrom };
      return keep(context, turn, turnId === null ? place : { ...place, insteadOf: { id: turnId } });
    },
  };
}

/** Nothing, though what is asked next can follow it. @param drawnFrom whose question it is, where it is another's */
export function nothingBefore(
  context: Context,
  isPrivate: boolean,
  drawnFrom: readonly string[] = [],
): Follows {
  return first(context, { isPrivate, before: { id: null }, drawnFrom });
}

/** Nothing; what the caller asked here before is forgotten. @param drawnFrom whose question is asked again */
export function startingFresh(
  context: Context,
  isPrivate: boolean,
  drawnFrom: readonly string[] = [],
): Follows {
  return first(context, { isPrivate, before: { id: null }, drawnFrom, insteadOf: 'all' });
}

/** What follows nothing and is kept at a place. */
function first(
  context: Context,
  place: Parameters<typeof keep>[2] & { readonly drawnFrom: readonly string[] },
): Follows {
  return { conversation: NOTHING, drawnFrom: place.drawnFrom, keep: (turn) => keep(context, turn, place) };
}

const NOTHING: Conversation = { turns: [] };

function readerOf({ caller }: Context, isPrivate: boolean): Reader {
  return { person: caller.userId, isPrivate };
}

function conversationOf(kept: readonly KeptTurn[]): Conversation {
  return { turns: kept.map(({ body }) => body as Turn) };
}

/** The turn of an answer and those that it follows, as far as they are remembered. */
async function upTo(
  context: Context,
  { turnId }: SavedQuestion,
  isPrivate: boolean,
): Promise<readonly KeptTurn[]> {
  return turnId === null ? [] : context.conversations.upTo(turnId, readerOf(context, isPrivate));
}

/** Others whose words the turns hold. */
function drawnFromAll(kept: readonly KeptTurn[]): readonly string[] {
  return [...new Set(kept.flatMap(({ drawnFrom = [] }) => drawnFrom))];
}

function keep(
  { conversations, caller, begun }: Context,
  turn: Turn,
  { isPrivate, ...place }: Pick<NewTurn, 'isPrivate' | 'before' | 'drawnFrom' | 'insteadOf'>,
): Promise<string> {
  return conversations.keep({
    person: caller.userId,
    place: caller.place,
    isPrivate: isPrivate && !caller.alone,
    ...place,
    body: turn,
    ...(begun !== undefined && { begun }),
  });
}
