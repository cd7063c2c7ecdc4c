import { GatewayIntentBits } from 'discord.js';
import { channelPayload } from '../compose/channel-payload.js';
import { guildPayload } from '../compose/guild-payload.js';
import { applicationPayload, memberPayload, rolePayload, userPayload } from '../compose/payloads.js';
import type { Gateway } from '../gateway/gateway.js';
import { isAddress } from '../validate/fields.js';
import { createForm } from '../validate/form.js';
import { directChannel } from '../world/build/channels.js';
import type { Json } from '../world/json.js';
import type { State } from '../world/state.js';
import type { Guild } from '../world/world.js';
import { type Api, bodyOf } from './context.js';
import { missingAccess, refuseIfWrong, unknownGuild, unknownMember, unknownUser } from './errors.js';

/** Who and what there is: gateway, application, users, servers. */
export function lookupRoutes(api: Api, state: State, gateway: () => Gateway): void {
  const { world } = state;
  const guildOf = (id: string): Guild => {
    const guild = world.guilds.get(id);
    if (!guild) throw unknownGuild();
    if (!guild.hasBot) throw missingAccess();
    return guild;
  };
  const application = () => applicationPayload(state);

  api.get('/gateway', (c) => c.json({ url: gateway().url() }));
  api.get('/gateway/bot', (c) => c.json(gateway().info()));
  api.get('/applications/@me', (c) => c.json(application()));
  api.patch('/applications/@me', async (c) => {
    await changeEndpoint(state, bodyOf(c));
    return c.json(application());
  });
  api.get('/oauth2/applications/@me', (c) => c.json(application()));

  api.get('/users/@me', (c) => c.json({ ...userPayload(world.bot), verified: true, mfa_enabled: true }));
  api.get('/users/@me/guilds', (c) => {
    const guilds = [...world.guilds.values()].filter((guild) => guild.hasBot);
    return c.json(guilds.map(({ id, name }) => ({ id, name, icon: null, owner: false, features: [] })));
  });
  api.post('/users/@me/channels', (c) => {
    const person = world.people.get(String(bodyOf(c).recipient_id));
    if (!person || person.id === world.bot.id) throw unknownUser();
    const channel = directChannel(world, state.nextId, [person.id, world.bot.id]);
    return c.json(channelPayload(world, channel, state.messages.lastId(channel.id)));
  });
  api.get('/users/:user', (c) => {
    const person = world.people.get(c.req.param('user'));
    if (!person) throw unknownUser();
    return c.json(userPayload(person));
  });

  api.get('/guilds/:guild', (c) => c.json(guildPayload(guildOf(c.req.param('guild')))));
  api.get('/guilds/:guild/roles', (c) => {
    return c.json([...guildOf(c.req.param('guild')).roles.values()].map(rolePayload));
  });
  api.get('/guilds/:guild/channels', (c) => {
    const guild = guildOf(c.req.param('guild'));
    const channels = [...world.channels.values()].filter(
      (channel) => channel.guildId === guild.id && !channel.thread,
    );
    return c.json(
      channels.map((channel) => channelPayload(world, channel, state.messages.lastId(channel.id))),
    );
  });
  api.get('/guilds/:guild/members', (c) => {
    const guild = guildOf(c.req.param('guild'));
    if (!(state.privilegedIntents & GatewayIntentBits.GuildMembers)) throw missingAccess();
    return c.json([...guild.members.keys()].map((id) => memberPayload(world, guild, id)));
  });
  api.get('/guilds/:guild/members/:user', (c) => {
    const guild = guildOf(c.req.param('guild'));
    const id = c.req.param('user') === '@me' ? world.bot.id : c.req.param('user');
    if (!guild.members.has(id)) throw unknownMember();
    return c.json(memberPayload(world, guild, id));
  });
}

/** Sets where interactions go over HTTP, once what is there has shown that it looks at signatures; null ends it. */
async function changeEndpoint(state: State, body: Json): Promise<void> {
  const { interactions_endpoint_url: url } = body;
  if (url === undefined) return;
  const isMeant = url === null || (typeof url === 'string' && url.length <= 2_048 && isAddress(url));
  if (!isMeant || (typeof url === 'string' && !(await state.endpoint.isVerified(url)))) {
    const form = createForm();
    form.at('interactions_endpoint_url').fail('URL_NOT_VERIFIED', NOT_VERIFIED);
    refuseIfWrong(form);
  }
  state.endpoint.url = url as string | null;
}

const NOT_VERIFIED = 'The specified interactions endpoint url could not be verified.';
