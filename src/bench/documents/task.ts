import type { Actor } from '../../live/curator/audit.js';

/** What the process that is killed is told, and what it tells. */
export interface Task {
  readonly folder: string;
  readonly stateDir: string;
}

export type Told =
  | { readonly kind: 'opened' }
  /** `ms` since it began to read, `ownMs` of processor time in all its threads; `steps` is how often it said how far it was. */
  | {
      readonly kind: 'proposed';
      readonly ms: number;
      readonly ownMs: number;
      readonly steps: number;
      readonly added: number;
    }
  | { readonly kind: 'applied'; readonly ms: number; readonly version: string };

/** The processor time of this process since it was asked before, in ms. */
export function ownMs(before?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export const BY: Actor = { id: '100', name: 'Mo', via: 'terminal' };
