import type { Logger } from 'pino';

/** What a start is busy with, for the log. */
export interface StartProgress {
  /** From now on it is busy with this, of which `done` of `of` is done. */
  at(step: string, done?: number, of?: number): void;
  end(): void;
}

/** A start that is over by then says nothing of how far it is. */
const FIRST_MS = 1_000;
const EVERY_MS = 5_000;

/** Says after a second and then every five how far a start has come, because a large archive takes minutes. */
export function startProgress(log: Logger): StartProgress {
  let now: { step: string; done?: number; of?: number } = { step: 'opening the archive' };
  const say = () => log.info(now, 'starting');
  const again = setInterval(say, EVERY_MS);
  const first = setTimeout(say, FIRST_MS);
  return {
    at(step, done, of) {
      now = { step, ...(done !== undefined && { done }), ...(of !== undefined && { of }) };
    },
    end() {
      clearTimeout(first);
      clearInterval(again);
    },
  };
}
