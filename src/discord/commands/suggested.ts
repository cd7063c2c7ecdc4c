import type { Choice } from '../reply/gate.js';
import { mayUse } from './access.js';
import { type Command, completerOf } from './command.js';
import type { Context } from './context.js';

/** What is suggested for an option while it is typed; nothing to who may not use the command. */
export async function suggested(
  command: Command | undefined,
  { option, typed }: { readonly option: string; readonly typed: string },
  context: Context,
  onError: (error: unknown) => void,
): Promise<readonly Choice[]> {
  const suggest = command && mayUse(command, context.caller) ? completerOf(command, option) : undefined;
  try {
    return (await suggest?.(context, typed)) ?? [];
  } catch (error) {
    // An empty list lets the person type on; there is no place here for a sentence.
    onError(error);
    return [];
  }
}
