import type { FileReading, ReadArticle, Rejected } from '../article.js';
import { identifierFor } from '../identifier.js';
import { arrayItemLines, findJsonFault, type JsonFault, lineOf } from './json-fault.js';
import { type ItemReading, readItem } from './json-item.js';

/** Reads a .json file: one article, or an array of them. */
export function readJson(file: string, text: string): FileReading {
  const json = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { file, read: [], rejected: [brokenJson(file, json)] };
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
  const lines = arrayItemLines(json);
  return collect(
    file,
    value.map((item, place) => {
      const line = lines[place] ?? 1;
      const reading = readItem(item, identifierFor(file, place + 1), line);
      if (reading.ok) return { line, reading };
      return {
        line,
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
  } catch {
    return {
      ok: false,
      reason: `The line is not valid JSON: ${faultOf(json).reason}.`,
      remedy: 'Put one complete JSON object on the line.',
    };
  }
  return readItem(value, identifierFor(file, line), line);
}

function collect(file: string, items: readonly { line: number; reading: ItemReading }[]): FileReading {
  const read: ReadArticle[] = [];
  const rejected: Rejected[] = [];
  for (const { line, reading } of items) {
    if (reading.ok) read.push(reading.read);
    else rejected.push({ file, line, reason: reading.reason, remedy: reading.remedy });
  }
  return { file, read, rejected };
}

function brokenJson(file: string, text: string): Rejected {
  const { offset, reason } = faultOf(text);
  return {
    file,
    line: lineOf(text, offset),
    reason: `The file is not valid JSON: ${reason}.`,
    remedy: 'Correct the JSON; a file with one object a line should be named .jsonl.',
  };
}

function faultOf(text: string): JsonFault {
  const end = text.trimEnd();
  return findJsonFault(end) ?? { offset: end.length, reason: 'it cannot be parsed' };
}
