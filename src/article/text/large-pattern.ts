/** All that were made so far. */
const made: RegExp[] = [];

/** A pattern that takes the engine milliseconds to compile; it is compiled in good time where it is made by this. */
export function large(pattern: RegExp): RegExp {
  made.push(pattern);
  return pattern;
}

/** Every large pattern of the modules that are loaded. */
export const largePatterns = (): readonly RegExp[] => made;
