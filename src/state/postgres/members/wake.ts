import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/**
 * Hastens what processes look for anyway, by LISTEN and NOTIFY: what is told is only what to look at. It may be lost, or not be had
 * at all (behind a pooler, or with another server that speaks the protocol), which costs the wait until the next look.
 */
export interface Wake {
  /** Calls it whenever a topic was told of, here or in another process, or that may have been missed. Returns what ends it. */
  on(topic: string, listener: () => void): () => void;
  /** Tells all processes. To be called after what they are to find has been committed. Never rejects, and nobody waits for it. */
  tell(topic: string): void;
  close(): Promise<void>;
}

const CHANNEL = 'clippings';
const AGAIN_MS = 1_000;
const QUERY_MS = 5_000;
const CLOSE_MS = 500;

/** @param config how to connect; one connection is kept, outside of the pool */
export function wakeOf(config: pg.ClientConfig): Wake {
  const listeners = new Map<string, Set<() => void>>();
  let listening: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  const waiting = new Set<string>();
  let isTelling = false;
  let isBegun = false;
  let isClosed = false;

  const call = (topic: string) => {
    for (const listener of listeners.get(topic) ?? []) listener();
  };
  const callAll = () => {
    for (const topic of [...listeners.keys()]) call(topic);
  };

  async function listen(): Promise<void> {
    const client = new pg.Client({ ...config, keepAlive: true, query_timeout: QUERY_MS });
    let isLost = false;
    const lost = () => {
      if (isLost) return;
      isLost = true;
      if (listening === client) listening = null;
      void client.end().catch(() => {});
      if (isClosed) return;
      timer = setTimeout(() => void listen(), AGAIN_MS);
      timer.unref();
      callAll();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => call(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch {
      lost();
      return;
    }
    if (isLost || isClosed) return lost();
    listening = client;
    // What was told before.
    callAll();
  }

  /** One after the other, as a connection takes them; what is told twice meanwhile is told once. */
  async function tellAll(): Promise<void> {
    isTelling = true;
    for (const topic of waiting) {
      waiting.delete(topic);
      await listening?.query('SELECT pg_notify($1, $2)', [CHANNEL, topic]).catch(() => {});
    }
    isTelling = false;
  }

  return {
    on(topic, listener) {
      const those = listeners.get(topic) ?? new Set();
      listeners.set(topic, those.add(listener));
      if (!isBegun && !isClosed) void listen();
      isBegun = true;
      return () => void those.delete(listener);
    },
    tell(topic) {
      waiting.add(topic);
      if (!isTelling) void tellAll();
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      const ended = listening?.end().catch(() => {});
      // A server that stands still says no good-bye.
      await Promise.race([ended, wait(CLOSE_MS, undefined, { ref: false })]);
    },
  };
}
