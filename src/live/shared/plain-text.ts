import { ArchiveProblem, type ProblemCode, type ProblemDetails } from '../curator/problem.js';

/** A value as text, with the bytes in it beside. */
export interface PlainText {
  readonly text: string;
  readonly bytes: readonly Uint8Array[];
}

interface PlainProblem {
  readonly code: ProblemCode;
  readonly reason: string;
  readonly remedy: string;
  readonly details: ProblemDetails;
}

const BYTES = '$bytes';
const PROBLEM = '$problem';

/** Plain data, in which problems and bytes may stand. Functions and signals are left out: they are of one process. */
export function toPlainText(value: unknown): PlainText {
  const bytes: Uint8Array[] = [];
  const plain = (one: unknown): unknown => {
    if (one instanceof Uint8Array) return { [BYTES]: bytes.push(one) - 1 };
    if (one instanceof ArchiveProblem) {
      const { code, reason, remedy, details } = one;
      return { [PROBLEM]: { code, reason, remedy, details } };
    }
    if (Array.isArray(one)) return one.map(plain);
    if (typeof one === 'function' || one instanceof AbortSignal) return undefined;
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, plain(inner)]));
  };
  return { text: JSON.stringify(plain(value)) ?? 'null', bytes };
}

/** The same the other way. */
export function fromPlainText<T>({ text, bytes }: PlainText): T {
  const back = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(back);
    if (typeof one !== 'object' || one === null) return one;
    const names = Object.keys(one);
    if (names.length === 1 && names[0] === BYTES) return bytes[(one as { [BYTES]: number })[BYTES]];
    if (names.length === 1 && names[0] === PROBLEM) {
      const { code, reason, remedy, details } = (one as { [PROBLEM]: PlainProblem })[PROBLEM];
      return new ArchiveProblem(code, reason, remedy, details);
    }
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, back(inner)]));
  };
  return back(JSON.parse(text)) as T;
}
