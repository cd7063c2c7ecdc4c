/** Discord takes no answer to an interaction that is older. */
const KEPT_MS = 15 * 60_000;
/** Each keeps its answer: some kilobytes. */
const MOST = 5_000;

/**
 * Lets something be begun once for each id: who comes with the same id later gets what the first one gets.
 * @param now milliseconds that only go forward
 */
export function onceEach<Result>(now = () => performance.now()) {
  const known = new Map<string, { readonly at: number; readonly result: Promise<Result> }>();
  return (id: string, begin: () => Promise<Result>): Promise<Result> => {
    const at = now();
    for (const [old, one] of known) {
      if (known.size <= MOST && at - one.at < KEPT_MS) break;
      known.delete(old);
    }
    const before = known.get(id);
    if (before) return before.result;
    const result = begin();
    known.set(id, { at, result });
    return result;
  };
}
