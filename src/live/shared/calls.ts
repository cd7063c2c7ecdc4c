import type { Curator, Progress } from '../curator/curator.js';

/** What is handed on to the process that may change the archive; of sources what stands behind the dot. */
const CALLS = [
  'prepareReload',
  'apply',
  'reload',
  'readUpload',
  'readUploads',
  'readAddress',
  'add',
  'remove',
  'editing',
  'edit',
  'rollback',
  'sources.look',
  'sources.add',
  'sources.list',
  'sources.check',
  'sources.pause',
  'sources.remove',
  'sources.take',
  'sources.decline',
] as const;
export type CallName = (typeof CALLS)[number];

/** One call of a curator: its name, and what it is given. */
export interface Call {
  readonly name: CallName;
  readonly given: readonly unknown[];
}

/** What came of a call, as it is answered. */
export type Outcome =
  | { readonly value: unknown }
  /** An ArchiveProblem, or a sentence of what was not foreseen. */
  | { readonly problem: unknown };

type Method = (...given: readonly unknown[]) => Promise<unknown>;

/** @throws TypeError when another version of the program asks for what this one does not have */
export function methodOf(curator: Pick<Curator, 'sources'>, name: string): Method {
  if (!(CALLS as readonly string[]).includes(name)) throw new TypeError(`There is no call “${name}”.`);
  const [first, second] = name.split('.') as [string, string | undefined];
  const owner = (second === undefined ? curator : curator.sources) as unknown as Record<string, Method>;
  return owner[second ?? first]!.bind(owner);
}

/** The same curator, where each call that can be handed on goes through something. */
export function withCalls(
  curator: Curator,
  through: (call: Call, method: Method) => Promise<unknown>,
): Curator {
  const wrapped = { ...curator, sources: { ...curator.sources } };
  for (const name of CALLS) {
    const method = methodOf(curator, name);
    const [first, second] = name.split('.') as [string, string | undefined];
    const owner = (second === undefined ? wrapped : wrapped.sources) as unknown as Record<string, Method>;
    owner[second ?? first] = (...given) => through({ name, given }, method);
  }
  return wrapped;
}

/** Where a call is given options, its listener to progress. */
export function listenerIn({ given }: Call): ((progress: Progress) => void) | undefined {
  const last = given.at(-1) as { readonly onProgress?: (progress: Progress) => void } | undefined;
  return typeof last?.onProgress === 'function' ? last.onProgress : undefined;
}

const TAKES_PROGRESS: Partial<Record<CallName, number>> = {
  prepareReload: 1,
  apply: 2,
  reload: 1,
  rollback: 2,
};

/** What a call is given, with a listener to its progress in place of the one that is in another process. */
export function listening(
  { name, given }: Call,
  onProgress: (progress: Progress) => void,
): readonly unknown[] {
  const at = TAKES_PROGRESS[name];
  if (at === undefined) return given;
  const all = Array.from({ length: at + 1 }, (_, i) => given[i]);
  all[at] = { ...(given[at] as object | undefined), onProgress };
  return all;
}
