import type { Caller } from '../gateway/incoming.js';
import type { View } from '../reply/gate.js';
import { notice } from '../reply/notice.js';
import type { Texts } from '../strings/texts.js';
import type { Access } from './command.js';

/** Asked of what Discord says with this very interaction, not of what a server's settings let someone see. */
export function mayUse({ access = 'everyone' }: { readonly access?: Access }, caller: Caller): boolean {
  if (access === 'managers') return caller.manages?.server ?? false;
  return access === 'everyone' || caller.moderator;
}

export function notAllowed({ access }: { readonly access?: Access }, t: Texts): View {
  return notice(t.md(access === 'managers' ? 'error.not-manager' : 'error.not-allowed'), 'not-allowed');
}
