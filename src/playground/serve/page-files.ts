import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';

/** The built page, held in memory: it is small, and a build under way does not disturb it. */
export interface PageFiles {
  /** Answers with a file, or null when there is none of this path. */
  serve(c: Context): Promise<Response | null>;
}

interface PageFile {
  readonly type: string;
  readonly cache: string;
  readonly etag: string;
  readonly plain: Buffer;
  /** The file by content encoding, compressed when first asked for. */
  readonly compressed: Map<string, Promise<Buffer>>;
}

const KEY = '<meta name="playground-key" content="';
/** The bundler puts a hash of the content into these names. */
const HASHED = '/assets/';
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|manifest\+json|javascript|wasm))/;
const COMPRESSIONS: Readonly<Record<string, (plain: Buffer) => Promise<Buffer>>> = {
  br: (plain) => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }),
  gzip: (plain) => promisify(gzip)(plain, { level: 9 }),
};

/**
 * An install without the packages for developers has no page.
 * @throws Error with a sentence that says what to do when the page is not in the folder
 */
export function mustBeBuilt(folder: string): void {
  if (existsSync(join(folder, 'index.html'))) return;
  throw new Error(
    "The playground's page is not built here: npm ci --include=dev builds it; or set DISCORD_TOKEN (see .env.example), and npm start is the bot on Discord.",
  );
}

/** Reads the built page and puts the key into it. @throws Error with a sentence when it is not built. */
export function readPage(folder: string, key: string): PageFiles {
  mustBeBuilt(folder);
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${file
      .slice(folder.length)
      .split(sep)
      .filter((part) => part !== '')
      .join('/')}`;
    const plain = readFileSync(file);
    if (path === '/index.html') files.set('/', fileOf(path, withKey(plain, key)));
    else files.set(path, fileOf(path, plain));
  }
  return {
    async serve(c) {
      const file = files.get(c.req.path);
      return file ? answer(c, file) : null;
    },
  };
}

function withKey(page: Buffer, key: string): Buffer {
  const text = page.toString('utf8');
  if (!text.includes(`${KEY}"`))
    throw new Error(`The page of the playground has no place for its key: ${KEY}">`);
  return Buffer.from(text.replace(`${KEY}"`, `${KEY}${key}"`));
}

function fileOf(path: string, plain: Buffer): PageFile {
  const isPage = path === '/index.html';
  return {
    type: getMimeType(path) ?? 'application/octet-stream',
    // The page holds the key of this start; what carries a hash never changes; all else is asked for anew.
    cache: isPage ? 'no-store' : path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    compressed: new Map(),
  };
}

async function answer(c: Context, file: PageFile): Promise<Response> {
  c.header('Content-Type', file.type);
  c.header('Cache-Control', file.cache);
  if (file.cache !== 'no-store') {
    c.header('ETag', file.etag);
    const known = (c.req.header('if-none-match') ?? '').split(/,\s*/).map((tag) => tag.replace(/^W\//, ''));
    if (known.includes(file.etag)) return c.body(null, 304);
  }
  if (!COMPRESSIBLE.test(file.type)) return c.body(new Uint8Array(file.plain));
  c.header('Vary', 'Accept-Encoding');
  const accepted = (c.req.header('accept-encoding') ?? '')
    .split(',')
    .map((part) => part.split(';')[0]!.trim());
  const encoding = Object.keys(COMPRESSIONS).find((name) => accepted.includes(name));
  if (!encoding) return c.body(new Uint8Array(file.plain));
  c.header('Content-Encoding', encoding);
  const made = file.compressed.get(encoding) ?? COMPRESSIONS[encoding]!(file.plain);
  file.compressed.set(encoding, made);
  return c.body(new Uint8Array(await made));
}
