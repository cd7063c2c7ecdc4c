import type { Logger } from 'pino';
import type { LiveArchive } from '../live/live.js';
import { answerMessage } from './asking/answer-message.js';
import { mayUse, notAllowed } from './commands/access.js';
import type { Action, ActionContext } from './commands/action.js';
import type { Command } from './commands/command.js';
import type { Context, Shared } from './commands/context.js';
import type { CooldownRate, Wait } from './commands/cooldown.js';
import { placed } from './commands/placed.js';
import type { Running } from './commands/running.js';
import { suggested } from './commands/suggested.js';
import { tell, turnAway } from './commands/turned-away.js';
import { described, textOf } from './described.js';
import { explaining } from './explaining.js';
import { TOO_OLD_MS } from './gateway/age.js';
import { deliver, type ShowProgress, type Target } from './gateway/delivery.js';
import { formerReplies } from './gateway/former-replies.js';
import type { Incoming, Responder } from './gateway/incoming.js';
import { AnsweredElsewhere } from './gateway/sending.js';
import { decodeCustomId, shortVersion } from './reply/custom-id.js';
import type { View } from './reply/gate.js';
import { notice, staleNotice } from './reply/notice.js';
import { inLanguageOf, notHere, whereAllowed } from './setup/as-set.js';
import { textsFor } from './strings/texts.js';
import type { Watch } from './watch.js';

export interface DispatcherOptions {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly live: LiveArchive;
  /** What every command and action works with. */
  readonly stores: Shared;
  /** Counts a use by a person, at the rate that holds where they are. */
  readonly cooldown: (userId: string, rate: CooldownRate) => Wait | null;
  readonly running: Running;
  readonly log: Logger;
  /** Is told of each that came to its end. */
  readonly onDone?: Watch['interaction'];
  /** See `Delivery`; for tests. */
  readonly lateAfterMs?: number;
}

/**
 * Answers one interaction or message. Never rejects: what cannot be answered is logged.
 * @param ageMs how long ago Discord took it in; 0 unless told
 */
export type Dispatch = (incoming: Incoming, responder: Responder, ageMs?: number) => Promise<void>;

/**
 * The one way from what a person did to what they see: look up, check permission and cooldown, run (deferring when it
 * takes long), and one catch. Every path ends in an answer or in a sentence that says why not.
 */
export function makeDispatcher(options: DispatcherOptions): Dispatch {
  const { live, stores, cooldown, running, log, lateAfterMs } = options;
  const commands = new Map(options.commands.map((command) => [command.declaration.name, command]));
  const actions = new Map(options.actions.map((action) => [action.name, action]));

  const { explained, logFailure } = explaining(log);
  const former = formerReplies();

  async function run(incoming: Incoming, responder: Responder, ageMs: number): Promise<string> {
    if (incoming.kind !== 'message' && ageMs > TOO_OLD_MS) return 'too-old';
    const came = performance.now() - ageMs;
    const t = textsFor(incoming.caller.locale);
    const { caller } = incoming;
    const from = { caller, t, begun: performance.now() };
    const state = incoming.kind === 'autocomplete' ? 'go' : running.enter();
    if (state !== 'go') return turnAway(responder, t, state);
    try {
      const set = await stores.settings.in(caller.guildId);
      const context: Context = { ...stores, live: live.current(), progress: () => {}, set, ...from };
      if (incoming.kind === 'autocomplete') return await complete(context, incoming, responder);
      const wait = cooldown(caller.userId, set.cooldown.value);
      if (wait) {
        // A flood of messages would otherwise be answered by a flood of refusals.
        if (incoming.kind === 'message' && !wait.first) return 'cooldown';
        return await tell(responder, notice(t.md('error.cooldown', { count: wait.seconds }), 'cooldown'));
      }
      if (incoming.kind === 'command') return await runCommand(context, incoming, responder, came);
      if (incoming.kind === 'message') return await runMessage(context, incoming, responder, came);
      return await runAction(context, incoming, responder, came);
    } finally {
      if (incoming.kind !== 'autocomplete') running.leave();
    }
  }

  async function complete(
    context: Context,
    incoming: Incoming & { kind: 'autocomplete' },
    responder: Responder,
  ) {
    const command = commands.get(incoming.name);
    const choices = await suggested(command, incoming, context, (error) => logFailure(error, incoming));
    await responder.choices(choices);
    return 'suggested';
  }

  function runCommand(
    context: Context,
    incoming: Incoming & { kind: 'command' },
    responder: Responder,
    came: number,
  ) {
    const { t, caller } = context;
    const command = commands.get(incoming.name);
    if (!command) {
      const help = t.plain('command.help.name');
      return tell(responder, notice(t.md('error.unknown-command', { help }), 'unknown'));
    }
    if (!mayUse(command, caller)) return tell(responder, notAllowed(command, t));
    const given = incoming.options as Parameters<typeof command.run>[1];
    const target = whereAllowed(command.isPrivate(given) ? 'private' : 'public', context);
    const there = inLanguageOf(target, context);
    const work = (progress: ShowProgress) => command.run({ ...there, progress }, given, incoming.target);
    return show(incoming, responder, target, work, context, came);
  }

  function runMessage(
    context: Context,
    incoming: Incoming & { kind: 'message' },
    responder: Responder,
    came: number,
  ) {
    const there = inLanguageOf('public', context);
    if (whereAllowed('public', context) !== 'public') return tell(responder, notHere(there));
    const work = () => answerMessage(there, incoming, log);
    return show(incoming, responder, 'public', work, context, came);
  }

  async function runAction(
    context: Context,
    incoming: Incoming & { kind: 'component' | 'modal' },
    responder: Responder,
    came: number,
  ): Promise<string> {
    const { t, live, caller } = context;
    const id = decodeCustomId(incoming.customId);
    const action = id && actions.get(id.action);
    if (!id || !action) return tell(responder, notice(t.md('error.unknown-button'), 'unknown'));
    if (!mayUse(action, caller)) return tell(responder, notAllowed(action, t));
    const { values, fields, onPrivate } = incoming;
    const full: ActionContext = { ...context, args: id.args, values, fields, onPrivate };
    if (action.fresh && id.version !== shortVersion(live.archive.version)) {
      const fresh = action.fresh(full);
      return tell(responder, staleNotice(t, fresh));
    }
    if (action.placement === 'modal') {
      try {
        await responder.modal(await action.run(full));
        return 'modal';
      } catch (error) {
        return tell(responder, explained(error, incoming, context));
      }
    }
    let target: Target;
    try {
      target = whereAllowed(await placed(action, full, incoming), context);
    } catch (error) {
      return tell(responder, explained(error, incoming, context));
    }
    const there = inLanguageOf(target === 'update' && onPrivate ? 'private' : target, full);
    const work = (progress: ShowProgress) => action.run({ ...there, progress });
    const to = action.line ? former.inPlaceOf(action.line(full), responder) : responder;
    return show(incoming, to, target, work, context, came);
  }

  function show(
    incoming: Incoming,
    responder: Responder,
    target: Target,
    work: (progress: ShowProgress) => Promise<View> | View,
    context: Context,
    came: number,
  ): Promise<string> {
    return deliver(responder, target, {
      work,
      turn: running.turn,
      waitedMs: performance.now() - came,
      onError: (error) => explained(error, incoming, context),
      onLate: () => notice(context.t.md('progress.late'), 'late'),
      ...(lateAfterMs !== undefined && { lateAfterMs }),
    });
  }

  return async (incoming, responder, ageMs = 0) => {
    const started = performance.now();
    let outcome = 'lost';
    try {
      outcome = await run(incoming, responder, ageMs);
    } catch (error) {
      if (error instanceof AnsweredElsewhere) outcome = 'elsewhere';
      else log.error({ err: error, ...described(incoming) }, 'the answer could not be sent');
    }
    const ms = Math.round(performance.now() - started);
    const about = described(incoming);
    log.info({ ...about, outcome, ms }, 'interaction');
    log.debug({ incoming: textOf(incoming) }, 'interaction text');
    options.onDone?.({ kind: about.kind, command: about.command, outcome, ms });
  };
}
