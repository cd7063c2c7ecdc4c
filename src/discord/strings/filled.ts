/** A wording with what is put into it: `{{name}}` stands for the value of that name. */

export type Filling = Readonly<Record<string, string | number>>;

/** Wordings by key. One that counts has a key for each form of the plural: `KEY_one`, `KEY_other`. */
export type Wordings = Readonly<Record<string, string>>;

/** Alternately what stands in the wording, and the name of what is put in. */
type Parts = readonly string[];

const NAME = /\{\{(\w+)\}\}/;

/**
 * Gives a language's wordings, filled. The value `count` chooses the form of the plural, by the rules of the language
 * (Unicode's, through Intl.PluralRules); a form that it has no wording for, as French and Spanish have one for
 * whole millions, reads as `_other`. Numbers are written as the language writes them. What is put in is not read again.
 * @param language a language tag, such as `de`
 */
export function wordingsIn(language: string, wordings: Wordings): (key: string, values?: Filling) => string {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const split = new Map<string, Parts>(
    Object.entries(wordings).map(([key, wording]) => [key, wording.split(NAME)]),
  );

  function partsOf(key: string, values: Filling): Parts {
    const { count } = values;
    const form = typeof count === 'number' ? split.get(`${key}_${plurals.select(count)}`) : undefined;
    const parts = form ?? split.get(`${key}_other`) ?? split.get(key);
    if (!parts) throw new Error(`There is no wording of ${key} in ${language}.`);
    return parts;
  }

  function written(value: string | number | undefined): string {
    return typeof value === 'number' ? numbers.format(value) : (value ?? '');
  }

  return (key, values = {}) =>
    partsOf(key, values)
      .map((part, i) => (i % 2 === 0 ? part : written(values[part])))
      .join('');
}
