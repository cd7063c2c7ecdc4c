import { DiscordFault } from '../../discord/gateway/discord-faults.js';
import { ArchiveProblem } from '../../live/curator/problem.js';

/**
 * How a program that runs on and on ends, for whoever starts it again. The numbers are those of sysexits.h, as systemd
 * and others know them; ended by a second signal it is 128 and the signal's number, as shells have it.
 */
export const EXIT = {
  /** As it was asked to, by SIGINT or SIGTERM. */
  asked: 0,
  failed: 1,
  /** There is no archive to answer from. */
  noArchive: 66,
  /** Discord cannot be reached, or has no more starts for today: later it may. */
  unreachable: 69,
  /** A fault in the program itself. */
  fault: 70,
  /** Another process has the state folder. */
  held: 75,
  /** Discord refuses the bot (token, intents, no access): somebody has to change something first. */
  refused: 77,
  settings: 78,
} as const;

/** For what ended a start, or the connection. */
export function statusOf(error: unknown): number {
  if (error instanceof DiscordFault) return error.lasting ? EXIT.refused : EXIT.unreachable;
  if (error instanceof ArchiveProblem && error.code === 'state-held') return EXIT.held;
  if (error instanceof ArchiveProblem && error.code === 'folder-unreadable') return EXIT.noArchive;
  return EXIT.failed;
}

/** Runs a program that runs on and on; what ends it is told as a sentence. @returns the exit status */
export async function endedWith(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return statusOf(error);
  }
}
