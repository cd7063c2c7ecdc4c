import { asMarkdown, joined, type Markdown, ours } from '../text/markdown.js';
import { de } from './de/de.js';
import { en, type Strings } from './en/en.js';
import { es } from './es/es.js';
import { type Filling, wordingsIn } from './filled.js';
import { fr } from './fr/fr.js';

type Stem<Key> = Key extends `${infer Name}_${'one' | 'other'}` ? Name : Key;
export type TextKey = Stem<keyof typeof en>;

type Named<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Named<Rest> : never;
type English<Key extends TextKey> = Key extends keyof typeof en
  ? (typeof en)[Key]
  : `${Key}_other` extends keyof typeof en
    ? (typeof en)[`${Key}_other`]
    : never;
type Value<Name, Text> = Name extends 'count' ? number : Text;
/** What a text needs put in, by the names in its English wording. */
type Values<Key extends TextKey, Text> = { readonly [Name in Named<English<Key>>]: Value<Name, Text> };
type Arguments<Key extends TextKey, Text> = [Named<English<Key>>] extends [never] ? [] : [Values<Key, Text>];

/** The bot's texts in one language. */
export interface Texts {
  /** For where Discord shows plain text. */
  plain<Key extends TextKey>(key: Key, ...values: Arguments<Key, string | number>): string;
  /** For where Discord shows markdown: strings put in are escaped. */
  md<Key extends TextKey>(key: Key, ...values: Arguments<Key, string | number | Markdown>): Markdown;
  /** An ISO date as this language writes it. */
  date(iso: string): string;
  /** Two ISO dates as a span: "1–31 October 2026". */
  range(from: string, to: string): string;
  number(value: number): string;
  percent(share: number): string;
  list(items: readonly string[]): string;
  /** Joined by "or", as what is denied of each is. */
  anyOf(items: readonly Markdown[]): Markdown;
}

/** Discord's locales that have texts of their own, with the language of ours; English for the others. */
export const TRANSLATED = { de: 'de', fr: 'fr', 'es-ES': 'es', 'es-419': 'es' } as const;

const LANGUAGES: Readonly<Record<string, Strings>> = { en, de, fr, es };

const made = new Map<string, Texts>();

/** The texts for a locale of Discord's, such as `de` or `es-ES`; English where there are none. */
export function textsFor(locale: string): Texts {
  const language = locale.split('-')[0]! in LANGUAGES ? locale.split('-')[0]! : 'en';
  // British and American dates differ, as do those of the two kinds of Spanish.
  const formats = language === 'en' && !locale.startsWith('en') ? 'en-GB' : locale;
  const key = `${language} ${formats}`;
  const texts = made.get(key) ?? makeTexts(language, formats);
  made.set(key, texts);
  return texts;
}

function makeTexts(language: string, formats: string): Texts {
  const wording = wordingsIn(language, LANGUAGES[language]!);
  const days = new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(formats);
  const percents = new Intl.NumberFormat(formats, { style: 'percent' });
  const lists = new Intl.ListFormat(formats, { type: 'conjunction' });
  const choices = new Intl.ListFormat(formats, { type: 'disjunction' });

  return {
    plain: (key, ...[values]) => wording(key, values),
    md: (key, ...[values]) => ours(wording(key, values && escaped(values))),
    date(iso) {
      const day = new Date(`${iso}T00:00:00Z`);
      return Number.isNaN(day.getTime()) ? iso : days.format(day);
    },
    range: (from, to) => days.formatRange(new Date(from), new Date(to)),
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    list: (items) => lists.format(items),
    anyOf(items) {
      const parts = choices.formatToParts(items.map((_, i) => String(i)));
      return joined(
        parts.map(({ type, value }) => (type === 'element' ? items[Number(value)]! : ours(value))),
        '',
      );
    },
  };
}

/** Numbers stay numbers: they choose the plural, and are written as the language writes them. */
function escaped(named: Readonly<Record<string, string | number | Markdown>>): Filling {
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : asMarkdown(value),
    ]),
  );
}
