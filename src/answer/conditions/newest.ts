import type { NewestCondition } from './condition.js';

/** "Latest", "most recent", "who is the current …": of several answers the newest is meant. */
const NEWEST =
  /\b(?:latest|newest|most\s+recent(?:ly)?|recent(?:ly)?|current(?:ly)?|nowadays|at\s+present|at\s+the\s+moment|right\s+now|(?<!\b(?:until|till|by|from|just)\s)now(?=\W*$|\s+(?:that|the|his|her|its|their)\b)|these\s+days|today(?:['’]s)?|this\s+(?:week|month|year)|so\s+far|up\s+to\s+date|the\s+last(?=\s+(?!(?:year|month|week|quarter|decade|century|day|summer|winter|spring|autumn|fall|time|word|name|of|two|three|few|\d))\p{L}))\b/iu;

const LATEST = /^(?:latest|newest|most\s+recent|the\s+last|current)/i;

/** The words that ask for the newest, if there are any. */
export function newestAsked(question: string): NewestCondition | null {
  const match = NEWEST.exec(question);
  if (!match) return null;
  const [said] = match;
  const strength = LATEST.test(said) ? 2 : 1;
  return { kind: 'newest', said, strength, start: match.index, end: match.index + said.length };
}
