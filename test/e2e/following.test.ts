import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FOLLOWS_A_PERSON } from '../../src/state/alerts/follows.js';
import {
  type ArchiveStage,
  expectDiscordsForm,
  expectNoViolations,
  labels,
  onArchive,
  story,
} from './archive-stage.js';

/** New articles that are followed: told to a channel or a person, in one message an hour, each once. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LOOKED = 'looked for new articles that somebody follows';
let stage: ArchiveStage;
let now: number;

beforeEach(async () => {
  now = Date.parse('2030-05-15T12:00:00Z');
  stage = await onArchive({ keeping: { now: () => now } });
});
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
});
afterAll(expectDiscordsForm);

const people = () => stage.discord.members;
const follow = (
  values: Record<string, string>,
  who: { readonly id: string } = people().member,
  where?: string,
) => stage.discord.driver.slash(who, where ?? stage.discord.channels.general, 'follow', values);
const following = (who: { readonly id: string } = people().member, where?: string) =>
  stage.discord.driver.slash(who, where ?? stage.discord.channels.general, 'following');

/** Messages of new articles that somebody sees in a channel, or directly. */
function alerts(where: 'dm' | 'general' = 'dm', who: { readonly id: string } = people().member) {
  const { driver, channels, messages } = stage.discord;
  return messages(where === 'dm' ? driver.dmChannel(who) : channels.general, who.id).filter(({ text }) =>
    text.startsWith('### New in the archive'),
  );
}

async function add(subject: string, fact = `The ${subject} is new.`) {
  stage.put(`${subject}.txt`, story(subject, fact, 20));
  await stage.archive('reload', { now: true });
}

/** The bot looks at its start, and each minute. */
async function look(later = MINUTE) {
  now += later;
  const before = stage.lines.length;
  await stage.restart();
  const hasLooked = () => stage.lines.slice(before).some(({ msg }) => msg === LOOKED);
  await expect.poll(hasLooked, { timeout: 10_000 }).toBe(true);
}

describe('who follows words', () => {
  it('is told what fits at present, and directly of a new article, with the sentence and its place', async () => {
    const { reply, ephemeral } = await follow({ words: 'Master harpsichord' });
    expect(ephemeral).toBe(true);
    expect(reply!.text).toMatch(/You follow now:\n\*\*“Master harpsichord”\*\*/);
    expect(reply!.text).toMatch(/direct message when new articles fit.*\nAt present no article fits\./);
    await add('harpsichord', 'The harpsichord was made by Master Harpwright of Bruges.');
    await add('bassoon', 'The bassoon was made by Master Bassoonson of Bruges.');
    await look();
    const [told, ...more] = alerts();
    expect(more).toEqual([]);
    expect(told!.text).toMatch(/1 article with what you follow: “Master harpsichord”/);
    expect(told!.text).toContain('**The harpsichord was made by Master Harpwright of Bruges.**');
    expect(told!.text).toMatch(/The harpsichord is heard again.*\n-# November 20, 2017 · Trademarks · ¶ 2/s);
    await look(2 * HOUR);
    expect(alerts()).toHaveLength(1);
  });

  it('is not told of what was there, has changed, or came back', async () => {
    const { reply } = await follow({ words: 'teapot' });
    expect(reply!.text).toMatch(/At present 1 article fits: The teapot is heard again/);
    stage.put('teapot.txt', story('teapot', 'The teapot was broken.', 1));
    await stage.archive('reload', { now: true });
    await look();
    await add('tray', 'The tray bears a teapot.');
    await look();
    expect(alerts()).toHaveLength(1);
    const before = (await stage.curator.history(9)).find(({ live }) => !live)!;
    await stage.curator.rollback(before.version, { id: '1', name: 'x', via: 'terminal' });
    await look(2 * HOUR);
    await stage.archive('reload', { now: true });
    await look(2 * HOUR);
    expect(alerts()).toHaveLength(1);
  });

  it('is not told of another word that is spelled nearly so', async () => {
    await follow({ words: 'bassons' });
    await add('bassoon');
    await look();
    expect(alerts()).toEqual([]);
    await add('basson', 'All bassons are counted.');
    await look();
    expect(alerts()[0]!.text).toContain('All bassons are counted.');
  });

  it('can open what they were told of, and see all that fit', async () => {
    await follow({ words: 'court appeal' });
    await add('harpsichord');
    await look();
    const { driver } = stage.discord;
    const [told] = alerts();
    const [menu] = told!.selects;
    const opened = await driver.select(people().member, told!, menu!.customId, [menu!.options[0]!.value]);
    expect(opened.reply!.text).toContain('The harpsichord is new.');
    const all = await driver.click(people().member, told!, 'All with “court appeal”');
    expect(all.reply!.text).toMatch(/Passages with court appeal.*newest first/s);
  });
});

describe('a channel', () => {
  it('is told where who manages it wants so, in one message for all that came, and pings nobody', async () => {
    const { reply } = await follow({ section: 'Trademarks', where: 'here' }, people().moderator);
    expect(reply!.text).toMatch(/This channel follows now:\n\*\*section Trademarks\*\*/);
    expect(reply!.text).toMatch(/At present 8 articles fit\. The newest: The windmill/);
    for (let n = 0; n < 8; n++)
      stage.put(`new${n}.txt`, story(`gadget${n}`, `@everyone sees gadget${n}.`, 20));
    await stage.archive('reload', { now: true });
    await look();
    const [told, ...more] = alerts('general');
    expect(more).toEqual([]);
    expect(told!.text).toMatch(/8 articles with what is followed here: section Trademarks/);
    expect(told!.text).toMatch(/And 2 articles more: the buttons below show all that fit/);
    expect(told!.text.match(/¶ \d+/g)).toHaveLength(6);
    const sent = stage.discord.requests.filter(({ body }) =>
      JSON.stringify(body).includes('New in the archive'),
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]!.body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
  });

  it('is told once an hour at most, what came meanwhile together', async () => {
    await follow({ words: 'heard' }, people().moderator);
    await add('harpsichord');
    await look();
    expect(alerts('general')).toHaveLength(1);
    await add('bassoon');
    await look(30 * MINUTE);
    await add('zither');
    await look(29 * MINUTE);
    expect(alerts('general')).toHaveLength(1);
    await look(MINUTE);
    const [, second, ...more] = alerts('general');
    expect(more).toEqual([]);
    expect(second!.text).toMatch(/2 articles.*bassoon.*zither|2 articles.*zither.*bassoon/s);
  });

  it('is not decided on by who does not manage it: they are told directly, and that is said', async () => {
    const { reply } = await follow({ words: 'harpsichord', where: 'here' });
    expect(reply!.text).toMatch(/Only those who manage this channel .* so I tell you directly/);
    await add('harpsichord');
    await look();
    expect(alerts('general')).toEqual([]);
    expect(alerts()).toHaveLength(1);
  });

  it('loses nothing where the bot stops between a reload and telling', async () => {
    await follow({ words: 'harpsichord' }, people().moderator);
    await add('harpsichord');
    const unavailable = { kind: 'status', status: 503 } as const;
    const route = `/channels/${stage.discord.channels.general}/messages`;
    const disarm = stage.discord.faults.inject({ method: 'POST', route, times: 99, fault: unavailable });
    await look();
    expect(alerts('general')).toEqual([]);
    disarm();
    await look();
    await look(10 * MINUTE);
    expect(alerts('general')).toHaveLength(1);
  });

  it('is told once where Discord took the message and its answer was lost', async () => {
    await follow({ words: 'harpsichord' }, people().moderator);
    await add('harpsichord');
    const route = `/channels/${stage.discord.channels.general}/messages`;
    stage.discord.faults.inject({
      method: 'POST',
      route,
      times: 99,
      fault: { kind: 'lost-answer', how: 'close' },
    });
    await look();
    stage.discord.faults.clear();
    await look(10 * MINUTE);
    expect(alerts('general')).toHaveLength(1);
  });

  it('is told nothing of an article that has gone by then', async () => {
    await follow({ words: 'heard' }, people().moderator);
    await add('harpsichord');
    await look();
    await add('bassoon');
    await look();
    stage.drop('bassoon.txt');
    await add('zither');
    await look(2 * HOUR);
    expect(alerts('general')[1]!.text).toMatch(/1 article.*zither/s);
    expect(alerts('general')[1]!.text).not.toContain('bassoon');
  });

  it('that the bot may no longer write in is paused, which /following says, and is tried again when asked', async () => {
    const { driver, channels, faults } = stage.discord;
    await follow({ words: 'harpsichord' }, people().moderator);
    await add('harpsichord');
    const fault = { kind: 'status', status: 403, code: 50013, message: 'Missing Permissions' } as const;
    faults.inject({ method: 'POST', route: `/channels/${channels.general}/messages`, fault });
    await look();
    await look(HOUR);
    expect(alerts('general')).toEqual([]);
    const { reply } = await following(people().moderator);
    expect(reply!.text).toContain('**paused: I may not write there**');
    const resumed = await driver.click(people().moderator, reply!, 'Try the paused ones again');
    expect(resumed.reply!.text).not.toContain('paused');
    await look();
    expect(alerts('general')).toHaveLength(1);
  });
});

describe('a channel, thread or server that is gone', () => {
  const inState = async () => {
    const { moderator } = people();
    return (await following(moderator, stage.discord.driver.dmChannel(moderator))).reply!.text;
  };

  it('takes what it followed with it', async () => {
    const { driver, members, channels } = stage.discord;
    const { moderator, owner } = members;
    const thread = driver.thread(members.member, channels.general, 'Harpsichords');
    await follow({ words: 'harpsichord' }, moderator, thread);
    await follow({ words: 'bassoon' }, moderator, channels.announcements);
    await follow({ words: 'zither' }, moderator);
    expect(await inState()).toMatch(/zither.*bassoon.*harpsichord/s);
    driver.deleteChannel(owner, thread);
    await expect.poll(inState).not.toContain('harpsichord');
    driver.deleteChannel(owner, channels.announcements);
    await expect.poll(inState).not.toContain('bassoon');
    expect(await inState()).toContain('zither');
    driver.removeBot(owner, channels.general);
    await expect.poll(inState).toContain('You follow nothing');
  });

  it('while the bot was stopped is told to who asked for it', async () => {
    const { driver, members, channels } = stage.discord;
    await follow({ words: 'harpsichord' }, members.moderator, channels.announcements);
    await add('harpsichord');
    await stage.stopBot();
    driver.deleteChannel(members.owner, channels.announcements);
    await look();
    expect(await inState()).toContain('**paused: the channel is gone**');
    expect(stage.discord.violations.map(({ code }) => code)).toEqual([10003]);
    (stage.discord.violations as unknown[]).length = 0;
  });
});

describe('a thread', () => {
  it('is told like any channel', async () => {
    const { driver, members, channels, messages } = stage.discord;
    const thread = driver.thread(members.member, channels.general, 'Harpsichords');
    const { reply } = await follow({ words: 'harpsichord', where: 'here' }, members.moderator, thread);
    expect(reply!.text).toMatch(/This channel follows now/);
    await add('harpsichord');
    await look();
    expect(messages(thread, members.member.id).at(-1)!.text).toMatch(/New in the archive/);
  });
});

describe('somebody', () => {
  it('whose direct messages are closed is told so by /following, and later what came meanwhile', async () => {
    const { driver, members, state } = stage.discord;
    await follow({ words: 'harpsichord' });
    driver.dmChannel(members.member);
    const person = state.world.people.get(members.member.id)!;
    person.acceptsDms = false;
    await add('harpsichord');
    await look();
    const { reply } = await following();
    expect(reply!.text).toContain('**paused: I could send you no direct message**');
    // Whether they take any can only be found out by sending one.
    expect(stage.discord.violations.map(({ code }) => code)).toEqual([50007]);
    (stage.discord.violations as unknown[]).length = 0;
    person.acceptsDms = true;
    await driver.click(members.member, reply!, 'Try the paused ones again');
    await look();
    expect(alerts()).toHaveLength(1);
  });

  it('sees what they follow, ends each in place, and is then told nothing', async () => {
    const { driver, members } = stage.discord;
    await follow({ words: 'harpsichord' });
    await follow({ words: '"master of" -bassoon', author: 'Anna Quill' });
    await add('harpsichord');
    const { reply } = await following();
    expect(reply!.text).toMatch(
      /What you follow\n- word for word: “master of” · without “bassoon”.*author Anna Quill/,
    );
    expect(reply!.text).toMatch(/- “harpsichord” → direct messages/);
    const [menu] = reply!.selects;
    const choice = menu!.options.find(({ label }) => label.includes('harpsichord'))!;
    const ended = await driver.select(members.member, reply!, menu!.customId, [choice.value]);
    expect(ended.reply!.id).toBe(reply!.id);
    expect(ended.reply!.text).toMatch(/^No longer followed: “harpsichord”/);
    await look();
    expect(alerts()).toEqual([]);
    const again = await driver.select(members.member, reply!, menu!.customId, [menu!.options[0]!.value]);
    expect(again.reply!.text).toMatch(/^No longer followed: word for word/);
    expect((await following()).reply!.text).toContain('You follow nothing.');
  });

  it('sees what the channel follows only where they manage it, and cannot end it by a forged press', async () => {
    const { driver, members } = stage.discord;
    const { reply } = await follow({ words: 'harpsichord' }, members.moderator);
    expect((await following()).reply!.text).toContain('You follow nothing.');
    const other = (await follow({ words: 'bassoon' })).reply!;
    const stop = reply!.buttons[0]!.customId!;
    const forged = await driver.forgeClick(members.member, other, stop);
    expect(forged.reply!.text).toMatch(/Only whoever began it/);
    const mine = await following(members.moderator);
    expect(mine.reply!.text).toMatch(/What this channel follows\n- “harpsichord” → <#\d+>/);
    const stopped = await driver.click(members.moderator, reply!, 'Stop following');
    expect(stopped.reply!.text).toBe('No longer followed: “harpsichord”');
    expect(stopped.reply!.buttons).toEqual([]);
    const late = await driver.forgeClick(members.member, other, stop);
    expect(late.reply!.text).toMatch(/not followed any more/);
  });

  it('is told that they follow the same already, and how many they may', async () => {
    await follow({ words: 'bassoon harpsichord' });
    const again = await follow({ words: 'Harpsichord  bassoon' });
    expect(again.reply!.text).toMatch(/You follow that already:/);
    for (let n = 1; n < FOLLOWS_A_PERSON; n++) await follow({ words: `thing${n}` });
    const full = await follow({ words: 'one more' });
    expect(full.reply!.text).toBe(
      `You follow ${FOLLOWS_A_PERSON} things already, as many as anyone may. End some with **/following**.`,
    );
  });

  it('is offered a name that is near to one which the archive does not have', async () => {
    const { driver, members } = stage.discord;
    const asked = await follow({ section: 'Trademraks', words: 'harpsichord' });
    expect(asked.reply!.text).toBe('The archive has no section “Trademraks”. Did you mean one of these?');
    expect(labels(asked.reply)).toEqual(['Trademarks', 'Follow “Trademraks” all the same']);
    const chosen = await driver.click(members.member, asked.reply!, 'Trademarks');
    expect(chosen.reply!.id).toBe(asked.reply!.id);
    expect(chosen.reply!.text).toMatch(/You follow now:\n\*\*“harpsichord” · section Trademarks\*\*/);
    const other = await follow({ section: 'Trademraks' });
    const asIs = await driver.click(members.member, other.reply!, 'Follow “Trademraks” all the same');
    expect(asIs.reply!.text).toMatch(/section Trademraks.*At present no article fits/s);
  });

  it('is told what is missing, or says nothing about articles', async () => {
    expect((await follow({})).reply!.text).toMatch(/Say what to follow/);
    expect((await follow({ words: 'of the' })).reply!.text).toMatch(/Nearly every article has these words/);
    expect((await follow({ words: 'source:Nowhere x' })).reply!.text).toMatch(/There is no source/);
  });

  it('who is forgotten is told nothing more, of nothing', async () => {
    const { driver, members, channels } = stage.discord;
    await follow({ words: 'harpsichord' });
    await add('harpsichord');
    const { reply } = await driver.slash(members.member, channels.general, 'forget');
    expect(reply!.text).toContain('1 thing that you followed, and what waited to be told of it');
    await look();
    expect(alerts()).toEqual([]);
    expect((await following()).reply!.text).toContain('You follow nothing.');
  });

  it('has sections and authors completed', async () => {
    const { driver, members, channels } = stage.discord;
    const { choices } = await driver.autocomplete(
      members.member,
      channels.general,
      'follow',
      'section',
      'trade',
    );
    expect(choices?.map(({ name }) => name)).toEqual(['Trademarks']);
  });
});
