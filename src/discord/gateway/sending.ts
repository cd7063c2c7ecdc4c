import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

const TRIES = 3;

/** Another process answered it: two have the same shard while one takes over from the other. Nothing is left to do. */
export class AnsweredElsewhere extends Error {}

/**
 * Sends a request of which Discord takes only one, again where the connection broke. That it had already got through
 * is then Discord's complaint about the second, and no failure. The client itself repeats after 5xx and resets only.
 * @param tries how often it was sent in all, the client's own repetitions too; more than once unless told
 * @throws AnsweredElsewhere where it was sent once, and Discord had an answer before
 */
export async function sendOnce(send: () => Promise<unknown>, tries = () => TRIES): Promise<void> {
  for (let left = TRIES - 1; ; left--) {
    try {
      await send();
      return;
    } catch (error) {
      if (isAlreadyAnswered(error)) {
        if (tries() > 1) return;
        throw new AnsweredElsewhere('another process answered it', { cause: error });
      }
      if (left === 0 || !isBrokenConnection(error)) throw error;
    }
  }
}

function isAlreadyAnswered(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** undici's and Node's errors of a connection that ended early; Discord's own answers are of other classes. */
function isBrokenConnection(error: unknown): boolean {
  const codes = [error, (error as Error)?.cause].map((e) =>
    String((e as { code?: unknown } | undefined)?.code),
  );
  return codes.some((code) => /^(UND_ERR_SOCKET|ECONNRESET|ECONNABORTED|EPIPE)$/.test(code));
}
