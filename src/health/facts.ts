/** The connection to the gateway that has one part of all servers. */
export interface Shard {
  readonly shard: number;
  readonly state: string;
  readonly pingMs: number | null;
  readonly heardMs: number;
}

/** What health and metrics are made of, as it is at the moment. */
export interface Facts {
  /** The shards of the gateway that this process carries, none where it carries none; `null` until it is connected. */
  readonly gateway: readonly Shard[] | null;
  /** How interactions come in over HTTP; `null` where they do not. */
  readonly http: { readonly answered: number; readonly refused: number } | null;
  /** `null` until it is loaded. */
  readonly archive: {
    readonly version: string;
    readonly articles: number;
    readonly paragraphs: number;
    readonly rejected: number;
    /** The version that other processes answer from already; null for none. */
    readonly behind: string | null;
  } | null;
  /** How far the archive is read for its meaning, in paragraphs; `null` where answers go by words. */
  readonly meaning: { readonly embedded: number; readonly of: number } | null;
  /** Why what is kept cannot be used; `null` when it can. */
  readonly trouble: string | null;
  /** Interactions under way. */
  readonly running: number;
}

/** Before anything is there. */
export const NOTHING: Facts = {
  gateway: null,
  http: null,
  archive: null,
  meaning: null,
  trouble: null,
  running: 0,
};

/** Discord's client sends a sign of life every 41 s and connects anew after one without an answer; three of them are too many. */
const SILENT_MS = 150_000;

/** Why the process ought to be started again; `null` when it ought not. */
export function deathOf({ gateway }: Facts): string | null {
  const dead = (gateway ?? []).find(({ state, heardMs }) => state === 'ready' && heardMs >= SILENT_MS);
  if (!dead) return null;
  return `${nameOf(dead, gateway!)}: connected, but not heard of for ${Math.round(dead.heardMs / 1000)} s`;
}

/** What keeps the bot from answering as it should, a line each; empty when it does. */
export function missingFrom({ gateway, archive, trouble }: Facts): string[] {
  return [
    ...(archive === null ? ['index: not loaded yet'] : []),
    ...(archive?.behind
      ? [`archive: version ${archive.behind.slice(0, 8)} is live elsewhere, and being made ready here`]
      : []),
    ...(gateway === null ? ['gateway: not connected yet'] : []),
    ...(gateway ?? [])
      .filter(({ state }) => state !== 'ready')
      .map((shard) => `${nameOf(shard, gateway!)}: ${shard.state}`),
    ...(trouble === null ? [] : [`state: ${trouble}`]),
  ];
}

/** How the bot is reached, where that is not over one connection alone; a line each. */
export function waysIn({ gateway, http }: Facts): string[] {
  const shards = (gateway ?? []).map(({ shard }) => shard).join(', ');
  return [
    ...((gateway?.length ?? 0) > 1 ? [`gateway: shards ${shards}`] : []),
    ...(gateway?.length === 0 ? ['gateway: none'] : []),
    ...(http ? [`interactions: over HTTP, ${http.answered} answered, ${http.refused} refused`] : []),
  ];
}

function nameOf({ shard }: Shard, all: readonly Shard[]): string {
  return all.length === 1 ? 'gateway' : `gateway: shard ${shard}`;
}
