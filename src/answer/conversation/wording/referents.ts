import type { Gender } from '../../../search/terms/forms/given-names.js';
import type { Turn } from '../../answer.js';
import { readQuestion } from '../../question/question.js';
import { agreeingWith } from './agreement.js';
import { isSaidAs, isSomebody, merged, passageOf, peopleAbout } from './at-hand.js';
import { answerOf, type Discussed, previousOf, textsOf, turnsAbout } from './discussed.js';
import { type Name, type NameKind, namesIn } from './names.js';
import { isSameName, peopleIn } from './people.js';

const SHE = /\b(?:she|her)\b/i;
const HE = /\b(?:he|him|his)\b/i;
const THEY = /\b(?<!\b(?:are|were)\s)(?:they|them|their)\b/i;
const THERE = /\bthere(?=\W*$)/i;
const FITTING: readonly { readonly pronoun: RegExp; readonly fits: readonly NameKind[] }[] = [
  { pronoun: /\b(?:he|him|his|she|her)\b/i, fits: ['person', 'unknown'] },
  { pronoun: THEY, fits: ['organisation', 'unknown'] },
  { pronoun: THERE, fits: ['place', 'organisation'] },
];
/** "It" stands for anything, but after a question of what something is, for that. */
const IT = /\b(?:it|its)\b/i;
const DEFINED =
  /^\W*[Ww]hat(?:['’]s|\s+(?:is|was|are|were))\s+((?:an?\s|the\s|\p{Lu}).{2,60}?)(?:\s+(?:about|for|of|like))?\W*$/u;
/** Those who decide are not those about whom they do. */
const DECIDES = /\b(?:Court|Parliament|Congress|Senate|Jury|Tribunal|Board|Commission|Council)\b/;
/** Things in the plural, which "they" may as well be. */
const PLURAL = /(?<![\p{L}’'-])\p{Ll}{3,}[^s\W]s(?![\p{L}’'])/u;
const NO_PLURAL =
  /(?<![\p{L}])(?:does|has|was|news|this|its|his|always|perhaps|series|business)(?![\p{L}])/gu;

/** Whom or what a pronoun stands for. */
export interface Resolved {
  /** The question with the name in the pronoun's place, where exactly one fits; else null. */
  readonly text: string | null;
  /** Where several do, the question with each of the first two. */
  readonly readings: readonly string[];
}

/** "When did the owls lose their names": whose they are stands before. */
const OWN_SUBJECT = /\b(?:the|an?|these|those)\s+\p{L}{3,}.*\b(?:their|its|his|her(?=\s+\p{L}))\b/iu;

/** "And Bannon, did he go to jail?": who is meant stands before. */
const OWN_TOPIC = /^\W*(?:and|but|ok(?:ay)?|so|(?:what|how)\s+about)\s+[^,]{2,40},/iu;
/** What a question says before the pronoun may be whom it means: "the guy who hit him", "my sister already paid, can she …". */
const SOMEBODY = {
  female: /\b(?:wom[ae]n|lady|girl|queen|wife|sister|mother|mom|mum|daughter|aunt|girlfriend|widow)\b/iu,
  male: /\b(?:m[ae]n|guy|boy|king|husband|brother|father|dad|son|uncle|boyfriend|widower)\b/iu,
};
/** More than what something is called: what somebody does, or a part of a sentence. */
const NO_THING = /[,;—]|\b(?:\p{L}+ing|who(?:ever)?|which|that|to|anyway|instead|now|then)\b/u;

const NOT_KNOWN: Resolved = { text: null, readings: [] };
const MOST_READINGS = 2;

/** Resolves a question's pronoun against who was asked about and who stands in what was shown. */
export function resolved(question: string, discussed: Discussed): Resolved {
  if (OWN_SUBJECT.test(question) || OWN_TOPIC.test(question)) return NOT_KNOWN;
  const gender = SHE.test(question) ? 'female' : HE.test(question) ? 'male' : null;
  if (gender) return someone(question, gender, discussed);
  if (THEY.test(question)) return group(question, discussed);
  const thing = IT.test(question) && DEFINED.exec(previousOf(discussed, 'shown'))?.[1];
  const isThing = thing && !NO_THING.test(thing) && peopleIn(thing).length === 0;
  return isThing ? { text: replaced(question, IT, thing), readings: [] } : NOT_KNOWN;
}

function someone(question: string, gender: Gender, discussed: Discussed): Resolved {
  const pronoun = gender === 'female' ? SHE : HE;
  const before = question.slice(0, question.search(pronoun));
  // Whoever the question itself names before the pronoun is meant.
  if (peopleIn(before).length > 0 || SOMEBODY[gender].test(before)) return NOT_KNOWN;
  for (const turn of turnsAbout(discussed)) {
    const asked = readQuestion(turn.understoodAs).core;
    const passage = turn.isUnsure ? '' : passageOf(turn, discussed);
    const isOther = (name: string) => !isNamedIn(name, question);
    const spokenOf = among([asked], gender).filter(isOther);
    const asksWho = ASKS_WHO.test(asked);
    // Who is asked for is not who was named in asking.
    if (spokenOf.length === 1 && !asksWho) return chosen(spokenOf, question, pronoun);
    const sentence = answerOf(turn);
    const all = among([asked, passage], gender).filter(isOther);
    const near = among([asked, sentence], gender).filter(isOther);
    const isNear = near.length === 1 && !pronoun.test(sentence);
    if (all.length > 1 && !isNear) return chosen(all, question, pronoun);
    const [only] = isNear ? near : all;
    if (only === undefined) {
      // Who was asked for is meant, and was not found.
      if (turn.isUnsure && asksWho) return NOT_KNOWN;
      continue;
    }
    // Who only happens to stand there is as often not meant, and may not be the only one who is named.
    if (mayBeOthers(isNear ? sentence : passage, only, gender)) return NOT_KNOWN;
    const isMeant = isNamedIn(only, asksWho ? sentence : headlineOf(turn, discussed));
    return isMeant ? chosen([only], question, pronoun) : NOT_KNOWN;
  }
  return NOT_KNOWN;
}

const ASKS_WHO = /\bwho\b/i;

/** Whether a text names others who may be of the same gender, as far as one can tell. */
function mayBeOthers(text: string, name: string, gender: Gender): boolean {
  const known = peopleIn(text, [text]).filter((person) => (person.gender ?? gender) !== gender);
  return namesIn(text, [text]).some(
    ({ text: other, kind }) =>
      (kind === 'person' || kind === 'unknown') &&
      /\s/.test(other) &&
      !isNamedIn(name, other) &&
      !known.some((person) => isSameName(person.name, other)),
  );
}

/** Whether a text says somebody's name, or the last part of it. */
function isNamedIn(name: string, text: string): boolean {
  const last = name.split(/\s+/).at(-1)!;
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(last)}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function headlineOf({ shown: [first] }: Turn, { lexicon }: Discussed): string {
  return first ? (lexicon.headlineOf(first.article) ?? '') : '';
}

/** The names of those in the texts whom a pronoun may stand for: of its gender, or where none is, of no known one. */
function among(texts: readonly string[], gender: Gender): string[] {
  const people = merged(texts.flatMap((text) => peopleIn(text, texts)));
  const fitting = people.filter((person) => person.gender === gender);
  const fits = fitting.length > 0 ? fitting : people.filter((person) => person.gender === null);
  return fits.map(({ name }) => name);
}

/** "They" may be anybody in the plural: an organisation only where the question before names one, and nobody else. */
function group(question: string, discussed: Discussed): Resolved {
  const [asked = '', ...others] = textsOf(discussed, 'shown');
  if (PLURAL.test(asked.replace(NO_PLURAL, ''))) return NOT_KNOWN;
  const people = peopleAbout(discussed);
  const fits = namesIn(asked, [asked, ...others]).filter(
    ({ text: name, kind, said }) =>
      // "The Madrid system", "the Lumenhart trial": what something else is called by.
      (kind === 'organisation' || (kind === 'unknown' && said === name)) &&
      !DECIDES.test(name) &&
      !isNamedIn(name, question) &&
      !people.some((person) => isSameName(person.name, name)) &&
      !isSomebody(name, discussed),
  );
  return fits.length > 0 ? chosen(saidIn(fits, discussed), question, THEY) : NOT_KNOWN;
}

/**
 * The question with its pronoun replaced by the likeliest name, which is good enough to look by and not to be shown; null
 * where none fits.
 */
export function likeliest(question: string, discussed: Discussed): string | null {
  const found = FITTING.find(({ pronoun }) => pronoun.test(question));
  if (!found) return null;
  const [asked = '', ...rest] = textsOf(discussed, 'full');
  const headline = headlineOf(discussed.turns.at(-1)!.turn, discussed);
  const texts = [asked, ...rest.slice(0, 1), headline, ...rest.slice(1)];
  const own = new Set(namesIn(question, texts).map(({ text }) => text));
  const all = texts.flatMap((text) => namesIn(text, texts));
  // What is a place or an organisation once stays one where the words around it do not tell.
  const others = all.filter(({ kind }) => kind !== 'unknown' && !found.fits.includes(kind));
  const isOther = (name: string) =>
    others.some(({ text }) => name.includes(text) || text.split(' ').includes(name));
  const isPerson = found.fits[0] === 'person';
  const gender = SHE.test(question) ? 'female' : 'male';
  // No one person is "they", nor "she" who is a man.
  const wrong = peopleAbout(discussed).filter((person) => !isPerson || (person.gender ?? gender) !== gender);
  const isNot = (name: string) => wrong.some((person) => isSameName(person.name, name));
  const fitting = all
    .filter(({ text, kind }) => found.fits.includes(kind) && !own.has(text) && !isOther(text) && !isNot(text))
    // "The Copper Thread" is nobody.
    .filter(({ said, text }) => !isPerson || said === text);
  const name = (isPerson && fitting.find(({ kind }) => kind === 'person')) || fitting[0];
  return name ? replaced(question, found.pronoun, name.said) : null;
}

/** As sentences say them: "the EPO", where the article at hand does, but "ICANN". */
function saidIn(names: readonly Name[], discussed: Discussed): string[] {
  return names.map(({ said, text }) => {
    const isInitials = said === text && /^\p{Lu}{2,}$/u.test(text);
    return isInitials && isSaidAs(`the ${text}`, discussed) ? `the ${text}` : said;
  });
}

function chosen(names: readonly string[], question: string, pronoun: RegExp): Resolved {
  const readings = names.slice(0, MOST_READINGS).map((name) => replaced(question, pronoun, name));
  return names.length === 1 ? { text: readings[0]!, readings: [] } : { text: null, readings };
}

function replaced(question: string, pronoun: RegExp, name: string): string {
  const agreeing = pronoun === THEY ? agreeingWith(name, question) : question;
  return agreeing.replace(pronoun, (word, at: number) => {
    const isOwners = /^(?:his|its|their)$/i.test(word) || /^her\s+\p{L}/iu.test(agreeing.slice(at));
    return isOwners ? `${name}’s` : name;
  });
}
