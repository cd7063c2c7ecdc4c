import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { asOneConversation, readQuestionFile } from '../../../src/cli/eval/question-file.js';
import { UsageError } from '../../../src/cli/terminal/usage.js';
import { folderOf, jsonl, removeFolder } from '../terminal-streams.js';

let folder: string | undefined;
afterEach(() => folder && removeFolder(folder));

async function file(content: string): Promise<string> {
  folder = await folderOf({ 'q.jsonl': content });
  return join(folder, 'q.jsonl');
}
const read = async (...lines: object[]) => readQuestionFile(await file(jsonl(...lines)));

const place = { article: 'a', paragraph: 1 };

describe('a set as one conversation', () => {
  const set = async () =>
    read(
      ...Array.from({ length: 30 }, (_, i) => ({ id: `q${i}`, question: `Who ${i}?`, relevant: [place] })),
    );
  const asked = ({ turns }: ReturnType<typeof asOneConversation>) => turns.map(({ question }) => question);

  it('has every question once, in an order that the seed gives', async () => {
    const questions = await set();
    const one = asOneConversation(questions, 1);
    expect(asked(one).toSorted()).toEqual(questions.map(({ turns }) => turns[0]!.question).toSorted());
    expect(asked(one)).not.toEqual(questions.map(({ turns }) => turns[0]!.question));
    expect(asked(asOneConversation(questions, 1))).toEqual(asked(one));
    expect(asked(asOneConversation(questions, 2))).not.toEqual(asked(one));
    expect(one.isConversation).toBe(false);
  });

  it('is not made of conversations', async () => {
    const talk = await read({ id: 'c1', turns: [{ question: 'Who?', relevant: [place] }] });
    expect(() => asOneConversation(talk, 1)).toThrow(/c1 is a conversation/);
  });
});

describe('a set of questions', () => {
  it('may name the paragraphs that answer', async () => {
    expect(await read({ id: 'q1', question: 'Who?', relevant: [place] })).toEqual([
      {
        id: 'q1',
        isConversation: false,
        turns: [{ question: 'Who?', manual: null, relevant: [place], answers: [], counted: true }],
      },
    ]);
  });

  it('may name the answers only, or both, or say that there is none', async () => {
    const lines = [{ answers: ['Ines'] }, { answers: ['Ines'], relevant: [place] }, { relevant: [] }];
    const set = await read(...lines.map((line, i) => ({ id: `q${i}`, question: 'Who?', ...line })));
    expect(set.map(({ turns: [turn] }) => [turn!.relevant, turn!.answers])).toEqual([
      [null, ['Ines']],
      [[place], ['Ines']],
      [[], []],
    ]);
  });

  it('may hold conversations, with turns that are not counted and wordings that stand alone', async () => {
    const turns = [
      { question: 'Who?', relevant: [place] },
      { question: 'Why?', manual: 'Why did she?', relevant: [], counted: false },
    ];
    const [conversation] = await read({ id: 'c', turns });
    expect(conversation).toMatchObject({ id: 'c', isConversation: true });
    expect(conversation!.turns.map(({ manual, counted }) => [manual, counted])).toEqual([
      [null, true],
      ['Why did she?', false],
    ]);
  });

  it('may have empty lines, Windows line breaks, a byte order mark and keys of its own', async () => {
    const line = JSON.stringify({ id: 'q', question: 'Who?', answers: [], difficulty: 3 });
    expect(await readQuestionFile(await file(`\ufeff${line}\r\n\r\n${line}`))).toHaveLength(2);
  });

  it.each([
    ['broken JSON', '{"id": "q"', /line 2: .+ Each line is one JSON object\./],
    [
      'no id',
      '{"question": "q", "relevant": []}',
      /line 2: "id": .+ A line is a question .+ or a conversation \{id, turns\}\./,
    ],
    [
      'neither relevant nor answers',
      '{"id": "q", "question": "q"}',
      /line 2: needs "relevant" .+ or "answers"\./,
    ],
    [
      'a paragraph 0',
      '{"id": "q", "question": "q", "relevant": [{"article": "a", "paragraph": 0}]}',
      /line 2: "relevant\.0\.paragraph": /,
    ],
    [
      'a turn without a question',
      '{"id": "q", "turns": [{"relevant": []}]}',
      /line 2: "turns\.0\.question": /,
    ],
    ['a conversation without turns', '{"id": "q", "turns": []}', /line 2: "turns": /],
    ['no object', '[]', /line 2: Invalid input: expected object, received array\. A line is /],
    [
      'a paragraph that is not whole',
      '{"id": "q", "question": "q", "relevant": [{"article": "a", "paragraph": 1.5}]}',
      /line 2: "relevant\.0\.paragraph": Invalid input: expected int, received number\./,
    ],
    [
      'an infinite paragraph',
      '{"id": "q", "question": "q", "relevant": [{"article": "a", "paragraph": 1e999}]}',
      /line 2: "relevant\.0\.paragraph": Invalid input: expected number, received Infinity\./,
    ],
    [
      'null for what is not there',
      '{"id": "q", "question": "q", "relevant": [], "manual": null}',
      /line 2: "manual": Invalid input: expected string, received null\./,
    ],
    ['null', 'null', /line 2: .*expected object/],
  ])('with %s is wrong use, named with its line', async (_, line, message) => {
    const good = JSON.stringify({ id: 'q', question: 'q', relevant: [] });
    const path = await file(`${good}\n${line}\n`);
    const reading = readQuestionFile(path);
    await expect(reading).rejects.toThrow(UsageError);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(path);
  });

  it('that is missing or empty is wrong use', async () => {
    await expect(readQuestionFile('/no/such/q.jsonl')).rejects.toThrow(/\/no\/such\/q\.jsonl cannot be read/);
    await expect(readQuestionFile(await file('\n\n'))).rejects.toThrow(/holds no question\./);
  });
});
