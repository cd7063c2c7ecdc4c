import type { SaidTime } from '../../answer/periods/in-words.js';
import type { Filters } from '../../search/query.js';
import { fold } from '../../search/terms/fold.js';
import type { Context } from '../commands/context.js';
import type { Choice } from '../reply/gate.js';
import { Problem } from '../reply/problem.js';
import type { Texts } from '../strings/texts.js';
import { label } from '../text/label.js';
import { LIMITS } from '../text/limits.js';
import { quoted } from '../text/markdown.js';
import { setBy, suggestTimes, type TimeOption } from './time.js';

/** The options that narrow a search, for the declaration of every command that has them. */
export const FILTER_OPTIONS = {
  section: { type: 'string', maxLength: 200, autocomplete: true },
  when: { type: 'string', maxLength: LIMITS.choiceValue, autocomplete: true },
  from: { type: 'string', maxLength: LIMITS.choiceValue, autocomplete: true },
  to: { type: 'string', maxLength: LIMITS.choiceValue, autocomplete: true },
  source: { type: 'string', maxLength: 200, autocomplete: true },
} as const;

/** Of what was typed, as much is shown again. */
const GIVEN = 100;
/** Of all names that there are. */
const KNOWN = 1_000;

export type FilterOptions = { readonly [Name in keyof typeof FILTER_OPTIONS]: string | undefined };

export const completeFilters = {
  section: ({ live }: Context, typed: string) => matching(live.library.sections, typed),
  source: ({ live }: Context, typed: string) => matching(live.library.sources, typed),
  author: ({ live }: Context, typed: string) => matching(live.library.authors, typed),
  when: ({ t }: Context, typed: string) => suggestTimes('when', typed, t),
  from: ({ t }: Context, typed: string) => suggestTimes('from', typed, t),
  to: ({ t }: Context, typed: string) => suggestTimes('to', typed, t),
};

/** @throws Problem that says what is wrong with an option and what there is. */
export function readFilters(options: FilterOptions, context: Context): Filters {
  const section = readName('section', options.section, context);
  const source = readName('source', options.source, context);
  const { from, to } = within([
    readTime('when', options.when),
    readTime('from', options.from),
    readTime('to', options.to),
  ]);
  return {
    ...(section !== undefined && { section }),
    ...(source !== undefined && { source }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** What several times leave of each other. @throws Problem when that is nothing */
export function within(times: readonly Partial<SaidTime>[]): {
  readonly from?: string;
  readonly to?: string;
} {
  const from = times
    .flatMap((time) => time.from ?? [])
    .sort()
    .at(-1);
  const to = times.flatMap((time) => time.to ?? []).sort()[0];
  if (from && to && from > to) {
    throw new Problem('refused', (t) => t.md('error.date-order', { from: t.date(from), to: t.date(to) }));
  }
  return { ...(from && { from }), ...(to && { to }) };
}

/** The filters in words, or `undefined` when there are none. */
export function filtersInWords(filters: Filters, t: Texts): string | undefined {
  const words = [
    filters.section !== undefined && t.plain('filter.section', { section: filters.section }),
    filters.source !== undefined && t.plain('filter.source', { source: filters.source }),
    filters.author !== undefined && t.plain('filter.author', { author: filters.author }),
    filters.from !== undefined && t.plain('filter.from', { date: t.date(filters.from) }),
    filters.to !== undefined && t.plain('filter.to', { date: t.date(filters.to) }),
    filters.article !== undefined && t.plain('filter.article'),
  ].filter((word) => word !== false);
  return words.length > 0 ? words.join(', ') : undefined;
}

/** Names of an archive, folded: an archive may have thousands of authors, and each keystroke asks for them. */
const folded = new WeakMap<readonly string[], readonly string[]>();

function foldedOf(names: readonly string[]): readonly string[] {
  const before = folded.get(names);
  if (before) return before;
  const made = names.map(fold);
  folded.set(names, made);
  return made;
}

function matching(known: readonly string[], typed: string): Choice[] {
  const wanted = fold(typed);
  const choices: Choice[] = [];
  for (const [i, name] of foldedOf(known).entries()) {
    if (choices.length === LIMITS.choices) break;
    const written = known[i]!;
    if (written.length <= LIMITS.choiceValue && name.includes(wanted))
      choices.push({ name: written, value: written });
  }
  return choices;
}

/** What arrives may be typed by hand: it must be one that the archive has, as the archive writes it. */
export function readName(
  what: 'section' | 'source',
  given: string | undefined,
  { live: { library } }: Context,
): string | undefined {
  const known = what === 'section' ? library.sections : library.sources;
  if (given === undefined || given.trim() === '') return undefined;
  const found = known[foldedOf(known).indexOf(fold(given))];
  if (found !== undefined) return found;
  throw new Problem('refused', (t) =>
    known.length === 0
      ? t.md(`error.${what}-none`, { value: quoted(given, GIVEN) })
      : t.md(`error.${what}`, {
          value: quoted(given, GIVEN),
          known: quoted(
            t.list(known.slice(0, 10).map((name) => label(name, GIVEN))) + (known.length > 10 ? ' …' : ''),
            KNOWN,
          ),
        }),
  );
}

/** @throws Problem for what is no time */
function readTime(option: TimeOption, given: string | undefined): Partial<SaidTime> {
  if (given === undefined || given.trim() === '') return {};
  const time = setBy(option, given);
  if (time) return time;
  throw new Problem('refused', (t) =>
    t.md('error.date', { value: quoted(given, GIVEN), option: t.plain(`option.${option}.name`) }),
  );
}
