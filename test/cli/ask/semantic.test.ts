import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.js';
import { ASK_HELP } from '../../../src/cli/ask/options.js';
import { runAsk } from '../../../src/cli/ask.js';
import { openArchive } from '../../../src/cli/terminal/open-archive.js';
import { folderOf, jsonl, removeFolder, run } from '../terminal-streams.js';

const NEWS = [
  {
    id: 'port',
    headline: 'Night at the harbour',
    paragraphs: [
      'Customs officers detained two batches of shoes at the harbour.',
      'It rained on the harbour.',
    ],
  },
  { id: 'fair', headline: 'Spring fair', paragraphs: ['Goods were sold at the fair by the harbour.'] },
];
const QUESTION = 'Which agency seized the goods at the harbour?';

let folder: string;
let archive: string;
beforeAll(async () => {
  folder = await folderOf({ 'archive/news.jsonl': jsonl(...NEWS) });
  archive = join(folder, 'archive');
});
afterAll(() => removeFolder(folder));
afterEach(() => vi.unstubAllEnvs());

/** The places of what is found, and their scores, as the terminal prints them. */
async function asked(semanticSearch: string, ...args: string[]) {
  vi.stubEnv('SEMANTIC_SEARCH', semanticSearch);
  const { out } = await run(runAsk, ['--archive', archive, '--json', ...args, QUESTION]);
  const { passages, nearMisses } = JSON.parse(out);
  return [...passages, ...nearMisses].map(({ article, paragraph, score }) => ({ article, paragraph, score }));
}

describe('a question in the terminal', () => {
  it('is answered by words exactly where meaning is off, by the setting or by what is asked', async () => {
    const answerer = await createAnswerer(await openArchive([archive]));
    const { passages } = await answerer.rank(QUESTION);
    const byWords = passages.map(({ citation: { article, paragraph }, score }) => {
      return { article, paragraph, score: Number(score.toFixed(4)) };
    });
    expect(byWords.length).toBeGreaterThan(1);
    expect(await asked('off')).toEqual(byWords.slice(0, (await asked('off')).length));
    expect(await asked('on', '--semantic', 'off')).toEqual(await asked('off'));
  });

  it('gets a second look by what words mean otherwise, with nothing read', async () => {
    expect(await asked('on')).not.toEqual(await asked('off'));
  });

  it('is told so in the help', () => {
    expect(ASK_HELP).toContain('a table of what words mean takes a second look');
  });
});
