import { describe, expect, it } from 'vitest';
import type { Message, ToPage } from '../../src/playground/page/protocol.js';
import { openTab, serve } from '../playground/serve/tab.js';
import { expectNoViolations, onStage } from './stage.js';

/** The real bot, used as the page uses it: over the socket. What the page shows of it is tested in a browser. */
const QUESTION = 'How many patents did the European Patent Office grant in 2016?';

async function atThePage() {
  const stage = await onStage();
  const tab = await openTab(await serve(stage.discord));
  const { heard } = tab;
  /** Waits for something that had not been heard at the time of asking. */
  const shownAfter = async (
    act: () => Promise<unknown>,
    isWanted: (event: ToPage) => boolean = () => true,
  ) => {
    const before = new Set(heard);
    await act();
    const isNew = (event: ToPage) => !before.has(event) && isWanted(event);
    return (await tab.next('message', isNew as never)).message;
  };
  const ask = (question: string) => {
    const action = {
      type: 'slash',
      placeId: 'general-member',
      command: 'ask',
      options: { question },
    } as const;
    return shownAfter(() => tab.ask(action));
  };
  return { stage, tab, shownAfter, ask };
}

function textOf({ payload }: Message): string {
  return JSON.stringify(payload.components);
}

/** The custom_id of a button, by its label. */
function button(message: Message, label: string): string {
  const found = new RegExp(`\\{[^{}]*"label":"${label}"[^{}]*\\}`).exec(textOf(message))?.[0] ?? '{}';
  return (JSON.parse(found) as { custom_id: string }).custom_id;
}

describe('the bot at the page', () => {
  it('answers, shows in context, and takes a follow-up by modal', async () => {
    const { stage, tab, shownAfter, ask } = await atThePage();
    const placeId = 'general-member';
    const answer = await ask(QUESTION);
    expect(textOf(answer)).toContain('95,940');
    const press = (label: string) => {
      return tab.ask({ type: 'click', placeId, messageId: answer.id, customId: button(answer, label) });
    };
    const context = await shownAfter(() => press('Show in context'));
    expect(context.visibleTo).toBe(tab.snapshot.places[0]!.viewer.id);

    expect(await press('Ask a follow-up')).toMatchObject({ type: 'done' });
    const { exchangeId, modal } = await tab.next('modal');
    const field = /"custom_id":"([^"]+)"/.exec(JSON.stringify(modal.components))![1]!;
    const values = { [field]: 'And in 2017?' };
    const followed = await shownAfter(() => tab.ask({ type: 'submit-modal', placeId, exchangeId, values }));
    expect(textOf(followed)).toContain('2017');
    expectNoViolations(stage);
    expect(tab.heard.filter(({ type }) => type === 'violation')).toEqual([]);
    await stage.close();
  });

  it('completes options, and speaks the language of the viewer', async () => {
    const { stage, tab, shownAfter } = await atThePage();
    const typing = { type: 'autocomplete', placeId: 'direct', command: 'article', option: 'name' } as const;
    const done = await tab.ask({ ...typing, typed: 'biscuit', options: {} });
    const [first] = done.type === 'done' && done.choices ? done.choices : [];
    expect(first?.name).toMatch(/biscuit/i);
    await tab.ask({ type: 'language', placeId: 'direct', locale: 'de' });
    const { places } = await tab.next('places');
    expect(places[0]!.commands.map(({ label }) => label)).toContain('fragen');
    const help = await shownAfter(() => {
      return tab.ask({ type: 'slash', placeId: 'direct', command: 'help', options: {} });
    });
    expect(textOf(help)).toMatch(/Archiv/);
    expectNoViolations(stage);
    await stage.close();
  });

  it('answers a mention in the server and anything in a direct message', async () => {
    const { stage, tab, shownAfter } = await atThePage();
    const say = (placeId: string, content: string) => {
      const fromBot = (event: ToPage) => {
        return event.type === 'message' && event.message.payload.author.id === tab.snapshot.bot.id;
      };
      const action = { type: 'send', placeId, content, replyTo: null, uploads: [] } as const;
      return shownAfter(() => tab.ask(action), fromBot);
    };
    expect(textOf(await say('general-member', `<@${tab.snapshot.bot.id}> ${QUESTION}`))).toContain('95,940');
    const direct = await say('direct', QUESTION);
    expect(textOf(direct)).toContain('95,940');
    expect(direct.channelId).toBe(tab.snapshot.places.find(({ id }) => id === 'direct')!.channelId);
    expectNoViolations(stage);
    await stage.close();
  });
});
