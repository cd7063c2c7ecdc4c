import type { Act, Actor } from '../../../src/live/curator/audit.js';
import { ArchiveProblem, type ProblemCode, type ProblemDetails } from '../../../src/live/curator/problem.js';
import type { Applied, KeptVersion, Named, Proposal, Upload } from '../../../src/live/curator/reports.js';

/** What a curator reports, in which every text is the one that is given. */

export const FROM = 'a1b2c3d4e5f60718a1b2c3d4e5f60718';
export const TO = 'ffeeddccbbaa9988ffeeddccbbaa9988';
const AT = Date.UTC(2017, 10, 10, 12);

export const MO: Actor = { id: '100000000000000009', name: 'mo', via: 'discord' };

export const some = (text: string, count: number): Named[] =>
  Array.from({ length: count }, (_, n) => ({ id: `${text}${n}`, headline: text, file: `${n} ${text}` }));

export const problemOf = (code: ProblemCode, details: ProblemDetails = {}) =>
  new ArchiveProblem(code, 'reason', 'remedy', details);

export function proposalOf(text: string, count: number, more: Partial<Proposal> = {}): Proposal {
  const rejected = some(text, count).map(({ file }) => ({ file, line: 3, reason: text, remedy: text }));
  return {
    id: 'proposal-1',
    from: FROM,
    to: TO,
    added: some(text, count),
    changed: some(text, count),
    removed: some(text, count),
    rejected,
    ignored: Array.from({ length: count }, (_, n) => ({ file: `${n} ${text}`, reason: text })),
    articles: 40,
    refusal: null,
    by: MO,
    at: AT,
    ...more,
  };
}

export function appliedOf(text: string, count: number): Applied {
  return {
    kind: 'replace',
    from: FROM,
    to: TO,
    added: some(text, count),
    changed: [],
    removed: some(text, 1),
    rejected: 2,
    articles: 40,
    paragraphs: 400,
    saved: some(text, count).map(({ file }) => file),
    trashed: [text],
    ignored: [],
    fields: [],
    act: 7,
  };
}

export function uploadOf(text: string, count: number, more: Partial<Upload> = {}): Upload {
  return {
    id: 'upload-1',
    files: [text],
    bytes: 4_000,
    articles: some(text, count).map(({ id, headline }) => ({
      id,
      file: text,
      headline,
      date: '2017-11-10',
      section: text,
      source: text,
      author: text,
      url: text,
      paragraphs: [text, text],
      removed: some(text, 12).map((_, n) => ({ line: n, text, rule: `furniture/rule-${n % 10}` })),
      copyOf: some(text, 1)[0]!,
    })),
    rejected: [{ file: text, line: null, reason: text, remedy: text }],
    ignored: [],
    failed: [],
    replaces: [],
    ...more,
  };
}

export function keptOf(text: string, count: number): KeptVersion[] {
  return Array.from({ length: count }, (_, n) => ({
    version: `${n}`.padStart(4, '0') + FROM,
    live: n === 0,
    at: AT - n,
    by: n % 2 === 0 ? MO : { id: text, name: text, via: 'terminal' as const },
    kind: 'reload' as const,
    from: n === count - 1 ? null : FROM,
    articles: 38,
    paragraphs: 300,
    newest: null,
    rejected: n,
    added: 1,
    changed: 2,
    removed: 3,
  }));
}

export function actOf(text: string, more: Partial<Act> = {}): Act {
  return {
    number: 7,
    at: AT,
    by: { id: text, name: text, via: 'terminal' },
    kind: 'add',
    outcome: 'done',
    from: FROM,
    to: TO,
    added: 1,
    changed: 0,
    removed: 0,
    rejected: 0,
    articles: [text, text],
    files: [text],
    problem: null,
    ...more,
  };
}
