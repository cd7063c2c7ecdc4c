import type { Article, RemovedLine, StatedField } from '../article.js';

type Stated = { -readonly [Field in StatedField]?: NonNullable<Article[Field]> };

/** Collects what a page states about an article, the first statement of each field winning. */
export interface Statements {
  readonly stated: Stated;
  readonly origins: Partial<Record<StatedField, string>>;
  readonly removed: RemovedLine[];
  /** @returns whether the field was still open */
  state(field: StatedField, value: string, origin: string): boolean;
  remove(line: number, text: string, rule: string): void;
}

export function statements(): Statements {
  const stated: Stated = {};
  const origins: Partial<Record<StatedField, string>> = {};
  const removed: RemovedLine[] = [];
  return {
    stated,
    origins,
    removed,
    state(field, value, origin) {
      if (stated[field] !== undefined || value === '') return false;
      stated[field] = value;
      origins[field] = origin;
      return true;
    },
    remove(line, text, rule) {
      removed.push({ line, text, rule });
    },
  };
}
