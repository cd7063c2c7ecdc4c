import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * Which folder may import from which, beside itself: data flows one way, from a page's text to a Discord message.
 * Entry points put the parts together. `commands` stands at the root, everything else in `src`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shape: [],
  article: ['shape'],
  sources: ['article', 'state'],
  archive: ['article'],
  search: ['article', 'archive'],
  answer: ['article', 'archive', 'search'],
  state: [],
  sqlite: ['state'],
  postgres: ['state'],
  meaning: ['article', 'archive', 'search', 'state'],
  config: ['shape'],
  health: ['config'],
  live: ['article', 'sources', 'archive', 'search', 'meaning', 'answer', 'state', 'config'],
  discord: [
    'shape',
    'article',
    'sources',
    'archive',
    'search',
    'meaning',
    'answer',
    'live',
    'state',
    'config',
  ],
  commands: ['article', 'archive', 'search', 'answer', 'live', 'discord', 'state', 'config'],
  'local-discord': [],
  playground: ['shape', 'local-discord', 'page'],
  page: [],
  cli: [
    'shape',
    'article',
    'archive',
    'search',
    'meaning',
    'answer',
    'live',
    'discord',
    'local-discord',
    'playground',
    'state',
    'sqlite',
    'postgres',
    'config',
    'health',
  ],
  bench: [
    'shape',
    'article',
    'sources',
    'archive',
    'search',
    'meaning',
    'answer',
    'live',
    'discord',
    'local-discord',
    'state',
    'sqlite',
    'config',
    'cli',
  ],
  programs: ['cli'],
  main: ['cli', 'programs'],
};

/** Files, beside src/main.ts, that begin a process and may therefore take in the list of commands. */
const ENTRY_POINT = /^src\/(?:cli|bench)\/[^/]+\.ts$/;

/** What is kept, in one database: everything else knows the stores as `src/state` describes them. */
const SQLITE = 'src/state/sqlite/';
const POSTGRES = 'src/state/postgres/';
/** Searches in SQLite to be compared with; it keeps nothing. */
const RIVAL = 'src/bench/search/engines/sqlite-fts5.ts';

/** What runs in a browser. Of it the server knows how the two talk, and nothing else. */
const PAGE = 'src/playground/page/';
const PROTOCOL = `${PAGE}protocol.ts`;

const LONGEST_FILE = 200;
/** A folder that holds more is divided by idea. */
const MOST_FILES = 14;

interface Source {
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly text: string;
  /** Files of the project that it imports, also for their types only. */
  readonly imports: readonly string[];
  /** Those of them that are loaded when it is. */
  readonly loads: readonly string[];
}

function sourcesOf(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const file = join(folder, path).split(sep).join('/');
      const text = readFileSync(file, 'utf8');
      return source(file, text);
    });
}

function source(file: string, text: string): Source {
  const loaded = text.replace(
    /^(?:import|export)(?: type [^;]*|\s*\{(?:\s*type \w+,?)+\s*\} from [^;]*);/gm,
    '',
  );
  return { file, text, imports: importsOf(file, text), loads: importsOf(file, loaded) };
}

function importsOf(file: string, text: string): string[] {
  return ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => {
      const path = normalize(join(dirname(file), name))
        .split(sep)
        .join('/')
        .replace(/\.js$/, '');
      return existsSync(`${path}.tsx`) ? `${path}.tsx` : `${path}.ts`;
    });
}

/**
 * `src/search/terms.ts` is part of `search`, `src/config.ts` of `config`, `commands/ask.ts` of `commands`. The page of
 * the playground runs in a browser, and is a part of its own.
 */
function partOf(file: string): string {
  if (file.startsWith(PAGE)) return 'page';
  if (file.startsWith(SQLITE)) return 'sqlite';
  if (file.startsWith(POSTGRES)) return 'postgres';
  const [root, next] = file.split('/');
  return root === 'src' ? next!.replace(/\.ts$/, '') : root!;
}

function forbidden({ file, imports, loads }: Source): string[] {
  const from = partOf(file);
  return imports
    .filter((imported) => {
      const to = partOf(imported);
      if (to === from) return false;
      if (to === 'commands' && ENTRY_POINT.test(file)) return false;
      if (to === 'page' && (imported !== PROTOCOL || loads.includes(imported))) return true;
      return !MAY_IMPORT[from]?.includes(to);
    })
    .map((imported) => `${file} imports ${imported}`);
}

/** A way from one thing back to itself along its arrows, if there is one. */
function circleIn(arrows: ReadonlyMap<string, Iterable<string>>): string[] | null {
  const done = new Set<string>();
  const visit = (at: string, path: readonly string[]): string[] | null => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at];
    if (done.has(at)) return null;
    for (const next of arrows.get(at) ?? []) {
      const circle = visit(next, [...path, at]);
      if (circle) return circle;
    }
    done.add(at);
    return null;
  };
  for (const at of arrows.keys()) {
    const circle = visit(at, []);
    if (circle) return circle;
  }
  return null;
}

/** Imports for a type's sake count as any other: whoever reads the one file has to read the other. */
function circleOfFiles(sources: readonly Source[]): string[] | null {
  return circleIn(new Map(sources.map(({ file, imports }) => [file, imports])));
}

/** The folders of a file, from the top: `src/a/b.ts` is in `src` and `src/a`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/');
  return parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** What a folder holds that a file is, or is in: a file of the folder itself, or one of its rooms. */
function entryOf(folder: string, file: string): string | null {
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/')[0]! : null;
}

/** Within each folder, too, imports run one way: a way from one of its rooms or files back to itself. */
function circlesOfRooms(sources: readonly Source[]): string[] {
  const folders = new Set(sources.flatMap(({ file }) => foldersOf(file)));
  return [...folders].flatMap((folder) => {
    const arrows = new Map<string, Set<string>>();
    for (const { file, imports } of sources) {
      const from = entryOf(folder, file);
      if (from === null) continue;
      const others = imports.map((imported) => entryOf(folder, imported));
      const known = arrows.get(from) ?? new Set();
      for (const to of others) if (to !== null && to !== from) known.add(to);
      arrows.set(from, known);
    }
    const circle = circleIn(arrows);
    return circle ? [`${folder}: ${circle.join(' → ')}`] : [];
  });
}

/** Folders with more files of their own than a person takes in at a look. */
function crowded(sources: readonly Source[]): string[] {
  const counts = new Map<string, number>();
  for (const { file } of sources) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder}: ${count}`);
}

/** Imports a database's own client, be it for a type, where it is not that database that is spoken to. */
function knowsDatabase({ file, text }: Source): boolean {
  const imported = ts.preProcessFile(text).importedFiles;
  const knows = (client: RegExp) => imported.some(({ fileName }) => client.test(fileName));
  const isSqlite = file.startsWith(SQLITE) || file === RIVAL;
  return (!isSqlite && knows(/^libsql(?:\/|$)/)) || (!file.startsWith(POSTGRES) && knows(/^pg(?:[/-]|$)/));
}

function usesEnvironment({ file, text }: Source): boolean {
  return (
    file !== 'src/config.ts' &&
    /\bprocess\s*\.\s*env\b|\bprocess\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/.test(text)
  );
}

/** A long file says in its first comment why it is long. */
function isTooLong({ text }: Source): boolean {
  const lines = text.split('\n').length - 1;
  if (lines <= LONGEST_FILE) return false;
  const firstComment = /^\s*(?:\/\*\*?([\s\S]*?)\*\/|((?:\/\/.*\n)+))/.exec(text);
  return firstComment === null || !/\b(?:one file|long|in one place|together)\b/i.test(firstComment[0]);
}

const SOURCES = [...sourcesOf('src'), ...sourcesOf('commands')];

describe('the sources', () => {
  it('are all in a folder that the table of arrows knows', () => {
    expect(SOURCES.length).toBeGreaterThan(100);
    expect([...new Set(SOURCES.map(({ file }) => partOf(file)))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  it('import only from folders to their left', () => {
    expect(SOURCES.flatMap(forbidden)).toEqual([]);
  });

  it('import only files that there are', () => {
    const files = new Set(SOURCES.map(({ file }) => file));
    const missing = SOURCES.flatMap(({ file, imports }) =>
      imports.filter((imported) => !files.has(imported)).map((imported) => `${file} imports ${imported}`),
    );
    expect(missing).toEqual([]);
  });

  it('import in no circle, not for a type either', () => {
    expect(circleOfFiles(SOURCES)).toBeNull();
  });

  it('import one way between the rooms of each folder', () => {
    expect(circlesOfRooms(SOURCES)).toEqual([]);
  });

  it(`stand at most ${MOST_FILES} to a folder`, () => {
    expect(crowded(SOURCES)).toEqual([]);
  });

  it('have tests that share nothing but functions: what a shared file puts up when it is loaded, only the first test file of a process has', () => {
    const shared = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'setup.ts',
    );
    expect(shared.length).toBeGreaterThan(20);
    const wrong = shared.filter((file) =>
      /^(?:before|after)(?:Each|All)\(/m.test(readFileSync(join('test', file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('read the environment in src/config.ts only', () => {
    expect(SOURCES.filter(usesEnvironment).map(({ file }) => file)).toEqual([]);
  });

  it('know each database in its own folder only', () => {
    expect(SOURCES.filter(knowsDatabase).map(({ file }) => file)).toEqual([]);
  });

  it(`have at most ${LONGEST_FILE} lines, or say at the top why they have more`, () => {
    expect(
      SOURCES.filter(isTooLong).map(({ file, text }) => `${file}: ${text.split('\n').length - 1} lines`),
    ).toEqual([]);
  });
});

describe('these checks notice', () => {
  it.each([
    ['an arrow to the right', 'src/search/a.ts', "import { x } from '../answer/b.js';"],
    ['a type taken from the right', 'src/article/a.ts', "import type { X } from '../archive/b.js';"],
    ['a re-export', 'src/archive/a.ts', "export { x } from '../search/b.js';"],
    ['an import in the middle of the code', 'src/answer/a.ts', "const x = await import('../discord/b.js');"],
    [
      'commands imported from within src',
      'src/discord/a.ts',
      "import { commands } from '../../commands/index.js';",
    ],
    [
      'commands imported by what is no entry point',
      'src/bench/search/a.ts',
      "import { c } from '../../../commands/index.js';",
    ],
    [
      'a core that reads its settings itself',
      'src/search/a.ts',
      "import { loadConfig } from '../config.js';",
    ],
    ['a page that needs Node', 'src/playground/page/a.ts', "import { x } from '../json.js';"],
    ['a server that needs the page', 'src/playground/a.ts', "import type { X } from './page/show.js';"],
    ['a protocol that is loaded', 'src/playground/serve/a.ts', "import { X } from '../page/protocol.js';"],
    ['a bot that needs the local Discord', 'src/discord/a.ts', "import { x } from '../local-discord/b.js';"],
    [
      'a local Discord that knows the playground',
      'src/local-discord/a.ts',
      "import { x } from '../playground/b.js';",
    ],
    [
      'a store that is not asked for by its interface',
      'src/live/a.ts',
      "import { x } from '../state/sqlite/b.js';",
    ],
    ['an interface that knows its store', 'src/state/a.ts', "import type { X } from './sqlite/b.js';"],
    ['a bot that needs a bench', 'src/cli/a.ts', "import { x } from '../bench/b.js';"],
  ])('%s', (_, file, text) => {
    expect(forbidden(source(file, text))).toHaveLength(1);
  });

  it.each([
    ['an arrow to the left', 'src/answer/a.ts', "import { x } from '../search/b.js';"],
    ['what page and server say', 'src/playground/a.ts', "import type { X } from './page/protocol.js';"],
    ['a neighbour', 'src/article/head/a.ts', "import { x } from '../body/b.js';"],
    [
      'an entry point with commands',
      'src/cli/register.ts',
      "import { commands } from '../../commands/index.js';",
    ],
    ['a package', 'src/article/a.ts', "import { x } from 'yaml';"],
  ])('but allow %s', (_, file, text) => {
    expect(forbidden(source(file, text))).toEqual([]);
  });

  it('the database, be it in a type', () => {
    for (const text of ["import type Database from 'libsql';", "import Database from 'libsql/promise';"]) {
      expect(knowsDatabase(source('src/live/a.ts', text))).toBe(true);
      expect(knowsDatabase(source('src/state/votes.ts', text))).toBe(true);
      expect(knowsDatabase(source('src/state/sqlite/a.ts', text))).toBe(false);
    }
    const text = "import type pg from 'pg';";
    expect(knowsDatabase(source('src/state/sqlite/a.ts', text))).toBe(true);
    expect(knowsDatabase(source('src/state/postgres/a.ts', text))).toBe(false);
  });

  it('a circle of files, also one that only types make', () => {
    const a = source('src/search/a.ts', "import { b } from './b.js';");
    const b = source('src/search/b.ts', "import { c } from './c.js';");
    const c = (text: string) => source('src/search/c.ts', text);
    const circle = [a.file, b.file, 'src/search/c.ts', a.file];
    expect(circleOfFiles([a, b, c('')])).toBeNull();
    expect(circleOfFiles([a, b, c("import { a } from './a.js';")])).toEqual(circle);
    expect(circleOfFiles([a, b, c("import type { A } from './a.js';")])).toEqual(circle);
  });

  it('rooms that import from each other, though no file does', () => {
    const rank = source('src/search/rank/a.ts', "import { b } from '../index/b.js';");
    const index = (text: string) => source('src/search/index/c.ts', text);
    expect(circlesOfRooms([rank, index('')])).toEqual([]);
    expect(circlesOfRooms([rank, index("import { d } from '../rank/d.js';")])).toEqual([
      'src/search: rank → index → rank',
    ]);
    expect(circlesOfRooms([rank, index("import type { D } from '../rank/d.js';")])).toHaveLength(1);
  });

  it('a folder without walls', () => {
    const files = Array.from({ length: MOST_FILES + 1 }, (_, i) => source(`src/a/${i}.ts`, ''));
    expect(crowded(files)).toEqual([`src/a: ${MOST_FILES + 1}`]);
    expect(crowded(files.slice(1))).toEqual([]);
  });

  it.each(['process.env.TOKEN', "process['env']", 'const { env } = process;'])(
    'the environment read by %s',
    (text) => {
      expect(usesEnvironment(source('src/discord/a.ts', text))).toBe(true);
      expect(usesEnvironment(source('src/config.ts', text))).toBe(false);
    },
  );

  it('a long file, unless its first comment says why', () => {
    const lines = 'x;\n'.repeat(LONGEST_FILE + 1);
    expect(isTooLong(source('src/a.ts', lines))).toBe(true);
    expect(isTooLong(source('src/a.ts', `/** What it does. */\n${lines}`))).toBe(true);
    expect(isTooLong(source('src/a.ts', `/** One file, because its parts share a state. */\n${lines}`))).toBe(
      false,
    );
    expect(isTooLong(source('src/a.ts', 'x;\n'.repeat(LONGEST_FILE)))).toBe(false);
  });
});
