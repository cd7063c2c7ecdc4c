import {
  type APIApplication,
  type APITeam,
  type REST,
  Routes,
  TeamMemberMembershipState,
  TeamMemberRole,
} from 'discord.js';
import type { Logger } from 'pino';

/** Owners change seldom. */
const ASK_AGAIN_MS = 60 * 60_000;

/**
 * Asks Discord who the application belongs to, now and then again: one person, or the members of a team who have come into it and may
 * do more there than look.
 * @returns whom it named last, nobody while it has not answered; and what ends it
 */
export async function watchOwners(rest: Pick<REST, 'get'>, log: Logger) {
  let owners: ReadonlySet<string> = new Set();
  const ask = async () => {
    try {
      const { owner, team } = (await rest.get(Routes.currentApplication())) as APIApplication;
      owners = new Set(team ? membersOf(team) : owner ? [owner.id] : []);
    } catch (err) {
      log.warn({ err }, 'Discord does not say who the application belongs to; asked again in an hour');
    }
  };
  await ask();
  const timer = setInterval(() => void ask(), ASK_AGAIN_MS);
  timer.unref();
  return { owners: () => owners, end: () => clearInterval(timer) };
}

/** Roles that may do more than look. Whoever owns the team has none. */
const DOING: readonly string[] = [TeamMemberRole.Admin, TeamMemberRole.Developer];

function membersOf({ members = [], owner_user_id: owner }: APITeam): string[] {
  return members
    .filter(
      ({ membership_state, role, user }) =>
        membership_state === TeamMemberMembershipState.Accepted &&
        (user.id === owner || DOING.includes(role)),
    )
    .map(({ user }) => user.id);
}
