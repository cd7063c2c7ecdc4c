import { describe, expect, it } from 'vitest';
import type { Answered, NothingFound } from '../../../src/answer/answer.js';
import { actions } from '../../../src/discord/actions/index.js';
import { saveAnswer } from '../../../src/discord/asking/saved-answer.js';
import { messagePayload, type View } from '../../../src/discord/reply/gate.js';
import { textsFor } from '../../../src/discord/strings/texts.js';
import { answerView } from '../../../src/discord/views/answer.js';
import { nothingView } from '../../../src/discord/views/nothing-found.js';
import { answered, nothingFound, passage } from '../../cli/passages.js';
import { complaints } from '../as-discord.js';
import { article, contextOf } from '../helpers.js';
import { meeting } from '../meetings.js';

const LANGUAGES = ['en-GB', 'de', 'fr', 'es-ES'];
const t = textsFor('en-GB');

const crane = passage({ text: 'The port bought a crane in 2016.', paragraph: 1 });
const ship = passage({ text: 'A ship brought it.', paragraph: 2 });

/** The texts of a message, one below the other, and the labels of its buttons. */
function read(view: View) {
  const payload = messagePayload(view);
  expect(complaints(payload)).toEqual([]);
  const json = JSON.stringify(payload.components);
  const all = (key: string) =>
    [...json.matchAll(new RegExp(`"${key}":("(?:[^"\\\\]|\\\\.)*")`, 'g'))].map(([, said]) =>
      JSON.parse(said!),
    );
  return { text: all('content').join('\n'), labels: all('label') };
}

const GOING_ON = { savedId: 'abc', mayTell: false };

const nearest = (parts: Partial<NothingFound>) =>
  read(nothingView(t, nothingFound({ nearMisses: [crane, ship], matches: 0, ...parts }), GOING_ON));
const shownAnswer = (parts: Partial<Answered>, texts = t) =>
  read(
    answerView(texts, {
      answer: answered({ passages: [crane], ...parts }),
      filters: {},
      savedId: 'abc',
      isPrivate: false,
    }),
  );

describe('where the nearest passage fails the question in something that can be named', () => {
  const unmet = [meeting('period', '2015', 'contradicted', '2016')];

  it('that is said, with what it is about instead, and never that there is nothing', () => {
    const { text } = nearest({ unmet });
    expect(text).toContain('Nothing on **2015**. The nearest is about **2016**:');
    expect(text).not.toContain(t.plain('nothing.title'));
  });

  it('that is said alone where nothing stands in its place', () => {
    const { text } = nearest({ unmet: [meeting('name', 'Tokyo', 'nowhere')] });
    expect(text).toContain('Nothing on **Tokyo**. The nearest:');
  });

  it('each such thing is named once, with “or”', () => {
    const twice = [...unmet, meeting('name', 'Tokyo', 'nowhere'), ...unmet];
    expect(nearest({ unmet: twice }).text).toContain(
      'Nothing on **2015** or **Tokyo**. The nearest is about **2016**:',
    );
  });

  it('the nearest is quoted and cited as an answer is, the others behind it', () => {
    const { text, labels } = nearest({ unmet });
    const order = [
      '> **The port bought a crane in 2016.**',
      '¶ 1',
      'I searched',
      'Other passages',
      '**2.**',
      'A ship',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).not.toContain('**1.**');
    expect(labels).toEqual(['Show in context', '2. Port gets a crane', 'Browse']);
  });

  it('no others are announced where there are none', () => {
    expect(nearest({ unmet, nearMisses: [crane] }).text).not.toContain('Other passages');
  });

  it('fewer filters are advised where there are some, other words are not', () => {
    const { text } = nearest({
      unmet,
      suggestions: [{ kind: 'loosen-filters' }, { kind: 'other-words', missing: ['zebra'] }],
    });
    expect(text).toContain('fewer filters');
    expect(text).not.toContain('zebra');
  });

  it.each(LANGUAGES)('in %s it names both', (locale) => {
    const view = nothingView(textsFor(locale), nothingFound({ nearMisses: [crane], unmet }), GOING_ON);
    const [, title] = read(view).text.split('\n');
    expect(title).toMatch(/\*\*2015\*\*\. .*\*\*2016\*\*/);
  });
});

describe('where it is not known what fails', () => {
  it('the archive does not answer, also where an answer was saved before that was asked', () => {
    for (const parts of [{}, { unmet: [] }]) {
      const { text, labels } = nearest(parts);
      expect(text).toContain(t.plain('nothing.title'));
      expect(text).toContain('**1.**');
      expect(labels).toEqual(['1. Port gets a crane', '2. Port gets a crane', 'Browse']);
    }
  });

  it('nor is a nearest named where there is no passage', () => {
    const { text } = nearest({ nearMisses: [], unmet: [meeting('period', '2015', 'nowhere')] });
    expect(text).toContain(t.plain('nothing.title'));
  });
});

describe('an answer', () => {
  it.each(LANGUAGES)(
    'in %s that does not say what was asked for is called the nearest before its quote',
    (locale) => {
      const { text } = shownAnswer({ unsaid: ['revoke', 'grab'] }, textsFor(locale));
      const [before, quote] = text.split('\n> ');
      expect(before).toContain('“revoke”');
      expect(before).toContain('“grab”');
      expect(quote).toBeDefined();
    },
  );

  it.each(LANGUAGES)('in %s that has nothing of the kind that was asked for is so, too', (locale) => {
    const texts = textsFor(locale);
    for (const lacks of ['when', 'count', 'amount', 'share', 'duration'] as const) {
      const [before, quote] = shownAnswer({ lacks }, texts).text.split('\n> ');
      expect(before).toContain(texts.plain(`kind.${lacks}`));
      expect(quote).toBeDefined();
    }
  });

  it('says so in these words', () => {
    expect(shownAnswer({ lacks: 'when' }).text).toContain(
      'Nothing here gives a date. The nearest passage:\n> ',
    );
    expect(shownAnswer({ unsaid: ['revoke'] }).text).toContain(
      'Nothing here says “revoke”. The nearest passage:\n> ',
    );
  });

  it.each([
    ['likely', 0.99, undefined],
    ['possible', 0.9, 'doubt.possible'],
    ['unsure', 0.5, 'doubt.unsure'],
  ] as const)('that is %s right has its word of doubt, or none', (_, confidence, doubt) => {
    const { text } = shownAnswer({ confidence });
    const said = (['doubt.possible', 'doubt.unsure'] as const).filter((key) => text.includes(t.plain(key)));
    expect(said).toEqual(doubt === undefined ? [] : [doubt]);
  });
});

describe('an answer that was saved before any of this was asked', () => {
  it('still opens from its buttons, as a plain one of its confidence', async () => {
    const context = await contextOf([
      article('a', { paragraphs: ['Customs officers came.', 'Customs officers went.'] }),
    ]);
    const { unsaid: _unsaid, ...answer } = (await context.live.answerer.ask('customs officers?')) as Answered;
    const passages = answer.passages.map(({ why: { meetings: _meetings, ...why }, ...rest }) => ({
      ...rest,
      why,
    }));
    const saved = { ...answer, passages: passages as unknown as Answered['passages'] };
    const id = await saveAnswer(context, { answer: saved, filters: {}, turnId: null, drawnFrom: [] });
    const opened = async (name: string) => {
      const action = actions.find((one) => one.name === name)!;
      return read((await action.run({ ...context, args: [id] })) as View).text;
    };
    expect(await opened('why')).toContain(context.t.plain('why.title'));
    expect(await opened('why')).not.toContain('What the question sets');
    expect(await opened('share')).toContain('> **Customs officers came.**');
    expect(await opened('share')).not.toContain('nearest');
    expect(await opened('more')).toContain('> **Customs officers went.**');
  });
});
