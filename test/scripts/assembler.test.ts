import { describe, expect, it } from 'vitest';
import { constant, int, laneOf, load, Module, unary } from '../../scripts/wasm/assembler.js';

const MEMORY = { isShared: false, mostPages: 1 };

function run(module: Module) {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
  const compiled = new WebAssembly.Module(module.bytes(MEMORY));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return { memory, exports: exports as Record<string, (...numbers: number[]) => number> };
}

describe('the assembler', () => {
  it.each([0, 1, 63, 64, 127, 128, 8_191, 65_536, -1, -64, -65, -2_147_483_648, 2_147_483_647])(
    'writes the number %i',
    (number) => {
      const module = new Module();
      module.func('number', {}, () => int(number), 'i32');
      expect(run(module).exports.number!()).toBe(number);
    },
  );

  it('walks through memory, and computes what is used twice once where it is let', () => {
    const module = new Module();
    module.func(
      'sumOfSquares',
      { from: 'i32', end: 'i32' },
      (f, { from, end }) => {
        const sum = f.local('f32x4');
        f.walk(from, end, 16, () => {
          const four = f.let(load('f32x4', from));
          sum.set(sum.add(four.mul(four)));
        });
        return laneOf(sum, 0).add(laneOf(sum, 3));
      },
      'f32',
    );
    const { memory, exports } = run(module);
    new Float32Array(memory.buffer).set([1, 9, 9, 2, 3, 9, 9, 4]);
    expect(exports.sumOfSquares!(0, 32)).toBe(1 + 4 + 9 + 16);
    expect(exports.sumOfSquares!(0, 0)).toBe(0);
  });

  it('refuses what no instruction does', () => {
    expect(() => constant('i32', 1).div(2)).toThrow('no div of i32');
    expect(() => int(1).add(constant('f32', 1))).toThrow('add of i32 and f32');
    expect(() => unary('sqrt', int(1))).toThrow('sqrt is for f32, not i32');
  });
});
