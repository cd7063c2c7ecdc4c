import type { Answer, Answerer, Conversation } from '../../answer/answer.js';
import { remember } from '../../answer/remember.js';
import type { Filters } from '../../search/query.js';
import { printLine, type Streams } from '../terminal/streams.js';
import { messageOf, UsageError } from '../terminal/usage.js';

/** What questions are asked of, and where the answers go. */
export interface Session {
  readonly answerer: Pick<Answerer, 'ask'>;
  readonly filters: Filters;
  readonly print: (answer: Answer) => void;
  /** Looks for words, and prints what is found. */
  readonly search: (typed: string) => Promise<void>;
}

/** What ends it, beside the end of the input. */
const ENDS = /^\s*[/:]?(?:quit|exit|stop|end|bye|goodbye|q)[\s.!]*$/i;

/** Looks for words instead of asking; it is no part of the conversation. */
const SEARCH = /^\s*\/search\b\s*(.*)$/i;

/** Asks questions as one conversation, in order. */
export async function askInTurn(questions: Iterable<string>, session: Session): Promise<void> {
  let conversation: Conversation | undefined;
  for (const question of questions) conversation = await askOne(question, conversation, session);
}

/**
 * Asks what is typed until the input ends, as one conversation. A question that fails is reported and changes nothing.
 * @param dialogue where the greeting and the prompts go
 */
export async function askInteractively(
  session: Session,
  { stdin, stderr }: Streams,
  dialogue: NodeJS.WritableStream,
  greeting: string,
): Promise<void> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: stdin, output: dialogue, prompt: 'Ask: ' });
  // Where the input has ended while an answer was made, Node 24 takes a prompt for a fault.
  let isOpen = true;
  terminal.once('close', () => {
    isOpen = false;
  });
  printLine(dialogue, greeting);
  terminal.prompt();
  let conversation: Conversation | undefined;
  for await (const line of terminal) {
    if (ENDS.test(line)) break;
    if (line.trim() !== '') {
      try {
        const searched = SEARCH.exec(line)?.[1];
        if (searched === undefined) conversation = await askOne(line, conversation, session);
        else if (searched === '') printLine(stderr, 'ask: /search takes words to look for.');
        else await session.search(searched);
      } catch (error) {
        const what = error instanceof UsageError ? '' : 'this question failed: ';
        printLine(stderr, `ask: ${what}${messageOf(error)}`);
      }
    }
    if (isOpen) terminal.prompt();
  }
  printLine(dialogue);
}

async function askOne(
  question: string,
  conversation: Conversation | undefined,
  { answerer, filters, print }: Session,
): Promise<Conversation> {
  const answer = await answerer.ask(question, { filters, conversation });
  print(answer);
  return remember(conversation, answer);
}
