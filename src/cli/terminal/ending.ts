import type { Logger } from 'pino';

/** When a program that runs on and on is to end, and with which exit status. */
export interface Ending {
  readonly ended: Promise<number>;
  end(status: number): void;
}

/** Ends with 0 on SIGINT or SIGTERM: the first asks for a clean end, the second for one at once. */
export function endOnSignal(log: Logger): Ending {
  let end = (_status: number) => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1);
      asked = true;
      log.info({ signal }, 'stopping');
      end(0);
    });
  }
  return { ended, end };
}
