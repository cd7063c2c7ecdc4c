import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Answerer, Conversation } from '../../src/answer/answer.js';
import { openDatabase } from '../../src/state/sqlite/database/database.js';
import {
  expectDiscordsForm,
  expectNoViolations,
  labels,
  type OnStage,
  onStage,
  type StageOptions,
} from './stage.js';

/** Conversations over real sockets: what each question is asked with, and what people see of it. */

const FIRST = 'How many cases of counterfeit goods did customs find?';
const NEXT = 'And how many goods were seized by customs?';
const OTHER = 'How many patents were granted?';

let stage: OnStage;
afterEach(async () => {
  await stage.close();
  expectNoViolations(stage);
});
afterAll(expectDiscordsForm);

/** The questions that each question was asked with; a follow-up is understood as itself and the last of these. */
async function begin(options: StageOptions & { alternatives?: readonly string[] } = {}) {
  const { alternatives, ...rest } = options;
  const asked: { question: string; conversation: Conversation | undefined }[] = [];
  const answerer = (real: Answerer): Answerer => ({
    search: real.search,
    async ask(question, given) {
      asked.push({ question, conversation: given?.conversation });
      const { conversation: _conversation, ...alone } = given ?? {};
      const answer = await real.ask(question, alone);
      const last = given?.conversation?.turns.at(-1);
      return {
        ...answer,
        understoodAs: last ? `${question} ${last.question}` : question,
        ...(alternatives && { alternatives }),
      };
    },
  });
  stage = await onStage({ answerer, ...rest });
  const { driver, members, channels } = stage.discord;
  const ask = async (question: string, { who = members.member, where = channels.general, ...more } = {}) =>
    driver.slash(who, where, 'ask', { question, ...more });
  const askedWith = () => asked.at(-1)!.conversation?.turns.map(({ question }) => question) ?? [];
  return { ...stage.discord, me: members.member, mo: members.moderator, ask, asked, askedWith };
}

describe('a conversation', () => {
  it('goes on with /ask in the same channel, and says how a follow-up was understood', async () => {
    const { ask, asked, askedWith } = await begin();
    const first = await ask(FIRST);
    expect(first.reply!.text).not.toContain('Understood as');
    const second = await ask(NEXT);
    expect(askedWith()).toEqual([FIRST]);
    const [turn] = asked.at(-1)!.conversation!.turns;
    const kept = ['isUnsure', 'question', 'shown', 'understoodAs'];
    expect(kept).toEqual(expect.arrayContaining(Object.keys(turn!)));
    expect(turn!.shown).toHaveLength(1);
    expect(first.reply!.text.replaceAll('**', '').replaceAll('\\', '')).toContain(turn!.shown[0]!.sentence);
    expect(second.reply!.text).toContain(`-# Understood as: ${NEXT}`);
    expect(labels(second.reply)).toEqual([
      'Show in context',
      'More passages',
      'Ask a follow-up',
      'Why this?',
      'Start fresh',
      '👍',
      '👎',
    ]);
  });

  it('keeps two people in one channel apart, and one person in two channels', async () => {
    const { ask, askedWith, mo, channels, driver, me } = await begin();
    await ask(FIRST);
    await ask(NEXT, { who: mo });
    expect(askedWith()).toEqual([]);
    for (const where of [channels.elsewhere, channels.between, driver.dmChannel(me)]) {
      await ask(NEXT, { where });
      expect(askedWith()).toEqual([]);
    }
    await ask('Why?');
    expect(askedWith()).toEqual([FIRST]);
  });

  it('goes on in direct messages, by messages and by commands', async () => {
    const { ask, askedWith, driver, me } = await begin();
    await driver.dm(me, FIRST);
    await driver.dm(me, NEXT);
    expect(askedWith()).toEqual([FIRST]);
    await ask('Why?', { where: driver.dmChannel(me) });
    expect(askedWith()).toEqual([FIRST, NEXT]);
  });

  it('survives a restart', async () => {
    const { ask, askedWith } = await begin();
    await ask(FIRST);
    await stage.restart();
    await ask(NEXT);
    expect(askedWith()).toEqual([FIRST]);
  });

  it('ends after CONVERSATION_MINUTES', async () => {
    let now = Date.now();
    const { ask, askedWith } = await begin({ keeping: { conversationMinutes: 10, now: () => now } });
    await ask(FIRST);
    now += 9 * 60_000;
    await ask(NEXT);
    expect(askedWith()).toEqual([FIRST]);
    now += 10 * 60_000;
    await ask('Why?');
    expect(askedWith()).toEqual([]);
  });

  it('has at most the last twelve questions', async () => {
    const { ask, askedWith } = await begin();
    for (let n = 1; n <= 14; n++) await ask(`${FIRST} ${n}`);
    await ask(NEXT);
    expect(askedWith()).toEqual(Array.from({ length: 12 }, (_, n) => `${FIRST} ${n + 3}`));
  });

  it('loses no question of several at once', async () => {
    const { ask, askedWith } = await begin();
    const all = Array.from({ length: 8 }, (_, n) => `${FIRST} ${n}`);
    await Promise.all(all.map((question) => ask(question)));
    await ask(NEXT);
    expect(askedWith().toSorted()).toEqual(all);
  });
});

describe('Ask a follow-up', () => {
  const follow = async (
    { driver }: Pick<OnStage['discord'], 'driver'>,
    who: { id: string },
    message: { id: string } | null,
    question: string,
  ) =>
    driver.submitModal(who, await driver.click(who, message!, 'Ask a follow-up'), {
      'Your question': question,
    });

  it('goes on in public under one’s own answer, mentioned or commanded', async () => {
    const { ask, askedWith, driver, me, channels } = await begin();
    const { reply } = await ask(FIRST);
    const { replies } = await driver.mention(me, channels.general, 'How many patents were granted in 2016?');
    expect((await follow({ driver }, me, reply, NEXT)).ephemeral).toBe(false);
    expect(askedWith()).toEqual([FIRST]);
    expect((await follow({ driver }, me, replies[0]!, 'Why?')).ephemeral).toBe(false);
    expect(askedWith()).toEqual([FIRST, 'How many patents were granted in 2016?']);
  });

  it('gives someone else a private branch', async () => {
    const { ask, askedWith, driver, mo } = await begin();
    const { reply } = await ask(FIRST);
    const branch = await follow({ driver }, mo, reply, NEXT);
    expect(branch.ephemeral).toBe(true);
    expect(askedWith()).toEqual([FIRST]);
    await ask('And in 2017?');
    expect(askedWith()).toEqual([FIRST]);
    const deeper = await follow({ driver }, mo, branch.reply, 'Why?');
    expect(deeper.ephemeral).toBe(true);
    expect(askedWith()).toEqual([FIRST, NEXT]);
    await ask('And in 2018?', { who: mo });
    expect(askedWith()).toEqual([]);
  });

  it('outlasts a restart', async () => {
    const { ask, askedWith, driver, me } = await begin();
    await ask(OTHER);
    const { reply } = await ask(FIRST);
    await stage.restart();
    await follow({ driver }, me, reply, NEXT);
    expect(askedWith()).toEqual([OTHER, FIRST]);
  });
});

describe('a reply to an answer', () => {
  it('goes on from that answer, whatever was asked since, also after a restart', async () => {
    const { ask, askedWith, driver, me, channels } = await begin();
    const { reply } = await ask(FIRST);
    await ask(OTHER);
    const first = await driver.mention(me, channels.general, NEXT, { repliesTo: reply!.id });
    expect(askedWith()).toEqual([FIRST]);
    await stage.restart();
    // Discord's client mentions whom it replies to, without that standing in the text.
    const second = await driver.message(me, channels.general, 'Why?', { repliesTo: first.replies[0]!.id });
    expect(second.replies[0]!.text).toContain('**Why?**');
    expect(askedWith()).toEqual([FIRST, NEXT]);
  });

  it('of someone else is a branch, of which the first one’s conversation knows nothing', async () => {
    const { ask, askedWith, driver, mo, channels } = await begin();
    const { reply } = await ask(FIRST);
    await driver.mention(mo, channels.general, NEXT, { repliesTo: reply!.id });
    expect(askedWith()).toEqual([FIRST]);
    await ask('Why?');
    expect(askedWith()).toEqual([FIRST]);
    await ask('Why?', { who: mo });
    expect(askedWith()).toEqual([NEXT]);
  });

  it('in direct messages goes on from that answer', async () => {
    const { askedWith, driver, me } = await begin();
    const { replies } = await driver.dm(me, FIRST);
    await driver.dm(me, OTHER);
    await driver.dm(me, NEXT, { repliesTo: replies[0]!.id });
    expect(askedWith()).toEqual([FIRST]);
  });

  it('that Discord does not show is answered as any question is', async () => {
    const { ask, askedWith, driver, me, channels, faults } = await begin();
    const { reply } = await ask(FIRST);
    faults.inject({ route: '/channels/*/messages/*', fault: { kind: 'status', status: 404 } } as never);
    const { replies } = await driver.mention(me, channels.general, NEXT, { repliesTo: reply!.id });
    expect(replies[0]!.text).toContain(`**${NEXT}**`);
    expect(askedWith()).toEqual([FIRST]);
    expect(stage.lines.map(({ msg }) => msg)).toContain('the message that was replied to could not be read');
  });
});

describe('Start fresh and Did you mean', () => {
  it('asks the bare question in place, and what was before is forgotten', async () => {
    const { ask, askedWith, driver, me } = await begin();
    await ask(FIRST);
    const { reply } = await ask(NEXT);
    await stage.restart();
    const fresh = await driver.click(me, reply!, 'Start fresh');
    expect(fresh.reply!.id).toBe(reply!.id);
    expect(fresh.reply!.text).toContain(`**${NEXT}**`);
    expect(fresh.reply!.text).not.toContain('Understood as');
    expect(labels(fresh.reply)).not.toContain('Start fresh');
    await ask('Why?');
    expect(askedWith()).toEqual([NEXT]);
  });

  it('works in place under an answer to a mention; to someone else it is private', async () => {
    const { askedWith, driver, me, mo, channels, ask } = await begin();
    await driver.mention(me, channels.general, FIRST);
    const { replies } = await driver.mention(me, channels.general, NEXT);
    const others = await driver.click(mo, replies[0]!, 'Start fresh');
    expect(others.ephemeral).toBe(true);
    expect(askedWith()).toEqual([]);
    await ask('Why?');
    expect(askedWith()).toEqual([FIRST, NEXT]);
    const fresh = await driver.click(me, replies[0]!, 'Start fresh');
    expect(fresh.reply!.id).toBe(replies[0]!.id);
  });

  it('offers a second reading as a button, which asks it, also after a restart', async () => {
    const { ask, asked, askedWith, driver, me } = await begin({ alternatives: [OTHER] });
    const { reply } = await ask(FIRST, { private: true } as never);
    expect(labels(reply)).toEqual([
      'Show in context',
      'More passages',
      'Ask a follow-up',
      'Share',
      'Why this?',
      `Did you mean: ${OTHER}`,
      '👍',
      '👎',
    ]);
    await stage.restart();
    const meant = await driver.click(me, reply!, `Did you mean: ${OTHER}`);
    expect(asked.at(-1)).toEqual({ question: OTHER, conversation: undefined });
    expect(meant.reply!.id).toBe(reply!.id);
    expect(meant.ephemeral).toBe(true);
    expect(meant.reply!.text).toContain(`**${OTHER}**`);
    await ask(NEXT, { private: true } as never);
    expect(askedWith()).toEqual([OTHER]);
  });
});

describe('/forget', () => {
  it('drops everything of one person, for good, and says what', async () => {
    const { ask, askedWith, driver, me, mo, channels } = await begin();
    const { reply } = await ask(FIRST);
    await driver.dm(me, FIRST);
    await driver.slash(me, channels.general, 'search', { terms: 'customs' });
    await ask(FIRST, { who: mo });
    const { reply: said, ephemeral } = await driver.slash(me, channels.general, 'forget');
    expect(ephemeral).toBe(true);
    expect(said!.text).toMatch(
      /2 questions that you asked lately, in 2 channels\n.*under 3 messages of yours/,
    );
    await stage.restart();
    await ask(NEXT);
    expect(askedWith()).toEqual([]);
    expect((await driver.click(me, reply!, 'More passages')).reply!.text).toMatch(/was forgotten/);
    await ask(NEXT, { who: mo });
    expect(askedWith()).toEqual([FIRST]);
  });

  it('has nothing to forget of someone who asked nothing', async () => {
    const { driver, mo, channels } = await begin();
    const { reply } = await driver.slash(mo, channels.general, 'forget');
    expect(reply!.text).toMatch(/nothing to forget/);
  });
});

describe('when the state cannot be written', () => {
  it('questions are answered, followed and remembered all the same', async () => {
    const { ask, askedWith, driver, me } = await begin();
    await ask(FIRST);
    const other = openDatabase(stage.folder);
    other.exec('BEGIN IMMEDIATE');
    const { reply } = await ask(OTHER);
    expect(reply!.text).toContain(`**${OTHER}**`);
    await ask(NEXT);
    expect(askedWith()).toContain(OTHER);
    const { reply: said } = await driver.slash(me, stage.discord.channels.general, 'forget');
    expect(said!.text).toMatch(/something may be left/);
    other.exec('ROLLBACK');
    other.close();
  });

  it('nor when its folder is gone', async () => {
    const { ask } = await begin();
    rmSync(join(stage.folder), { recursive: true, force: true });
    expect((await ask(FIRST)).reply!.text).toContain(`**${FIRST}**`);
    expect((await ask(NEXT)).reply!.text).toContain(`**${NEXT}**`);
  });
});
