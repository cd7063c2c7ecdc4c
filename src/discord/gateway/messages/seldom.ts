/** Subjects that are remembered. */
const MOST = 5_000;

/** Whether something may be done about a subject: once within a while. */
export function seldom(everyMs: number, now = () => performance.now()): (subject: string) => boolean {
  const last = new Map<string, number>();
  return (subject) => {
    const before = last.get(subject);
    if (before !== undefined && now() - before < everyMs) return false;
    last.delete(subject);
    last.set(subject, now());
    const [oldest] = last.keys();
    if (last.size > MOST) last.delete(oldest!);
    return true;
  };
}
