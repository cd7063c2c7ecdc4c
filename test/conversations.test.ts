// Longer than 200 lines because it is a table of conversations, turn by turn.
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Answerer, Conversation } from '../src/answer/answer.js';
import { createAnswerer } from '../src/answer/answerer.js';
import { remember } from '../src/answer/remember.js';
import { loadArchive } from '../src/archive/load.js';

/** What is asked, where the answer stands (null: nothing found), and how it was understood where not as it stands. */
type Asked = readonly [question: string, place: string | null, understoodAs?: string];

async function check(answerer: Answerer, turns: readonly Asked[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  let conversation: Conversation | undefined;
  for (const [question, place, understoodAs = question] of turns) {
    const answer = await answerer.ask(question, { conversation });
    const first = answer.outcome === 'answered' ? answer.passages[0].citation : null;
    expect([question, first && `${first.article} ${first.paragraph}`, answer.understoodAs]).toEqual([
      question,
      place,
      understoodAs,
    ]);
    answers.push(answer);
    conversation = remember(conversation, answer);
  }
  return answers;
}

interface NaturalTurn {
  readonly question: string;
  readonly kind: string;
  readonly relevant: readonly { readonly article: string; readonly paragraph: number }[];
}

/** What is told from the records quotes none. */
function passagesOf(answer: Answer) {
  if (answer.outcome === 'told') return [];
  return answer.outcome === 'answered' ? answer.passages : answer.nearMisses;
}

const TAMWORTH = 'What did Lord Justice Tamworth say was wrong with the first judgment?';
const APPEAL = '2018/court-of-appeal-overturns-biscuit-tin-ruling';
const SLANTS = '2017/slants-win-at-supreme-court';
const THAILAND = '2017/thailand-joins-madrid-system';
const STREAM = '2017/streamnest-loses-bid-to-register-free-trial-slogan';
const MARRAKESH = '2016/marrakesh-treaty-enters-into-force';
const WHOIS = '2018/whois-goes-dark-under-gdpr';
const KRUME = '2018/cookie-banner-is-not-a-trade-mark';
const DOCK = '2018/newsletter-wins-copyright-case-against-dockdigest';
const MONKEY = '2017/monkey-selfie-case-settled';
const KESTREL = '2017/kestrel-tea-wins-back-its-name';

const SHIPPED: readonly (readonly [kind: string, ...turns: Asked[]])[] = [
  [
    'go on: paragraph after paragraph',
    [TAMWORTH, `${APPEAL} 3`],
    ['go on', `${APPEAL} 4`, `${TAMWORTH.slice(0, -1)} — go on`],
    ['go on', `${APPEAL} 5`, `${TAMWORTH.slice(0, -1)} — go on`],
  ],
  [
    'he, a person',
    ['Who runs the European Patent Office since July 2018?', 'brief-2018-campinos 1'],
    ['What was he doing before?', 'brief-2018-campinos 3', 'What was António Campinos doing before?'],
    ['For how long was he elected?', 'brief-2018-campinos 2', 'For how long was António Campinos elected?'],
  ],
  [
    'when, and a definite reference',
    ['Did Louboutin win over the red sole?', 'brief-2018-louboutin 1'],
    ['When did he register it?', 'brief-2018-louboutin 3', 'When did he register it?'],
    ['Did the advocate general agree?', 'brief-2018-louboutin 4'],
  ],
  [
    'his, why and who',
    ['Who is Simon Tam?', `${SLANTS} 4`],
    ['Why was his application refused?', `${SLANTS} 5`, 'Why was Simon Tam’s application refused?'],
    ['Who wrote the concurrence?', `${SLANTS} 8`],
  ],
  [
    'What about …?',
    ['How did Lumenhart and Brightwell settle?', '2018/lumenhart-and-brightwell-settle 2'],
    [
      'What about Canada?',
      '2018/lumenhart-and-brightwell-settle 10',
      'How did Lumenhart and Brightwell settle — what about Canada?',
    ],
  ],
  [
    'what else does the article say?',
    ['When does Thailand enter the Madrid system?', `${THAILAND} 1`],
    [
      'what else does the article say?',
      `${THAILAND} 3`,
      'When does Thailand enter the Madrid system — what else does the article say?',
    ],
  ],
  [
    'more: the next passage',
    ['When does Thailand enter the Madrid system?', `${THAILAND} 1`],
    ['more', 'brief-2018-indonesia-madrid 1', 'When does Thailand enter the Madrid system — more'],
  ],
  [
    'a change of subject',
    ['When does Thailand enter the Madrid system?', `${THAILAND} 1`],
    ['How many patents did the European Patent Office grant in 2016?', '2017/epo-results-for-2016 1'],
  ],
  [
    'it, and when',
    ['Which country was the first to ratify the Marrakesh Treaty?', `${MARRAKESH} 5`],
    ['When was it adopted?', `${MARRAKESH} 2`],
  ],
  [
    'a definite reference, and the third one',
    ['What did the Dublin court order DockDigest to do?', `${DOCK} 2`],
    ['How was the copying proved?', `${DOCK} 7`],
    ['What was odd about the third one?', `${DOCK} 8`],
  ],
  [
    'they, the organisation',
    ["Which classes did StreamNest's trademark application cover?", `${STREAM} 6`],
    ['How did they argue that it was distinctive?', `${STREAM} 7`],
  ],
  [
    'they, after a fine',
    ['How much was StreamNest fined in January?', `${STREAM} 4`],
    ['Will they appeal?', `${STREAM} 9`, 'Will StreamNest appeal?'],
  ],
  [
    'two fresh questions, both short',
    ['How much did Ebbing ask for in 2013?', `${KESTREL} 4`],
    ['Who is Simon Tam?', `${SLANTS} 4`],
  ],
  [
    'a definite reference in the article under discussion',
    ['Why is WHOIS hidden now?', `${WHOIS} 1`],
    ['How high are the fines?', `${WHOIS} 4`],
  ],
  [
    'three subjects, none drawn back',
    ['Who was the judge in the Lumenhart trial?', '2017/jury-awards-lumenhart-48-million 2'],
    ['Who is Simon Tam?', `${SLANTS} 4`],
    ["How many sites use Krume's banner?", `${KRUME} 4`],
  ],
  [
    'where',
    ['What did Slater agree to in the settlement over the monkey pictures?', `${MONKEY} 2`],
    ['Where did he take them?', `${MONKEY} 3`, 'Where did he take them?'],
  ],
  [
    'a definition is a fresh question',
    ['How many badge designs were in the embroidery machine?', '2018/copper-thread-four-sentenced 7'],
    ['What does laches mean?', `${KESTREL} 6`],
  ],
  [
    'her',
    ['How many disclosure requests did Brandlight send?', `${WHOIS} 7`],
    ['What is her advice?', `${WHOIS} 8`, 'What is her advice?'],
  ],
  [
    'who, of what was done',
    ['What was found at Felixstowe?', '2016/operation-copper-thread-at-felixstowe 1'],
    ['Who led it?', '2016/operation-copper-thread-at-felixstowe 6'],
  ],
  [
    'another year',
    ['How many patents did the EPO grant in 2016?', '2017/epo-results-for-2016 1'],
    ['And in 2017?', '2018/epo-results-for-2017 4', 'How many patents did the EPO grant in 2017?'],
  ],
  [
    'who, of what the article tells',
    ['What cookie banner did Krume try to register?', `${KRUME} 3`],
    ['Who opposed it?', `${KRUME} 6`],
  ],
  [
    'no question of its own: before which judge?',
    ['What was the verdict in the Lumenhart trial?', '2017/jury-awards-lumenhart-48-million 4'],
    [
      'Before which judge?',
      '2017/jury-awards-lumenhart-48-million 2',
      'What was the verdict in the Lumenhart trial — before which judge?',
    ],
  ],
  [
    'more specific: what follows in the article',
    ['What did the Dublin court order DockDigest to do?', `${DOCK} 2`],
    [
      'Can you be more specific?',
      `${DOCK} 3`,
      'What did the Dublin court order DockDigest to do — can you be more specific?',
    ],
  ],
  [
    'the second one, of those that were shown',
    [
      'What did the Court of Appeal decide about the biscuit tin?',
      '2018/court-of-appeal-overturns-biscuit-tin-ruling 1',
    ],
    ['the second one', '2018/court-of-appeal-overturns-biscuit-tin-ruling 2'],
  ],
  [
    'that case, of what was picked',
    ['Which court ruled on the tin?', '2017/high-court-finds-for-harrowgate-in-tin-case 1'],
    ['the second one', '2018/court-of-appeal-overturns-biscuit-tin-ruling 1'],
    ['Who sued in that case?', '2016/harrowgate-sues-pellam-over-biscuit-tin 1'],
  ],
  [
    'a remark in between changes nothing',
    ['Who runs the European Patent Office since July 2018?', 'brief-2018-campinos 1'],
    ['oh nice, a lawyer :)', null],
    ['What was he doing before?', 'brief-2018-campinos 3', 'What was António Campinos doing before?'],
  ],
  [
    'what about the EU, where there is an answer',
    ['What record did WIPO report for 2016?', '2017/wipo-domain-name-cases-reach-record-in-2016 1'],
    [
      'What about the EU?',
      '2017/eu-customs-detained-41-million-fakes-in-2016 1',
      'What record did WIPO report for 2016 — what about the EU?',
    ],
  ],
  [
    'the agency',
    [
      'How many cases against cybersquatters were filed with WIPO in 2016?',
      '2017/wipo-domain-name-cases-reach-record-in-2016 1',
    ],
    [
      "What did the agency say about filing without the holder's name?",
      '2018/wipo-domain-name-cases-in-2017 10',
    ],
  ],
  [
    'the memory of nothing found hurts nothing',
    ['Who is the mayor of Wellington?', null],
    ['Who is Simon Tam?', `${SLANTS} 4`],
  ],
  [
    'what the archive does not know is not made up from the conversation',
    ['Who is Simon Tam?', `${SLANTS} 4`],
    ['What about Zanzibar?', null, 'Who is Simon Tam — what about Zanzibar?'],
  ],
];

const PAGE = '../shared/articles/chinese-customs.txt';
const P = 'chinese-customs';
/** On a real page, kept beside the project where it is developed. */
const REAL: readonly (readonly [kind: string, ...turns: Asked[]])[] = [
  [
    'worded like an ellipsis, yet standing alone',
    ['who was asked to launch an investigation?', `${P} 7`],
    ['how many actions in 2016?', `${P} 9`],
  ],
  [
    'an ellipsis: how many?',
    ['how many actions in 2016?', `${P} 9`],
    ['how many items?', `${P} 9`, 'how many actions in 2016 — how many items?'],
    ['How big was the trade deficit?', `${P} 5`],
  ],
  [
    'by whom?',
    ['who was asked to launch an investigation?', `${P} 7`],
    ['by whom?', `${P} 7`, 'who was asked to launch an investigation — by whom?'],
  ],
  [
    'go on, and on',
    ['how many cases were found?', `${P} 1`],
    ['go on', `${P} 2`, 'how many cases were found — go on'],
    ['go on', `${P} 3`, 'how many cases were found — go on'],
  ],
  [
    'why?',
    ['how big was the trade deficit?', `${P} 5`],
    ['who was asked to launch an investigation?', `${P} 7`],
    ['why?', `${P} 7`, 'who was asked to launch an investigation — why?'],
  ],
  [
    'he, from the answer',
    ['Who is the IP attaché?', `${P} 11`],
    ['What did he say?', `${P} 11`, 'What did Michael Mangelson say?'],
  ],
  [
    'a fresh person, then he',
    ['how many cases were found?', `${P} 1`],
    ['who is Michael Mangelson?', `${P} 11`],
    ['What did he say?', `${P} 11`, 'What did Michael Mangelson say?'],
  ],
  [
    'the rest of the article, read on',
    ['How many items were detained?', `${P} 9`],
    [
      'what else does the article say?',
      `${P} 10`,
      'How many items were detained — what else does the article say?',
    ],
    ['go on', `${P} 11`, 'How many items were detained — go on'],
  ],
  [
    'in how many …?',
    ['How many items were detained?', `${P} 9`],
    ['in how many actions?', `${P} 9`, 'How many items were detained — in how many actions?'],
  ],
  [
    'more: another passage',
    ['Who is the IP attaché?', `${P} 11`],
    ['more', `${P} 10`, 'Who is the IP attaché — more'],
  ],
  [
    'what the archive does not know',
    ['how many cases were found?', `${P} 1`],
    ['What about the EU?', null, 'how many cases were found — what about the EU?'],
  ],
];

describe('conversations on the shipped archive', () => {
  let answerer: Answerer;
  beforeAll(async () => {
    answerer = await createAnswerer(await loadArchive('data/articles'));
  });

  it.each(SHIPPED)('%s', async (_, ...turns) => {
    await check(answerer, turns as Asked[]);
  });

  it('say what a question goes on with, where whom it means is not known', async () => {
    const [, answer] = await check(answerer, [
      ["Which classes did StreamNest's trademark application cover?", `${STREAM} 6`],
      ['How did they argue that it was distinctive?', `${STREAM} 7`],
    ]);
    expect(answer?.following).toBe("Which classes did StreamNest's trademark application cover?");
  });

  it('do not show a passage again as "more"', async () => {
    const [first, more] = await check(
      answerer,
      SHIPPED.find(([kind]) => kind.startsWith('more'))!.slice(1) as unknown as Asked[],
    );
    const places = (answer: Answer | undefined) =>
      answer?.outcome === 'answered'
        ? answer.passages.map(({ citation: c }) => `${c.article} ${c.paragraph}`)
        : [];
    expect(places(more).filter((place) => places(first).includes(place))).toEqual([]);
  });

  /**
   * Of the natural conversations, each asked as it would be typed, what was shown going into the next turn. Measured: 0.43
   * first by words, no question that stands alone reworded, all but 1 of 100 answered the same when asked twice.
   */
  it('of people who have not seen the code: the stand-alone is left alone, and what is asked twice answered the same', async () => {
    const lines = readFileSync('test/fixtures/questions/conversations-natural.jsonl', 'utf8');
    const reworded: string[] = [];
    let [all, first, same, asked] = [0, 0, 0, 0];
    const placeOf = (answer: Answer) => {
      const citation = passagesOf(answer)[0]?.citation;
      return citation && `${citation.article} ${citation.paragraph}`;
    };
    for (const line of lines.trimEnd().split('\n')) {
      const { turns } = JSON.parse(line) as { turns: NaturalTurn[] };
      let conversation: Conversation | undefined;
      for (const [i, { question, kind, relevant }] of turns.entries()) {
        const answer = await answerer.ask(question, { conversation });
        const place = placeOf(answer);
        conversation = remember(conversation, answer);
        if (kind === 'stand-alone' && answer.understoodAs !== question) reworded.push(answer.understoodAs);
        asked++;
        if (placeOf(await answerer.ask(question, { conversation })) === place) same++;
        if (i === 0 || relevant.length === 0) continue;
        all++;
        if (relevant.some(({ article, paragraph }) => place === `${article} ${paragraph}`)) first++;
      }
    }
    expect(reworded).toEqual([]);
    expect(same / asked).toBeGreaterThanOrEqual(0.97);
    expect(first / all).toBeGreaterThanOrEqual(0.38);
  });

  /** A little below what was measured (0.61 and 0.84): a change that makes follow-ups worse fails here. */
  const FLOORS = { first: 0.56, five: 0.8 };

  it('of the question set find the right paragraph, first or among five', async () => {
    const lines = readFileSync('test/fixtures/questions/conversations.jsonl', 'utf8').trimEnd().split('\n');
    let [all, first, five] = [0, 0, 0];
    for (const line of lines) {
      const { turns } = JSON.parse(line) as {
        turns: { question: string; relevant: { article: string; paragraph: number }[] }[];
      };
      let conversation: Conversation = { turns: [] };
      for (const [i, { question, relevant }] of turns.entries()) {
        const exclude = turns.slice(0, i).flatMap((before) => before.relevant);
        const answer = await answerer.ask(question, { conversation, exclude });
        const passages = passagesOf(answer);
        const rank = passages.findIndex(({ citation: c }) =>
          relevant.some(({ article, paragraph }) => article === c.article && paragraph === c.paragraph),
        );
        if (i > 0) all++;
        if (i > 0 && rank === 0) first++;
        if (i > 0 && rank >= 0) five++;
        const shown = relevant.map((place) => ({ ...place, sentence: '' }));
        conversation = {
          turns: [
            ...conversation.turns,
            {
              question,
              understoodAs: answer.understoodAs,
              ...(answer.inFull !== undefined && { inFull: answer.inFull }),
              shown,
            },
          ],
        };
      }
    }
    expect(first / all).toBeGreaterThanOrEqual(FLOORS.first);
    expect(five / all).toBeGreaterThanOrEqual(FLOORS.five);
  });
});

const hasPage = existsSync(PAGE);
if (!hasPage) console.log(`skipped: the conversations on a real page, because ${PAGE} is not there`);

describe.skipIf(!hasPage)('conversations on a real page', () => {
  let answerer: Answerer;
  beforeAll(async () => {
    answerer = await createAnswerer(await loadArchive('../shared/articles'));
  });

  it.each(REAL)('%s', async (_, ...turns) => {
    await check(answerer, turns as Asked[]);
  });
});
