import { type Client, Team, TeamMemberMembershipState, TeamMemberRole } from 'discord.js';
import type { Logger } from 'pino';

/** Owners change seldom. */
const ASK_AGAIN_MS = 60 * 60_000;

/**
 * Asks Discord who the application belongs to, now and then again: one person, or the members of a team who have come into it and may
 * do more there than look.
 * @returns whom it named last, nobody while it has not answered; and what ends it
 */
export async function watchOwners(client: Client<true>, log: Logger) {
  let owners: ReadonlySet<string> = new Set();
  const ask = async () => {
    try {
      const { owner } = await client.application.fetch();
      owners = new Set(owner instanceof Team ? membersOf(owner) : owner ? [owner.id] : []);
    } catch (err) {
      log.warn({ err }, 'Discord does not say who the application belongs to; asked again in an hour');
    }
  };
  await ask();
  const timer = setInterval(() => void ask(), ASK_AGAIN_MS);
  timer.unref();
  return { owners: () => owners, end: () => clearInterval(timer) };
}

function membersOf({ members }: Team): string[] {
  return members
    .filter(
      ({ membershipState, role }) =>
        membershipState === TeamMemberMembershipState.Accepted && role !== TeamMemberRole.ReadOnly,
    )
    .map(({ id }) => id);
}
