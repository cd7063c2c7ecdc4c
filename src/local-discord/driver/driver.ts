import {
  ComponentType,
  InteractionType as I,
  PermissionFlagsBits as P,
  ApplicationCommandType as T,
} from 'discord.js';
import { deleteMessage } from '../compose/compose.js';
import { directChannel } from '../world/build/channels.js';
import { may } from '../world/permissions.js';
import type { State } from '../world/state.js';
import { clickData, messageFor, selectData } from './components.js';
import type { ActOptions, Driver } from './driving.js';
import { createExchanges, type Exchange, PATIENCE_MS } from './exchange.js';
import { commandsFor, findCommand, slashData } from './invoke.js';
import { modalData } from './modal.js';
import { createResolved } from './options.js';
import { Refusal } from './refusal.js';
import { deleteChannel, removeBot } from './removal.js';
import { channelOf, openInteraction, personOf, type Sending, sendInteraction, type Who } from './send.js';
import { change, forward, post, say, type TalkOptions } from './talk.js';
import { beginThread } from './threads.js';

export function createDriver(state: State): Driver {
  const exchanges = createExchanges(state);
  const act = async (sending: Sending, { waitMs = PATIENCE_MS }: ActOptions = {}): Promise<Exchange> => {
    const { interaction, payload } = openInteraction(state, sending);
    const exchange = exchanges.watch(interaction);
    sendInteraction(state, interaction, payload);
    const isSettled = () => exchange.status === 'answered' || exchange.status === 'failed';
    if (waitMs > 0) await exchange.until(isSettled, waitMs).catch(() => exchange);
    return exchange;
  };
  const onMessage = (user: Who, which: Who) => {
    const person = personOf(state, user);
    const message = messageFor(state, person, which);
    return { person, message, channel: channelOf(state, message.channelId, person) };
  };
  const dmChannel = (user: Who) => {
    return directChannel(state.world, state.nextId, [personOf(state, user).id, state.world.bot.id]);
  };
  const talk = (user: Who, channel: Who, content: string, options?: TalkOptions) => {
    const person = personOf(state, user);
    return say(state, person, channelOf(state, channel, person), content, options);
  };

  return {
    async slash(user, where, command, values = {}, options = {}) {
      const person = personOf(state, user);
      const channel = channelOf(state, where, person);
      const { data } = slashData(state, person, channel, command, values, options);
      return act({ type: I.ApplicationCommand, person, channel, data, label: `/${command}` }, options);
    },
    async autocomplete(user, where, command, option, typed, others = {}, options = {}) {
      const person = personOf(state, user);
      const channel = channelOf(state, where, person);
      const values = { ...others, [option]: typed };
      const more = { ...options, focused: option };
      const { data, focusedType } = slashData(state, person, channel, command, values, more);
      const type = I.ApplicationCommandAutocomplete;
      return act({ type, person, channel, data, focusedType, label: `/${command} ${option}` }, options);
    },
    async click(user, which, button, options) {
      const { person, message, channel } = onMessage(user, which);
      const data = clickData(message, button);
      return act(
        { type: I.MessageComponent, person, channel, message, data, label: `button ${button}` },
        options,
      );
    },
    async forgeClick(user, which, customId, options) {
      const { person, message, channel } = onMessage(user, which);
      const { values } = options ?? {};
      const type = values ? ComponentType.StringSelect : ComponentType.Button;
      const data = { custom_id: customId, component_type: type, id: 1, ...(values && { values }) };
      return act(
        { type: I.MessageComponent, person, channel, message, data, label: `button ${customId}` },
        options,
      );
    },
    async select(user, which, select, chosen, options) {
      const { person, message, channel } = onMessage(user, which);
      const data = selectData(state, channel, message, select, chosen);
      return act(
        { type: I.MessageComponent, person, channel, message, data, label: `select ${select}` },
        options,
      );
    },
    async submitModal(user, opened, values, options) {
      const person = personOf(state, user);
      if (!opened.modal) throw new Refusal('no modal was opened');
      if (opened.userId !== person.id) throw new Refusal('the modal was opened for someone else');
      const channel = channelOf(state, opened.channelId, person);
      const origin = state.interactions.byId(opened.interactionId);
      const message = origin?.messageId ? state.messages.get(origin.messageId) : null;
      const data = modalData(state, channel, opened.modal, values);
      const label = `modal ${String(opened.modal.custom_id)}`;
      return act({ type: I.ModalSubmit, person, channel, message, data, label }, options);
    },
    async contextMenu(user, where, command, target, options = {}) {
      const person = personOf(state, user);
      const channel = channelOf(state, where, person);
      const id = typeof target === 'string' ? target : target.id;
      const isPerson = state.world.people.has(id);
      const type = isPerson ? T.User : T.Message;
      const declared = findCommand(state, person, channel, type, command, options.anyone);
      const resolved = createResolved(state, channel);
      if (isPerson) resolved.thing(id);
      const found = isPerson
        ? resolved.result()
        : { messages: { [id]: messageFor(state, person, id).payload } };
      const data = { id: declared.id, type, name: command, target_id: id, resolved: found };
      return act({ type: I.ApplicationCommand, person, channel, data, label: command }, options);
    },
    message: async (user, channel, content, options) => talk(user, channel, content, options),
    mention: async (user, channel, content, options) => {
      return talk(user, channel, `<@${state.world.bot.id}> ${content}`, options);
    },
    dm: async (user, content, options) => talk(user, dmChannel(user), content, options),
    async forward(user, which, where, options) {
      const { person, message } = onMessage(user, which);
      return forward(state, person, message, channelOf(state, where, person), options);
    },
    async edit(user, which, content, options) {
      const { person, message, channel } = onMessage(user, which);
      return change(state, person, message, channel, content, options);
    },
    thread(user, at, name, options) {
      const person = personOf(state, user);
      return beginThread(state, person, at, name, options);
    },
    async post(user, where, title, content, options) {
      const person = personOf(state, user);
      return post(state, person, channelOf(state, where, person), title, content, options);
    },
    deleteMessage(user, which) {
      const { person, message, channel } = onMessage(user, which);
      const isTheirs = message.authorId === person.id || message.visibleTo === person.id;
      if (!isTheirs && !may(state.world, person.id, channel, P.ManageMessages)) {
        throw new Refusal(`${person.username} may not delete the messages of others`);
      }
      deleteMessage(state, message, null);
    },
    deleteChannel(user, which) {
      const person = personOf(state, user);
      deleteChannel(state, person, channelOf(state, which, person));
    },
    removeBot(user, where) {
      const person = personOf(state, user);
      removeBot(state, person, channelOf(state, where, person));
    },
    commands(user, where) {
      const person = personOf(state, user);
      return commandsFor(state, person, channelOf(state, where, person));
    },
    dmChannel: (user) => dmChannel(user).id,
  };
}
