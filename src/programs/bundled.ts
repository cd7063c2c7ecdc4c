import { createHash } from 'node:crypto';
import {
  accessSync,
  constants as fsConstants,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** Where the build puts bundles (scripts/bundle.js); this file is in dist/src/programs. */
const BUNDLES = fileURLToPath(new URL('../../bundles/', import.meta.url));
/** What npm writes whenever it changes which packages are there. */
const PACKAGES = fileURLToPath(new URL('../../../node_modules/.package-lock.json', import.meta.url));

/** What the build says of a program's bundle. */
interface Made {
  /** The file of the program itself, which loads the others; each name holds the digest of its content. */
  readonly entry: string;
  /** `stampOfFile` of `PACKAGES` when it was made: a bundle holds packages too. */
  readonly packages: string;
}

/**
 * A program's module from the bundle that the build made of it, with the code that V8 compiled of it before: a tenth of the work of loading
 * hundreds of modules one by one. Where there is no bundle, or the packages are others since, `plain` loads the modules.
 */
export async function bundled<Program>(name: string, plain: () => Promise<Program>): Promise<Program> {
  const made = madeOf(name);
  if (made === null || made.packages !== stampOfFile(PACKAGES)) return plain();
  return bundleIn(BUNDLES)(made.entry) as Program;
}

function madeOf(name: string): Made | null {
  try {
    return JSON.parse(readFileSync(join(BUNDLES, `${name}.json`), 'utf8')) as Made;
  } catch {
    return null;
  }
}

/** Empty for a file that is not there. */
export function stampOfFile(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.size}-${found.mtimeMs}` : '';
}

type Load = (file: string) => unknown;

/** Loads files of a folder as `require` does, each once and with its compiled code. */
export function bundleIn(folder: string): Load {
  const loaded = new Map<string, { exports: unknown }>();
  const load: Load = (file) => {
    const before = loaded.get(file);
    if (before) return before.exports;
    const path = join(folder, file);
    const require = createRequire(path);
    const module = { exports: {} };
    loaded.set(file, module);
    const within = (wanted: string) => (wanted.startsWith('./') ? load(wanted.slice(2)) : require(wanted));
    const run = compiled(path).runInThisContext() as (...given: unknown[]) => void;
    const given = [module.exports, within, module, path, dirname(path)];
    run.call(module.exports, ...given, pathToFileURL(path).href, imported);
    return module.exports;
  };
  return load;
}

/** The parameters of what a file is wrapped in: those of CommonJS, where the file is as an address, and `import` (see scripts/bundle.js). */
const PARAMETERS = 'exports, require, module, __filename, __dirname, __bundle, __import';

const imported = (name: string): Promise<unknown> => import(name);

function compiled(path: string): Script {
  const source = `(function (${PARAMETERS}) {${readFileSync(path, 'utf8')}\n})`;
  // V8's code is for one version of it, its flags and the processor.
  const cache = `${path}.${cachedDataVersionTag()}.code`;
  const cachedData = readCode(cache);
  const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) toKeep.push({ cache, script });
  return script;
}

const toKeep: { readonly cache: string; readonly script: Script }[] = [];

// At the end all functions are compiled that a run needs.
process.once('exit', () => {
  for (const { cache, script } of toKeep)
    if (isWritable(dirname(cache))) writeCode(cache, script.createCachedData());
});

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, fsConstants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const DIGEST_BYTES = 32;

/** V8 does not look whether the code is whole before it runs it. Undefined where there is none that can be used. */
function readCode(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(DIGEST_BYTES);
    return bytes.subarray(0, DIGEST_BYTES).equals(digestOf(code)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all; where the folder cannot be written the next run compiles again. */
function writeCode(file: string, code: Buffer): void {
  const temporary = `${file}.${process.pid}-${Date.now()}.part`;
  try {
    writeFileSync(temporary, Buffer.concat([digestOf(code), code]), { flag: 'wx' });
    renameSync(temporary, file);
  } catch {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // It was never made.
    }
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
