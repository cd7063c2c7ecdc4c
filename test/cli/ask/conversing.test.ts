import { describe, expect, it } from 'vitest';
import type { Answer, AskOptions } from '../../../src/answer/answer.js';
import { askInTurn, askInteractively, type Session } from '../../../src/cli/ask/conversing.js';
import { runAsk } from '../../../src/cli/ask.js';
import { UsageError } from '../../../src/cli/terminal/usage.js';
import { answered, passage } from '../passages.js';
import { fakeStreams, folderOf, jsonl, removeFolder, run } from '../terminal-streams.js';

/** A session whose answerer writes down what it is asked. */
function recording(fail: (question: string) => boolean = () => false) {
  const asked: { question: string; options: AskOptions }[] = [];
  const printed: Answer[] = [];
  const searched: string[] = [];
  const session: Session = {
    filters: { section: 'Law' },
    print: (answer) => printed.push(answer),
    async search(typed) {
      searched.push(typed);
      if (typed.includes('nonsense')) throw new UsageError('“nonsense” is no time.');
    },
    answerer: {
      async ask(question, options = {}) {
        asked.push({ question, options });
        if (fail(question)) throw new Error('the index is broken');
        return answered({
          question,
          understoodAs: question,
          passages: [passage({ text: `On ${question}.` })],
        });
      },
    },
  };
  return { session, asked, printed, searched };
}

const turnsBefore = (asked: ReturnType<typeof recording>['asked']) =>
  asked.map(({ options }) => options.conversation?.turns.map(({ question }) => question) ?? []);

describe('questions in turn', () => {
  it('are each asked with what was asked and shown before, and with the filters', async () => {
    const { session, asked, printed } = recording();
    await askInTurn(['a', 'b', 'c'], session);
    expect(turnsBefore(asked)).toEqual([[], ['a'], ['a', 'b']]);
    expect(asked[1]!.options.conversation!.turns[0]!.shown).toEqual([
      { article: 'crane', paragraph: 1, sentence: 'On a.' },
    ]);
    expect(asked.map(({ options }) => options.filters)).toEqual(Array(3).fill({ section: 'Law' }));
    expect(printed.map(({ question }) => question)).toEqual(['a', 'b', 'c']);
  });
});

describe('questions typed at a terminal', () => {
  async function typing(typed: string, fail?: (question: string) => boolean) {
    const { streams, seen } = fakeStreams({ terminal: true, typed });
    const recorded = recording(fail);
    await askInteractively(recorded.session, streams, streams.stdout, '3 articles.');
    await new Promise(setImmediate);
    return { ...recorded, ...seen };
  }

  it('are asked one after the other, as one conversation, until the input ends', async () => {
    const { asked, out } = await typing('a\nb\nc\n');
    expect(asked.map(({ question }) => question)).toEqual(['a', 'b', 'c']);
    expect(turnsBefore(asked)).toEqual([[], ['a'], ['a', 'b']]);
    expect(out).toMatch(/^3 articles\.\n/);
    expect(out).toContain('Ask: ');
  });

  it('look for words behind /search, beside the conversation', async () => {
    const { asked, searched, err } = await typing(
      'a\n/search "gantry crane" -port before:2018\n/search\n/search before:nonsense\nb\n',
    );
    expect(searched).toEqual(['"gantry crane" -port before:2018', 'before:nonsense']);
    expect(turnsBefore(asked)).toEqual([[], ['a']]);
    expect(err).toContain('ask: /search takes words to look for.');
    expect(err).toContain('ask: “nonsense” is no time.');
  });

  it('may end without a line break', async () => {
    expect((await typing('a\nlast')).asked.map(({ question }) => question)).toEqual(['a', 'last']);
  });

  it('may be none at all', async () => {
    expect((await typing('')).asked).toEqual([]);
  });

  it.each(['quit', 'exit', '/quit', 'Stop.', 'bye!', ':q'])('end at %s', async (word) => {
    const { asked } = await typing(`a\n${word}\nb\n`);
    expect(asked.map(({ question }) => question)).toEqual(['a']);
  });

  it.each(['stop the presses', 'Who quit?', 'never mind'])('go on at %s', async (line) => {
    const { asked } = await typing(`a\n${line}\nb\n`);
    expect(asked.map(({ question }) => question)).toEqual(['a', line, 'b']);
  });

  it('pass over empty lines', async () => {
    expect((await typing('\n  \na\n\n')).asked.map(({ question }) => question)).toEqual(['a']);
  });

  it('go on after one that failed, which is reported and not remembered', async () => {
    const { asked, err, printed } = await typing('a\nbad\nc\n', (question) => question === 'bad');
    expect(err).toBe('ask: this question failed: the index is broken\n');
    expect(printed.map(({ question }) => question)).toEqual(['a', 'c']);
    expect(turnsBefore(asked)).toEqual([[], ['a'], ['a']]);
  });
});

describe('ask without a question, on a terminal', () => {
  it('asks for questions and answers them; with --json nothing but the answers is on standard output', async () => {
    const folder = await folderOf({
      'a.jsonl': jsonl({ id: 'a', headline: 'Crane', paragraphs: ['The gantry crane is 62 metres tall.'] }),
    });
    try {
      const typed = 'How tall is the gantry crane?\nWhich zeppelin?\n';
      const spoken = await run(runAsk, ['--archive', folder], { terminal: true, typed });
      expect(spoken.status).toBe(0);
      expect(spoken.out).toContain('1 article. ');
      expect(spoken.out).toContain('Nothing found');
      const json = await run(runAsk, ['--archive', folder, '--json'], { terminal: true, typed });
      const lines = json.out.trim().split('\n');
      expect(lines.map((line) => JSON.parse(line).outcome)).toEqual(['answered', 'nothing-found']);
      expect(json.err).toContain('Ask: ');
    } finally {
      await removeFolder(folder);
    }
  });
});
