import { readFileSync } from 'node:fs';

/** Made by the build, beside what is compiled. */
const FOLDER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/wasm/' : '../../../wasm/',
  import.meta.url,
);

/**
 * Runs a kernel that scripts/wasm writes over a memory.
 * @throws where the machine has no SIMD, or the build did not write it
 */
export function kernelOf<Kernel>(
  name: 'comparison' | 'encoder' | 'products',
  memory: WebAssembly.Memory,
): Kernel {
  const module = new WebAssembly.Module(readFileSync(new URL(`${name}.wasm`, FOLDER)));
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernel;
}
