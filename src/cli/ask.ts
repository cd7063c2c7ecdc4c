/** `npm run ask`: questions and answers in the terminal. */
import { existsSync } from 'node:fs';
import type { Answerer } from '../answer/answer.js';
import { createAnswerer } from '../answer/answerer.js';
import type { LoadedArchive } from '../archive/archive.js';
import { meaningByTable } from '../meaning/look/by-table.js';
import { answerAsJson } from './ask/answer-json.js';
import { answerAsText } from './ask/answer-text.js';
import { askInTurn, askInteractively, type Session } from './ask/conversing.js';
import { mustLeaveSomething } from './ask/filters.js';
import { ASK_HELP, type AskCommand, readAskCommand } from './ask/options.js';
import { foundAsJson, foundAsText, searchFor } from './ask/searching.js';
import { count } from './ask/values.js';
import { openForAsking } from './kept/for-asking.js';
import { emptyLines, readSettings, rejectedLines } from './terminal/open-archive.js';
import { printLine, type Streams } from './terminal/streams.js';
import { harmless, styleFor } from './terminal/terminal.js';
import { RAN, reportErrors, UsageError } from './terminal/usage.js';

/** Runs the command with its arguments (without node and the script) and returns the exit status. */
export function runAsk(args: readonly string[], streams: Streams = process): Promise<number> {
  return reportErrors('ask', streams, async () => {
    const command = readAskCommand(args);
    if (command.help) printLine(streams.stdout, ASK_HELP);
    else if (command.explain !== null) await explain(command.explain, command, streams);
    else await askAll(command, streams);
    return RAN;
  });
}

/** Read as a part of its archive where it is one: lines that the other pages repeat are left out then. */
async function explain(path: string, command: AskCommand, { stdout }: Streams): Promise<void> {
  if (!existsSync(path)) throw new UsageError(`There is no file or folder ${path}.`);
  const archive = await pathsOf(command);
  const [{ accountFor }, { explainReading, readingAsJson }] = await Promise.all([
    import('../archive/explain-file.js'),
    import('../article/explain.js'),
  ]);
  const { articlesDir, maxFileMb, followLinks } = readSettings();
  const archives = (archive ?? [articlesDir]).filter((one) => existsSync(one));
  const account = await accountFor(path, archives, { maxFileBytes: maxFileMb * 1024 ** 2, followLinks });
  if (command.json) {
    const passedOver = account.ignored.map(({ file, reason }) => ({ file, ignored: { reason } }));
    for (const line of [...account.readings.flatMap(readingAsJson), ...passedOver])
      printLine(stdout, JSON.stringify(line));
    return;
  }
  const parts = account.readings.map(explainReading);
  if (account.ignored.length > 0)
    parts.push(account.ignored.map(({ file, reason }) => `${file}: passed over. ${reason}\n`).join(''));
  stdout.write(harmless(parts.join('\n')));
}

/** What is to be answered from; null for what the settings name. @throws UsageError */
async function pathsOf({ archive, archiveName }: AskCommand): Promise<readonly string[] | null> {
  if (archiveName === null) return archive;
  // Loaded only where it is used: most questions need no database.
  const { folderOfNamed } = await import('./terminal/named-archive.js');
  return [await folderOfNamed(archiveName)];
}

async function askAll(command: AskCommand, streams: Streams): Promise<void> {
  const { questions, json } = command;
  const { stdin, stderr } = streams;
  if (questions.length === 0 && !stdin.isTTY) {
    throw new UsageError('There is no question. Put it in quotation marks: npm run ask -- "how many cases?"');
  }
  const { archive, index, keep } = await openForAsking(await pathsOf(command));
  mustLeaveSomething(archive.articles, command.filters);
  for (const line of emptyLines(archive)) printLine(stderr, line);
  // With --json they are in each object.
  if (!json) for (const line of rejectedLines(archive)) printLine(stderr, line);
  const isAsking = questions.length === 0;
  const { semanticSearch, stateDir } = readSettings();
  const withModel = command.semantic ?? (isAsking && semanticSearch);
  const model = withModel ? await modelFor(isAsking, stateDir, stderr) : null;
  // At once, without a model: what the words of a question mean by themselves.
  const isByTable = command.semantic === null && semanticSearch;
  const meaning = model ?? (isByTable ? meaningByTable((message) => printLine(stderr, message)) : null);
  try {
    if (isAsking) void model?.read(index);
    else await model?.readAll(index);
    const answerer = await createAnswerer(archive, { index, meaning });
    await answerAll(command, archive, answerer, streams);
  } finally {
    await model?.close();
  }
  // Nobody waits for it any more.
  keep();
}

/** Most questions are answered without one, and without the database in which its vectors are kept. */
async function modelFor(isAsking: boolean, stateDir: string, trouble: Streams['stderr']) {
  const [{ openMeaning }, { PATIENCE_MS }] = await Promise.all([
    import('./terminal/meaning.js'),
    import('../meaning/meaning.js'),
  ]);
  return openMeaning(
    stateDir,
    isAsking ? { progress: null, trouble, patienceMs: PATIENCE_MS } : { progress: trouble, trouble },
  );
}

async function answerAll(
  { questions, filters, json, why, more, search }: AskCommand,
  archive: LoadedArchive,
  answerer: Answerer,
  streams: Streams,
): Promise<void> {
  const { stdout, stderr } = streams;
  const { articles } = archive;
  const searching = { articles, filters, answerer, more, order: search ?? 'best' } as const;
  const session: Session = {
    async search(typed) {
      const found = await searchFor(typed, searching);
      printLine(stdout, json ? JSON.stringify(foundAsJson(found)) : foundAsText(found, styleFor(stdout)));
    },
    filters,
    answerer,
    print: (answer) =>
      printLine(
        stdout,
        json
          ? JSON.stringify(answerAsJson(answer, archive.rejected))
          : answerAsText(answer, styleFor(stdout), { why, more }),
      ),
  };
  if (search !== null) {
    for (const typed of questions) await session.search(typed);
    return;
  }
  if (questions.length > 0) return askInTurn(questions, session);
  const dialogue = json || !stdout.isTTY ? stderr : stdout;
  const greeting = `${count(articles.length, 'article')}. /search WORDS looks for words; an empty line does nothing; quit or Ctrl-D ends.`;
  await askInteractively(session, streams, dialogue, greeting);
}
