import type { EncoderOptions } from 'flexsearch';
import english from 'flexsearch/lang/en';

/**
 * The stop list for the engines that take one but bring none: that of FlexSearch's English pack, so that neither
 * Clippings' list nor the words that made the corpus decide how a peer fares.
 */
export const stopWords: ReadonlySet<string> = new Set((english as EncoderOptions).filter as Set<string>);
