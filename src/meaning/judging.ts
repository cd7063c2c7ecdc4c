import type { Within } from '../search/before.js';
import type { Said } from './answering/network.js';
import type { ParagraphMeaning, PlacedText, QuestionMeaning } from './engine/meanings.js';
import type { JudgedBy } from './look/judged.js';
import type { SecondLook } from './look/second-look.js';
import type { Embedder } from './threads/embedder.js';

/** By what it is judged what answers; null where that is not known in time. */
export async function judgedBy(
  { question, meaning }: { readonly question: string; readonly meaning: QuestionMeaning },
  within: Within | undefined,
  looker: SecondLook,
  meaningOf: (text: string) => Promise<QuestionMeaning | null>,
): Promise<JudgedBy | null> {
  if (!within) return { question, meaning, before: null };
  const asked = looker.within(within.asked, within.before);
  const together = await meaningOf(asked.text);
  return together && { asked, meaning: together, before: within.before };
}

/** Judgements by the network, in the threads of the model. */
export class Judgements {
  readonly #embedder: Embedder;
  #underWay = 0;

  constructor(embedder: Embedder) {
    this.#embedder = embedder;
  }

  /** How many questions are judged now. */
  get underWay(): number {
    return this.#underWay;
  }

  /** What the network says of the first of the paragraphs; nothing where it fails: then they are ranked without. */
  async of(
    by: JudgedBy,
    paragraphs: readonly PlacedText[],
    read: readonly (ParagraphMeaning | null)[],
    { looker, signal }: { readonly looker: SecondLook; readonly signal?: AbortSignal | undefined },
  ): Promise<readonly (Said | null)[]> {
    const { asked, paragraphs: first } = looker.toJudge(by, paragraphs, read);
    this.#underWay++;
    try {
      return await this.#embedder.judge(asked, first, signal);
    } catch {
      return [];
    } finally {
      this.#underWay--;
    }
  }
}
