import { type Meaning, READ_MS, startMeaning } from '../../meaning/meaning.js';
import { progressInWords } from '../../meaning/progress.js';
import type { SearchIndex } from '../../search/search-index.js';
import { openStores } from '../../state/sqlite/open.js';
import { readSettings } from './open-archive.js';
import { printLine } from './streams.js';

export interface CommandMeaning extends Meaning {
  /**
   * Waits until the model is loaded and all of the index is read; without one, until the model is loaded.
   * @throws when there is no model: what was asked for by meaning is not to be answered by words without a word
   */
  readAll(index: SearchIndex | null): Promise<void>;
}

interface Options {
  /** Where progress is printed; null for nowhere. */
  readonly progress: NodeJS.WritableStream | null;
  readonly trouble: NodeJS.WritableStream;
  /** For how many ms a question waits for its vector; unless told until it is there. */
  readonly patienceMs?: number;
}

/** The meaning of texts for a command of the terminal, with the vectors that are kept in a folder. */
export function openMeaning(
  folder: string,
  { progress, trouble, patienceMs = Number.POSITIVE_INFINITY }: Options,
): CommandMeaning {
  const stores = openStores(folder, {
    ...readSettings(),
    onTrouble: (message) => printLine(trouble, message),
  });
  let broken: string | null = null;
  const meaning = startMeaning({
    vectors: stores.vectors,
    patienceMs,
    readMs: patienceMs === Number.POSITIVE_INFINITY ? patienceMs : READ_MS,
    onProgress: (done) => progress && printLine(progress, progressInWords(done)),
    onTrouble(message) {
      broken = message;
      printLine(trouble, message);
    },
  });
  return {
    ...meaning,
    get progress() {
      return meaning.progress;
    },
    async readAll(index) {
      if ((await meaning.load()) && index) await meaning.read(index);
      if (broken !== null)
        throw new Error('by meaning nothing can be answered (--semantic off goes by words).');
    },
    async close() {
      await meaning.close();
      await stores.close();
    },
  };
}
