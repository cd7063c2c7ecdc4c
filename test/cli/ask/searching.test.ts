import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAsk } from '../../../src/cli/ask.js';
import { folderOf, jsonl, removeFolder, run } from '../terminal-streams.js';

const page = (id: string, date: string, more: object) => ({
  id,
  headline: `Of ${id}`,
  date,
  section: 'Harbour',
  author: 'Ada Quill',
  source: 'The Tide',
  ...more,
});
const ARTICLES = [
  page('one', '2016-03-01', { paragraphs: ['The harbour pilot boarded the ferry at dawn in thick fog.'] }),
  page('two', '2017-03-01', {
    section: 'Law',
    author: 'Ben Tar',
    paragraphs: ['A pilot of the harbour was heard in court about the ferry and its crew.'],
  }),
  page('three', '2018-03-01', {
    source: 'The Ebb',
    paragraphs: ['The ferry sailed without a harbour pilot.'],
  }),
];

let folder: string;
beforeAll(async () => {
  folder = await folderOf({ 'news.jsonl': jsonl(...ARTICLES) });
});
afterAll(() => removeFolder(folder));

const search = (typed: string, ...more: string[]) =>
  run(runAsk, ['--archive', join(folder, 'news.jsonl'), '--search', typed, ...more]);
const found = async (typed: string, ...more: string[]) => {
  const { out } = await search(typed, '--json', ...more);
  return (JSON.parse(out) as { passages: { article: string }[] }).passages.map(({ article }) => article);
};

describe('ask --search', () => {
  it.each([
    ['ferry', ['one', 'two', 'three']],
    ['"harbour pilot" ferry', ['one', 'three']],
    ['ferry -fog', ['two', 'three']],
    ['ferry -"harbour pilot"', ['two']],
    ['ferry author:"Ben Tar"', ['two']],
    ['ferry section:law', ['two']],
    ['ferry source:"The Ebb"', ['three']],
    ['ferry before:2017', ['one']],
    ['ferry after:2017', ['three']],
    ['ferry after:2015 before:2018 -court', ['one']],
  ])('%s', async (typed, articles) => {
    expect((await found(typed)).sort()).toEqual([...articles].sort());
  });

  it('narrows what the options leave', async () => {
    expect(await found('ferry before:2018', '--from', '2017')).toEqual(['two']);
    const none = await search('ferry before:2017', '--from', '2018');
    expect(none).toMatchObject({ status: 2, out: '' });
    expect(none.err).toContain('2018-01-01 is after 2016-12-31');
  });

  it('sorts by relevance or newest', async () => {
    expect(await found('ferry', '--sort', 'newest')).toEqual(['three', 'two', 'one']);
  });

  it('says what it did with the marks, and where each passage stands', async () => {
    const { out, status } = await search('"harbour pilot" -fog after:2016', '--sort', 'newest');
    expect(status).toBe(0);
    expect(out).toContain(
      '1 passage; word for word “harbour pilot”, without “fog”, from 1 January 2017, newest first.',
    );
    expect(out).toContain('— Of three · The Ebb · 1 March 2018 · Harbour · ¶ 1');
  });

  it('says so when nothing has the words', async () => {
    expect((await search('zeppelin section:Law')).out).toMatch(
      /^No paragraph has zeppelin section:Law\. Looked for section Law\.\n+$/,
    );
  });

  it.each([
    ['ferry before:nonsense', [], '“nonsense” behind before: is no time.'],
    ['ferry section:Cooking', [], 'No article has the section “Cooking”. There are Harbour, Law.'],
    ['ferry', ['--sort', 'oldest'], '--sort takes best or newest, not “oldest”.'],
    ['ferry', ['--why'], '--search goes with neither --explain nor --why.'],
  ])('%s %j is refused with what to do', async (typed, more, sentence) => {
    const { err, status } = await search(typed, ...more);
    expect(err).toContain(sentence);
    expect(status).toBe(2);
  });

  it('needs words, and --sort needs it', async () => {
    expect((await run(runAsk, ['--search'])).err).toContain('--search takes words to look for');
    expect((await run(runAsk, ['--sort', 'newest', 'Who?'])).err).toContain('--sort belongs to --search.');
  });

  it('counts what it does not list', async () => {
    const many = await folderOf({
      'many.jsonl': jsonl(
        ...Array.from({ length: 25 }, (_, n) =>
          page(`n${n}`, '2017-01-01', {
            paragraphs: [`The ferry number ${n} crossed to the isle of word${n}.`],
          }),
        ),
      ),
    });
    const there = ['--archive', many, '--search', 'ferry'];
    const first = await run(runAsk, there);
    expect(first.out).toContain('25 passages.');
    expect(first.out).toContain('The first 10: search with --more for more.');
    expect((await run(runAsk, [...there, '--more'])).out).toContain('25. “The ferry');
    await removeFolder(many);
  });
});
