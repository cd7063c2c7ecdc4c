import { spaced } from '../talk/folded.js';

/** Pieces of the wording of questions about the archive and its articles, as sources of regular expressions over folded text. */
export const ARTICLE = '(?:(?:news |newspaper )?(?:article|story|piece)|clipping)';
/** What is shown may be called so, but so may what it tells of. */
const WORK = '(?:report|text|page|passage)';
/** Nouns that say by themselves that the archive is meant, and those that need "you" or "the archive" beside them. */
export const ARTICLES = '(?:(?:news |newspaper )?articles|clippings)';
export const THINGS = `(?:${ARTICLES}|(?:news )?stories|paragraphs|passages|pages|documents|files|texts|pieces|items|entries|reports)`;
export const ARCHIVE =
  '(?:the|your|this|its) (?:whole |entire )?(?:archive|collection|database|data ?base|corpus|library|index)';
export const IN_ARCHIVE = `(?:(?:in|of|from|inside) ${ARCHIVE})`;
export const YOURS = `(?:do you (?:have|hold|know|cover|keep|contain|search|answer from)(?: in total| altogether| ${IN_ARCHIVE})?|have you (?:got|read|indexed|loaded)(?: in total| ${IN_ARCHIVE})?|you (?:have|know|cover)(?: ${IN_ARCHIVE})?|(?:are|is) (?:there |stored |held )?${IN_ARCHIVE}|(?:does|do) ${ARCHIVE} (?:have|hold|contain|cover|include)|${IN_ARCHIVE}|can you search)`;
export const THERE = `(?:are there(?: here| in total| altogether| to search)?|exist(?: here)?|is there|are (?:here|available|loaded|indexed|archived)|${YOURS})`;
export const WHAT =
  "(?:what(?:'?s| is| are| was| were)|which(?: one)?(?: is| are)|show(?: me)?|list(?: me)?|give me|tell me)";
export const NEWEST = '(?:newest|latest|most recent|most current)';
const ORDINAL = '(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last)';
export const THAT = `(?:(?:that|this|the|the last|the above) (?:${ARTICLE}|${WORK})|(?:the )?${ORDINAL} (?:one|article|story|passage|result|piece)|th(?:at|is)(?: one)?)`;
export const SOURCES =
  '(?:sources?|(?:news ?)?papers|publications|outlets|magazines|publishers|(?:web ?)?sites|media|agencies)';
export const A_SOURCE =
  '(?:source|(?:news ?)?paper|publication|outlet|magazine|publisher|(?:web ?)?site|agency)';
export const WRITERS = '(?:authors|journalists|reporters|writers|correspondents)';

export const whole = (...sources: readonly string[]) =>
  sources.map((source) => new RegExp(`^(?:and |so |ok(?:ay)?,? )?(?:${spaced(source)})$`, 'u'));
