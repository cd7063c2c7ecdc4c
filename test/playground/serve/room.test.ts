import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type Interaction,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Exchange, Place } from '../../../src/playground/page/protocol.js';
import { botFor, discordFor } from '../../local-discord/bot.js';
import { ASK, button, call, openAsk, register, row, select, text, v2 } from '../../local-discord/raw.js';
import { openTab, serve, upload } from './tab.js';

/** A small bot on the real client: what it does is named by the question or the button. */
async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    return interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'x' }]);
  }
  if (interaction.isModalSubmit()) {
    const files = interaction.fields.getUploadedFiles('file', false);
    return interaction.reply(`${interaction.fields.getTextInputValue('name')} ${files?.first()?.name ?? ''}`);
  }
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(`re: ${interaction.targetMessage.content}`);
  if (interaction.isStringSelectMenu()) return interaction.update(`chosen: ${interaction.values.join()}`);
  if (interaction.isButton()) return interaction.showModal(FORM);
  if (!interaction.isChatInputCommand()) return;
  if (interaction.commandName === 'add')
    return interaction.reply(interaction.options.getAttachment('file', true).name);
  const question = interaction.options.getString('question');
  if (question === 'late') {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    return interaction.editReply('at last');
  }
  if (question === 'hidden') return interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
  return interaction.reply({ content: `${question} ${interaction.options.getInteger('year') ?? ''}`.trim() });
}

const FORM: APIModalInteractionResponseCallbackData = {
  custom_id: 'form',
  title: 'A form',
  components: [
    {
      type: ComponentType.Label,
      label: 'Name',
      component: { type: ComponentType.TextInput, custom_id: 'name', style: TextInputStyle.Short },
    },
    {
      type: ComponentType.Label,
      label: 'File',
      component: { type: ComponentType.FileUpload, custom_id: 'file', required: false },
    },
  ],
};
const ADD = {
  name: 'add',
  description: 'Add',
  options: [{ type: 11, name: 'file', description: 'File', required: true }],
};
const MENU = { type: 3, name: 'Look' };

async function inRoom() {
  const discord = await discordFor();
  const bot = await botFor(discord, { onInteraction: answer });
  await register(discord, ASK, ADD, MENU);
  const served = await serve(discord);
  const tab = await openTab(served);
  return { discord, bot, served, tab };
}

const slash = (question: string, placeId = 'general-member') => {
  return { type: 'slash', placeId, command: 'ask', options: { question } } as const;
};
const withContent = (content: string) => (event: { message: { payload: { content: string } } }) => {
  return event.message.payload.content === content;
};
const settled = (id: string | null) => (event: { exchange: Exchange }) => {
  return event.exchange.id === id && event.exchange.wire.some(({ type }) => type === 'request');
};

describe('a tab', () => {
  it('does as a member and hears how the bot answers', async () => {
    const { tab, bot } = await inRoom();
    const done = await tab.ask(slash('Who?'));
    expect(done).toMatchObject({ type: 'done', choices: null, exchangeId: expect.any(String) });
    const { message } = await tab.next('message');
    expect(message).toMatchObject({
      visibleTo: null,
      interactionId: (done as { exchangeId: string }).exchangeId,
    });
    expect(message.payload).toMatchObject({ content: 'Who?', interaction_metadata: { name: 'ask' } });
    expect(await bot.errors()).toEqual([]);
  });

  it('sees what the others do, and on opening what has been', async () => {
    const { tab, served } = await inRoom();
    const other = await openTab(served);
    await tab.ask(slash('Who?'));
    expect((await other.next('message')).message).toEqual((await tab.next('message')).message);
    expect(other.heard.filter(({ type }) => type === 'done')).toEqual([]);
    await tab.next(
      'exchange',
      ({ exchange }) => exchange.status === 'answered' && exchange.wire.length === 2,
    );
    const { snapshot } = await openTab(served);
    expect(snapshot.messages.map(({ payload }) => payload.content)).toEqual(['Who?']);
    expect(snapshot.exchanges).toMatchObject([{ label: '/ask', status: 'answered' }]);
    expect(snapshot).toMatchObject({ connected: true, welcome: { articles: 1, questions: ['Who?'] } });
  });

  it('is shown "thinking" before a deferred answer, and who alone sees it', async () => {
    const { tab } = await inRoom();
    await tab.ask(slash('late'));
    const isLoading = ({ message }: { message: { payload: { flags?: number } } }) => {
      return (message.payload.flags! & MessageFlags.Loading) !== 0;
    };
    const loading = await tab.next('message', isLoading);
    expect(loading.message.visibleTo).toBe(tab.snapshot.places[0]!.viewer.id);
    const { message } = await tab.next('message', withContent('at last'));
    expect(message.id).toBe(loading.message.id);
    expect(message.payload.edited_timestamp).toBeNull();
    const statuses = tab.heard.flatMap((event) => (event.type === 'exchange' ? [event.exchange.status] : []));
    expect(statuses).toContain('thinking');
  });

  it('fills options in as they were typed', async () => {
    const { tab } = await inRoom();
    const asked = { ...slash('When?'), options: { question: 'When?', year: '1994' } };
    await tab.ask(asked);
    await tab.next('message', withContent('When? 1994'));
    expect(await tab.ask({ ...asked, options: { year: 'soon' } })).toMatchObject({
      type: 'refused',
      sentence: 'The option "year" takes a number.',
    });
  });

  it('is told the bot’s suggestions', async () => {
    const { tab } = await inRoom();
    const typing = {
      type: 'autocomplete',
      placeId: 'general-member',
      command: 'ask',
      option: 'section',
    } as const;
    const done = await tab.ask({ ...typing, typed: 'tra', options: { section: 'tr', question: 'Who?' } });
    expect(done).toMatchObject({ type: 'done', choices: [{ name: 'tra!', value: 'x' }] });
  });

  it('sends a file with a command, once', async () => {
    const { tab, served } = await inRoom();
    const { body } = await upload(served, 'page.txt', 'text');
    const add = {
      type: 'slash',
      placeId: 'general-member',
      command: 'add',
      options: { file: body.id! },
    } as const;
    expect(await tab.ask(add)).toMatchObject({ type: 'done' });
    await tab.next('message', withContent('page.txt'));
    expect(await tab.ask(add)).toMatchObject({
      type: 'refused',
      sentence: expect.stringMatching(/choose it again/),
    });
    expect(await tab.ask({ ...add, options: {} })).toMatchObject({
      type: 'refused',
      sentence: 'The option "file" has to be filled in.',
    });
  });

  it('uses the menu of a message, and a select', async () => {
    const { tab, discord } = await inRoom();
    const placeId = 'general-member';
    await tab.ask({ type: 'send', placeId, content: 'Hello', replyTo: null, uploads: [] });
    const said = await tab.next('message', withContent('Hello'));
    await tab.ask({ type: 'menu', placeId, command: 'Look', targetId: said.message.id });
    await tab.next('message', withContent('re: Hello'));

    const posted = await call(discord, 'POST', `/channels/${discord.channels.general}/messages`, {
      content: 'choose',
      components: [row(select())],
    });
    const choose = { type: 'select', placeId, messageId: posted.body.id, customId: 'pick' } as const;
    expect(await tab.ask({ ...choose, values: ['2'] })).toMatchObject({
      type: 'refused',
      sentence: expect.stringMatching(/no option "2"/),
    });
    await tab.ask({ ...choose, values: ['1'] });
    const { message } = await tab.next('message', withContent('chosen: 1'));
    expect(message).toMatchObject({ id: posted.body.id, payload: { edited_timestamp: expect.any(String) } });
  });

  it('replies to a message', async () => {
    const { tab } = await inRoom();
    const say = { type: 'send', placeId: 'general-moderator', uploads: [] } as const;
    await tab.ask({ ...say, content: 'First', replyTo: null });
    const { message } = await tab.next('message', withContent('First'));
    await tab.ask({ ...say, content: 'Second', replyTo: message.id });
    const second = await tab.next('message', withContent('Second'));
    expect(second.message.payload).toMatchObject({
      message_reference: { message_id: message.id },
      referenced_message: { content: 'First' },
    });
  });
});

describe('a modal', () => {
  async function opened() {
    const all = await inRoom();
    const posted = await call(all.discord, 'POST', `/channels/${all.discord.channels.general}/messages`, {
      content: 'press',
      components: [row(button())],
    });
    const click = {
      type: 'click',
      messageId: posted.body.id,
      customId: 'go',
      placeId: 'general-member',
    } as const;
    return { ...all, click };
  }

  it('opens in the tab that asked for it and nowhere else', async () => {
    const { tab, served, click } = await opened();
    const other = await openTab(served);
    const done = await tab.ask(click);
    const { exchangeId, placeId, modal } = await tab.next('modal');
    expect({ exchangeId, placeId, modal }).toMatchObject({
      exchangeId: (done as { exchangeId: string }).exchangeId,
      placeId: 'general-member',
      modal: { custom_id: 'form', title: 'A form' },
    });
    expect(other.heard.filter(({ type }) => type === 'modal')).toEqual([]);
  });

  it('is submitted with text and files', async () => {
    const { tab, served, click } = await opened();
    await tab.ask(click);
    const { exchangeId, placeId } = await tab.next('modal');
    const submit = (values: Record<string, string | string[]>) => {
      return tab.ask({ type: 'submit-modal', placeId, exchangeId, values });
    };
    expect(await submit({})).toMatchObject({ type: 'refused', sentence: '"Name" has to be filled in.' });
    const { body } = await upload(served, 'page.txt', 'text');
    expect(await submit({ name: 'Mina', file: [body.id!] })).toMatchObject({ type: 'done' });
    await tab.next('message', withContent('Mina page.txt'));
    expect(await submit({ name: 'Mina', file: [body.id!] })).toMatchObject({
      sentence: expect.stringMatching(/choose it again/),
    });
    const unknown = { type: 'submit-modal', placeId, exchangeId: '1', values: {} } as const;
    expect(await tab.ask(unknown)).toMatchObject({
      type: 'refused',
      sentence: expect.stringMatching(/not open any more/),
    });
  });
});

describe('what only one person sees', () => {
  it('can be dismissed by them, and stays away although the bot goes on', async () => {
    const { discord, tab, served } = await inRoom();
    const hidden = (await tab.ask(slash('hidden'))) as { exchangeId: string };
    const { message } = await tab.next('message', withContent('psst'));
    const dismiss = { type: 'dismiss', messageId: message.id } as const;
    expect(await tab.ask({ ...dismiss, placeId: 'general-moderator' })).toMatchObject({ type: 'refused' });
    expect(await tab.ask({ ...dismiss, placeId: 'general-member' })).toMatchObject({ type: 'done' });
    expect(await tab.next('message-deleted')).toMatchObject({ id: message.id });
    const { token } = discord.state.interactions.byId(hidden.exchangeId)!;
    const edit = `/webhooks/${discord.applicationId}/${token}/messages/@original`;
    expect((await call(discord, 'PATCH', edit, { content: 'more' })).status).toBe(200);
    const { snapshot } = await openTab(served);
    expect(snapshot.messages).toEqual([]);
    expect(tab.heard.filter((event) => event.type === 'message' && withContent('more')(event))).toEqual([]);
  });
});

describe('what cannot be done', () => {
  const GENERAL: Pick<Place, 'id'> = { id: 'general-member' };
  it.each([
    [
      'a place that is not there',
      { ...slash('Who?'), placeId: 'attic' },
      'There is no such channel on this page.',
    ],
    [
      'a command that is not there',
      { ...slash('Who?'), command: 'fly' },
      /^No command "fly" is registered; there are: /,
    ],
    [
      'an empty message',
      { type: 'send', content: '  ', replyTo: null, uploads: [] },
      'An empty message cannot be sent.',
    ],
    [
      'a long message',
      { type: 'send', content: 'x'.repeat(2001), replyTo: null, uploads: [] },
      /at most 2000 characters, not 2001/,
    ],
    [
      'a reply to nothing',
      { type: 'send', content: 'x', replyTo: '1', uploads: [] },
      'There is no message 1 to reply to.',
    ],
    [
      'a click on nothing',
      { type: 'click', messageId: '1', customId: 'x' },
      'The message 1 is not there any more.',
    ],
    ['dismissing nothing', { type: 'dismiss', messageId: '1' }, 'Only what you alone see can be dismissed.'],
  ] as const)('GIVEN %s THEN a sentence, and nothing happens', async (_, action, sentence) => {
    const discord = await discordFor();
    await register(discord, ASK);
    const served = await serve(discord);
    const tab = await openTab(served);
    const asked = await tab.ask({ placeId: GENERAL.id, ...action });
    expect(asked).toMatchObject({ type: 'refused' });
    expect((asked as { sentence: string }).sentence).toMatch(sentence);
    expect(tab.heard.filter(({ type }) => type === 'exchange' || type === 'message')).toEqual([]);
    expect(served.defects).toEqual([]);
  });

  it('includes what is no request at all', async () => {
    const tab = await openTab(await serve(await discordFor()));
    tab.send('{');
    expect(await tab.next('refused')).toMatchObject({
      requestId: '',
      sentence: 'What the page sent is not JSON.',
    });
  });

  it('is told apart from a defect, which the terminal is told', async () => {
    const discord = await discordFor();
    await register(discord, ASK);
    const driver = { ...discord.driver, slash: () => Promise.reject(new TypeError('a slip')) };
    const served = await serve({ ...discord, driver });
    const tab = await openTab(served);
    const asked = await tab.ask(slash('Who?'));
    expect(asked).toMatchObject({ type: 'refused', sentence: expect.not.stringContaining('slip') });
    expect(served.defects).toEqual([new TypeError('a slip')]);
  });

  it('includes deleting what someone else said, unless one is a moderator', async () => {
    const { tab } = await inRoom();
    await tab.ask({
      type: 'send',
      placeId: 'general-moderator',
      content: 'Mine',
      replyTo: null,
      uploads: [],
    });
    const { message } = await tab.next('message');
    const remove = { type: 'delete', messageId: message.id } as const;
    expect(await tab.ask({ ...remove, placeId: 'general-member' })).toMatchObject({
      type: 'refused',
      sentence: 'Mina may not delete the messages of others.',
    });
    expect(await tab.ask({ ...remove, placeId: 'general-moderator' })).toMatchObject({ type: 'done' });
    expect(await tab.next('message-deleted')).toMatchObject({ id: message.id, channelId: message.channelId });
  });
});

describe('what is wrong with the bot', () => {
  it('is shown with the field at fault and the exchange it happened in', async () => {
    const discord = await discordFor();
    await register(discord, ASK);
    const served = await serve(discord);
    const tab = await openTab(served);
    const { callback, interaction } = await openAsk(discord);
    await callback({ type: 4, data: v2(text('x'), text('')) });
    const { violation } = await tab.next('violation');
    expect(violation).toMatchObject({
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
      fields: [{ path: 'data.components[1].content', code: 'BASE_TYPE_REQUIRED' }],
      exchangeId: interaction.id,
      channelId: discord.channels.general,
    });
    expect((await openTab(served)).snapshot.violations).toEqual([violation]);
  });

  it('includes that it did not respond', async () => {
    const discord = await discordFor();
    await register(discord, ASK);
    const tab = await openTab(await serve(discord));
    const done = (await tab.ask(slash('Who?'))) as { exchangeId: string };
    const { exchange } = await tab.next('exchange', (event) => event.exchange.status === 'failed');
    expect(exchange).toMatchObject({
      id: done.exchangeId,
      notice: 'The application did not respond',
      wire: [],
    });
    expect((await tab.next('violation')).violation).toMatchObject({
      exchangeId: done.exchangeId,
      what: '/ask',
    });
  });

  it('includes that it is gone, and that it is back', async () => {
    const { discord, tab, bot } = await inRoom();
    discord.faults.gateway.drop();
    await tab.next('bot', ({ connected }) => !connected);
    await tab.next('bot', ({ connected }) => connected);
    await bot.client.destroy();
  });
});

describe('what went over the wire', () => {
  it('is kept with each exchange, from the event to the last request', async () => {
    const { tab } = await inRoom();
    const { exchangeId } = (await tab.ask(slash('late'))) as { exchangeId: string };
    const isWhole = ({ exchange }: { exchange: Exchange }) =>
      exchange.id === exchangeId && exchange.wire.length === 3;
    const { exchange } = await tab.next('exchange', isWhole);
    expect(exchange).toMatchObject({ kind: 'command', label: '/ask', status: 'answered', targetId: null });
    expect(exchange.answeredMs).toBeGreaterThan(0);
    const [event, callback, edit] = exchange.wire;
    expect(event).toMatchObject({ type: 'gateway', name: 'INTERACTION_CREATE', data: { id: exchangeId } });
    expect(callback).toMatchObject({ type: 'request', method: 'POST', body: { type: 5 } });
    expect(edit).toMatchObject({ method: 'PATCH', body: { content: 'at last' }, status: 200 });
    expect(edit!.at).toBeGreaterThanOrEqual(callback!.at);
    expect(exchange.messageIds).toHaveLength(1);
  });

  it('names the message that was clicked on, and those that were changed', async () => {
    const { tab, discord } = await inRoom();
    const posted = await call(discord, 'POST', `/channels/${discord.channels.general}/messages`, {
      content: 'choose',
      components: [row(select())],
    });
    const done = await tab.ask({
      type: 'select',
      placeId: 'general-member',
      messageId: posted.body.id,
      customId: 'pick',
      values: ['1'],
    });
    const { exchange } = await tab.next('exchange', settled((done as { exchangeId: string }).exchangeId));
    expect(exchange).toMatchObject({
      kind: 'component',
      targetId: posted.body.id,
      messageIds: [posted.body.id],
    });
  });

  it('holds what the bot did about a message that was said', async () => {
    const discord = await discordFor();
    const seen: string[] = [];
    await botFor(discord, {
      onMessage: async (message) => {
        seen.push(message.content);
        if (message.content === '') return;
        await message.channel.fetch();
        if (message.channel.isSendable()) await message.channel.sendTyping();
        await message.reply('Yes?');
      },
    });
    const tab = await openTab(await serve(discord));
    const say = async (content: string) => {
      await tab.ask({ type: 'send', placeId: 'general-member', content, replyTo: null, uploads: [] });
      return (await tab.next('message', withContent(content))).message.id;
    };
    const plain = await say('not for the bot');
    const called = await say(`<@${tab.snapshot.bot.id}> Hello`);
    const { exchange } = await tab.next(
      'exchange',
      ({ exchange: { id, wire } }) => id === called && wire.length > 3,
    );
    expect(exchange).toMatchObject({ kind: 'message', label: 'message', status: 'answered' });
    expect(exchange.wire.map((one) => (one.type === 'gateway' ? one.name : one.method))).toEqual([
      'MESSAGE_CREATE',
      'GET',
      'POST',
      'POST',
    ]);
    expect(await tab.next('typing')).toMatchObject({ channelId: discord.channels.general });
    // Without the Message Content intent the bot is told of a message that is not meant for it, but not what it says.
    const other = await tab.next('exchange', (event) => event.exchange.id === plain);
    expect(other.exchange).toMatchObject({ status: 'waiting', wire: [{ data: { content: '' } }] });
    expect(seen).toEqual(['', `<@${tab.snapshot.bot.id}> Hello`]);
  });
});
