import type { Turn } from '../../answer/answer.js';
import { ask } from '../asking/ask.js';
import { afterAnswer, asBefore } from '../asking/follows.js';
import { loadAnswer, loadQuestion } from '../asking/saved-answer.js';
import { withSeen } from '../asking/turn.js';
import type { Action, ActionContext, ModalAction, ViewAction } from '../commands/action.js';
import { encodeCustomId } from '../reply/custom-id.js';
import { oneLine } from '../text/label.js';
import { answerView } from '../views/answer.js';
import { morePassagesView } from '../views/more-passages.js';
import { whyView } from '../views/why.js';
import { besideIt, isPrivateThere } from './whose.js';

/** The buttons of an answer. The first part behind action and version is the id of the saved answer. */

/** After a reload the question is asked again rather than the old answer shown. */
const fresh = ({ live, args: [id = ''] }: ActionContext) => encodeCustomId('again', live.archive.version, id);

const more: ViewAction = {
  name: 'more',
  placement: 'private',
  fresh,
  run: (context) => morePassages(context, '0'),
};

const turn: ViewAction = {
  name: 'turn',
  placement: 'page',
  fresh,
  run: (context) => morePassages(context, context.args[1]),
};

const why: ViewAction = {
  name: 'why',
  placement: 'private',
  fresh,
  run: async (context) => {
    const { answer } = await loadAnswer(context, context.args[0] ?? '');
    return whyView(context.t, answer, Number(context.args[1] ?? 0));
  },
};

const share: ViewAction = {
  name: 'share',
  placement: 'public',
  fresh,
  run: async (context) => {
    const savedId = context.args[0] ?? '';
    const { answer, filters } = await loadAnswer(context, savedId);
    return answerView(context.t, {
      answer,
      filters,
      savedId,
      isPrivate: false,
      sharedBy: context.caller.userId,
    });
  },
};

const again: ViewAction = {
  name: 'again',
  placement: 'page',
  run: async (context) => {
    const saved = await loadQuestion(context, context.args[0] ?? '');
    const follows = await asBefore(context, saved, true);
    // When what it followed is forgotten, only the way it was understood still says what was meant.
    const question = follows.conversation.turns.length > 0 ? saved.question : saved.understoodAs;
    return ask(context, { question, filters: saved.filters, follows, isPrivate: true });
  },
};

const INPUT = 'question';

const follow: ModalAction = {
  name: 'follow',
  placement: 'modal',
  run: async (context) => {
    const savedId = context.args[0] ?? '';
    // Better told before writing a question than after.
    await loadQuestion(context, savedId);
    const { t, live } = context;
    return {
      customId: encodeCustomId('followed', live.archive.version, savedId),
      title: t.plain('follow-up.title'),
      inputs: [
        {
          id: INPUT,
          label: t.plain('follow-up.label'),
          description: t.plain('follow-up.description'),
          placeholder: t.plain('follow-up.placeholder'),
        },
      ],
    };
  },
};

const followed: ViewAction = {
  name: 'followed',
  placement: besideIt,
  run: async (context) => {
    const saved = await loadQuestion(context, context.args[0] ?? '');
    const question = oneLine(context.fields[INPUT] ?? '');
    const isPrivate = await isPrivateThere(context);
    const follows = await afterAnswer(context, saved, isPrivate);
    return ask(context, { question, filters: saved.filters, follows, isPrivate });
  },
};

async function morePassages(context: ActionContext, page: string | undefined) {
  const savedId = context.args[0] ?? '';
  const { answer } = await loadAnswer(context, savedId);
  const { view, passage } = morePassagesView(context.t, answer, savedId, page);
  const { turnId } = await loadQuestion(context, savedId);
  if (turnId !== null) {
    const { conversations, caller } = context;
    await conversations.change(turnId, caller.userId, (seen) => withSeen(seen as Turn, passage));
  }
  return view;
}

export const answerActions: readonly Action[] = [more, turn, why, share, again, follow, followed];
