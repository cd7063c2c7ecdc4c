import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVAL_HELP } from '../../src/cli/eval/options.js';
import { runEval } from '../../src/cli/eval.js';
import { SIGNALS } from '../../src/search/rank/weights/weights.js';
import { folderOf, jsonl, removeFolder, run } from './terminal-streams.js';

const crane = {
  id: 'crane',
  headline: 'Port gets a crane',
  paragraphs: [
    'The new gantry crane in the port of Aldmouth is 62 metres tall.',
    'Mayor Ines Aldabe opened the quay on Friday and thanked the 140 workers of the shipyard.',
  ],
};
const bridge = {
  id: 'bridge',
  headline: 'Bridge is mended',
  paragraphs: ['Repairs to the swing bridge cost 3.1 million euros.'],
};
const at = (article: string, paragraph: number) => ({ article, paragraph });
const TALL = {
  id: 'tall',
  question: 'How tall is the gantry crane?',
  relevant: [at('crane', 1)],
  answers: ['62 metres'],
};
const COST = {
  id: 'cost',
  question: 'What did repairs to the swing bridge cost?',
  answers: ['3.1 million euros'],
};
const NONE = { id: 'none', question: 'Which zeppelin crossed Mongolia?', relevant: [] };

let folder: string;
let archive: string;
beforeAll(async () => {
  folder = await folderOf({
    'archive/news.jsonl': jsonl(crane, bridge),
    'more/news.jsonl': jsonl(
      { ...crane, id: 'copied' },
      { id: 'x', headline: 'X', paragraphs: ['Ferries sank.'] },
    ),
    'broken/news.jsonl': `${jsonl(crane, bridge)}{\n`,
    'set.jsonl': jsonl(TALL, COST, NONE),
    'fit.jsonl': jsonl(TALL, COST, { ...NONE, question: 'Which zeppelin crossed the port?' }),
    'wrong.jsonl': jsonl(TALL, { id: 'bad' }),
    'stranger.jsonl': jsonl(
      { ...TALL, relevant: [at('crane', 9)] },
      { ...COST, relevant: [at('bridge', 1), at('y', 1)] },
    ),
    'copies.jsonl': jsonl({ ...TALL, relevant: [at('crane', 1), at('copied', 1)] }),
    'talk.jsonl': jsonl({ id: 'talk', turns: [TALL, { ...COST, counted: false }, NONE] }),
    'nothing/readme.md': '# Nothing',
    'headlines/news.jsonl': jsonl(
      { id: 'a', headline: 'Bridge is mended', paragraphs: ['The manager spoke for an hour.'] },
      { id: 'b', headline: 'Port gets a crane', paragraphs: ['The manager spoke for an hour, twice.'] },
    ),
    'headlines.jsonl': jsonl({ id: 'q', question: 'Did the crane manager speak?', relevant: [at('b', 1)] }),
  });
  archive = join(folder, 'archive');
});
afterAll(() => removeFolder(folder));

const measure = (questions: string, ...args: string[]) =>
  run(runEval, ['--questions', join(folder, questions), '--archive', archive, ...args]);

describe('eval', () => {
  it('prints a line for each figure, exit status 0', async () => {
    const { out, err, status } = await measure('set.jsonl');
    expect(out).toMatch(/^questions +3 \(2 answerable, 1 not\)$/m);
    expect(out).toMatch(/^archive +2 articles, 3 paragraphs, indexed in [\d.]+ ms$/m);
    for (const name of ['R@1', 'R@5', 'R@10', 'MRR@10', 'nDCG@10']) {
      expect(out).toMatch(new RegExp(`^${name} +1\\.0000$`, 'm'));
    }
    expect(out).toMatch(/^answer in the sentence +1\.0000 /m);
    expect(out).toMatch(/^wrongly nothing found +0\.0000 \(of the answerable\)$/m);
    expect(out).toMatch(/^rightly nothing found +1\.0000 \(of the others\)$/m);
    expect(out).toMatch(/^AUROC of the confidence +1\.0000$/m);
    expect(out).toMatch(/^time a question +p50 [\d.]+ ms, p99 [\d.]+ ms$/m);
    expect(out).toMatch(/^of it, at p50 +understanding [\d.]+ ms, searching [\d.]+ ms$/m);
    expect(err).toBe('');
    expect(status).toBe(0);
  });

  it('prints a dash for a figure that there is nothing to take of', async () => {
    const { out } = await measure('talk.jsonl');
    expect(out).toMatch(/^questions +1 \(0 answerable, 1 not\)$/m);
    expect(out).toMatch(/^R@1 +–$/m);
  });

  it('--details prints each scored question with how it was understood, then the figures', async () => {
    const { out } = await measure('set.jsonl', '--details');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const figures = lines.at(-1)!;
    expect(lines).toHaveLength((figures.n as number) + 1);
    for (const line of lines.slice(0, -1)) {
      expect(Object.keys(line)).toEqual([
        'id',
        'turn',
        'question',
        'understoodAs',
        'rank',
        'confidence',
        'saidNothing',
        'saidNearest',
        'passages',
      ]);
      expect(line.understoodAs).toBe(line.question);
    }
  });

  it('--json prints one object with exactly the documented keys, and nothing else', async () => {
    const { out, err } = await measure('set.jsonl', '--json');
    const asked = [
      'n',
      'r1',
      'r5',
      'r10',
      'mrr10',
      'ndcg10',
      'falseNothing',
      'trueNothing',
      'auroc',
      'p50Ms',
      'p99Ms',
      'resolveP50Ms',
      'searchP50Ms',
      'overheadP50Ms',
      'plainSearchP50Ms',
    ];
    const keys = [
      ...asked,
      'buildMs',
      'articles',
      'paragraphs',
      'answerable',
      'unanswerable',
      'goldInSentence',
      'answerableNearest',
      'unanswerableNearest',
      'reliability',
    ];
    expect(Object.keys(JSON.parse(out)).sort()).toEqual(keys.sort());
    expect(out.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({
      n: 3,
      articles: 2,
      paragraphs: 3,
      r1: 1,
      falseNothing: 0,
      trueNothing: 1,
    });
    for (const key of [...keys, 'ablated']) expect(EVAL_HELP).toMatch(new RegExp(`\\b${key}\\b`));
    expect(err).toBe('');
  });

  it('--semantic on reads the archive first, says so, and the next time knows it', {
    timeout: 120_000,
  }, async () => {
    const args = ['--semantic', 'on', '--cache', join(folder, 'cache'), '--json'];
    const first = await measure('set.jsonl', ...args);
    expect(first.err).toMatch(/^Meaning: 0 of 3 paragraphs read/m);
    expect(first.err).toMatch(/^Meaning: all 3 paragraphs read\.$/m);
    const { r1, trueNothing } = JSON.parse(first.out);
    expect({ r1, trueNothing }).toEqual({ r1: 1, trueNothing: 1 });
    const second = await measure('set.jsonl', ...args);
    expect(second.err).toBe('Meaning: all 3 paragraphs read.\n');
    const untimed = (out: string) => ({
      ...JSON.parse(out),
      resolveP50Ms: 0,
      searchP50Ms: 0,
      p50Ms: 0,
      p99Ms: 0,
      buildMs: 0,
    });
    expect(untimed(second.out)).toEqual(untimed(first.out));
  });

  it('--semantic takes one of four words', async () => {
    const { err, status } = await measure('set.jsonl', '--semantic', 'perhaps');
    expect(err).toContain('--semantic takes on, asked, table or off, not “perhaps”.');
    expect(status).toBe(2);
  });

  it('--fit prints the weights that fit the questions', async () => {
    const { fitted } = JSON.parse((await measure('fit.jsonl', '--fit', '--json')).out);
    const evidence = ['bias', 'match', 'missingNames', 'similarity'];
    expect(Object.keys(fitted.confidence)).toEqual(expect.arrayContaining(evidence));
    expect(Object.keys(fitted.rightness)).toEqual(expect.arrayContaining([...evidence, 'clear', 'lacking']));
    expect((await measure('fit.jsonl', '--fit')).out).toMatch(/^missingNames +-?\d+\.\d\d$/m);
  });

  it('--ablate measures again without each signal, and without all of them', async () => {
    const without = [...SIGNALS, 'all of them'];
    const json = JSON.parse((await measure('set.jsonl', '--ablate', '--json')).out);
    expect(json.ablated.map((one: { without: string }) => one.without)).toEqual(without);
    expect(json.ablated[0].figures).toMatchObject({ n: 3 });
    const { out } = await measure('set.jsonl', '--ablate');
    const table = out
      .slice(out.search(/^without /m))
      .trim()
      .split('\n');
    expect(table[0]).toMatch(/^without +R@1 +R@5 +MRR@10 +it adds to MRR@10$/);
    expect(table.slice(1).map((line) => line.split(/ {2,}/)[0])).toEqual(without);
    for (const line of table.slice(1)) expect(line).toMatch(/[+−]\d\.\d{4}$/);
  });

  it('--ablate shows what the signals add: by its paragraphs alone, a question about a headline goes astray', async () => {
    const args = ['--archive', join(folder, 'headlines'), '--questions', join(folder, 'headlines.jsonl')];
    const { mrr10, ablated } = JSON.parse((await run(runEval, [...args, '--ablate', '--json'])).out);
    const without = (signal: string) =>
      ablated.find((one: { without: string }) => one.without === signal).figures.mrr10;
    expect([mrr10, without('depth'), without('all of them')]).toEqual([1, 1, 0.5]);
  });

  it('--against compares with a run that --details printed', async () => {
    const kept = (await measure('set.jsonl', '--details')).out.replace('"rank":1', '"rank":2');
    await writeFile(join(folder, 'kept.jsonl'), kept);
    const against = ['--against', join(folder, 'kept.jsonl')];
    const { out, status } = await measure('set.jsonl', ...against);
    expect(out).toMatch(/^against +before +now +won +lost +equal +p$/m);
    expect(out).toMatch(/^R@1 +0\.5000 +1\.0000 +1 +0 +1 +1\.0000$/m);
    expect(out).toMatch(/^\(2 answerable questions in both runs\)$/m);
    expect(status).toBe(0);
    const json = JSON.parse((await measure('set.jsonl', ...against, '--json')).out);
    expect(json.against).toMatchObject({ paired: 2, onlyBefore: 0, onlyNow: 0, r5: { won: 0, lost: 0 } });
    expect((await measure('fit.jsonl', ...against)).out).toContain(
      '(2 answerable questions in both runs, 1 only before, 1 only now)',
    );
    for (const key of ['against', ...Object.keys(json.against), ...Object.keys(json.against.r1)]) {
      expect(EVAL_HELP).toMatch(new RegExp(`\\b${key}\\b`));
    }
  });

  it('takes several archives as one, and counts copies as the article they copy', async () => {
    const { out, err } = await measure('copies.jsonl', '--archive', join(folder, 'more'), '--json');
    expect(JSON.parse(out)).toMatchObject({ articles: 3, r1: 1, ndcg10: 1 });
    expect(err).toBe('');
  });

  it('--as-one-conversation asks single questions as one conversation, every one scored', async () => {
    const { out, status } = await measure('set.jsonl', '--as-one-conversation', '--seed', '7', '--json');
    expect(JSON.parse(out)).toMatchObject({ n: 3, answerable: 2, unanswerable: 1, r5: 1 });
    expect(status).toBe(0);
  });

  it('--as-one-conversation leaves conversations as they are', async () => {
    const { err, status } = await measure('talk.jsonl', '--as-one-conversation');
    expect(err).toMatch(/--as-one-conversation takes single questions; .+ is a conversation\./);
    expect(status).toBe(2);
  });

  it('prints its help', async () => {
    const { out, status } = await run(runEval, ['--help']);
    expect([out, status]).toEqual([`${EVAL_HELP}\n`, 0]);
  });
});

describe('what eval says on standard error, --json or not', () => {
  it('is how many questions name paragraphs that the archive lacks', async () => {
    const { out, err, status } = await measure('stranger.jsonl', '--json');
    expect(err).toMatch(
      /^2 of 2 questions name relevant paragraphs .+ paragraph 9 of crane \(question tall\)\.\n/,
    );
    expect(err).toContain('Nothing can be found for 1 of them');
    expect(JSON.parse(out)).toMatchObject({ n: 2, r1: 0.5 });
    expect(status).toBe(0);
  });

  it('is what of the archive could not be read', async () => {
    const { err } = await run(runEval, [
      '--questions',
      join(folder, 'set.jsonl'),
      '--archive',
      join(folder, 'broken'),
      '--json',
    ]);
    expect(err).toMatch(/news\.jsonl, line 3: /);
  });

  it('is that the archive is empty', async () => {
    const { out, err } = await run(runEval, [
      '--questions',
      join(folder, 'set.jsonl'),
      '--archive',
      join(folder, 'nothing'),
      '--json',
    ]);
    expect(err).toMatch(/^The archive holds no article\./);
    expect(JSON.parse(out)).toMatchObject({ articles: 0, paragraphs: 0, r1: 0 });
  });
});

describe('wrong use of eval', () => {
  it.each([
    ['no questions', [], /--questions FILE\.jsonl is missing\./],
    [
      'questions that are not there',
      ['--questions', '/no/such/q.jsonl'],
      /\/no\/such\/q\.jsonl cannot be read/,
    ],
    [
      'a seed that is none',
      ['--as-one-conversation', '--seed', 'x'],
      /--seed must be a whole number, not "x"\./,
    ],
    [
      'a run that is not there',
      [
        '--questions',
        join(import.meta.dirname, '../fixtures/questions/shipped.jsonl'),
        '--against',
        '/no/run.jsonl',
      ],
      /The run \/no\/run\.jsonl cannot be read/,
    ],
    ['a seed for nothing', ['--seed', '1'], /--seed is for --as-one-conversation\./],
    ['an unknown option', ['--bogus'], /Unknown option '--bogus'/],
    ['a question on the command line', ['why?'], /why\?/],
  ])('%s: exit status 2 and a sentence', async (_, args, message) => {
    const { out, err, status } = await run(runEval, args);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).toMatch(/^eval: .+\nSee npm run eval -- --help\.\n$/);
    expect(status).toBe(2);
  });

  it('a line that is no question: named with file and line', async () => {
    const { err, status } = await measure('wrong.jsonl');
    expect(err).toContain(`${join(folder, 'wrong.jsonl')}, line 2: `);
    expect(status).toBe(2);
  });

  it('an archive that is not there', async () => {
    const { err, status } = await run(runEval, [
      '--questions',
      join(folder, 'set.jsonl'),
      '--archive',
      '/no/such',
    ]);
    expect(err).toContain('/no/such');
    expect(status).toBe(2);
  });
});
