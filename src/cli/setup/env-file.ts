import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Readable by the account that runs the bot alone: the token is in it. */
const PRIVATE = 0o600;

/**
 * A settings file with some values set: where the name stands the line is replaced, else one is added. Everything else stays
 * as it is, comments too.
 */
export function withValues(text: string, values: Readonly<Record<string, string>>): string {
  let out = text;
  for (const [name, value] of Object.entries(values)) {
    const line = `${name}=${quoted(value)}`;
    const there = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=.*$`, 'm');
    if (there.test(out)) out = out.replace(there, () => line);
    else out = `${out}${out === '' || out.endsWith('\n') ? '' : '\n'}${line}\n`;
  }
  return out;
}

/** Writes it whole or not at all. @throws the file system's own error */
export function writePrivately(file: string, text: string): void {
  const draft = `${file}.new`;
  writeFileSync(draft, text, { mode: PRIVATE });
  // A draft that was left behind keeps its own mode.
  chmodSync(draft, PRIVATE);
  renameSync(draft, file);
}

/** What is there to be changed: the file itself, else the example. */
export function textOfFirst(files: readonly string[]): string {
  const there = files.find((file) => existsSync(file));
  return there === undefined ? '' : readFileSync(there, 'utf8');
}

/** Plain where nothing in it could be read as a comment, a quotation or space to be cut off. */
function quoted(value: string): string {
  if (!/[\s#'"`\\]/.test(value)) return value;
  const mark = ["'", '"', '`'].find((one) => !value.includes(one));
  return mark === undefined ? value : `${mark}${value}${mark}`;
}
