import type { Context } from 'hono';
import { checkCommand, checkCommands, MAX_COMMANDS } from '../validate/command.js';
import { createForm } from '../validate/form.js';
import { withoutLocalizations } from '../world/commands.js';
import { isJson, type Json } from '../world/json.js';
import { type State, tell } from '../world/state.js';
import { type Api, bodyOf, type Env } from './context.js';
import { ApiError, missingAccess, refuseIfWrong, unknownCommand } from './errors.js';

/** The commands of the application, everywhere and in one server. */
export function commandRoutes(api: Api, state: State): void {
  scopeRoutes(api, state, '/applications/:app/commands', () => null);
  scopeRoutes(api, state, '/applications/:app/guilds/:guild/commands', (c) => {
    const guild = state.world.guilds.get(String(c.req.param('guild')));
    if (!guild?.hasBot) throw missingAccess();
    return guild.id;
  });
}

function scopeRoutes(
  api: Api,
  state: State,
  path: string,
  guildOf: (c: Context<Env>) => string | null,
): void {
  const scopeOf = (c: Context<Env>) => {
    if (c.req.param('app') !== state.world.applicationId) {
      const message = 'You are not authorized to perform this action on this application';
      throw new ApiError(403, 20012, message);
    }
    return guildOf(c);
  };
  const commandOf = (c: Context<Env>) => {
    const command = state.commands.get(scopeOf(c), String(c.req.param('id')));
    if (!command) throw unknownCommand();
    return command;
  };
  const changed = (guildId: string | null) => tell(state, { type: 'commands-changed', guildId });

  api.get(path, (c) => {
    const commands = state.commands.list(scopeOf(c));
    return c.json(
      c.req.query('with_localizations') === 'true' ? commands : commands.map(withoutLocalizations),
    );
  });
  api.put(path, (c) => {
    const guildId = scopeOf(c);
    const body = c.get('body');
    const form = createForm();
    if (!Array.isArray(body) || !body.every(isJson)) {
      form.fail('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    } else {
      checkCommands(form, body);
    }
    refuseIfWrong(form);
    const commands = state.commands.replace(guildId, body as Json[]);
    changed(guildId);
    return c.json(commands);
  });
  api.post(path, (c) => {
    const guildId = scopeOf(c);
    const body = bodyOf(c);
    check(body);
    const ofType = state.commands.list(guildId).filter((other) => other.type === (body.type ?? 1));
    const max = MAX_COMMANDS[Number(body.type ?? 1)] ?? 0;
    if (ofType.length >= max && !ofType.some((other) => other.name === body.name)) {
      throw new ApiError(400, 30032, `Maximum number of application commands reached (${max})`);
    }
    const { command, isNew } = state.commands.put(guildId, body);
    changed(guildId);
    return c.json(command, isNew ? 201 : 200);
  });
  api.get(`${path}/:id`, (c) => c.json(commandOf(c)));
  api.patch(`${path}/:id`, (c) => {
    const guildId = scopeOf(c);
    const before = commandOf(c);
    const body: Json = { ...before, ...bodyOf(c), type: before.type };
    check(body);
    if (body.name !== before.name) state.commands.remove(guildId, String(before.id));
    const { command } = state.commands.put(guildId, body);
    changed(guildId);
    return c.json(command);
  });
  api.delete(`${path}/:id`, (c) => {
    const guildId = scopeOf(c);
    if (!state.commands.remove(guildId, String(c.req.param('id')))) throw unknownCommand();
    changed(guildId);
    return c.body(null, 204);
  });
}

function check(body: Json): void {
  const form = createForm();
  checkCommand(form, body);
  refuseIfWrong(form);
}
