import { applicationPayload, userPayload } from '../compose/payloads.js';
import type { Json } from '../world/json.js';
import type { State } from '../world/state.js';
import type { Guild } from '../world/world.js';
import type { Session } from './sessions.js';

/** What a session is told first: who the bot is, and which servers it will hear of. */
export function readyPayload(
  state: State,
  { id, shard }: Session,
  guilds: readonly Guild[],
  gatewayUrl: string,
): Json {
  const application = applicationPayload(state);
  return {
    v: 10,
    user: { ...userPayload(state.world.bot), verified: true, mfa_enabled: true, email: null },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: id,
    session_type: 'normal',
    resume_gateway_url: gatewayUrl,
    shard,
    application: { id: application.id, flags: application.flags },
    private_channels: [],
    relationships: [],
    presences: [],
    _trace: [],
  };
}
