import type { ActionContext } from '../commands/action.js';
import type { Context } from '../commands/context.js';
import { loadQuestion } from './saved-answer.js';

/** The server whose moderators are told of questions that are asked here; `null` where there are none. */
function moderatorsOf({ caller, home }: Pick<Context, 'caller' | 'home'>): string | null {
  return caller.guildId ?? home;
}

/** Whether there are moderators to be told of questions, who collect them. */
export async function mayTell(context: Context): Promise<boolean> {
  const server = moderatorsOf(context);
  return server !== null && (await context.settings.in(server)).collectGaps.value;
}

/** What became of it, and whether the person is told in the channel where all saw the question, or directly. */
export interface Wanting {
  readonly outcome: 'kept' | 'full' | 'lost' | 'off';
  readonly where: 'channel' | 'direct';
}

/**
 * Keeps that whoever pressed wants to be told when a question is answered, and lets moderators see it. The saved answer's
 * version has to be the live one. `off`: nobody there collects them.
 * @throws Problem when the question has expired
 */
export async function wantAnswer(context: ActionContext, savedId: string): Promise<Wanting> {
  const { caller, begun, live, onPrivate, wanted } = context;
  const { understoodAs, turn, filters, askers } = await loadQuestion(context, savedId);
  const where = onPrivate || caller.guildId === null ? 'direct' : 'channel';
  // The button may be older than the setting.
  if (!(await mayTell(context))) return { outcome: 'off', where };
  const outcome = await wanted.want({
    person: caller.userId,
    server: moderatorsOf(context),
    channel: where === 'channel' ? caller.place : null,
    locale: caller.locale,
    question: turn.inFull ?? understoodAs,
    filters,
    version: live.archive.version,
    drawnFrom: askers,
    ...(begun !== undefined && { begun }),
  });
  return { outcome, where };
}
