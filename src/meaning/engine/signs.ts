import { PIECE_WIDTH } from './layout.js';

/** Of the signs of a piece's vector, a bit a component. */
export const SIGN_BYTES = PIECE_WIDTH / 8;
