/** What health and metrics are made of, as it is at the moment. */
export interface Facts {
  /** `null` until the bot is connected. */
  readonly gateway: {
    readonly state: string;
    readonly pingMs: number | null;
    readonly heardMs: number;
  } | null;
  /** `null` until it is loaded. */
  readonly archive: {
    readonly version: string;
    readonly articles: number;
    readonly paragraphs: number;
    readonly rejected: number;
  } | null;
  /** How far the archive is read for its meaning, in paragraphs; `null` where answers go by words. */
  readonly meaning: { readonly embedded: number; readonly of: number } | null;
  /** Why what is kept cannot be used; `null` when it can. */
  readonly trouble: string | null;
  /** Interactions under way. */
  readonly running: number;
}

/** Before anything is there. */
export const NOTHING: Facts = { gateway: null, archive: null, meaning: null, trouble: null, running: 0 };

/** Discord's client sends a sign of life every 41 s and connects anew after one without an answer; three of them are too many. */
const SILENT_MS = 150_000;

/** Why the process ought to be started again; `null` when it ought not. */
export function deathOf({ gateway }: Facts): string | null {
  if (gateway?.state !== 'ready' || gateway.heardMs < SILENT_MS) return null;
  return `gateway: connected, but not heard of for ${Math.round(gateway.heardMs / 1000)} s`;
}

/** What keeps the bot from answering as it should, a line each; empty when it does. */
export function missingFrom({ gateway, archive, trouble }: Facts): string[] {
  return [
    ...(archive === null ? ['index: not loaded yet'] : []),
    ...(gateway === null ? ['gateway: not connected yet'] : []),
    ...(gateway !== null && gateway.state !== 'ready' ? [`gateway: ${gateway.state}`] : []),
    ...(trouble === null ? [] : [`state: ${trouble}`]),
  ];
}
