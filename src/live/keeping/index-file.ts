import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.js';
import { createPacer } from '../../archive/pacer.js';
import type { ArticleRuns, KnownTokens } from '../../search/index/known-tokens.js';
import { SENTENCE_BREAK } from '../../search/index/token-store.js';
import type { SearchIndex } from '../../search/search-index.js';
import { keptUnder } from './archive-store.js';
import { linesInBlocks, NumberBlocks } from './blocks.js';

const FILE = 'index.cache';

/**
 * One line of JSON, then digests and terms, each joined by line ends, then lengths (of each article: its headline, the number of
 * its paragraphs, each of them) and tokens as 32-bit numbers of this machine.
 */
interface Head {
  readonly code: string;
  readonly digests: number;
  readonly terms: number;
  readonly lengths: number;
  readonly tokens: number;
  /** Of all that follows the line. */
  readonly sha256: string;
}

/**
 * The tokens in the file of a state folder, and the articles that they are of; null for what other code wrote.
 * @throws Error when it is missing or damaged
 */
export async function readIndexFile(folder: string, code: string) {
  return parse(await readFile(join(folder, FILE)), code);
}

function parse(bytes: Buffer, code: string) {
  const end = bytes.indexOf('\n') + 1;
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
  if (head.code !== code) return null;
  const body = bytes.subarray(end);
  if (createHash('sha256').update(body).digest('base64url') !== head.sha256)
    throw new Error(`${FILE} is damaged`);
  let at = 0;
  const part = (length: number) => {
    at += length;
    return body.subarray(at - length, at);
  };
  const lines = (text: Buffer) => (text.length === 0 ? [] : text.toString('utf8').split('\n'));
  const numbers = (raw: Buffer) =>
    new Int32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
  const digests = lines(part(head.digests));
  const terms = lines(part(head.terms));
  const lengths = numbers(part(head.lengths));
  const tokens = numbers(part(head.tokens));
  const places = new Map<string, readonly [length: number, token: number]>();
  let length = 0;
  let token = 0;
  for (const digest of digests) {
    places.set(digest, [length, token]);
    const paragraphs = lengths[length + 1]!;
    token += lengths[length]!;
    for (let i = 0; i < paragraphs; i++) token += lengths[length + 2 + i]!;
    length += 2 + paragraphs;
  }
  return {
    terms,
    keys: () => places.keys(),
    runsOf(article: Parameters<KnownTokens['runsOf']>[0]): ArticleRuns | undefined {
      const place = places.get(keptUnder(article));
      if (!place) return undefined;
      const [from] = place;
      let next = place[1];
      const run = (size: number) => {
        next += size;
        return tokens.subarray(next - size, next);
      };
      const headline = run(lengths[from]!);
      const paragraphs = Array.from({ length: lengths[from + 1]! }, (_, i) => run(lengths[from + 2 + i]!));
      return { headline, paragraphs };
    },
  };
}

/** Writes the tokens of these articles, in their order, with the terms that stand in them and no others. */
export async function writeIndexFile(
  folder: string,
  code: string,
  index: SearchIndex,
  { articles }: Archive,
  digests: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const pacer = createPacer(signal);
  const { terms, runsOf } = index.known;
  const lengths = new NumberBlocks();
  const tokens = new NumberBlocks();
  // The index knows the terms of articles that are long gone, too: here only those count that are met.
  const met: string[] = [];
  const places = new Int32Array(terms.length + 1);
  const renumbered = (run: Int32Array) =>
    run.map((token) => {
      if (token === SENTENCE_BREAK) return token;
      places[token] ||= met.push(terms[token - 1]!);
      return places[token]!;
    });
  for (const article of articles) {
    const { headline, paragraphs } = runsOf(article)!;
    lengths.push([headline.length, paragraphs.length]);
    tokens.push(renumbered(headline));
    for (const run of paragraphs) {
      lengths.push([run.length]);
      tokens.push(renumbered(run));
    }
    if (pacer.due()) await pacer.rest();
  }
  const parts = {
    digests: linesInBlocks(digests),
    terms: linesInBlocks(met),
    lengths: lengths.blocks(),
    tokens: tokens.blocks(),
  };
  const blocks: Buffer[] = [];
  const hash = createHash('sha256');
  const added = async (part: Iterable<Buffer>) => {
    let bytes = 0;
    for (const block of part) {
      blocks.push(block);
      hash.update(block);
      bytes += block.length;
      if (pacer.due()) await pacer.rest();
    }
    return bytes;
  };
  const sizes = {
    digests: await added(parts.digests),
    terms: await added(parts.terms),
    lengths: await added(parts.lengths),
    tokens: await added(parts.tokens),
  };
  const head: Head = { code, ...sizes, sha256: hash.digest('base64url') };
  await sweep(folder);
  const temporary = join(folder, `${FILE}.${randomBytes(6).toString('hex')}.part`);
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(`${JSON.stringify(head)}\n`);
    for (const block of blocks) {
      await handle.writeFile(block);
      signal.throwIfAborted();
    }
    await handle.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(temporary, join(folder, FILE));
}

/** What a process left that was killed while it wrote. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(`${FILE}.`) && name.endsWith('.part')) await rm(join(folder, name), { force: true });
}
