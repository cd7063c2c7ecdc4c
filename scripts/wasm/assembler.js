/**
 * A small assembler: kernels are written as expressions over named locals, and become a WebAssembly module (core 2.0 with
 * SIMD, https://webassembly.github.io/spec/core/binary). No text format, no package: what is needed here is some fifty instructions.
 *
 * A `Value` is an expression, not a result: where it is used twice it is computed twice. What is to be computed once goes into a local.
 */

/**
 * The vectors are all `v128` to WebAssembly; how their lanes are meant is known here, and chooses the instruction.
 * @typedef {'i32' | 'f32' | 'i8x16' | 'i16x8' | 'i32x4' | 'f32x4'} Type
 */

/**
 * So many of one kind.
 * @template Item
 * @template {number} Count
 * @template {Item[]} [Have=[]]
 * @typedef {number extends Count ? Item[] : Have['length'] extends Count ? Have : Have['length'] extends 16 ? Item[] : Tuple<Item, Count, [...Have, Item]>} Tuple
 */

const [I32, F32, V128] = [0x7f, 0x7d, 0x7b];
const VOID = 0x40;
const [BLOCK, LOOP, END, BR, BR_IF] = [0x02, 0x03, 0x0b, 0x0c, 0x0d];
const [LOCAL_GET, LOCAL_SET] = [0x20, 0x21];

/** @param {number} code an instruction on vectors */
const simd = (code) => [0xfd, ...unsigned(code)];

/** @type {Record<string, Partial<Record<Type, readonly number[]>>>} */
const BINARY = {
  add: {
    i32: [0x6a],
    f32: [0x92],
    i8x16: simd(0x6e),
    i16x8: simd(0x8e),
    i32x4: simd(0xae),
    f32x4: simd(0xe4),
  },
  sub: { i32: [0x6b], f32: [0x93], i32x4: simd(0xb1), f32x4: simd(0xe5) },
  mul: { i32: [0x6c], f32: [0x94], f32x4: simd(0xe6) },
  div: { f32: [0x95], f32x4: simd(0xe7) },
  and: { i32: [0x71], i8x16: simd(0x4e), i32x4: simd(0x4e), f32x4: simd(0x4e) },
  or: { i32: [0x72], i8x16: simd(0x50), i32x4: simd(0x50), f32x4: simd(0x50) },
  xor: { i32: [0x73], i8x16: simd(0x51), i32x4: simd(0x51), f32x4: simd(0x51) },
  // The pseudo-minimum and -maximum are one machine instruction each; no NaN comes here.
  min: { f32x4: simd(0xea) },
  max: { f32: [0x97], f32x4: simd(0xeb) },
  isBelow: { i32: [0x49] },
};

/** The shift's count is an i32. @type {Record<string, Partial<Record<Type, readonly number[]>>>} */
const SHIFT = {
  shl: { i32: [0x74], i32x4: simd(0xab) },
  shr: { i32: [0x76], i32x4: simd(0xad) },
};

/** @typedef {{ readonly of: Type, readonly to: Type, readonly code: readonly number[] }} Unary */
const UNARY = /** @satisfies {Record<string, Unary>} */ ({
  sqrt: { of: 'f32', to: 'f32', code: [0x91] },
  abs: { of: 'f32x4', to: 'f32x4', code: simd(0xe0) },
  neg: { of: 'f32x4', to: 'f32x4', code: simd(0xe1) },
  nearest: { of: 'f32x4', to: 'f32x4', code: simd(0x6a) },
  /** To whole numbers, saturating. */
  toWhole: { of: 'f32x4', to: 'i32x4', code: simd(0xf8) },
  toFloat: { of: 'i32x4', to: 'f32x4', code: simd(0xfa) },
  /** How many bits are set, in each byte. */
  popcount: { of: 'i8x16', to: 'i8x16', code: simd(0x62) },
  /** Neighbours added in pairs, without a sign. */
  pairsOfBytes: { of: 'i8x16', to: 'i16x8', code: simd(0x7d) },
  pairsOfWords: { of: 'i16x8', to: 'i32x4', code: simd(0x7f) },
});

/** What is loaded, and by which instruction; the number is the alignment's logarithm. @typedef {{ readonly to: Type, readonly code: readonly number[], readonly align: number }} Load */
const LOADS = /** @satisfies {Record<string, Load>} */ ({
  i32: { to: 'i32', code: [0x28], align: 2 },
  f32: { to: 'f32', code: [0x2a], align: 2 },
  i8x16: { to: 'i8x16', code: simd(0x00), align: 0 },
  i16x8: { to: 'i16x8', code: simd(0x00), align: 0 },
  f32x4: { to: 'f32x4', code: simd(0x00), align: 0 },
  /** Four numbers of 16 bits, without a sign, as four of 32. */
  wordsAsInts: { to: 'i32x4', code: simd(0x04), align: 0 },
  /** One number of 32 bits in each lane. */
  f32Everywhere: { to: 'f32x4', code: simd(0x09), align: 0 },
  pairEverywhere: { to: 'i16x8', code: simd(0x09), align: 0 },
});

/** An expression. */
export class Value {
  /**
   * @param {Type} type
   * @param {readonly number[]} code
   */
  constructor(type, code) {
    this.type = type;
    this.code = code;
  }

  /** @param {Value | number} other */
  add(other) {
    return binary('add', this, other);
  }
  /** @param {Value | number} other */
  sub(other) {
    return binary('sub', this, other);
  }
  /** @param {Value | number} other */
  mul(other) {
    return binary('mul', this, other);
  }
  /** @param {Value | number} other */
  div(other) {
    return binary('div', this, other);
  }
  /** @param {Value | number} other */
  and(other) {
    return binary('and', this, other);
  }
  /** @param {Value | number} other */
  or(other) {
    return binary('or', this, other);
  }
  /** @param {Value | number} other */
  xor(other) {
    return binary('xor', this, other);
  }
  /** @param {Value | number} other */
  min(other) {
    return binary('min', this, other);
  }
  /** @param {Value | number} other */
  max(other) {
    return binary('max', this, other);
  }
  /** Without a sign. @param {Value | number} other */
  isBelow(other) {
    return binary('isBelow', this, other);
  }
  /** @param {number} bits */
  shl(bits) {
    return new Value(this.type, [...this.code, ...int(bits).code, ...known(SHIFT, 'shl', this.type)]);
  }
  /** Without a sign. @param {number} bits */
  shr(bits) {
    return new Value(this.type, [...this.code, ...int(bits).code, ...known(SHIFT, 'shr', this.type)]);
  }
  /** The same bits, their lanes meant otherwise. @param {Type} type */
  as(type) {
    return new Value(type, this.code);
  }
}

/** A named place of a function. */
export class Local extends Value {
  /**
   * @param {Type} type
   * @param {number} index
   * @param {number[]} body of the function, which setting it adds to
   */
  constructor(type, index, body) {
    super(type, [LOCAL_GET, ...unsigned(index)]);
    this.index = index;
    this.body = body;
  }

  /** @param {Value | number} value */
  set(value) {
    this.body.push(...constant(this.type, value).code, LOCAL_SET, ...unsigned(this.index));
  }
}

/** @param {number} value */
export function int(value) {
  return new Value('i32', [0x41, ...signed(value)]);
}

/** One number, or the same in every lane. @param {Type} type @param {Value | number} value */
export function constant(type, value) {
  if (value instanceof Value) return value;
  if (type === 'i32') return int(value);
  const bytes =
    type === 'f32' || type === 'f32x4'
      ? [...new Uint8Array(Float32Array.of(value).buffer)]
      : [...new Uint8Array(Int32Array.of(value).buffer)];
  return type === 'f32'
    ? new Value(type, [0x43, ...bytes])
    : new Value(type, [...simd(0x0c), ...bytes, ...bytes, ...bytes, ...bytes]);
}

/** A number in every lane. @param {Value} value of type f32 */
export function everywhere(value) {
  return new Value('f32x4', [...value.code, ...simd(0x13)]);
}

/** @param {keyof typeof UNARY} name @param {Value} value */
export function unary(name, value) {
  const { of, to, code } = /** @type {Unary} */ (UNARY[name]);
  if (value.type !== of) throw new Error(`${name} is for ${of}, not ${value.type}.`);
  return new Value(to, [...value.code, ...code]);
}

/** Sums of the products of neighbours: eight times eight numbers of 16 bits to four of 32. @param {Value} a @param {Value} b */
export function dotOfPairs(a, b) {
  return new Value('i32x4', [...a.code, ...b.code, ...simd(0xba)]);
}

/** Eight numbers of 32 bits as eight of 16, saturating. @param {Value} a @param {Value} b */
export function narrow(a, b) {
  return new Value('i16x8', [...a.code, ...b.code, ...simd(0x85)]);
}

/** @param {Value} vector @param {number} lane */
export function laneOf(vector, lane) {
  return vector.type === 'f32x4'
    ? new Value('f32', [...vector.code, ...simd(0x1f), lane])
    : new Value('i32', [...vector.code, ...simd(0x1b), lane]);
}

/** @param {keyof typeof LOADS} what @param {Value} at @param {number} [offset] in bytes */
export function load(what, at, offset = 0) {
  const { to, code, align } = /** @type {Load} */ (LOADS[what]);
  return new Value(to, [...at.code, ...code, align, ...unsigned(offset)]);
}

/** A function that is being written. */
export class Func {
  /** @param {Readonly<Record<string, Type>>} parameters @param {Type | null} result */
  constructor(parameters, result) {
    this.parameters = Object.values(parameters);
    this.result = result;
    /** @type {Type[]} */
    this.types = [];
    /** @type {number[]} */
    this.body = [];
  }

  /** @param {Type} type */
  local(type) {
    this.types.push(type);
    return new Local(type, this.parameters.length + this.types.length - 1, this.body);
  }

  /** @template {number} Count @param {Count} count @param {Type} type @returns {Tuple<Local, Count>} */
  locals(count, type) {
    return /** @type {any} */ (Array.from({ length: count }, () => this.local(type)));
  }

  /** A value that is computed here, once. @param {Value} value */
  let(value) {
    const local = this.local(value.type);
    local.set(value);
    return local;
  }

  /** @param {Value} at @param {Value} value @param {number} [offset] in bytes */
  store(at, value, offset = 0) {
    const code = { i32: [0x36], f32: [0x38] }[/** @type {string} */ (value.type)] ?? simd(0x0b);
    const align = value.type === 'i32' || value.type === 'f32' ? 2 : 0;
    this.body.push(...at.code, ...value.code, ...code, align, ...unsigned(offset));
  }

  /** @param {Value} condition @param {() => void} body */
  while(condition, body) {
    this.body.push(BLOCK, VOID, LOOP, VOID, ...condition.code, 0x45, BR_IF, 1);
    body();
    this.body.push(BR, 0, END, END);
  }

  /** The low 16 bits of a number. @param {Value} at @param {Value} value of type i32 */
  storeHalf(at, value) {
    this.body.push(...at.code, ...value.code, 0x3b, 1, 0);
  }

  /** Goes through memory: runs `body` with `at` from where it stands, `step` bytes further each time, until `end`. @param {Local} at @param {Value} end @param {number} step @param {() => void} body */
  walk(at, end, step, body) {
    this.while(at.isBelow(end), () => {
      body();
      at.set(at.add(step));
    });
  }
}

/** A module under way: its functions in their order, over a memory that is imported as `env.memory`. */
export class Module {
  constructor() {
    /** @type {{ readonly name: string, readonly func: Func }[]} */
    this.functions = [];
  }

  /**
   * Writes a function and exports it by its name.
   * @template {Readonly<Record<string, Type>>} Parameters
   * @param {string} name
   * @param {Parameters} parameters
   * @param {(f: Func, locals: { readonly [Name in keyof Parameters]: Local }) => Value | void} write
   *   gives back the result, if there is one
   * @param {Type | null} [result]
   */
  func(name, parameters, write, result = null) {
    const func = new Func(parameters, result);
    const locals = Object.entries(parameters).map(([key, type], i) => [key, new Local(type, i, func.body)]);
    const value = write(func, Object.fromEntries(locals));
    if (value) func.body.push(...value.code);
    this.functions.push({ name, func });
  }

  /** @param {{ readonly isShared: boolean, readonly mostPages: number }} memory */
  bytes({ isShared, mostPages }) {
    const types = this.functions.map(({ func }) => [
      0x60,
      ...list(func.parameters.map((type) => [valueType(type)])),
      ...list(func.result ? [[valueType(func.result)]] : []),
    ]);
    const memory = [
      ...text('env'),
      ...text('memory'),
      0x02,
      isShared ? 0x03 : 0x01,
      0x01,
      ...unsigned(mostPages),
    ];
    const bodies = this.functions.map(({ func: { types, body } }) => {
      const code = [...list(types.map((type) => [1, valueType(type)])), ...body, END];
      return [...unsigned(code.length), ...code];
    });
    return Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      ...section(1, types),
      ...section(2, [memory]),
      ...section(
        3,
        types.map((_, i) => unsigned(i)),
      ),
      ...section(
        7,
        this.functions.map(({ name }, i) => [...text(name), 0x00, ...unsigned(i)]),
      ),
      ...section(10, bodies),
    ]);
  }
}

/** @param {keyof typeof BINARY} name @param {Value} a @param {Value | number} b */
function binary(name, a, b) {
  const other = constant(a.type, b);
  if (other.type !== a.type) throw new Error(`${name} of ${a.type} and ${other.type}.`);
  return new Value(a.type, [...a.code, ...other.code, ...known(BINARY, name, a.type)]);
}

/** @param {Record<string, Partial<Record<Type, readonly number[]>>>} table @param {string} name @param {Type} type */
function known(table, name, type) {
  const code = table[name]?.[type];
  if (code === undefined) throw new Error(`There is no ${name} of ${type} here.`);
  return code;
}

/** @param {Type} type */
function valueType(type) {
  return { i32: I32, f32: F32 }[/** @type {string} */ (type)] ?? V128;
}

/** @param {number} id @param {readonly (readonly number[])[]} entries */
function section(id, entries) {
  const content = list(entries);
  return [id, ...unsigned(content.length), ...content];
}

/** @param {readonly (readonly number[])[]} entries */
function list(entries) {
  return [...unsigned(entries.length), ...entries.flat()];
}

/** @param {string} name */
function text(name) {
  const bytes = new TextEncoder().encode(name);
  return [...unsigned(bytes.length), ...bytes];
}

/** LEB128. @param {number} value @returns {number[]} */
function unsigned(value) {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** @param {number} value @returns {number[]} */
function signed(value) {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}
