import type { FileReading, ReadArticle, Rejected } from '../article.js';
import { identifierFor } from '../identifier.js';
import { readerFault } from '../outcome/reader-fault.js';
import { itemsOf } from './envelope.js';
import { findJsonFault, type JsonFault, lineOf } from './json-fault.js';
import { type ItemReading, readItem } from './json-item.js';
import { linesOfValues, pathKey } from './json-lines.js';

/** Reads a .json file: one article, a list of them, or an envelope around a list. */
export async function readJson(file: string, text: string): Promise<FileReading> {
  const json = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { file, read: [], rejected: [brokenJson(file, json)] };
  }
  const { alone, items } = itemsOf(value);
  if (alone) {
    const reading = await readItem(value, identifierFor(file), 1);
    return collect(file, [{ line: 1, reading }]);
  }
  if (items.length === 0) {
    const rejected = {
      file,
      line: 1,
      reason: 'The array holds no article.',
      remedy: 'Add one, or remove the file.',
    };
    return { file, read: [], rejected: [rejected] };
  }
  const lines = linesOfValues(
    json,
    items.map(({ path }) => path),
  );
  const readings: { line: number; reading: ItemReading }[] = [];
  for (const [place, item] of items.entries()) {
    const line = lines.get(pathKey(item.path)) ?? 1;
    const reading = await readItem(item.value, identifierFor(file, place + 1), line);
    if (reading.ok) readings.push({ line, reading });
    else {
      const reason = `Article ${place + 1} of the array: ${reading.reason}`;
      readings.push({ line, reading: { ...reading, reason } });
    }
  }
  return collect(file, readings);
}

/** Reads a .jsonl file: one article a line; empty lines are passed over. */
export async function readJsonl(file: string, text: string): Promise<FileReading> {
  const items: { line: number; reading: ItemReading }[] = [];
  for (const [index, content] of text.split('\n').entries()) {
    const reading = await readJsonLine(file, content, index + 1);
    if (reading) items.push({ line: index + 1, reading });
  }
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

/**
 * Reads one line of a .jsonl file, or null for an empty line. Shared with the archive, which streams large files. Never
 * throws for what the line holds.
 */
export async function readJsonLine(file: string, content: string, line: number): Promise<ItemReading | null> {
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
  try {
    return await readItem(value, identifierFor(file, line), line);
  } catch (error) {
    return { ok: false, ...readerFault(error) };
  }
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
