import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { untilDone } from './clicking.js';
import { expectDiscordsForm, expectNoViolations, labels, type OnStage, onStage } from './stage.js';

/** What people think of answers, and what moderators are told of it and of the questions that found nothing. */

const QUESTION = 'How many cases of counterfeit goods did customs find?';
const NOTHING = 'Who is the mayor of Wellington?';

let stage: OnStage;
beforeEach(async () => {
  stage = await onStage();
});
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
});
afterAll(expectDiscordsForm);

function people() {
  const { driver, members, channels, addMember } = stage.discord;
  const ask = (
    question: string,
    values: object = {},
    who: { id: string } = members.member,
    where = channels.general,
  ) => driver.slash(who, where, 'ask', { question, ...values });
  const gaps = async () => {
    const shown = await driver.slash(members.moderator, channels.general, 'archive gaps');
    expect(shown.ephemeral).toBe(true);
    return shown.reply!;
  };
  const vote = (message: { id: string } | null, which: '👍' | '👎', who: { id: string } = members.member) =>
    untilDone(stage, (options) => driver.click(who, message!, which, options));
  /** What was said to somebody last, of what is not an answer. */
  const said = (who: { id: string } = members.member) =>
    stage.discord.messages(channels.general, who.id).findLast(({ buttons }) => buttons.length === 0)!.text;
  return { driver, channels, me: members.member, mo: members.moderator, addMember, ask, gaps, vote, said };
}

describe('a vote', () => {
  it('is confirmed to whoever casts it, and can be changed', async () => {
    const { ask, vote, gaps, said } = people();
    const { reply } = await ask(QUESTION);
    const cast = await vote(reply, '👎');
    expect(cast.ephemeral).toBe(true);
    expect(cast.reply!.text).toBe('Thank you: your 👎 counts. 👍 would change it.');
    expect((await gaps()).text).toMatch(/👎 1 👍 0 · How many cases of counterfeit goods.*¶ \d+/);
    await vote(reply, '👍');
    expect(said()).toContain('your 👍 counts');
    expect((await gaps()).text).not.toContain(QUESTION);
  });

  it('is one line however often it is changed, while Discord lets that line be changed', async () => {
    const { ask, vote, channels, me, mo } = people();
    const { reply } = await ask(QUESTION);
    const first = await vote(reply, '👍');
    for (const which of ['👎', '👍', '👎'] as const) await vote(reply, which);
    const lines = () =>
      stage.discord.messages(channels.general, me.id).filter(({ text }) => /your .+ counts/.test(text));
    expect(lines().map(({ id, text }) => [id, text])).toEqual([
      [first.reply!.id, 'Thank you: your 👎 counts. 👍 would change it.'],
    ]);
    // Another person's, and that on another answer, are lines of their own.
    expect((await vote(reply, '👍', mo)).reply!.text).toContain('your 👍 counts');
    const other = await ask('Who was asked to investigate?');
    await vote(other.reply, '👍');
    expect(lines().map(({ text }) => text.slice(0, 22))).toEqual([
      'Thank you: your 👎 cou',
      'Thank you: your 👍 cou',
    ]);
  });

  it('on a private answer shows on its buttons, and nothing else is said', async () => {
    const { ask, vote, gaps, channels, me } = people();
    const { reply } = await ask(QUESTION, { private: true });
    const before = stage.discord.messages(channels.general, me.id).length;
    const down = await vote(reply, '👎');
    expect(down.reply!.id).toBe(reply!.id);
    expect(down.reply!.text).toBe(reply!.text);
    expect(labels(down.reply)).toEqual(labels(reply).map((label) => (label === '👎' ? '👎 ✓' : label)));
    const up = await vote(down.reply, '👍');
    expect(labels(up.reply)).toContain('👍 ✓');
    expect(labels(up.reply)).toContain('👎');
    expect(stage.discord.messages(channels.general, me.id)).toHaveLength(before);
    expect((await gaps()).text).not.toContain('👎 1');
    const again = await stage.discord.driver.click(me, up.reply!, '👍 ✓');
    expect(labels(again.reply)).toContain('👍 ✓');
  });

  it('counts once a person, by anyone, and outlasts a restart', async () => {
    const { ask, vote, gaps, mo, addMember } = people();
    const { reply } = await ask(QUESTION);
    for (const who of [undefined, undefined, mo]) await vote(reply, '👎', who);
    await stage.restart();
    const again = await vote(reply, '👎', addMember('ann'));
    expect(again.reply!.text).toContain('counts');
    expect((await gaps()).text).toContain('👎 3 👍 0');
  });

  it('on a private answer counts without the question, and with it once that is shared', async () => {
    const { ask, vote, gaps, driver, me } = people();
    const { reply } = await ask(QUESTION, { private: true });
    await vote(reply, '👎');
    const text = (await gaps()).text;
    expect(text).toContain('👎 1 👍 0 · (asked in private) → ');
    expect(text).not.toContain('counterfeit goods did');
    const shared = await driver.click(me, reply!, 'Share');
    await vote(shared.reply, '👎');
    expect((await gaps()).text).toContain(`👎 1 👍 0 · ${QUESTION}`);
  });

  it('is dropped with all else by /forget, and no longer taken on what is forgotten', async () => {
    const { ask, vote, gaps, driver, me, channels } = people();
    const { reply } = await ask(QUESTION);
    await vote(reply, '👎');
    const forgotten = await driver.slash(me, channels.general, 'forget');
    expect(forgotten.reply!.text).toContain('1 vote of yours on an answer');
    expect((await gaps()).text).not.toContain('👎');
    await vote(reply, '👎');
    const texts = stage.discord.messages(channels.general, me.id).map(({ text }) => text);
    expect(texts.some((text) => text.includes('I no longer have what these buttons need'))).toBe(true);
    expect(texts.some((text) => text.includes('your 👎 counts'))).toBe(false);
  });
});

describe('/archive gaps', () => {
  it('groups what found nothing, without names', async () => {
    const { ask, gaps, mo, me } = people();
    await ask(NOTHING);
    await ask('who is THE mayor of wellington', {}, mo);
    await ask(QUESTION);
    const { text } = await gaps();
    expect(text).toContain('Questions of the last 30 days that found nothing');
    expect(text).toMatch(/^- .*mayor of wellington\S? · 2 times · <t:\d+:R>$/im);
    expect(text).not.toContain(QUESTION);
    for (const { id, username } of [me, mo]) {
      expect(text).not.toContain(id);
      expect(text).not.toMatch(new RegExp(`\\b${username}\\b`));
    }
  });

  it('keeps no words of what was asked in private or in direct messages, and counts it', async () => {
    const { ask, gaps, driver, me, mo, channels } = people();
    await ask(NOTHING, { private: true });
    await driver.dm(me, NOTHING);
    await ask(NOTHING, {}, me, channels.between);
    expect((await gaps()).text).not.toContain('Wellington');
    const status = await driver.slash(mo, channels.general, 'archive status');
    expect(status.reply!.text).toMatch(
      /In the last hour: 3 questions, 95 of 100 within \d+ ms; 100% found nothing/,
    );
  });

  it('shows nothing of a channel that not everyone can read', async () => {
    const { ask, gaps, mo, channels } = people();
    await ask(NOTHING, {}, mo, channels.moderators);
    expect((await gaps()).text).not.toContain('Wellington');
    const judged = await ask(QUESTION, {}, mo, channels.moderators);
    await people().vote(judged.reply, '👎', mo);
    const { text } = await gaps();
    expect(text).not.toContain(QUESTION);
  });

  it('shows uses per day as a picture that says in words what it shows', async () => {
    const { ask, gaps, channels, mo } = people();
    await ask(NOTHING);
    await ask(QUESTION, { private: true });
    const { files, text } = await gaps();
    expect(text).toMatch(/2 questions, 1 of which found nothing; most on .+: 2\./);
    const chart = files.find(({ name }) => name === 'uses.png')!;
    const bytes = Buffer.from(await (await fetch(chart.url)).arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const { payload } = stage.discord
      .messages(channels.general, mo.id)
      .findLast(({ files: all }) => all.length > 0)!;
    expect(JSON.stringify(payload)).toMatch(/"description":"2 questions, 1 of which found nothing/);
  });

  it('gives all of it as CSV', async () => {
    const { ask, gaps, vote } = people();
    for (let n = 0; n < 17; n++) await ask(`Who owns zeppelin${n} hangar${n}?`);
    await ask('=HYPERLINK("https://x.example") zeppelin of Zelmira?');
    await vote((await ask(QUESTION)).reply, '👎');
    const { files, text } = await gaps();
    expect(text.match(/^- Who owns/gm)!.length).toBeLessThan(17);
    expect(files.map(({ name }) => name).sort()).toEqual([
      'questions.csv',
      'uses.csv',
      'uses.png',
      'votes.csv',
    ]);
    const read = async (name: string) => (await fetch(files.find((file) => file.name === name)!.url)).text();
    const questions = await read('questions.csv');
    expect(questions.match(/^Who owns.*\r$/gm)).toHaveLength(17);
    expect(questions).not.toMatch(/^"?=/m);
    expect(await read('votes.csv')).toMatch(/^How many cases of counterfeit goods .*,0,1\r$/m);
    expect((await read('uses.csv')).trim().split('\r\n')).toHaveLength(31);
  });

  it('lets a question be called solved, which then stays away until it is asked again in vain', async () => {
    const { ask, gaps, driver, mo } = people();
    await ask(NOTHING);
    await ask('who is THE mayor of wellington', {}, mo);
    const before = await gaps();
    const [option] = before.selects[0]!.options;
    const solved = await driver.select(mo, before, 'Call one solved…', [option!.label]);
    const list = () => /found nothing\n([\s\S]*?)\n\*\*Called solved/.exec(solved.reply!.text)?.[1];
    expect(list()).toBe('None.');
    expect(solved.reply!.text).toMatch(
      new RegExp(`\\*\\*Called solved\\*\\*\n- .*ellington.* · <@${mo.id}> · `),
    );
    await stage.restart();
    expect((await gaps()).selects).toEqual([]);
    await ask('Mayor of Wellington: who is it?');
    const again = await gaps();
    expect(again.text).toMatch(/^- .*ellington.* · 3 times/m);
  });

  it('is refused to a member, whatever the server allows', async () => {
    const { driver, me, channels } = people();
    await expect(driver.slash(me, channels.general, 'archive gaps')).rejects.toThrow(/not offered/);
    const forced = await driver.slash(me, channels.general, 'archive gaps', {}, { anyone: true });
    expect(forced.ephemeral).toBe(true);
    expect(forced.reply!.text).toBe('Only those who look after this archive may do that.');
  });
});
