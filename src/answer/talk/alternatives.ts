import { spaced } from './folded.js';
import { de } from './phrases/de.js';
import { en } from './phrases/en.js';
import { es } from './phrases/es.js';
import { fr } from './phrases/fr.js';
import type { Phrases } from './phrases/phrases.js';

const LANGUAGES: readonly Phrases[] = [en, de, fr, es];

/** The alternatives of these kinds in all languages, as the source of a regular expression. */
export function alternatives(...kinds: readonly (keyof Phrases)[]): string {
  const phrases = kinds.flatMap((kind) => LANGUAGES.flatMap((language) => language[kind]));
  return `(?:${phrases.map(spaced).join('|')})(?![\\p{L}\\p{N}])`;
}
