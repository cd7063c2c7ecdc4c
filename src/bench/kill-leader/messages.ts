import type { Deed } from '../kill-test/messages.js';

/** What the process that changes the archive is to do until it is killed or stopped. */
export interface LeaderTask {
  readonly folder: string;
  readonly stateDir: string;
  readonly databaseUrl: string;
  readonly leaseMs: number;
  readonly seed: number;
  readonly kind: Deed['kind'];
}

/** Whoever is sent this begins nothing more. */
export const ENOUGH = 'enough';
