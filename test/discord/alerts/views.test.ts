import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/answer/answer.js';
import { alertView } from '../../../src/discord/alerts/alert-view.js';
import { followedView, unknownNameView } from '../../../src/discord/alerts/follow-view.js';
import { followingView } from '../../../src/discord/alerts/following-view.js';
import type { Sought } from '../../../src/discord/alerts/sought.js';
import { messagePayload, type View } from '../../../src/discord/reply/gate.js';
import { textsFor } from '../../../src/discord/strings/texts.js';
import type { Follow } from '../../../src/state/alerts/follows.js';
import { complaints, strangeMarks, textOf } from '../as-discord.js';
import { contextOf } from '../helpers.js';
import { hostileText } from '../hostile.js';

const context = await contextOf([]);
const LOCALES = ['en-US', 'de', 'fr', 'es-ES'];

const sought: fc.Arbitrary<Sought> = fc.record({
  terms: hostileText,
  words: hostileText,
  wording: fc.record({
    phrases: fc.array(hostileText, { maxLength: 3 }),
    without: fc.array(hostileText, { maxLength: 3 }),
  }),
  filters: fc.record({ section: hostileText, author: hostileText }, { requiredKeys: [] }),
});

const follow = (isChannel: boolean) =>
  fc.record({
    number: fc.nat(),
    person: fc.constant('7'),
    target: fc.constant({ kind: isChannel ? 'channel' : 'person', id: '100000000000000009' } as const),
    server: fc.constant(null),
    locale: fc.constant('de'),
    sought,
    at: fc.nat(),
    upTo: fc.nat(),
    paused: fc.constantFrom(null, 'closed', 'gone', 'no-access'),
  }) as fc.Arbitrary<Follow>;
const follows = (isChannel: boolean) =>
  fc.uniqueArray(follow(isChannel), { minLength: 1, maxLength: 30, selector: ({ number }) => number });

const passage: fc.Arbitrary<Passage> = fc
  .record({
    id: fc.uuid(),
    headline: hostileText,
    section: hostileText,
    text: hostileText,
    long: fc.boolean(),
  })
  .map(({ id, headline, section, text, long }) => {
    const url = `https://x.example/${'a'.repeat(long ? 480 : 9)}`;
    const whole = { start: 0, end: text.length };
    return {
      citation: { article: id, headline, source: null, date: '2017-11-10', section, url, paragraph: 2 },
      copies: [],
      text,
      excerpt: whole,
      sentence: whole,
      terms: [],
      score: 1,
      why: { matched: [], missing: [], signals: {}, similarity: null },
    };
  });

/** Where it is told, and since when. */
const PLACE_AND_TIME = /(?<= → )<#\d+>(?= · )|(?<= · )<t:\d+:R>/g;

function mustBeTaken(view: View): void {
  const payload = messagePayload(view);
  expect(complaints(payload)).toEqual([]);
  expect(strangeMarks(payload, PLACE_AND_TIME)).toEqual([]);
}

describe('what is said of new articles and of what is followed, whatever it holds', () => {
  const anyOf = { locale: fc.constantFrom(...LOCALES) };

  it('is a message of new articles that Discord takes, with all of its lines', () => {
    fc.assert(
      fc.property(
        fc.record({
          ...anyOf,
          passages: fc.array(passage, { minLength: 1, maxLength: 12 }),
          more: fc.nat(9_999),
          because: fc.boolean().chain(follows),
        }),
        ({ locale, passages, more, because }) => {
          const view = alertView(textsFor(locale), 'a1b2c3d4', { passages, more, follows: because });
          mustBeTaken(view);
          expect(textOf(messagePayload(view))).toContain(textsFor(locale).plain('command.following.name'));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is a list and a confirmation that Discord takes', () => {
    fc.assert(
      fc.property(
        fc.record({
          ...anyOf,
          own: follows(false),
          here: follows(true),
          articles: fc.nat(150),
          text: hostileText,
        }),
        ({ locale, own, here, articles, text }) => {
          const there = { ...context, t: textsFor(locale) };
          const numbers = new Set(own.map(({ number }) => number));
          const others = here.filter(({ number }) => !numbers.has(number));
          mustBeTaken(followingView(there, { own, here: others }, own[0]));
          mustBeTaken(followingView(there, { own: [], here: [] }));
          const { target, sought: one, number } = own[0]!;
          for (const outcome of ['kept', 'there'] as const) {
            const place = { target, server: null, isInstead: true };
            const present = { articles, isMore: articles > 100, newest: text };
            const followed = { outcome, number };
            mustBeTaken(followedView(there, { sought: one as Sought, place, followed, present }));
          }
          const near = [text, `${text}2`, `${text}3`];
          mustBeTaken(unknownNameView(there, { field: 'section', value: text, near }, 'abcdefghijkl'));
        },
      ),
      { numRuns: 60 },
    );
  });
});
