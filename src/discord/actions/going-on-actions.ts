import { readQuestion } from '../../answer/question/question.js';
import { WANTED_A_PERSON } from '../../state/wanted-answers.js';
import { startBrowsing } from '../asking/browse-pages.js';
import { loadQuestion } from '../asking/saved-answer.js';
import { startSearch } from '../asking/search-pages.js';
import { wantAnswer } from '../asking/wanting.js';
import type { Action, ActionContext, ViewAction } from '../commands/action.js';
import { encodeCustomId } from '../reply/custom-id.js';
import { notice } from '../reply/notice.js';

/** The buttons to go on with where nothing was found. The first part behind action and version is the id of the saved answer. */

const fresh = ({ live, args: [id = ''] }: ActionContext) => encodeCustomId('again', live.archive.version, id);

/** The words of the question as a search, which does not ask whether they answer anything. */
const seek: ViewAction = {
  name: 'seek',
  placement: 'private',
  run: async (context) => {
    const { understoodAs, filters } = await loadQuestion(context, context.args[0] ?? '');
    const words = readQuestion(understoodAs).content.map(({ word }) => word);
    return startSearch(context, { terms: words.join(' ') || understoodAs, filters });
  },
};

/** The newest articles: with the question's filters, unless those leave none. */
const browse: ViewAction = {
  name: 'browse',
  placement: 'private',
  run: async (context) => {
    const { article: _article, ...filters } = (await loadQuestion(context, context.args[0] ?? '')).filters;
    const view = await startBrowsing(context, filters);
    return view.outcome === 'nothing-found' ? startBrowsing(context, {}) : view;
  },
};

const tell: ViewAction = {
  name: 'tell',
  placement: 'private',
  // Another version may answer it already.
  fresh,
  run: async (context) => {
    const { t, args } = context;
    const { outcome, where } = await wantAnswer(context, args[0] ?? '');
    const forget = t.plain('command.forget.name');
    if (outcome === 'full') return notice(t.md('wanted.full', { count: WANTED_A_PERSON, forget }), 'refused');
    if (outcome === 'off') return notice(t.md('wanted.off'), 'refused');
    if (outcome === 'lost') return notice(t.md('wanted.lost'), 'failed');
    return notice(t.md(`wanted.kept-${where}`, { forget }), 'wanted');
  },
};

export const goingOnActions: readonly Action[] = [seek, browse, tell];
