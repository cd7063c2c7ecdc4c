import type { FileReading, ReadArticle, Rejected } from './article.js';
import { identifierFor } from './identifier.js';
import { type ItemReading, readItem } from './json-item.js';

/** Reads a .json file: one article, or an array of them. */
export function readJson(file: string, text: string): FileReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { file, read: [], rejected: [brokenJson(file, text, error)] };
  }
  if (!Array.isArray(value))
    return collect(file, [{ line: 1, reading: readItem(value, identifierFor(file), 1) }]);
  if (value.length === 0) {
    const rejected = {
      file,
      line: 1,
      reason: 'The array holds no article.',
      remedy: 'Add one, or remove the file.',
    };
    return { file, read: [], rejected: [rejected] };
  }
  return collect(
    file,
    value.map((item, place) => {
      const reading = readItem(item, identifierFor(file, place + 1), 1);
      if (reading.ok) return { line: null, reading };
      return {
        line: null,
        reading: { ...reading, reason: `Article ${place + 1} of the array: ${reading.reason}` },
      };
    }),
  );
}

/** Reads a .jsonl file: one article a line; empty lines are passed over. */
export function readJsonl(file: string, text: string): FileReading {
  const items: { line: number; reading: ItemReading }[] = [];
  text.split('\n').forEach((content, index) => {
    const reading = readJsonLine(file, content, index + 1);
    if (reading) items.push({ line: index + 1, reading });
  });
  if (items.length === 0) {
    const rejected = {
      file,
      line: null,
      reason: 'The file holds no article.',
      remedy: 'Add one, or remove the file.',
    };
    return { file, read: [], rejected: [rejected] };
  }
  return collect(file, items);
}

/** Reads one line of a .jsonl file, or null for an empty line. Shared with the archive, which streams large files. */
export function readJsonLine(file: string, content: string, line: number): ItemReading | null {
  const json = content.replace(/^\ufeff/, '');
  if (json.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return {
      ok: false,
      reason: `The line is not valid JSON: ${faultOf(error)}.`,
      remedy: 'Put one complete JSON object on the line.',
    };
  }
  return readItem(value, identifierFor(file, line), line);
}

function collect(file: string, items: readonly { line: number | null; reading: ItemReading }[]): FileReading {
  const read: ReadArticle[] = [];
  const rejected: Rejected[] = [];
  for (const { line, reading } of items) {
    if (reading.ok) read.push(reading.read);
    else rejected.push({ file, line, reason: reading.reason, remedy: reading.remedy });
  }
  return { file, read, rejected };
}

function brokenJson(file: string, text: string, error: unknown): Rejected {
  const position = /position (\d+)/.exec(String(error))?.[1];
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position));
  return {
    file,
    line: before.split('\n').length,
    reason: `The file is not valid JSON: ${faultOf(error)}.`,
    remedy: 'Correct the JSON; a file with one object a line should be named .jsonl.',
  };
}

function faultOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/ in JSON at position.*$/s, '').replace(/, ".*" is not valid JSON$/s, '');
}
