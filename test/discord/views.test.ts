import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { ArchivedArticle } from '../../src/archive/archive.js';
import { actions } from '../../src/discord/actions/index.js';
import { follow } from '../../src/discord/alerts/follow.js';
import { following } from '../../src/discord/alerts/following.js';
import { followingView } from '../../src/discord/alerts/following-view.js';
import { ask } from '../../src/discord/asking/ask.js';
import { startBrowsing } from '../../src/discord/asking/browse-pages.js';
import { inChannel } from '../../src/discord/asking/follows.js';
import { startSearch } from '../../src/discord/asking/search-pages.js';
import { readSearch } from '../../src/discord/asking/search-terms.js';
import { decodeCustomId } from '../../src/discord/reply/custom-id.js';
import { messagePayload, type View } from '../../src/discord/reply/gate.js';
import { notice } from '../../src/discord/reply/notice.js';
import { Problem } from '../../src/discord/reply/problem.js';
import type { Filters } from '../../src/search/query.js';
import { complaints, customIdsOf, strangeMarks } from './as-discord.js';
import { article, contextOf, type FakeAnswererOptions } from './helpers.js';
import { HOSTILE, hostileText } from './hostile.js';
import { MEETS, meeting } from './meetings.js';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** An article that a hostile page, or a hostile feed, could give. */
const hostileArticle = fc
  .record({
    id: fc.oneof(fc.uuid(), hostileText),
    headline: hostileText,
    date: maybe(fc.constantFrom('2017-11-10', '2018-01-01')),
    section: maybe(hostileText),
    author: maybe(hostileText),
    source: maybe(hostileText),
    credit: maybe(hostileText),
    url: maybe(
      fc.oneof(
        fc.webUrl(),
        fc.constantFrom('javascript:alert(1)', `https://x.example/${'a'.repeat(480)}`),
        hostileText,
      ),
    ),
    paragraphs: fc.array(
      hostileText.map((text) => `customs ${text}`),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ id, ...rest }) => article(id, rest as Partial<ArchivedArticle>));

/** What a question can set is told in its own words, and what stands in its place in those of an article. */
const hostileMeeting = fc
  .record({
    kind: fc.constantFrom('period', 'name', 'newest'),
    said: hostileText,
    met: fc.constantFrom(...MEETS),
    instead: maybe(hostileText),
  })
  .map(({ kind, said, met, instead }) => meeting(kind, said, met, instead));

const hostileJudged = fc.record(
  {
    unsaid: fc.array(hostileText, { maxLength: 4 }),
    unmet: fc.array(hostileMeeting, { maxLength: 12 }),
    nearNames: fc.array(fc.record({ asked: hostileText, name: hostileText }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

/** Every view that can be reached from these articles: answers, lists, articles, and all that their buttons lead to. */
async function everyView(
  articles: readonly ArchivedArticle[],
  question: string,
  confidence: number,
  judged: Pick<FakeAnswererOptions, 'unsaid' | 'unmet' | 'nearNames'> = {},
): Promise<View[]> {
  const context = await contextOf(articles, {
    answerer: {
      confidence,
      ...judged,
      // Once with the question's own words, once with those of before.
      understand: (asked, before) => `${before ? before.turns.at(-1)!.question : asked} and ${question}`,
      alternatives: [`customs or ${question}`],
    },
  });
  const asked = async (text: string, filters: Filters, isPrivate: boolean) =>
    ask(context, { question: text, filters, follows: await inChannel(context, isPrivate), isPrivate });
  const searched = async (typed: string, options: Filters = {}) =>
    startSearch(context, { ...readSearch(context, typed, options), order: 'newest' });
  const problem = (error: unknown): View => {
    if (!(error instanceof Problem)) throw error;
    return notice(error.sentence(context.t), error.outcome);
  };
  const marks = `"customs ${question}" -${question} author:"${question}"`;
  const section = articles[0]!.section ?? undefined;
  const views: View[] = [];
  const waiting: View[] = [
    await asked(`customs ${question}`, { section: question }, true).catch(problem),
    await asked(`customs ${question}`, {}, true),
    await asked(`unanswerable customs ${question}`, {}, false),
    await startSearch(context, { terms: `customs ${question}`, filters: { source: question } }),
    await searched(`customs ${marks}`),
    await searched(`customs section:"${articles.at(-1)!.section}"`, section ? { section } : {}).catch(
      problem,
    ),
    await searched(`customs source:"${question}"`).catch(problem),
    await searched(`customs before:"${question}"`).catch(problem),
    await startBrowsing(context, {}),
    await startBrowsing(context, { from: '2018-01-01' }),
    // What is followed: found at once, asked about because the archive has no such name, and listed.
    await follow(context, { words: `customs ${question}` }).catch(problem),
    await follow(context, { words: question, section: question, author: `${question}s` }).catch(problem),
    followingView(context, await following(context)),
  ];
  const pressed = new Set<string>();
  while (waiting.length > 0) {
    const view = waiting.pop()!;
    views.push(view);
    for (const id of customIdsOf(messagePayload(view))) {
      const { action: name, args } = decodeCustomId(id)!;
      const action = actions.find((one) => one.name === name);
      expect(action, `the action of ${id}`).toBeDefined();
      if (pressed.has(id) || pressed.size > 30) continue;
      pressed.add(id);
      const values = name === 'open' || name === 'endfollow' ? valuesOf(view).slice(0, 1) : [];
      if (action!.placement === 'modal') await action!.run({ ...context, args, values });
      else waiting.push(await Promise.resolve(action!.run({ ...context, args, values })).catch(problem));
    }
  }
  return views;
}

function valuesOf(view: View): string[] {
  return [...JSON.stringify(view.components).matchAll(/"value":"([^"]+)"/g)].map(([, value]) => value!);
}

describe('every view, whatever the articles and the question hold', () => {
  it('is one that Discord takes, and shows nothing quoted as anything but text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(hostileArticle, { minLength: 1, maxLength: 12, selector: ({ id }) => id }),
        hostileText,
        fc.constantFrom(0.2, 0.6, 0.9, 0.99),
        hostileJudged,
        async (articles, question, confidence, judged) => {
          for (const view of await everyView(articles, question, confidence, judged)) {
            const payload = messagePayload(view);
            if (view.components.length > 0) expect(complaints(payload)).toEqual([]);
            expect(strangeMarks(payload)).toEqual([]);
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it.each(HOSTILE.map((text) => [text.slice(0, 40), text]))('also when everything is %j', async (_, text) => {
    const hostile = [1, 2, 3].map((n) =>
      article(`${n}`, {
        headline: text,
        section: text,
        source: text,
        author: text,
        credit: text,
        paragraphs: [`customs ${text}`, text],
      }),
    );
    const judged = {
      unsaid: [text],
      unmet: MEETS.map((met) => meeting('period', text, met, text)),
      nearNames: [{ asked: text, name: text }],
    };
    for (const view of await everyView(hostile, text, 0.6, judged)) {
      const payload = messagePayload(view);
      if (view.components.length > 0) expect(complaints(payload)).toEqual([]);
      expect(strangeMarks(payload)).toEqual([]);
    }
  });
});

describe('custom_ids', () => {
  it('name actions that exist, each by its own name', () => {
    expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length);
    for (const { name } of actions) expect(name).toMatch(/^[a-z]{1,16}$/);
  });
});

describe('commands', () => {
  it('are each there once', () => {
    expect(new Set(commands.map(({ declaration }) => declaration.name)).size).toBe(commands.length);
  });
});
