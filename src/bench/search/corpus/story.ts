import { between, type Random, seededRandom, seedOf } from '../../../cli/eval/random.js';
import { type Name, organisation, person, place } from './names.js';
import { drawRank, drawTopicalRank } from './vocabulary.js';

/** What an article is about: its topic's words, its story's own words, and who and where. */
export interface Story {
  readonly topic: number;
  /** Ranks of words that come up again and again in this story. */
  readonly words: readonly number[];
  readonly people: readonly Name[];
  readonly organisations: readonly Name[];
  readonly places: readonly Name[];
}

const topics = 400;
const topicVocabulary = 250;
const topicOrganisations = 40;

/** Streams of random numbers that must not run in step with each other. */
const stream = { origin: 1, story: 2, topicWord: 3, topicOrganisation: 4 };

/**
 * The story of an article. Two articles in five follow up an earlier article's story, as news does: they share its
 * people, places and words, so that the right paragraph has close relatives.
 */
export function storyOf(seed: number, article: number): Story {
  const choice = seededRandom(seedOf(seed, stream.origin, article));
  const followsUp = choice() < 0.4;
  const back = 1 + Math.floor(-40 * Math.log(1 - choice()));
  const origin = followsUp ? Math.max(0, article - back) : article;
  const random = seededRandom(seedOf(seed, stream.story, origin));
  const topic = Math.floor(topics * random() ** 1.5);
  return {
    topic,
    words: Array.from({ length: between(random, 10, 16) }, () => drawTopicalRank(random, 150, 100_000)),
    people: Array.from({ length: between(random, 2, 4) }, () => person(random)),
    organisations: Array.from({ length: between(random, 1, 3) }, () =>
      random() < 0.6 ? organisationOf(seed, topic, random) : organisation(random),
    ),
    places: Array.from({ length: between(random, 1, 3) }, () => place(random)),
  };
}

/** Draws one of a topic's words, its first words oftener than its last. */
function drawTopicWord(seed: number, topic: number, random: Random): number {
  const position = Math.floor(topicVocabulary ** random());
  return drawTopicalRank(seededRandom(seedOf(seed, stream.topicWord, topic, position)), 60, 40_000);
}

/**
 * Draws the rank of the next content word: half from the whole language, the rest from what the article is about and
 * from what the paragraph has just spoken of, because a word that was used is likely to be used again.
 */
export function drawContent(seed: number, story: Story, focus: readonly number[], random: Random): number {
  const roll = random();
  if (roll < 0.5) return drawRank(random);
  if (roll < 0.75) return drawTopicWord(seed, story.topic, random);
  const own = roll < 0.9 ? story.words : focus;
  return own[Math.floor(random() * own.length)] ?? drawRank(random);
}

function organisationOf(seed: number, topic: number, random: Random): Name {
  const position = Math.floor(topicOrganisations ** random());
  return organisation(seededRandom(seedOf(seed, stream.topicOrganisation, topic, position)));
}
