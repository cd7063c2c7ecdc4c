/**
 * Looks at what comes from outside, as JSON and settings have it, and gives it back with its type. Small enough to be ours: packages that
 * do this are larger than the rest of what reads a setting, or bring a compiler into every install.
 */

/** What is wrong with a value, and where in it: names of fields and places in lists (0-based), from the outside in. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What has its shape, as it is to be used; or what is wrong with it, of each field of an object what was found first. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly [Fault, ...Fault[]] };

/** Never throws, and changes nothing that it is given. `undefined` is a field that is not there. */
export type Shape<T> = (value: unknown) => Checked<T>;

/** What a shape gives. */
export type Of<S> = S extends (value: unknown) => Checked<infer T> ? T : never;

export function right<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function wrong(message: string): Checked<never> {
  return { ok: false, faults: [{ path: [], message }] };
}

export function wrongKind(expected: string, value: unknown): Checked<never> {
  return wrong(`Invalid input: expected ${expected}, received ${kindOf(value)}`);
}

/** `array`, `null`, `NaN` and `Infinity` by their names, all else by its type. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : typeof value;
}

/** As `shape` has it, where this holds of it too. */
export function also<T>(shape: Shape<T>, holds: (value: T) => boolean, message: string): Shape<T> {
  return (value) => {
    const checked = shape(value);
    return !checked.ok || holds(checked.value) ? checked : wrong(message);
  };
}

/** As `shape` has it, and made into something else. */
export function made<T, U>(shape: Shape<T>, make: (value: T) => U): Shape<U> {
  return (value) => {
    const checked = shape(value);
    return checked.ok ? right(make(checked.value)) : checked;
  };
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? right(null) : shape(value));
}

/** A field that need not be there. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value) => (value === undefined ? right(undefined) : shape(value));
}

/** A field that has this value where it is not there. */
export function withDefault<T>(shape: Shape<T>, value: T): Shape<T> {
  return (given) => (given === undefined ? right(value) : shape(given));
}
