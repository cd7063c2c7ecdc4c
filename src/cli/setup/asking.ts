import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { printLine, type Streams } from '../terminal/streams.js';
import { Unfit } from './checks.js';

/** Puts questions to whoever sits at the terminal. */
export interface Asking {
  /**
   * Asks until an answer passes its check, after saying why the one before did not.
   * @param usual what an empty answer stands for
   */
  until<T>(question: string, usual: string, check: (answer: string) => Promise<T> | T): Promise<T>;
  /** The same for what nobody is to see on the screen. */
  secretly<T>(question: string, usual: string, check: (answer: string) => Promise<T> | T): Promise<T>;
  close(): void;
}

/** @throws (from its questions) Error when the input ends before all is asked */
export function askOn({ stdin, stdout }: Streams): Asking {
  let isHidden = false;
  const output = new Writable({
    write(chunk, _, done) {
      if (!isHidden) stdout.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: stdin, output, terminal: Boolean(stdin.isTTY) });
  const ended = new Promise<never>((_, reject) => {
    terminal.once('close', () =>
      reject(new Error('The input ended before all was asked; nothing was written.')),
    );
  });
  ended.catch(() => {});
  // All lines are taken as they come: those of a paste would otherwise be lost between two questions.
  const lines = terminal[Symbol.asyncIterator]();

  async function next(question: string, hidden: boolean): Promise<string> {
    stdout.write(question);
    isHidden = hidden;
    const { value, done } = await Promise.race([lines.next(), ended]);
    isHidden = false;
    if (hidden) printLine(stdout);
    if (done) return ended;
    return value.trim();
  }

  async function until<T>(
    question: string,
    usual: string,
    check: (answer: string) => Promise<T> | T,
    hidden: boolean,
  ) {
    for (;;) {
      const answer = await next(question, hidden);
      try {
        return await check(answer === '' ? usual : answer);
      } catch (error) {
        if (!(error instanceof Unfit)) throw error;
        printLine(stdout, `  ${error.message}`);
      }
    }
  }

  return {
    until: (question, usual, check) => until(question, usual, check, false),
    secretly: (question, usual, check) => until(question, usual, check, true),
    close: () => terminal.close(),
  };
}
