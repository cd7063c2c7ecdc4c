import { SimpleShardingStrategy } from 'discord.js';
import type { Logger } from 'pino';

/** discord.js has a class of the same name as the one of its connection, which this is. */
type WebSocketManager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/**
 * How the client's connection is made, with a guard around all that hears it: an event that the client or a listener of ours
 * throws at is logged and passed over. Without it what is thrown there ends the process, because nobody waits for it.
 */
export function guardedConnection(log: Logger): (manager: WebSocketManager) => SimpleShardingStrategy {
  return (manager) => {
    const hear = manager.emit.bind(manager) as (...given: unknown[]) => boolean;
    manager.emit = (...given: unknown[]) => {
      try {
        return hear(...given);
      } catch (err) {
        log.warn({ err, event: nameOf(given) }, PASSED_OVER);
        return true;
      }
    };
    return new SimpleShardingStrategy(manager);
  };
}

/** What is thrown at an event later, when its listener has waited for something, is passed over in the same way. */
export function passedOver(log: Logger, event: string, heard: Promise<void> | void): void {
  void Promise.resolve(heard).catch((err) => log.warn({ err, event }, PASSED_OVER));
}

const PASSED_OVER = 'an event of Discord that cannot be understood was passed over';

/** Discord's name of the event, or the client's where it is none of Discord's. */
function nameOf([kind, about]: readonly unknown[]): string {
  const name = (about as { data?: { t?: unknown } } | undefined)?.data?.t;
  return typeof name === 'string' ? name : String(kind);
}
