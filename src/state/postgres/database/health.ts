import { StateError } from '../../state-error.js';
import { faultOf } from './faults.js';

/** Whether a server answers, so that nobody waits for one that does not. */
export interface Health {
  isAway(): boolean;
  /** @throws StateError */
  refuseWhileAway(): void;
  /** It did not answer: it is asked now and then, until it does. */
  away(error: StateError): void;
  /** It answers, and refuses what has to be done: for want of space or of rights. Told once a minute at most. */
  refused(error: StateError): void;
  /** It did not answer in a very short time: it is asked once, behind what else goes on. */
  suspect(): void;
  onBack(listener: () => void): void;
  /** Asks it now. Never rejects because it does not answer. @throws Error of the probe's that is no trouble with the connection */
  look(): Promise<void>;
  close(): void;
}

interface HealthOptions {
  /** Rejects when the server cannot be used. */
  readonly probe: () => Promise<void>;
  /** Told once, until it answers again. */
  readonly onTrouble: (message: string) => void;
}

const PROBE_EVERY_MS = 500;
const TELL_EVERY_MS = 60_000;

export function health({ probe, onTrouble }: HealthOptions): Health {
  const listeners: (() => void)[] = [];
  let fault: StateError | null = new StateError('The PostgreSQL server has not been asked yet.', false, null);
  let timer: NodeJS.Timeout | undefined;
  let told = false;
  let closed = false;
  let suspected = false;
  let tellAgainAt = Number.NEGATIVE_INFINITY;

  function away(error: StateError) {
    fault = error;
    if (!told)
      onTrouble(
        `${error.message} Answers go on; what people ask meanwhile is kept in memory until it answers again, and the archive cannot be changed.`,
      );
    told = true;
    if (timer !== undefined || closed) return;
    timer = setTimeout(() => {
      timer = undefined;
      void lookAgain();
    }, PROBE_EVERY_MS);
    timer.unref();
  }

  async function look() {
    try {
      await probe();
    } catch (error) {
      const found = faultOf(error);
      if (!found) throw error;
      away(found.error);
      return;
    }
    fault = null;
    told = false;
    for (const listener of listeners) listener();
  }

  /** What is no trouble with the connection, such as tables of a newer version, keeps the server from being used as well. */
  async function lookAgain() {
    try {
      await look();
    } catch (error) {
      away(new StateError(error instanceof Error ? error.message : String(error), false, error));
    }
  }

  return {
    isAway: () => fault !== null,
    refuseWhileAway() {
      if (closed) throw new StateError('The database has been closed.', false, null);
      if (fault) throw new StateError(fault.message, fault.isFull, fault);
    },
    away,
    refused(error) {
      if (performance.now() < tellAgainAt) return;
      tellAgainAt = performance.now() + TELL_EVERY_MS;
      onTrouble(error.message);
    },
    suspect() {
      if (suspected || fault) return;
      suspected = true;
      void lookAgain().finally(() => {
        suspected = false;
      });
    },
    onBack: (listener) => void listeners.push(listener),
    look,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
