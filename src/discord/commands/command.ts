import type { ReadableMessage } from '../gateway/incoming.js';
import type { Choice, View } from '../reply/gate.js';
import type { Context } from './context.js';
import type { Declaration, OptionsOf } from './declaration.js';

/**
 * Who may use a command: `moderators` look after the archive, `managers` after the server that they are in. It is checked at run
 * time: what a server's settings say is only their default.
 */
export type Access = 'everyone' | 'moderators' | 'managers';

/** One slash or context-menu command: its declaration and what it does. */
export interface Command<D extends Declaration = Declaration> {
  readonly declaration: D;
  readonly access: Access;
  /** Whether the reply is for the caller only. Known before it runs, because a deferral has to say so. */
  isPrivate(options: OptionsOf<D>): boolean;
  /** @throws Problem for what the caller can put right. */
  run(context: Context, options: OptionsOf<D>, target: ReadableMessage | null): Promise<View> | View;
  /** Suggestions for the options that declare `autocomplete`, by what is typed so far. */
  readonly complete?: { readonly [Name in keyof D['options']]?: Completer };
}

/** Suggestions for what is typed so far. */
export type Completer = (context: Context, typed: string) => Promise<readonly Choice[]> | readonly Choice[];

/** Checks a command against its own declaration, then forgets the declaration's type: the list of commands is of one type. */
export function defineCommand<const D extends Declaration>(command: Command<D>): Command {
  return command as unknown as Command;
}

/** What suggests values for an option, where the command has that. */
export function completerOf(command: Command | undefined, option: string): Completer | undefined {
  const complete = (command?.complete ?? {}) as Readonly<Record<string, Completer>>;
  return Object.hasOwn(complete, option) ? complete[option] : undefined;
}
