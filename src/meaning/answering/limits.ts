import { PIECE_WIDTH } from '../engine/layout.js';

/** What is further back in a question or a passage counts no more; it was taught with shorter ones. */
export const MOST_ASKED = 40;
/** And so many pieces of what was said before it. */
export const MOST_BEFORE = 84;
export const MOST_READ = 256;

/** As it was taught: a component is about 1 or -1, products with signs are about cosines, and this much more is looked at what is alike. */
export const UNIT = Math.sqrt(PIECE_WIDTH);
export const COSINE = Math.sqrt(Math.PI / 2 / PIECE_WIDTH);
export const LEAN = 8;
