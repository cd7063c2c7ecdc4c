/** Half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether a range shares a character with one of others. */
export function isTaken({ start, end }: Range, taken: readonly Range[]): boolean {
  return taken.some((other) => other.start < end && start < other.end);
}
