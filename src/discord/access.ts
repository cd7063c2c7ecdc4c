import type { Access } from './command.js';
import type { Caller } from './context.js';
import type { View } from './gate.js';
import { notice } from './notice.js';
import type { Texts } from './texts.js';

/** Asked of what Discord says with this very interaction, not of what a server's settings let someone see. */
export function mayUse({ access = 'everyone' }: { readonly access?: Access }, caller: Caller): boolean {
  return access === 'everyone' || caller.moderator;
}

export function notAllowed(t: Texts): View {
  return notice(t.md('error.not-allowed'), 'not-allowed');
}
