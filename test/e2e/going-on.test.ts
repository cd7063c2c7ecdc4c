import { describe, expect, it } from 'vitest';
import { type ArchiveStage, FILES, labels, story, useArchive } from './archive-stage.js';

/** What to go on with where the archive does not answer. */

const use = useArchive();
const { begin } = use;

const QUESTION = 'Who made the harpsichord of Zelmira?';
const TELL = 'Tell the moderators';
const WANTED = 'You wanted to know once the archive answers this. It does now:';

function peopleOf({ discord: { driver, members, channels } }: ArchiveStage) {
  const me = members.member;
  const ask = (question = QUESTION, values: object = {}, where = channels.general) =>
    driver.slash(me, where, 'ask', { question, ...values });
  const answerIt = async () => {
    use.stage.put(
      'harpsichord.txt',
      story('harpsichord', 'The harpsichord of Zelmira was made by Dame Harpwright of Bruges.', 20),
    );
    const shown = await use.stage.archive('reload');
    await use.stage.press(shown.reply, 'Apply');
  };
  const inChannel = (where = channels.general) => use.stage.discord.messages(where, me.id);
  const inDms = () => use.stage.discord.messages(driver.dmChannel(me), me.id);
  const gaps = async () => (await use.stage.archive('gaps')).reply!.text;
  return { driver, me, channels, ask, answerIt, inChannel, inDms, gaps };
}

const told = (messages: readonly { text: string }[]) => messages.filter(({ text }) => text.includes(WANTED));
const until = async (holds: () => boolean) => {
  await expect.poll(holds, { timeout: 8_000 }).toBe(true);
};
/** Long enough for a message that must not come. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('where nothing is found', () => {
  it('offers names of the archive that are near, and asks with the one that is pressed', async () => {
    const files = {
      ...FILES,
      'duke.txt': story('organ', 'The organ was made by Zachary Lanternson of Ghent.'),
    };
    const { driver, me, ask } = peopleOf(await begin({ files }));
    const { reply } = await ask('Which cellar does Zachary Lanterbock of Ghent own?');
    const name = labels(reply).find((label) => label.includes('Lanternson'))!;
    const other = await driver.click(me, reply!, name);
    expect(other.reply!.id).toBe(reply!.id);
    expect(other.reply!.text).toContain(`Which cellar does ${name.slice(0, -1)} own?`);
  });

  it('searches for its words, and browses, for whoever presses', async () => {
    const { driver, me, ask } = peopleOf(await begin());
    const { reply } = await ask('What does a teapot cost in Valparaiso?');
    const found = await driver.click(me, reply!, 'Search these words');
    expect(found.ephemeral).toBe(true);
    expect(found.reply!.text).toMatch(/Passages with teapot/);
    const list = await driver.click(me, reply!, 'Browse');
    expect(list.ephemeral).toBe(true);
    expect(list.reply!.text).toContain('The latest articles');
  });

  it('browses what the filters left, and everything where they left nothing', async () => {
    const { driver, me, ask } = peopleOf(await begin());
    const { reply } = await ask('What does a sundial cost in Valparaiso?', { from: '2030' });
    const list = await driver.click(me, reply!, 'Browse');
    expect(list.reply!.text).toContain('8 articles');
    expect(labels(reply)).not.toContain('Search these words');
  });
});

describe('whoever tells the moderators', () => {
  it('is told in the channel, called by name, once the archive answers it: once', async () => {
    const { driver, me, ask, answerIt, inChannel, gaps } = peopleOf(await begin());
    const { reply } = await ask();
    const said = await driver.click(me, reply!, TELL);
    expect(said.ephemeral).toBe(true);
    expect(said.reply!.text).toContain('Once the archive answers it I tell you in this channel');
    expect(await gaps()).toContain('harpsichord');
    await use.stage.restart();
    await answerIt();
    await until(() => told(inChannel()).length === 1);
    const [message] = told(inChannel());
    expect(message).toMatchObject({ text: expect.stringContaining('Dame Harpwright of Bruges') });
    expect(message).toMatchObject({ pings: { users: [me.id], everyone: false } });
    const why = await driver.click(me, message as never, 'Why this?');
    expect(why.reply!.text).toContain('Why this passage?');
    use.stage.put('sundial.txt', story('sundial', 'The sundial was made by Master Sundialson.', 21));
    await use.stage.press((await use.stage.archive('reload')).reply, 'Apply');
    await use.stage.restart();
    await aWhile();
    expect(told(inChannel())).toHaveLength(1);
  });

  it('of a question in private lets them see it, and is told in private', async () => {
    const { driver, me, ask, answerIt, inChannel, inDms, gaps } = peopleOf(await begin());
    const { reply } = await ask(QUESTION, { private: true });
    expect(await gaps()).not.toContain('harpsichord');
    const said = await driver.click(me, reply!, TELL);
    expect(said.reply!.text).toContain('I send you a direct message');
    const text = await gaps();
    expect(text).toContain(QUESTION);
    expect(text).not.toContain(me.id);
    await answerIt();
    await until(() => told(inDms()).length === 1);
    expect(told(inChannel())).toEqual([]);
    expect(await gaps()).not.toContain(QUESTION);
  });

  it('is told nothing while the archive does not answer it, and of what it answers while the bot is away', async () => {
    const { driver, me, ask, inChannel } = peopleOf(await begin());
    const { reply } = await ask();
    await driver.click(me, reply!, TELL);
    use.stage.put('sundial.txt', story('sundial', 'The sundial was made by Master Sundialson.', 21));
    await use.stage.press((await use.stage.archive('reload')).reply, 'Apply');
    await aWhile();
    expect(told(inChannel())).toEqual([]);
    await use.stage.stopBot();
    use.stage.put(
      'harpsichord.txt',
      story('harpsichord', 'The harpsichord of Zelmira was made by Dame Harpwright.', 20),
    );
    await use.stage.restart();
    await until(() => told(inChannel()).length === 1);
  });

  it('is told nothing after /forget', async () => {
    const { driver, me, channels, ask, answerIt, inChannel, inDms, gaps } = peopleOf(await begin());
    const { reply } = await ask(QUESTION, { private: true });
    await driver.click(me, reply!, TELL);
    const forgotten = await driver.slash(me, channels.general, 'forget');
    expect(forgotten.reply!.text).toContain('1 question that you wait for an answer to');
    expect(await gaps()).not.toContain(QUESTION);
    await answerIt();
    await aWhile();
    expect(told([...inChannel(), ...inDms()])).toEqual([]);
  });

  it('is offered the question again where the archive has changed meanwhile', async () => {
    const { driver, me, ask, answerIt } = peopleOf(await begin());
    const { reply } = await ask();
    await answerIt();
    const stale = await driver.click(me, reply!, TELL);
    expect(stale.reply!.text).toContain('The archive has changed');
    const now = await driver.click(me, stale.reply!, 'Show the current one');
    expect(now.reply!.text).toContain('Harpwright');
  });

  it('can do so for ten questions at a time', async () => {
    const { driver, me, ask } = peopleOf(await begin());
    for (let n = 0; n < 10; n++)
      await driver.click(
        me,
        (await ask(`Who made the gadget of Zelmira${n}x?`, { private: true })).reply!,
        TELL,
      );
    const { reply } = await ask(QUESTION, { private: true });
    const said = await driver.click(me, reply!, TELL);
    expect(said.reply!.text).toContain('You wait for 10 answers already');
  });

  it('is not offered to in direct messages where no server looks after the archive', async () => {
    const { driver, me } = peopleOf(await begin({ guildId: null }));
    const [reply] = (await driver.dm(me, QUESTION)).replies;
    expect(labels(reply!)).toContain('Browse');
    expect(labels(reply!)).not.toContain(TELL);
  });
});
