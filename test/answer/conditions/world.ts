import type { Condition } from '../../../src/answer/conditions/condition.js';
import { meetingsOf } from '../../../src/answer/conditions/meet.js';
import { conditionsOf } from '../../../src/answer/conditions/read-conditions.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import { SearchIndex } from '../../../src/search/search-index.js';
import { article } from '../../search/articles.js';

export const TODAY = '2021-05-12';

export const ARTICLES = [
  article(
    'ferries-2014',
    [
      'The Nordhavn Ferry Authority carried 31,400 passengers in 2014, it said on Tuesday.',
      'Its director, Oda Brekke, credited the new pier at Skarvik.',
      'Fares rose by 4% in the summer. The herring season was poor.',
      'In 2009 the authority had only two boats.',
      'A baker from Skarvik bought one of them.',
    ],
    { headline: 'Ferry passengers up', date: '2015-02-03', section: 'Transport' },
  ),
  article(
    'ferries-2016',
    [
      'The Nordhavn Ferry Authority carried 28,150 passengers in 2016.',
      'The drop was put down to fog, and to case C-77/15, which closed the Skarvik pier.',
      'Brekke expects some 30,000 passengers in 2017.',
    ],
    { headline: 'Fewer passengers on the ferries', date: '2017-01-30', section: 'Transport' },
  ),
  article(
    'lighthouse',
    [
      'A keeper at the Tarbrook lighthouse counted 212 gannets from the gallery.',
      'Keeper Jonas Wray called them “a blizzard with beaks”, and asked for a better telescope.',
      'The lamp burns rapeseed oil.',
    ],
    { headline: 'Gannets counted at Tarbrook in October 2018', date: '2018-11-02', section: 'Nature' },
  ),
  article('undated', ['The bakery sells rye loaves to the crews of every ferry.'], { headline: 'Rye' }),
];

export const index = await SearchIndex.build(ARTICLES);

/** The conditions of a question on these articles. */
export const read = (question: string): Condition[] =>
  conditionsOf(readQuestion(question), index.lexicon, TODAY);

/** What is read as a condition, as it is said, each with its kind. */
export const kinds = (question: string) => read(question).map(({ kind, said }) => [kind, said]);

/** How a paragraph meets the conditions of a question. */
export function meetings(question: string, id: string, paragraph: number) {
  const candidate = { article: ARTICLES.find((one) => one.id === id)!, paragraph };
  return meetingsOf(read(question), candidate, index.lexicon, (term) => term);
}
