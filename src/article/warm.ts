import { caption } from './furniture/caption.js';
import { RULES } from './furniture/furniture.js';
import { largePatterns } from './text/large-pattern.js';

/** Nothing that a pattern of furniture fits: every one is tried on it. With letters of Latin 1 alone, and with others. */
const ORDINARY = ['The ship left the harbour', 'The ship left the harbour — “Łódź”'];
/** Engines interpret a pattern at first, and compile it when it is used again. */
const USES = 3;

/**
 * Has the engine compile the patterns that pages are read by, and yields between them. It does so by itself when it needs them:
 * that takes a fifth of a second in all, which the first page that is read would hold everything up for.
 */
export function* warmPatterns(): Generator<void, void> {
  const ofRules = [...RULES, caption].flatMap(({ patterns }) => patterns);
  const matchers = [...RULES, caption].flatMap(({ matches }) => matches ?? []);
  for (const line of ORDINARY) {
    for (const pattern of [...largePatterns(), ...ofRules]) {
      for (let use = 0; use < USES; use++) {
        pattern.test(line);
        pattern.lastIndex = 0;
        yield;
      }
    }
    for (const matches of matchers) {
      matches(line);
      yield;
    }
  }
}
