import { Locale } from 'discord.js';
import { isJson, type Json } from '../world/json.js';
import { text } from './fields.js';
import type { Form } from './form.js';

const LOCALES: readonly string[] = Object.values(Locale);
/** A chat command is named in lower case, in letters and digits of any script. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** A name of a command or an option, in every language. */
export function checkName(form: Form, holder: Json, isStrict: boolean): void {
  const name = text(form, holder, 'name', { min: 1, max: 32, required: true });
  const check = (at: Form, value: string) => {
    if (!isStrict) return;
    if (!NAME.test(value) || value !== value.toLowerCase()) {
      at.fail('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
  };
  if (name !== undefined) check(form.at('name'), name);
  checkLocalizations(form, holder, 'name_localizations', 32, check);
}

export function checkDescription(form: Form, holder: Json): void {
  text(form, holder, 'description', { min: 1, max: 100, required: true });
  checkLocalizations(form, holder, 'description_localizations', 100, () => {});
}

export function checkLocalizations(
  form: Form,
  holder: Json,
  key: string,
  max: number,
  check: (at: Form, value: string) => void,
): void {
  const map = holder[key] ?? undefined;
  if (map === undefined) return;
  if (!isJson(map)) {
    form.at(key).fail('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    return;
  }
  for (const [locale, value] of Object.entries(map)) {
    if (!LOCALES.includes(locale)) {
      form.at(key, locale).fail('BASE_TYPE_CHOICES', `Locale "${locale}" is not known.`);
    } else if (value !== null) {
      const found = text(form.at(key), map, locale, { min: 1, max, required: true });
      if (found !== undefined) check(form.at(key, locale), found);
    }
  }
}
