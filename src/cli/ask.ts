/** `npm run ask`: questions and answers in the terminal. */
import { existsSync } from 'node:fs';
import { readFile as readBytes } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { Answer, Answerer, Conversation } from '../answer/answer.js';
import { createAnswerer } from '../answer/answerer.js';
import { remember } from '../answer/remember.js';
import type { LoadedArchive } from '../archive/archive.js';
import { explainReading } from '../article/explain.js';
import { readFile } from '../article/read-file.js';
import { answerAsJson } from './answer-json.js';
import { answerAsText } from './answer-text.js';
import { ASK_HELP, type AskCommand, readAskCommand } from './ask-options.js';
import { isEntryPoint } from './entry.js';
import { openArchive, rejectedLines } from './open-archive.js';
import { styleFor } from './terminal.js';
import { RAN, reportErrors, UsageError } from './usage.js';

/** Runs the command with its arguments (without node and the script) and returns the exit status. */
export function runAsk(args: readonly string[]): Promise<number> {
  return reportErrors('ask', async () => {
    const command = readAskCommand(args);
    if (command.help) console.log(ASK_HELP);
    else if (command.explain !== null) await explain(command.explain);
    else await askAll(command);
    return RAN;
  });
}

async function explain(path: string): Promise<void> {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  process.stdout.write(explainReading(await readFile(path, await readBytes(path))));
}

async function askAll(command: AskCommand): Promise<void> {
  if (command.questions.length === 0 && !process.stdin.isTTY) {
    throw new UsageError('There is no question. Put it in quotation marks: npm run ask -- "how many cases?"');
  }
  const archive = await openArchive(command.archive);
  if (!command.json) for (const line of rejectedLines(archive)) console.error(line);
  const answerer = await createAnswerer(archive);
  if (command.questions.length > 0) return askInTurn(command.questions, answerer, archive, command);
  await askInteractively(answerer, archive, command);
}

async function askInTurn(
  questions: Iterable<string> | AsyncIterable<string>,
  answerer: Answerer,
  archive: LoadedArchive,
  { filters, json }: AskCommand,
  afterEach = () => {},
): Promise<void> {
  let conversation: Conversation | undefined;
  for await (const question of questions) {
    const answer = await answerer.ask(question, { filters, conversation });
    conversation = remember(conversation, answer);
    print(answer, archive, json);
    afterEach();
  }
}

function print(answer: Answer, archive: LoadedArchive, json: boolean): void {
  if (json) console.log(JSON.stringify(answerAsJson(answer, archive.rejected)));
  else console.log(answerAsText(answer, styleFor(process.stdout)));
}

async function askInteractively(
  answerer: Answerer,
  archive: LoadedArchive,
  command: AskCommand,
): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: 'Ask: ' });
  const typed = async function* () {
    for await (const line of terminal) {
      if (line.trim() === '') terminal.prompt();
      else yield line;
    }
  };
  console.log(`${archive.articles.length} articles. An empty line does nothing; Ctrl-D ends.`);
  terminal.prompt();
  await askInTurn(typed(), answerer, archive, command, () => terminal.prompt());
  console.log();
}

if (isEntryPoint(import.meta.url)) process.exitCode = await runAsk(process.argv.slice(2));
