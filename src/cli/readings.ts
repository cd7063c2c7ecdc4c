/** `npm run readings`: saved pages, each read by itself, in the shape in which extraction is scored. */
import { readFile as readBytes, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../article/article.js';
import { READABLE } from '../article/identifier.js';
import { readFile } from '../article/read-file.js';
import { folderOfNamed } from './terminal/named-archive.js';
import { printLine, type Streams } from './terminal/streams.js';
import { RAN, readArguments, reportErrors, UsageError } from './terminal/usage.js';

export const READINGS_HELP = `npm run --silent readings -- FOLDER > readings.json

--archive-name ARCHIVE reads the files of an archive that the bot has, by its key or name, instead of a FOLDER.

Reads each page of a folder by itself and prints one JSON object: for each page, by its name without extension,
{ articleBody, headline, date }; articleBody is its paragraphs and the headings above them with empty lines between. A page that could not be
read is an empty object, and named on standard error. Files may be gzipped (.gz). Measures of article extraction take
this shape.

Exit status: 0 when it ran, 1 when something failed, 2 on wrong use.`;

/** What is scored of a page; empty where it was not read. */
interface ScoredPage {
  readonly articleBody?: string;
  readonly headline?: string;
  /** `YYYY-MM-DD`; left out where the page states none. */
  readonly date?: string;
}

/** Runs the command with its arguments and returns the exit status. */
export function runReadings(args: readonly string[], streams: Streams = process): Promise<number> {
  return reportErrors('readings', streams, async () => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: { 'archive-name': { type: 'string' }, help: { type: 'boolean', default: false } },
    });
    if (values.help) {
      printLine(streams.stdout, READINGS_HELP);
      return RAN;
    }
    const { 'archive-name': archive } = values;
    const named = archive === undefined ? [] : [await folderOfNamed(archive)];
    const [folder, ...more] = [...positionals, ...named];
    if (folder === undefined || more.length > 0)
      throw new UsageError('Name one folder of pages. An archive of the bot is named with --archive-name.');
    printLine(streams.stdout, JSON.stringify(await readPages(folder, streams)));
    return RAN;
  });
}

async function readPages(folder: string, { stderr }: Streams): Promise<Record<string, ScoredPage>> {
  const names = await readdir(folder).catch((error: Error) => {
    throw new UsageError(`${folder} is no folder that can be read: ${error.message}.`, { cause: error });
  });
  const pages: Record<string, ScoredPage> = {};
  for (const name of names.sort()) {
    const file = name.replace(/\.gz$/, '');
    const extension = READABLE.find((known) => file.toLowerCase().endsWith(known));
    if (extension === undefined) continue;
    const bytes = await readBytes(join(folder, name));
    const { read, rejected } = await readFile(file, file === name ? bytes : gunzipSync(bytes));
    for (const { reason } of rejected) printLine(stderr, `${name}: ${reason}`);
    const article = read[0]?.article;
    pages[file.slice(0, -extension.length)] = article
      ? {
          articleBody: bodyOf(article),
          headline: article.headline,
          ...(article.date === null ? {} : { date: article.date }),
        }
      : {};
  }
  if (Object.keys(pages).length === 0)
    throw new UsageError(`${folder} holds no page (${READABLE.join(', ')}).`);
  return pages;
}

function bodyOf({ paragraphs, headings = [] }: Article): string {
  return paragraphs
    .flatMap((text, i) => [...headings.filter(({ above }) => above === i + 1).map((one) => one.text), text])
    .join('\n\n');
}
