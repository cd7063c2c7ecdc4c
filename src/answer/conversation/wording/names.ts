import { tokenize } from '../../../search/terms/terms.js';
import { isTalk } from '../../question/talk.js';

/** What a name stands for, as far as the words around it tell. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

export interface Name {
  readonly text: string;
  readonly kind: NameKind;
  /** As it stands in a sentence: "the European Patent Office". */
  readonly said: string;
}

const WORD = "(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}\\.(?=\\s\\p{Lu})|\\p{Lu}[\\p{L}\\p{N}&]*(?:[’'-]\\p{L}+)*)";
/** "European Court of Justice", "Operation Copper Thread"; single letters and numbers do not begin a name. */
const NAME = new RegExp(`${WORD}(?:\\s+(?:(?:of|for|and|the|de|van|von|der|la|al)\\s+){0,2}${WORD})*`, 'gu');

/** Capitalised only because they begin a sentence, or no name of anything. */
const NO_NAME =
  /^(?:The|A|An|In|On|At|For|And|But|Or|So|When|While|After|Before|As|Since|Under|By|From|With|If|It|Its|He|She|They|We|You|I|His|Her|Their|This|That|These|Those|There|Who|What|Which|Where|Why|How|Is|Are|Was|Were|Did|Do|Does|Has|Have|Had|Can|Could|Will|Would|Should|May|Might|Also|However|Then|Now|No|Not|Yes|To|Of|One|Two|Another|Other|Some|All|Most|Many|More|First|Second|Last|Tell|Give|Let|Okay|OK|January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mr|Mrs|Ms|Miss|Madam|Dr|Judge|Justice|Lord|Lady|Dame|Sir|Baroness|President|Professor)$/;

const TITLE =
  /\b(?:Mr|Mrs|Ms|Dr|Judge|Justice|Lord|Lady|Sir|President|Professor|Commissioner|Minister|Senator)\.?\s+(?:Justice\s+)?$/;
const SPEAKS = /^,?\s+(?:said|says|told|wrote|argued|added|explained|decided|ruled|testified)\b/;
const ORGANISATION =
  /\b(?:Inc|Ltd|LLC|Corp|Company|Court|Office|Bank|Commission|Agency|University|College|Group|Council|Parliament|Congress|Committee|Ministry|Department|Union|Organi[sz]ation|Association|Institute|Customs|Police|Party|Board|Authority|Service|Senate|House|Center|Centre)\b|^\p{Lu}{2,}$/u;
const BEFORE_PLACE = /\b(?:in|at|near|from|outside|across|off|to)\s+(?:the\s+)?$/;

/** "British", "Chinese", "American": what something is, not what it is called. */
const OF_A_COUNTRY = /^\p{Lu}\p{Ll}{2,}(?:ish|ese|ican|ian|ean)$/u;
const BEGINS_SENTENCE = /(?:^|[.!?:…]["'”’)]*\s)["'“‘(]*$/u;
const ACRONYM = /^\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}]/u;

/**
 * The names in a text, in order, each once. A sentence begins with a capital whatever its first word is, so that such a
 * word is a name only where it stands within a sentence elsewhere, in the text itself or in one of `others`.
 */
export function namesIn(text: string, others: readonly string[] = []): Name[] {
  const names = new Map<string, Name>();
  for (const match of text.matchAll(NAME)) {
    const words = match[0].split(/\s+/);
    let at = match.index;
    while (words.length > 0 && (/^\p{Ll}/u.test(words[0]!) || NO_NAME.test(words[0]!.replace(/\.$/, '')))) {
      at += text.slice(at).indexOf(words[0]!) + words.shift()!.length;
    }
    if (words.length === 1 && OF_A_COUNTRY.test(words[0]!)) continue;
    const name = words.join(' ').replace(/(?:[’']s|[.’'-])$/u, '');
    if (name.length < 2 || names.has(name) || tokenize(name).every(({ term }) => isTalk(term))) continue;
    const start = text.indexOf(name, match.index);
    const before = text.slice(0, start);
    if (BEGINS_SENTENCE.test(before) && isDoubtful(name) && ![text, ...others].some((t) => isWithin(name, t)))
      continue;
    names.set(name, {
      text: name,
      kind: kindOf(name, before, text.slice(start + name.length)),
      said: /\bthe\s+$/i.test(before) ? `the ${name}` : name,
    });
  }
  return [...names.values()];
}

function isDoubtful(name: string): boolean {
  return !/\s/.test(name) && !ACRONYM.test(name) && !ORGANISATION.test(name);
}

/** Whether a name stands in a text, and not only at the beginning of sentences. */
function isWithin(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWord = !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' ');
    if (isWord && /[\s“‘("']$/u.test(text.slice(0, at)) && !BEGINS_SENTENCE.test(text.slice(0, at)))
      return true;
  }
  return false;
}

function kindOf(name: string, before: string, after: string): NameKind {
  if (ORGANISATION.test(name)) return 'organisation';
  if (TITLE.test(before.slice(-40)) || (SPEAKS.test(after) && /^\S+\s+\S+$/.test(name))) return 'person';
  if (BEFORE_PLACE.test(before.slice(-20)) && !/\s/.test(name)) return 'place';
  return 'unknown';
}
