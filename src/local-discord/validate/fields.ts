import { isJson, type Json } from '../world/json.js';
import type { Form } from './form.js';

/**
 * Readers of one field of a body: each gives the value when it is right, and otherwise undefined with the reason on
 * the form. A field that is null counts as left out.
 */

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly required?: boolean;
}

export function required(form: Form, key: string): undefined {
  form.at(key).fail('BASE_TYPE_REQUIRED', 'This field is required');
  return undefined;
}

function badLength(form: Form, length: number, { min = 0, max = Number.POSITIVE_INFINITY }: Bounds): boolean {
  if (length >= min && length <= max) return false;
  if (min > 0 && max < Number.POSITIVE_INFINITY) {
    form.fail('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  } else if (length > max) {
    form.fail('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  } else {
    form.fail('BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`);
  }
  return true;
}

/**
 * Lengths are counted in UTF-16 units, as JavaScript and Discord's clients count them. Its servers count code points,
 * so this is the stricter of the two: what passes here passes there.
 */
export function text(form: Form, body: Json, key: string, bounds: Bounds = {}): string | undefined {
  const value = body[key] ?? undefined;
  if (value === undefined) return bounds.required ? required(form, key) : undefined;
  if (typeof value !== 'string') {
    form.at(key).fail('STRING_TYPE_CONVERT', 'Could not interpret value as string.');
    return undefined;
  }
  if (bounds.required && (bounds.min ?? 0) > 0 && value.trim() === '') return required(form, key);
  return badLength(form.at(key), value.length, bounds) ? undefined : value;
}

export function integer(form: Form, body: Json, key: string, bounds: Bounds = {}): number | undefined {
  const value = body[key] ?? undefined;
  if (value === undefined) return bounds.required ? required(form, key) : undefined;
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    form.at(key).fail('NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
    return undefined;
  }
  if (bounds.max !== undefined && number > bounds.max) {
    form.at(key).fail('NUMBER_TYPE_MAX', `int value should be less than or equal to ${bounds.max}.`);
    return undefined;
  }
  if (bounds.min !== undefined && number < bounds.min) {
    form.at(key).fail('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${bounds.min}.`);
    return undefined;
  }
  return number;
}

export function choice<T extends number>(
  form: Form,
  body: Json,
  key: string,
  allowed: readonly T[],
  isRequired = false,
): T | undefined {
  const value = body[key] ?? undefined;
  if (value === undefined) return isRequired ? required(form, key) : undefined;
  if (allowed.includes(value as T)) return value as T;
  form.at(key).fail('BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  return undefined;
}

export function flag(form: Form, body: Json, key: string): boolean | undefined {
  const value = body[key] ?? undefined;
  if (value === undefined || typeof value === 'boolean') return value;
  form.at(key).fail('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  return undefined;
}

/** The objects of a list; what is no object in it is reported. */
export function list(form: Form, body: Json, key: string, bounds: Bounds = {}): Json[] | undefined {
  const value = body[key] ?? undefined;
  if (value === undefined) return bounds.required ? required(form, key) : undefined;
  if (!Array.isArray(value)) {
    form.at(key).fail('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return undefined;
  }
  if (badLength(form.at(key), value.length, bounds)) return undefined;
  value.forEach((item, i) => {
    if (!isJson(item))
      form.at(key, i).fail('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
  });
  return value.every(isJson) ? value : undefined;
}

export function dict(form: Form, body: Json, key: string, isRequired = false): Json | undefined {
  const value = body[key] ?? undefined;
  if (value === undefined) return isRequired ? required(form, key) : undefined;
  if (isJson(value)) return value;
  form.at(key).fail('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
  return undefined;
}

/** Not asked of `URL.canParse`, which says no to ü once it is compiled (Node 20 and 22). */
export function isAddress(text: string): boolean {
  try {
    return new URL(text) !== null;
  } catch {
    return false;
  }
}

/** An address with one of the schemes; `attachment` names a file of the same message. */
export function url(form: Form, body: Json, key: string, schemes: readonly string[], bounds: Bounds): void {
  const value = text(form, body, key, bounds);
  if (value === undefined || value === '') return;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  const named = schemes.map((name) => `'${name}'`).join(', ');
  if (!scheme || !schemes.includes(scheme)) {
    const message = `Scheme "${scheme ?? 'none'}" is not supported. Scheme must be one of (${named}).`;
    form.at(key).fail('URL_TYPE_INVALID_SCHEME', message);
  } else if (scheme.startsWith('http') && !isAddress(value)) {
    form.at(key).fail('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  }
}
