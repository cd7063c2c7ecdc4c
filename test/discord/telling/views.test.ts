import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../src/answer/answer.js';
import { digestView } from '../../../src/discord/digest/digest-view.js';
import { messagePayload, type View } from '../../../src/discord/reply/gate.js';
import { textsFor } from '../../../src/discord/strings/texts.js';
import { answeredNowView } from '../../../src/discord/telling/answered-now-view.js';
import { complaints, strangeMarks, textOf } from '../as-discord.js';
import { archiveOf, article, fakeAnswerer } from '../helpers.js';
import { HOSTILE, hostileText } from '../hostile.js';

/** What the bot sends unasked. */

const LOCALES = ['en-US', 'de', 'fr', 'es-ES'];
const PERSON = '100000000000000009';

const articlesOf = (text: string, count: number) =>
  Array.from({ length: count }, (_, n) =>
    article(`${n}`, {
      headline: text,
      section: n % 3 === 0 ? null : `${text} ${n % 4}`,
      source: text,
      url: n % 2 === 0 ? `https://gazette.example/${n}` : text,
      paragraphs: [`customs ${text}`],
    }),
  );

async function everyView(locale: string, text: string, count: number): Promise<View[]> {
  const t = textsFor(locale);
  const articles = articlesOf(text, count);
  const question = `customs ${text.replaceAll('unanswerable', '')}`;
  const answer = (await fakeAnswerer(archiveOf(articles)).ask(question)) as Answered;
  const shown = { answer, filters: {}, savedId: 'x' };
  return [
    answeredNowView(t, { ...shown, person: PERSON }),
    answeredNowView(t, { ...shown, person: null }),
    digestView(t, 'day', articles),
    digestView(t, 'week', articles),
  ];
}

/** Whoever waited. */
const OWN = new RegExp(`^<@${PERSON}>`);

function expectFit(view: View) {
  const payload = messagePayload(view);
  expect(complaints(payload)).toEqual([]);
  expect(strangeMarks(payload, OWN)).toEqual([]);
}

describe('what is sent unasked', () => {
  it('is such that Discord takes it, whatever the articles and the question hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LOCALES),
        hostileText,
        fc.integer({ min: 1, max: 40 }),
        async (locale, text, count) => {
          for (const view of await everyView(locale, text, count)) expectFit(view);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it.each(HOSTILE.map((text) => [text.slice(0, 40), text]))('also when all is %j', async (_, text) => {
    for (const view of await everyView('en-US', text, 25)) expectFit(view);
  });

  it('may call whoever waited, in a channel, and nobody else', async () => {
    const [inChannel, direct, digest] = await everyView('en-US', HOSTILE[0]!, 3);
    expect(messagePayload(inChannel!).allowedMentions).toMatchObject({ parse: [], users: [PERSON] });
    expect(textOf(messagePayload(inChannel!))).toContain(`<@${PERSON}>`);
    for (const view of [direct!, digest!])
      expect(messagePayload(view).allowedMentions).not.toHaveProperty('users');
  });
});
