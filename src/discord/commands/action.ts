import type { ModalView, View } from '../reply/gate.js';
import type { Access } from './command.js';
import type { Context } from './context.js';

/** What came back from a button, a select or a modal. */
export interface ActionContext extends Context {
  /** The parts of the custom_id behind action and version. */
  readonly args: readonly string[];
  /** What was picked in a select. */
  readonly values: readonly string[];
  /** What was typed into a modal, by the id of its input. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whether the message that it is on is seen by the caller only. */
  readonly onPrivate: boolean;
}

/**
 * Where the view goes:
 * - `page`: in place of the message, when it is private or the caller's own; else a private copy
 * - `private`: a new message for the caller only
 * - `public`: a new message for all
 * - `update`: in place of the message
 */
type Placement = 'page' | 'private' | 'public' | 'update';

interface ActionBase {
  /** The first part of its custom_ids; a released name keeps its meaning, because messages outlive versions. */
  readonly name: string;
  /** Who may press it, as for a command; everyone unless told. Checked at every press: messages outlive permissions. */
  readonly access?: Access;
  /**
   * For a message made from another archive version: the custom_id of the button that shows the same from the live one,
   * or `null` when it is no longer there. Left out by actions that any version can answer.
   */
  readonly fresh?: (context: ActionContext) => string | null;
}

export interface ViewAction extends ActionBase {
  /** Where it depends on more than the message, what works that out. */
  readonly placement: Placement | ((context: ActionContext) => Promise<Placement>);
  /** Names what its private reply is about: a later one about the same takes its place. Each is a further one unless told. */
  line?(context: ActionContext): string;
  /** @throws Problem for what the caller can put right. */
  run(context: ActionContext): Promise<View> | View;
}

export interface ModalAction extends ActionBase {
  readonly placement: 'modal';
  /** Discord takes no deferral before a modal. @throws Problem for what the caller can put right. */
  run(context: ActionContext): Promise<ModalView>;
}

/** What a button, a select or a modal does. */
export type Action = ViewAction | ModalAction;
