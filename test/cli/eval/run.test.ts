import { describe, expect, it } from 'vitest';
import type { AskOptions, Passage } from '../../../src/answer/answer.js';
import type { Ranker, Ranking } from '../../../src/answer/ranking.js';
import type { ArticlesById } from '../../../src/cli/eval/places.js';
import type { EvalConversation, EvalQuestion } from '../../../src/cli/eval/question-file.js';
import { askConversation, type RunOptions } from '../../../src/cli/eval/run.js';
import { passage } from '../passages.js';

const options: RunOptions = { ownAnswers: false, rewritten: false, alone: false };

/** A ranker that gives the same passages every time and writes down what it is asked. */
function fakeRanker(passages: readonly Passage[], parts: Partial<Ranking> = {}) {
  const asked: { question: string; options: AskOptions }[] = [];
  const ranker: Ranker = {
    async rank(question, given = {}) {
      // Copied now: what is excluded grows from turn to turn.
      asked.push({ question, options: { ...given, exclude: [...(given.exclude ?? [])] } });
      return {
        understoodAs: `${question} (understood)`,
        passages,
        confidence: 0.7,
        evidence: null,
        evidenceWithin: null,
        judgement: { meetings: [], unsaid: [], lacks: null, lead: 'clear' as const, right: null },
        isNearest: false,
        answers: true,
        resolveMs: 1,
        searchMs: 2,
        ...parts,
      };
    },
  };
  return { ranker, asked };
}

const first = passage({
  article: 'a',
  paragraph: 1,
  text: 'It rained. It was tall.',
  sentence: 'It was tall.',
});
const second = passage({
  article: 'b',
  paragraph: 3,
  text: 'The storm came. It fell.',
  sentence: 'It fell.',
});
const articles = new Map([
  ['z', { id: 'z', paragraphs: ['Zero.', 'The whole paragraph.'] }],
]) as unknown as ArticlesById;

const turn = (question: string, parts: Partial<EvalQuestion> = {}): EvalQuestion => ({
  question,
  manual: null,
  relevant: [],
  answers: [],
  counted: true,
  ...parts,
});
const at = (article: string, paragraph: number) => ({ article, paragraph });
const alone = (question: EvalQuestion): EvalConversation => ({
  id: 'q',
  turns: [question],
  isConversation: false,
});
const conversation = (...turns: EvalQuestion[]): EvalConversation => ({
  id: 'c',
  turns,
  isConversation: true,
});

describe('a question that stands alone', () => {
  const ask = async (question: Partial<EvalQuestion>, ranking: Partial<Ranking> = {}) => {
    const { ranker, asked } = fakeRanker([first, second], ranking);
    const outcomes = await askConversation(alone(turn('q', question)), ranker, articles, options);
    return { asked, outcome: outcomes[0]! };
  };

  it('is scored on ten passages, with nothing before it', async () => {
    const { asked, outcome } = await ask({ relevant: [at('b', 3), at('x', 1)] });
    expect(asked).toEqual([{ question: 'q', options: { limit: 10, exclude: [], conversation: undefined } }]);
    expect(outcome).toMatchObject({
      answerable: true,
      relevance: [false, true],
      relevantCount: 2,
      confidence: 0.7,
    });
    expect(outcome.ms).toBeGreaterThanOrEqual(0);
  });

  it('has no answer in the archive when its relevant paragraphs are none', async () => {
    expect((await ask({ relevant: [] })).outcome).toMatchObject({ answerable: false, relevantCount: 0 });
  });

  it('is judged by its answers when the set names no paragraphs', async () => {
    const { outcome } = await ask({ relevant: null, answers: ['Storm'] });
    expect(outcome).toMatchObject({ answerable: true, relevance: [false, true], relevantCount: 1 });
  });

  it('takes what the program would not answer as "nothing found"', async () => {
    expect((await ask({}, { answers: false })).outcome.saidNothing).toBe(true);
    expect((await ask({}, { answers: true })).outcome.saidNothing).toBe(false);
  });

  it.each([
    ['in the answering sentence', [at('a', 1)], ['tall'], true],
    ['elsewhere in the paragraph', [at('a', 1)], ['rained'], false],
    ['not asked after when the first passage is wrong', [at('b', 3)], ['tall'], null],
    ['not known', [at('a', 1)], [], null],
  ])('the gold answer is %s', async (_, relevant, answers, gold) => {
    expect((await ask({ relevant, answers })).outcome.goldInSentence).toBe(gold);
  });

  it('is scored without any passage too', async () => {
    const { outcome } = await ask(
      { relevant: [at('a', 1)], answers: ['tall'] },
      { passages: [], confidence: 0 },
    );
    expect(outcome).toMatchObject({ relevance: [], goldInSentence: null });
  });
});

describe('a conversation', () => {
  const turns = [
    turn('one', { relevant: [at('a', 1)] }),
    turn('two', { relevant: [at('z', 2), at('gone', 1)], counted: false }),
    turn('three', { relevant: [at('b', 3)], manual: 'three alone' }),
  ];
  const ask = async (given: Partial<RunOptions> = {}) => {
    const { ranker, asked } = fakeRanker([first, second]);
    const outcomes = await askConversation(conversation(...turns), ranker, articles, {
      ...options,
      ...given,
    });
    return { asked, outcomes };
  };
  const shown = ({ options: given }: { options: AskOptions }) =>
    given.conversation?.turns.map((one) => one.shown);

  it('is asked turn by turn, and scored on the counted turns after the first', async () => {
    const { asked, outcomes } = await ask();
    expect(asked.map(({ question }) => question)).toEqual(['one', 'two', 'three', 'three']);
    expect(outcomes.map(({ relevance }) => relevance)).toEqual([[false, true]]);
  });

  it('of one turn scores nothing', async () => {
    const { ranker, asked } = fakeRanker([first]);
    expect(await askConversation(conversation(turns[0]!), ranker, articles, options)).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('leaves out what was relevant to earlier turns', async () => {
    const { asked } = await ask();
    expect(asked.map((one) => one.options.exclude)).toEqual([
      [],
      [at('a', 1)],
      [at('a', 1), at('z', 2), at('gone', 1)],
      [at('a', 1), at('z', 2), at('gone', 1)],
    ]);
  });

  it('asks a scored turn once more with nothing before it, to tell what the conversation costs', async () => {
    const { asked, outcomes } = await ask();
    expect(asked.map(({ options: given }) => given.conversation?.turns.length)).toEqual([
      undefined,
      1,
      2,
      undefined,
    ]);
    expect(outcomes[0]?.compared).toEqual({ overheadMs: 0, plainMs: 2 });
    expect((await ask({ alone: true })).outcomes[0]?.compared).toBeNull();
  });

  it('tells of each scored turn what it was, how it was understood and what was found', async () => {
    expect((await ask()).outcomes[0]).toMatchObject({
      id: 'c',
      turn: 3,
      question: 'three',
      understoodAs: 'three (understood)',
      places: [at('a', 1), at('b', 3)],
    });
  });

  it('records each turn as it was understood, with its relevant passages as shown', async () => {
    const { asked } = await ask();
    expect(asked[0]!.options.conversation).toBeUndefined();
    const before = asked[2]!.options.conversation!.turns;
    expect(before.map(({ question, understoodAs }) => [question, understoodAs])).toEqual([
      ['one', 'one (understood)'],
      ['two', 'two (understood)'],
    ]);
    // The ranked one by its answering sentence, the other from the archive, and none for what the archive lacks.
    expect(shown(asked[2]!)).toEqual([
      [{ article: 'a', paragraph: 1, sentence: 'It was tall.' }],
      [{ article: 'z', paragraph: 2, sentence: 'The whole paragraph.' }],
    ]);
  });

  it('records the best passage that holds the answer, where the set names no paragraph', async () => {
    const { ranker, asked } = fakeRanker([first, second]);
    const set = conversation(turn('one', { relevant: null, answers: ['storm'] }), turn('two'));
    await askConversation(set, ranker, articles, options);
    expect(shown(asked[1]!)).toEqual([[{ article: 'b', paragraph: 3, sentence: 'It fell.' }]]);
  });

  it('of questions that stand alone scores each, the first too, and leaves nothing out', async () => {
    const { ranker, asked } = fakeRanker([first]);
    const one = {
      ...conversation(turn('one?', { relevant: [at('a', 1)] }), turn('two?')),
      isConversation: false,
    };
    const outcomes = await askConversation(one, ranker, articles, options);
    expect(outcomes.map(({ resolveMs, searchMs }) => [resolveMs, searchMs])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(asked.map(({ options }) => options.exclude)).toEqual([[], []]);
    expect(asked[1]?.options.conversation?.turns).toHaveLength(1);
  });

  it('with --own-answers records the first passage instead', async () => {
    const { asked } = await ask({ ownAnswers: true });
    const own = [{ article: 'a', paragraph: 1, sentence: 'It was tall.' }];
    expect(shown(asked[2]!)).toEqual([own, own]);
  });

  it('with --rewritten asks the wording that stands alone, where there is one', async () => {
    const { asked } = await ask({ rewritten: true });
    expect(asked.map(({ question }) => question)).toEqual(['one', 'two', 'three alone', 'three alone']);
  });

  it('with --alone is asked as if nothing had been, yet leaves out the same passages', async () => {
    const { asked } = await ask({ alone: true });
    expect(asked.map((one) => one.options.conversation)).toEqual([undefined, undefined, undefined]);
    expect(asked[1]!.options.exclude).toEqual([at('a', 1)]);
  });
});
