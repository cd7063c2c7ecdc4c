import type { ArchiveProblem, ProblemDetails } from '../../live/curator/problem.js';
import type { TextKey, Texts } from '../strings/texts.js';
import { type Markdown, quoted } from '../text/markdown.js';
import { placeless } from '../text/placeless.js';

const DETAIL = 300;

/** Why an act changed nothing and what to do next, in the reader's language. */
export function problemText(t: Texts, { code, details }: ArchiveProblem): Markdown {
  // That every code has a text is a matter of types; what is put in is known when it happens.
  const key: TextKey = `problem.${code}`;
  return textOf(t, key, details);
}

/** The same of a problem that was kept: its code is one of those. */
export function troubleText(
  t: Texts,
  { code, details }: { readonly code: string; readonly details: ProblemDetails },
): Markdown {
  return textOf(t, `problem.${code}`, details);
}

function textOf(t: Texts, key: string, details: ProblemDetails): Markdown {
  return (t.md as (key: string, values: Record<string, number | Markdown>) => Markdown)(key, shown(details));
}

function shown(details: ProblemDetails): Record<string, number | Markdown> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : quoted(placeless(value ?? '?'), DETAIL),
    ]),
  );
}
