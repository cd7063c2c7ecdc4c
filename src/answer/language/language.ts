/** The languages that can be told, as ISO 639-1 codes. */
export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Function words; those of two languages stand in both. */
const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`the of and to is was were are been has have had did does do who whom whose what which when where why how many much
    with from for by at that this these those it its they their there be will would can could should not or but about into`),
  de: words(`der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind war waren wird werden
    wurde wurden worden hat haben hatte hatten kann können konnte soll sollte wer wen wem wessen was wann wo wohin woher warum wieso
    weshalb wie welche welcher welches welchen welchem wieviel viele mit von vom zu zum zur bei beim für auf aus nach über unter gegen
    durch im am sich es sie er ich wir ihr gibt gab dass als auch noch seit bis um vor zwischen ihre seine gegenüber`),
  fr: words(`le la les un une des du de et ou où mais est sont était étaient sera a ont avait été qui que quoi quel quelle quels
    quelles quand comment pourquoi combien dans sur avec pour par sans sous chez entre contre ce cet cette ces il elle ils elles on ne
    pas plus se sa son ses leur leurs au aux y je nous vous fait fut ainsi selon depuis lors`),
  es: words(`el la los las un una unos unas de del y o pero es son era eran fue fueron ser ha han había sido está están qué que quién
    quien quiénes cuál cuáles cuándo cuando dónde donde cómo como cuánto cuánta cuántos cuántas cuantos cuantas por para con sin sobre
    entre contra desde hasta en al se su sus lo le les no más muy este esta estos estas ese esa hay`),
};

/** Words with which a question begins in one language only. */
const ASKS: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  de: words('wer wen wem wessen wann warum wieso weshalb welche welcher welches welchen wieviel wie'),
  fr: words('quand pourquoi combien comment quel quelle quels quelles'),
  es: words('quién quien quiénes cuándo dónde cómo cuánto cuánta cuántos cuántas cuál cuáles qué'),
};

const WORD = /\p{L}+/gu;
/** Two words are a chance, or a name: "Los Angeles de Charlie". */
const SURE = 3;
/** Of all words of a question that many are function words. */
const SHARE = 0.3;
/** Of a short one nearly all, or it begins with a word that asks. */
const SHORT = 5;
const NEARLY_ALL = 0.6;

/** The language of a text by its function words; null where they do not tell. */
export function languageOf(text: string): Language | null {
  const all = text.toLowerCase().normalize('NFC').match(WORD) ?? [];
  const counts = LANGUAGES.map((language) => ({
    language,
    count: all.filter((word) => FUNCTION_WORDS[language].has(word)).length,
  })).sort((a, b) => b.count - a.count);
  const [best, next] = counts as [(typeof counts)[number], (typeof counts)[number]];
  const isClear = best.count > next.count && best.count >= all.length * SHARE;
  if (isClear && best.count >= SURE) return best.language;
  if (all.length > SHORT || !isClear) return null;
  const isNearlyAll = best.count > 1 && best.count >= all.length * NEARLY_ALL;
  return isNearlyAll || ASKS[best.language]?.has(all[0]!) ? best.language : null;
}

/** How many paragraphs tell an archive's language. */
const SAMPLE = 60;

/** The language of most of the texts, by a sample of them; English where they do not tell. */
export function commonLanguage(texts: readonly string[]): Language {
  const counts = new Map<Language, number>();
  const step = Math.max(1, Math.floor(texts.length / SAMPLE));
  for (let i = 0; i < texts.length; i += step) {
    const language = languageOf(texts[i]!.slice(0, 1000));
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? 'en';
}

/** Whether a word is a function word of the language. */
export function isFunctionWord(word: string, language: Language): boolean {
  return FUNCTION_WORDS[language].has(word.toLowerCase().normalize('NFC'));
}
