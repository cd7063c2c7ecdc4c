/** What the process is told that has the archives open, and what it tells. Times in ms, sizes in bytes. */
export interface Task {
  readonly stateDir: string;
  readonly articlesDir: string;
  /**
   * `fill`: opens each archive once, so that it is read and kept. `all`: asks each once cold and once warm, none is closed. `budget`:
   * asks as people do, some archives often and most seldom, within `mostBytes`.
   */
  readonly phase: 'fill' | 'all' | 'budget';
  readonly questions: number;
  readonly mostBytes: number;
  readonly seed: number;
}

export interface Told {
  /** Where the archive had to be opened first. */
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  readonly opened: number;
  /** Closed again to make room. */
  readonly evicted: number;
  /** How many stand open in the end, and how much these are taken to be. */
  readonly open: number;
  readonly takenFor: number;
  /** Resident and on the heap, beside them after garbage collection, before the first and at the end. */
  readonly memory: { readonly before: Memory; readonly after: Memory };
  readonly nothingFound: number;
}

export interface Memory {
  readonly resident: number;
  readonly heap: number;
  /** Of typed arrays and the like. */
  readonly buffers: number;
}
