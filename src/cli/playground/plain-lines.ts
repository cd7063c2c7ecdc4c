import type { DestinationStream } from 'pino';
import { harmless } from '../terminal/terminal.js';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly file?: string;
  readonly line?: number | null;
  readonly remedy?: string;
  readonly err?: { readonly message: string };
}

/** Writes the log as sentences, for someone at a terminal; what a program reads is JSON. */
export function plainLines(stream: { write(text: string): unknown }): DestinationStream {
  return {
    write(json: string) {
      const { msg, file, line, remedy, err } = JSON.parse(json) as Line;
      const where = file ? `${file}${line ? `, line ${line}` : ''}: ` : '';
      const why = err ? `: ${err.message}` : '';
      stream.write(`${harmless(`${where}${msg}${why}${remedy ? ` ${remedy}` : ''}`)}\n`);
    },
  };
}
