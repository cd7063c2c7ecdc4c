import type { Answerer } from '../answer/answer.js';
import type { Archive } from '../archive/archive.js';
import { type Library, makeLibrary } from './library.js';

/** One archive version with all that is made from it. An interaction holds one of these from its start to its end. */
export interface Live {
  readonly archive: Archive;
  readonly answerer: Answerer;
  readonly library: Library;
}

/** Holds the version that new questions are answered from. */
export interface LiveArchive {
  current(): Live;
  /** What is under way goes on with the version it began with. */
  swap(next: Live): void;
}

export async function makeLive(archive: Archive, answerer: Answerer, signal?: AbortSignal): Promise<Live> {
  return { archive, answerer, library: await makeLibrary(archive, signal) };
}

export function liveArchive(first: Live): LiveArchive {
  let live = first;
  return {
    current: () => live,
    swap(next) {
      live = next;
    },
  };
}
