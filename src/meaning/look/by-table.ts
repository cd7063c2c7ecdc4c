import type { PlacedText } from '../engine/meanings.js';
import { type Looked, SecondLook } from './second-look.js';

/** Meaning where nothing is read and no model is loaded: the table alone takes the second look. */
export interface MeaningByTable {
  vectorOf(): Promise<null>;
  /** Null when what is shipped cannot be loaded. Never rejects. */
  lookAt(question: string, paragraphs: readonly PlacedText[]): Promise<Looked | null>;
}

/** @param onTrouble told once, as a sentence, when what is shipped cannot be loaded */
export function meaningByTable(
  onTrouble: (message: string) => void,
  load: () => Promise<SecondLook> = () => SecondLook.load(),
): MeaningByTable {
  let look: Promise<SecondLook | null> | null = null;
  return {
    vectorOf: async () => null,
    async lookAt(question, paragraphs) {
      look ??= load().catch((error: Error) => {
        onTrouble(
          `The words of the model cannot be used (${error.message}). Answers go by words. npm ci installs them again.`,
        );
        return null;
      });
      const looker = await look;
      return looker?.at(looker.asked(question), paragraphs, null, []) ?? null;
    },
  };
}
