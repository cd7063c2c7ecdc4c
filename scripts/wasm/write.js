import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparison } from './comparison.js';
import { encoder } from './encoder.js';
import { products } from './products.js';

/** 512 MB: the weights of the model and a workplace for each of a hundred threads. As in src/meaning/engine/shared-memory.ts. */
const MODEL_PAGES = 8_192;

/** 4 GB: vectors of ten million paragraphs. As in src/search/meaning/vector-memory.ts. */
const VECTOR_PAGES = 65_536;

/** 8 MB: the weights of the network that tells what answers, and what it works on. As in src/meaning/answering/products.ts. */
const NETWORK_PAGES = 128;

/** Writes the kernels into a folder. @param {string} folder */
export function writeKernels(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'encoder.wasm'), encoder().bytes({ isShared: true, mostPages: MODEL_PAGES }));
  writeFileSync(
    join(folder, 'comparison.wasm'),
    comparison().bytes({ isShared: true, mostPages: VECTOR_PAGES }),
  );
  writeFileSync(
    join(folder, 'products.wasm'),
    products().bytes({ isShared: false, mostPages: NETWORK_PAGES }),
  );
}
