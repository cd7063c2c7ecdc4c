import { type Checked, type Fault, kindOf, type Of, right, type Shape, wrong, wrongKind } from './shape.js';

/** An object's fields, by their names. */
export type Fields = Readonly<Record<string, Shape<unknown>>>;

type Optional<F> = { [N in keyof F]: undefined extends Of<F[N]> ? N : never }[keyof F];

/** What an object with these fields is; those that need not be there are left out where they are not. */
export type ObjectOf<F> = { [N in Exclude<keyof F, Optional<F>>]: Of<F[N]> } & {
  [N in Optional<F>]?: Of<F[N]>;
};

/** An object that has these fields. Others that it has are left out. */
export function object<F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  return (value) => {
    if (kindOf(value) !== 'object') return wrongKind('object', value);
    const given = value as Readonly<Record<string, unknown>>;
    return gathered<ObjectOf<F>>(
      Object.entries(fields).map(([name, shape]) => [
        name,
        // Not what every object has by itself, such as "constructor".
        shape(Object.hasOwn(given, name) ? given[name] : undefined),
      ]),
    );
  };
}

/** An object whose fields have any names and all this shape. `__proto__` is none of them. */
export function record<T>(shape: Shape<T>): Shape<Record<string, T>> {
  return (value) => {
    if (kindOf(value) !== 'object') return wrongKind('object', value);
    const given = Object.entries(value as object).filter(([name]) => name !== '__proto__');
    return gathered(given.map(([name, member]) => [name, shape(member)]));
  };
}

export function list<T>(shape: Shape<T>, { least = 0, most = Number.POSITIVE_INFINITY } = {}): Shape<T[]> {
  return (value) => {
    if (!Array.isArray(value)) return wrongKind('array', value);
    const members: T[] = [];
    for (const [place, member] of value.entries()) {
      const checked = shape(member);
      if (!checked.ok) return { ok: false, faults: [within(place, checked.faults[0])] };
      members.push(checked.value);
    }
    if (members.length < least) return wrong(`Too small: expected array to have >=${least} items`);
    if (members.length > most) return wrong(`Too big: expected array to have <=${most} items`);
    return right(members);
  };
}

/** Objects of several kinds, told by one field (`by`), which names the kind: the fields of each beside it. */
export function byKind<B extends string, K extends Readonly<Record<string, Fields>>>(
  by: B,
  kinds: K,
): Shape<{ [N in keyof K]: ObjectOf<K[N]> & { [F in B]: N } }[keyof K]> {
  type All = { [N in keyof K]: ObjectOf<K[N]> & { [F in B]: N } }[keyof K];
  const shapes = new Map(Object.entries(kinds).map(([kind, fields]) => [kind, object(fields)]));
  const expected = `Invalid discriminator value. Expected ${[...shapes.keys()].map((kind) => `'${kind}'`).join(' | ')}`;
  return (value) => {
    if (kindOf(value) !== 'object') return wrongKind('object', value);
    const kind = Object.hasOwn(value as object, by) ? (value as Record<string, unknown>)[by] : undefined;
    const shape = shapes.get(kind as string);
    if (!shape) return { ok: false, faults: [{ path: [by], message: expected }] };
    const checked = shape(value);
    return checked.ok ? right({ ...checked.value, [by]: kind } as All) : checked;
  };
}

/** An object of fields that were checked; those that are not there are left out. */
function gathered<T>(fields: readonly (readonly [name: string, checked: Checked<unknown>])[]): Checked<T> {
  const found: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [name, checked] of fields) {
    if (!checked.ok) faults.push(within(name, checked.faults[0]));
    else if (checked.value !== undefined) found[name] = checked.value;
  }
  const [first, ...others] = faults;
  return first ? { ok: false, faults: [first, ...others] } : right(found as T);
}

function within(place: string | number, { path, message }: Fault): Fault {
  return { path: [place, ...path], message };
}
