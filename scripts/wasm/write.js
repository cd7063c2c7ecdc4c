import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encoder } from './encoder.js';

/** 512 MB: the weights of the model and a workplace for each of a hundred threads. As in src/meaning/engine/shared-memory.ts. */
const MODEL_PAGES = 8_192;

/** Writes the kernels into a folder. @param {string} folder */
export function writeKernels(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'encoder.wasm'), encoder().bytes({ isShared: true, mostPages: MODEL_PAGES }));
}
