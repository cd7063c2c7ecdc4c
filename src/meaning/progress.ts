/** How far the archive has been read for meaning. */
export interface Progress {
  /**
   * `waiting` before an archive is there, `reading` its paragraphs, `ready`, and `broken`: without a model, so that words alone decide.
   */
  readonly state: 'waiting' | 'reading' | 'ready' | 'broken';
  /** Of `of` paragraphs so many are known by their meaning. */
  readonly embedded: number;
  readonly of: number;
  /** Paragraphs that the model failed on: they are found by their words. */
  readonly failed: number;
}

/** A sentence for the terminal. */
export function progressInWords({ state, embedded, of, failed }: Progress): string {
  const left = failed > 0 ? ` (${failed} could not be read: found by words)` : '';
  switch (state) {
    case 'waiting':
      return 'Meaning: waiting for an archive.';
    case 'reading':
      return `Meaning: ${embedded} of ${of} paragraphs read${left}; the others are read as they are asked for.`;
    case 'ready':
      return `Meaning: all ${of} paragraphs read${left}.`;
    case 'broken':
      return 'Meaning: off, because the model cannot be used; answers go by words.';
  }
}
