/** Ends a sentence, in scripts without spaces too. */
const END = /[.?!…。？！]$/;

/**
 * The questions of a command line. Each argument is one, unless what was typed is a question without quotation marks around it, which
 * the shell takes apart at the spaces: then all arguments are one question. What was quoted within it stays so.
 */
export function questionsIn(given: readonly string[]): string[] {
  const words = given.map((one) => one.trim()).filter((one) => one !== '');
  const [first, ...rest] = words;
  if (first === undefined || rest.length === 0) return [...given];
  const isPhrase = (one: string) => /\s/.test(one);
  const stands = isPhrase(first) || END.test(first) || rest.some((one) => isPhrase(one) && END.test(one));
  return stands ? [...given] : [words.map((one) => (isPhrase(one) ? `"${one}"` : one)).join(' ')];
}
