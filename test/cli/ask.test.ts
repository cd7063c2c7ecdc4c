import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAsk } from '../../src/cli/ask.js';
import { folderOf, jsonl, removeFolder, run } from './terminal-streams.js';

const crane = {
  id: 'crane',
  headline: 'Port gets a crane',
  date: '2017-03-01',
  section: 'Business',
  source: 'Harbour Gazette',
  paragraphs: [
    'The new gantry crane in the port of Aldmouth is 62 metres tall. It was built by Verhoeven Lifting.',
    'Mayor Ines Aldabe opened the quay on Friday and thanked the 140 workers of the shipyard.',
  ],
};
const bridge = {
  id: 'bridge',
  headline: 'Bridge is mended',
  date: '2018-06-01',
  section: 'Transport',
  source: 'Northern Wire',
  paragraphs: [
    'The swing bridge of Aldmouth was mended after the storm. Repairs to the bridge cost 3.1 million euros.',
    'Ferries carried 9,000 passengers across the river while the bridge was closed to traffic.',
  ],
};
const undated = {
  id: 'undated',
  headline: 'Market moves',
  paragraphs: [
    'The fish market of Aldmouth moves to the old customs house, its manager Petra Lindqvist said.',
  ],
};
const TALL = 'How tall is the new gantry crane?';
const COST = 'How much did repairs to the swing bridge cost?';

let folder: string;
let archive: string;
beforeAll(async () => {
  folder = await folderOf({
    'good/news.jsonl': jsonl(crane, bridge, undated),
    'broken/news.jsonl': `${JSON.stringify(crane)}\n{"headline": "Half\n`,
    'broken/empty.txt': '',
    'hostile/news.json': JSON.stringify({
      ...crane,
      paragraphs: ['The new gantry crane \u001b[2J\u001b]0;owned\u0007 is 62 metres tall.'],
    }),
    'nothing/picture.png': 'PNG',
    'pages/page.txt':
      'Login to your account\n\nPort gets a crane\n\n1 March 2017\n\nThe crane is 62 metres tall and blue.\n',
  });
  archive = join(folder, 'good');
});
afterAll(() => removeFolder(folder));

const ask = (args: readonly string[], given?: Parameters<typeof run>[2]) => run(runAsk, args, given);
const askJson = async (...args: string[]) => {
  const { out, status, err } = await ask(['--archive', archive, '--json', ...args]);
  const answers = out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { answers, status, err };
};

describe('ask', () => {
  it('prints the passage that answers with its citation, exit status 0', async () => {
    const { out, err, status } = await ask(['--archive', archive, TALL]);
    expect(out).toContain('**The new gantry crane in the port of Aldmouth is 62 metres tall.**');
    expect(out).toContain('— Port gets a crane · Harbour Gazette · 1 March 2017 · Business · ¶ 1');
    expect(err).toBe('');
    expect(status).toBe(0);
  });

  it('writes no escape code when the output is not a terminal, and colours when it is', async () => {
    expect((await ask(['--archive', archive, TALL])).out).not.toContain('\u001b');
    expect((await ask(['--archive', archive, TALL], { terminal: true })).out).toContain('\u001b[1m');
  });

  it('says that nothing was found, exit status 0', async () => {
    const { out, status } = await ask(['--archive', archive, 'Which zeppelin crossed Mongolia?']);
    expect(out).toMatch(/^Nothing found in 3 articles, 5 paragraphs, the newest of 1 June 2018\./);
    expect(out).toContain('“zeppelin”');
    expect(status).toBe(0);
  });

  it('takes one file as an archive', async () => {
    const { out } = await ask(['--archive', join(archive, 'news.jsonl'), COST]);
    expect(out).toContain('3.1 million euros');
  });

  it('takes several archives as one', async () => {
    const { out } = await ask(['--archive', join(folder, 'pages'), '--archive', archive, COST]);
    expect(out).toContain('3.1 million euros');
  });

  it('prints its help, with the exit statuses and the keys of --json', async () => {
    const { out, status } = await ask(['--help']);
    expect(out).toMatch(/^npm run ask -- /);
    expect(out).toMatch(/Exit status: 0 /);
    for (const key of Object.keys((await askJson(TALL)).answers[0])) expect(out).toContain(key);
    expect(status).toBe(0);
  });
});

describe('ask --json', () => {
  it('prints exactly one object a line for each question, in order, and nothing else', async () => {
    const { answers, err, status } = await askJson(TALL, COST, 'Which zeppelin crossed Mongolia?');
    expect(answers.map(({ question, outcome }) => [question, outcome])).toEqual([
      [TALL, 'answered'],
      [COST, 'answered'],
      ['Which zeppelin crossed Mongolia?', 'nothing-found'],
    ]);
    expect(err).toBe('');
    expect(status).toBe(0);
  });

  it('gives passages whose excerpt and sentence stand word for word in the text of the article', async () => {
    const { answers } = await askJson(TALL);
    const [first] = answers[0].passages;
    expect(first).toMatchObject({
      article: 'crane',
      paragraph: 1,
      text: crane.paragraphs[0],
      date: '2017-03-01',
    });
    expect(first.text).toContain(first.excerpt);
    expect(first.excerpt).toContain(first.sentence);
  });

  it('has the rejected items in each object, and leaves standard error to trouble', async () => {
    const { out, err } = await ask(['--archive', join(folder, 'broken'), '--json', TALL, COST]);
    expect(err).toBe('');
    for (const line of out.trim().split('\n')) {
      const { rejected } = JSON.parse(line);
      expect(rejected.map(({ file, line: at }: { file: string; line: number }) => [file, at])).toEqual(
        expect.arrayContaining([
          ['news.jsonl', 2],
          ['empty.txt', null],
        ]),
      );
      for (const { reason, remedy } of rejected)
        expect([reason, remedy]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
    }
  });

  it('prints nothing on standard output on wrong use', async () => {
    const { out, status } = await ask(['--json', '--bogus', TALL]);
    expect([out, status]).toEqual(['', 2]);
  });
});

describe('what narrows a search', () => {
  const about = (...args: string[]) =>
    askJson(...args, 'What happened in Aldmouth?').then(({ answers }) => answers[0].searched);

  it.each([
    [['--from', '2018-01-01'], 1],
    [['--to', '2017-12-31'], 1],
    [['--to', 'December 2017'], 1],
    [['--when', 'since 2018'], 1],
    [['--when', 'März 2017 bis Juni 2018'], 2],
    [['--from', '2017-03-01', '--to', '2018-06-01'], 2],
    [['--section', 'transport'], 1],
    [['--source', 'HARBOUR gazette'], 1],
    [['--article', 'undated'], 1],
    [[], 3],
  ])('%j leaves %i of the articles', async (args, articles) => {
    expect((await about(...args)).articles).toBe(articles);
  });

  it('keeps the answer out when its article is', async () => {
    const { answers } = await askJson('--section', 'Transport', TALL);
    const found = [...answers[0].passages, ...answers[0].nearMisses];
    expect(found.every(({ article }) => article === 'bridge')).toBe(true);
  });

  it.each([
    [['--section', 'Sport'], 'No article has the section “Sport”. There are Transport, Business.'],
    [['--source', 'Wire'], 'No article has the source “Wire”. There are Northern Wire, Harbour Gazette.'],
    [['--article', 'brigde'], 'No article has the id “brigde”. There are bridge, crane, undated.'],
  ])('GIVEN %j, which no article has THEN it says what there is, status 2', async (filter, sentence) => {
    const { out, err, status } = await ask(['--archive', archive, ...filter, TALL]);
    expect(err).toContain(sentence);
    expect([out, status]).toEqual(['', 2]);
  });

  it('says so when nothing is left', async () => {
    const { out, status } = await ask([
      '--archive',
      archive,
      '--section',
      'Business',
      '--to',
      '2016-01-01',
      TALL,
    ]);
    expect(out).toMatch(/^Nothing found: the filters leave none of the 3 articles of the archive/);
    expect(status).toBe(0);
  });
});

describe('an archive with faults', () => {
  it('names each broken item with line, reason and what to do on standard error, and answers from the rest', async () => {
    const { out, err, status } = await ask(['--archive', join(folder, 'broken'), TALL]);
    expect(err).toMatch(/^2 items of the archive could not be read and were left out:\n/);
    expect(err).toMatch(/^ {2}news\.jsonl, line 2: .+\. .+\.$/m);
    expect(err).toMatch(/^ {2}empty\.txt: The file is empty\. .+\.$/m);
    expect(out).toContain('62 metres tall');
    expect(out).not.toContain('could not be read');
    expect(status).toBe(0);
  });

  it('does not let what an article holds steer the terminal', async () => {
    const { out } = await ask(['--archive', join(folder, 'hostile'), TALL]);
    expect(out).toContain('62 metres tall');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(out).not.toMatch(/[\u001b\u0007]/);
  });

  it('with no article says so, what was passed over and why, and what to do', async () => {
    const { out, err, status } = await ask(['--archive', join(folder, 'nothing'), TALL]);
    expect(out).toBe('Nothing found: the archive holds no article.\n\n');
    expect(err).toMatch(
      /^The archive holds no article\. Put articles .+--archive\.\n {2}passed over: picture\.png\. .+\.\n$/,
    );
    expect(status).toBe(0);
  });

  it('with no article gives JSON all the same', async () => {
    const { out } = await ask(['--archive', join(folder, 'nothing'), '--json', TALL]);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'nothing-found',
      searched: { articles: 0, paragraphs: 0, newest: null },
    });
  });
});

describe('wrong use', () => {
  it.each([
    ['an unknown option', ['--bogus', 'q'], /Unknown option '--bogus'/],
    [
      'an archive that is not there',
      ['--archive', '/no/such/folder', 'q'],
      /The archive \/no\/such\/folder cannot be read\. It does not exist/,
    ],
    ['a day that is none', ['--from', '2017-02-31', 'q'], /--from takes a time: .*2017-11-10/],
    ['a period that ends before it begins', ['--from', '2018-01-01', '--to', '2017-01-01', 'q'], /is after/],
    ['no question, and no terminal to ask for one', [], /There is no question\. Put it in quotation marks/],
    [
      'explaining a file that is not there',
      ['--explain', '/no/such/file.txt'],
      /There is no file or folder \/no\/such\/file\.txt\./,
    ],
  ])('%s: exit status 2 and a sentence on standard error', async (_, args, message) => {
    const { out, err, status } = await ask(args);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).toMatch(/^ask: .+\nSee npm run ask -- --help\.\n$/);
    expect(err).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
  });
});

describe('ask --explain', () => {
  it('prints what was taken from a page and every line left out with its rule', async () => {
    const { out, status } = await ask(['--explain', join(folder, 'pages/page.txt')]);
    expect(out).toMatch(/^headline +Port gets a crane/m);
    expect(out).toMatch(/^date +2017-03-01/m);
    expect(out).toContain('  1. The crane is 62 metres tall and blue.');
    expect(out).toMatch(/line 1 {2}furniture\/\S+ {2}Login to your account/);
    expect(status).toBe(0);
  });

  it('prints every file of a folder, and what was passed over', async () => {
    const mixed = await folderOf({
      'a.txt': 'The old lock is shut\n\nThe keeper shut the old lock on Monday after nine years.\n',
      'b.txt': '',
      'picture.gif': 'GIF89a',
    });
    const { out, status } = await ask(['--explain', mixed]);
    expect(out).toMatch(/^a\.txt: 1 article, 0 rejected$/m);
    expect(out).toMatch(/^b\.txt: 0 articles, 1 rejected$/m);
    expect(out).toMatch(/^picture\.gif: passed over\. Files of the kind \.gif are not read/m);
    expect(status).toBe(0);
    const lines = (await ask(['--explain', mixed, '--json'])).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        file: 'a.txt',
        article: {
          headline: 'The old lock is shut',
          paragraphs: ['The keeper shut the old lock on Monday after nine years.'],
        },
        removed: [],
      },
      { file: 'b.txt', rejected: { line: null, reason: 'The file is empty.' } },
      { file: 'picture.gif', ignored: { reason: expect.stringContaining('.gif') } },
    ]);
    await removeFolder(mixed);
  });

  it('prints an object a line with --json, each article of a file its own', async () => {
    const several = await folderOf({ 'several.jsonl': `${jsonl(crane, bridge)}{"headline": 7}\n` });
    const lines = (await ask(['--explain', join(several, 'several.jsonl'), '--json'])).out
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { file: 'several.jsonl', article: { id: 'crane', paragraphs: crane.paragraphs } },
      { file: 'several.jsonl', article: { id: 'bridge' }, origins: { date: expect.any(String) } },
      { file: 'several.jsonl', rejected: { line: 3, reason: expect.stringContaining('headline') } },
    ]);
    await removeFolder(several);
  });

  it('prints why a file is rejected', async () => {
    const { out, status } = await ask(['--explain', join(folder, 'broken/empty.txt')]);
    expect(out).toContain('REJECTED: The file is empty.');
    expect(status).toBe(0);
  });

  it('lets no control character through', async () => {
    const { out } = await ask(['--explain', join(folder, 'hostile/news.json')]);
    expect(out).toContain('62 metres tall');
    expect(out).not.toContain('\u001b');
  });
});
