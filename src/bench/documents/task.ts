import type { Actor } from '../../live/curator/audit.js';

/** What the process that is killed is told, and what it tells. */
export interface Task {
  readonly folder: string;
  readonly stateDir: string;
}

export type Told =
  | { readonly kind: 'opened' }
  /** `ms` since it began to read; `steps` is how often it said how far it was. */
  | { readonly kind: 'proposed'; readonly ms: number; readonly steps: number; readonly added: number }
  | { readonly kind: 'applied'; readonly ms: number; readonly version: string };

export const BY: Actor = { id: '100', name: 'Mo', via: 'terminal' };
