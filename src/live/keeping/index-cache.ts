import type { Logger } from 'pino';
import type { Archive } from '../../archive/archive.js';
import { createPacer } from '../../archive/pacer.js';
import type { KnownTokens } from '../../search/index/known-tokens.js';
import type { SearchIndex } from '../../search/search-index.js';
import type { ArchiveVersions } from '../../state/archive-versions.js';
import { keptUnder } from './archive-store.js';
import { readIndexFile, writeIndexFile } from './index-file.js';

/**
 * The tokens of the live version's articles in one file of the state folder, so that a restart need not take the text
 * apart again. Only ever a help: a file that is missing, damaged, or made by other code is as good as none.
 */
export interface IndexCache {
  load(): Promise<KnownTokens | null>;
  /**
   * Writes it anew when it has got too old for the version (what it does not know is taken apart at the start), or when it holds
   * words of an article that no kept version holds any more.
   */
  save(index: SearchIndex, archive: Archive, signal: AbortSignal): Promise<void>;
}

/** Writing it anew is tens of megabytes: this share of the articles may be unknown to it. */
const MOST_UNKNOWN = 0.1;
/** Articles that are looked up at a time. */
const LOOKED_UP = 256;

/** @param code digest of the code that makes tokens of text */
export function indexCache(
  folder: string,
  code: string,
  versions: Pick<ArchiveVersions, 'missing'>,
  log: Logger,
): IndexCache {
  /** The articles in the file, by `keptUnder`. */
  let held: ReadonlySet<string> = new Set();

  async function holdsWhatIsGone(digests: readonly string[]): Promise<boolean> {
    const live = new Set(digests);
    const others = [...held].filter((digest) => !live.has(digest));
    for (let from = 0; from < others.length; from += LOOKED_UP)
      if ((await versions.missing(others.slice(from, from + LOOKED_UP))).length > 0) return true;
    return false;
  }

  return {
    async load() {
      try {
        const known = await readIndexFile(folder, code);
        held = new Set(known?.keys());
        return known && { terms: known.terms, runsOf: known.runsOf };
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'ENOENT')
          log.warn({ fault: String(error) }, 'the kept index cannot be used and is made anew');
        return null;
      }
    },
    async save(index, archive, signal) {
      try {
        const pacer = createPacer(signal);
        const digests: string[] = [];
        let unknown = 0;
        for (const article of archive.articles) {
          const digest = keptUnder(article);
          digests.push(digest);
          if (!held.has(digest)) unknown++;
          if (pacer.due()) await pacer.rest();
        }
        const isOld = unknown > archive.articles.length * MOST_UNKNOWN;
        if (!isOld && !(await holdsWhatIsGone(digests))) return;
        await writeIndexFile(folder, code, index, archive, digests, signal);
        held = new Set(digests);
      } catch (error) {
        if (!signal.aborted)
          log.warn({ fault: String(error) }, 'the index could not be kept for the next start');
      }
    },
  };
}
