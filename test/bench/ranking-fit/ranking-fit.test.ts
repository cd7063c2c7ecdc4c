import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gather } from '../../../src/bench/ranking-fit/gather.js';
import { readSets } from '../../../src/bench/ranking-fit/options.js';
import { FITTED, figuresUnder } from '../../../src/bench/ranking-fit/rescore.js';
import { runRankingFit } from '../../../src/bench/ranking-fit.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import { openArchive } from '../../../src/cli/terminal/open-archive.js';
import { SearchIndex } from '../../../src/search/search-index.js';
import { WEIGHTS } from '../../../src/search/rank/weights/weights.js';
import { run } from '../../cli/terminal-streams.js';

const folder = mkdtempSync(join(tmpdir(), 'clippings-fit-'));
const questions = join(folder, 'questions.jsonl');
const archive = join(folder, 'archive.jsonl');
const lines = (...values: object[]) => values.map((value) => JSON.stringify(value)).join('\n');
writeFileSync(
  archive,
  lines(
    {
      id: 'bridge',
      headline: 'The old bridge is repaired',
      paragraphs: ['Masons repair the old bridge.', 'The work costs 40,000 euros.'],
    },
    { id: 'ferry', headline: 'A ferry for the island', paragraphs: ['The ferry sails twice a day.'] },
  ),
);
writeFileSync(
  questions,
  lines(
    {
      id: '1',
      question: 'How much does the work on the bridge cost?',
      relevant: [{ article: 'bridge', paragraph: 2 }],
    },
    { id: '2', question: 'How often does the ferry sail?', answers: ['twice a day'] },
    { id: '3', question: 'Who built the tower?', relevant: [] },
    {
      id: '4',
      turns: [
        { question: 'Who repairs it?', relevant: [] },
        {
          question: 'And who?',
          manual: 'Who repairs the old bridge?',
          relevant: [{ article: 'bridge', paragraph: 1 }],
        },
      ],
    },
  ),
);
afterAll(() => rmSync(folder, { recursive: true }));

describe('gathering', () => {
  it('asks what has an answer and stands alone, and splits the score into what each signal gives', async () => {
    const set = await gather({ name: 'small', questions, archives: [archive] });
    expect(set.questions).toHaveLength(3);
    expect(figuresUnder(WEIGHTS, set)).toEqual({ r1: 1, r5: 1, mrr10: 1 });
    const [candidates] = set.questions;
    expect(candidates![0]!.signals[FITTED.indexOf('kind')]).toBeGreaterThan(0);
  });

  it('splits it by the weights as the shape of the archive makes them', async () => {
    const { questions: asked, shaped } = await gather({ name: 'small', questions, archives: [archive] });
    const index = await SearchIndex.build((await openArchive([archive])).articles);
    const { hits } = index.search(readQuestion('How much does the work on the bridge cost?').query);
    const by = shaped!(WEIGHTS);
    const scores = asked[0]!.map(({ own, signals }) =>
      FITTED.reduce((sum, signal, i) => sum + by[signal] * signals[i]!, own),
    );
    expect(scores).toHaveLength(hits.length);
    for (const [i, { score }] of hits.entries()) expect(scores[i]).toBeCloseTo(score, 6);
  });
});

describe('npm run ranking-fit', () => {
  const two = ['--set', `one=${questions},${archive}`, '--set', `two=${questions},${archive}`];

  it('prints figures before and after, those left out, and what each signal is worth', async () => {
    const { status, out } = await run(runRankingFit, two);
    expect(status).toBe(0);
    expect(out).toMatch(/^one +3 +1\.0000/m);
    expect(out).toContain('No other weight adds to the mean without costing a set.');
    for (const signal of FITTED) expect(out).toMatch(new RegExp(`^${signal} +[+−]`, 'm'));
  });

  it('refuses what is no set, one set alone and a name twice, and says what is wanted', () => {
    expect(() => readSets(['a=q.jsonl'])).toThrow('--set takes NAME=QUESTIONS.jsonl,ARCHIVE');
    expect(() => readSets(['a=q.jsonl,x'])).toThrow('two sets or more');
    expect(() => readSets(['a=q.jsonl,x', 'a=r.jsonl,y'])).toThrow('Two sets are called a');
  });

  it('refuses a meaning that it does not know', async () => {
    const { status, err } = await run(runRankingFit, [...two, '--semantic', 'table']);
    expect(status).toBe(2);
    expect(err).toContain('--semantic takes on, asked or off, not “table”.');
  });

  it('says which file cannot be read', async () => {
    const { status, err } = await run(runRankingFit, ['--set', 'a=none.jsonl,x', '--set', 'b=none.jsonl,y']);
    expect(status).toBe(2);
    expect(err).toContain('none.jsonl cannot be read');
  });
});
