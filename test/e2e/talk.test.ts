import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectDiscordsForm, expectNoViolations, labels, type OnStage, onStage } from './stage.js';

let stage: OnStage;
beforeEach(async () => {
  stage = await onStage();
});
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
});
afterAll(expectDiscordsForm);

const QUESTION = 'How many cases of counterfeit goods did customs find?';

async function ask(question: string) {
  const { driver, members, channels } = stage.discord;
  const { reply } = await driver.slash(members.member, channels.general, 'ask', { question });
  return reply!;
}

describe('talk', () => {
  it('gets a short reply without buttons, and what is asked next goes on as if it had not been said', async () => {
    await ask(QUESTION);
    const thanks = await ask('thank you, that helped!');
    expect(thanks.text).toContain('You are welcome');
    expect(labels(thanks)).toEqual([]);
    expect((await ask('stop')).text).toContain('/forget');
    const [, understood] = (await ask('and in 2016?')).text.split('\n');
    expect(understood).toContain('Understood as');
    expect(understood).not.toMatch(/thank|helped|stop/i);
  });

  it('around a question does not change its answer', async () => {
    const bare = await ask(QUESTION);
    const polite = await ask(`Hi there! Quick question: ${QUESTION} Thanks in advance!`);
    const quote = (text: string) => text.split('\n').filter((line) => line.startsWith('>'));
    expect(quote(polite.text)).toEqual(quote(bare.text));
    expect(quote(bare.text)).not.toEqual([]);
  });
});

describe('questions about the archive and the article at hand', () => {
  it('are answered from its records, said as such', async () => {
    const told = await ask('how many articles do you have?');
    expect(told.text).toMatch(/The archive holds \d+ articles/);
    expect(told.text).toContain('From the archive’s own records');
  });

  it('mean the article shown last, which a button opens', async () => {
    const { driver, members } = stage.discord;
    const answered = await ask(QUESTION);
    const told = await ask('when was it published?');
    expect(told.text).toMatch(/Published on .*\d{4}|does not say when/);
    const [headline] = /(?<=^\*\*\[?)[^*\]]{10,40}/m.exec(answered.text.split('\n>').at(-1)!) ?? [''];
    expect(told.text).toContain(headline);
    const opened = await driver.click(members.member, told, labels(told)[0]!);
    expect(opened.reply!.text).toContain(headline);
  });

  it('ask for an article first where none was shown', async () => {
    expect((await ask('who wrote that article?')).text).toContain('/article');
  });
});

describe('/search', () => {
  it('finds what an author wrote, said as such', async () => {
    const { driver, members, channels } = stage.discord;
    const { reply } = await driver.slash(members.member, channels.general, 'search', {
      terms: 'Klaas Ruitenberg',
    });
    expect(reply!.text).toContain('from articles by Klaas Ruitenberg');
  });
});

describe('a question in another language than the archive', () => {
  it('is told so', async () => {
    const reply = await ask('Wie viele Fälle hat der Zoll im Jahr 2016 gefunden?');
    expect(reply.text).toContain('The question is in German, and the archive is in English');
    expect(reply.text).toContain('2016');
  });
});
