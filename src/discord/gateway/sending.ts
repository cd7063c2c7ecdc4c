import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

const TRIES = 3;

/**
 * Sends a request of which Discord takes only one, again where the connection broke. That it had already got through
 * is then Discord's complaint about the second, and no failure. The client itself repeats after 5xx and resets only.
 */
export async function sendOnce(send: () => Promise<unknown>): Promise<void> {
  for (let left = TRIES - 1; ; left--) {
    try {
      await send();
      return;
    } catch (error) {
      if (isAlreadyAnswered(error)) return;
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
