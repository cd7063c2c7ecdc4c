import { describe } from 'vitest';
import { memoryStores } from '../memory.js';
import { askedQuestionsContract } from './asked-questions.js';
import { conversationsContract } from './conversations.js';
import { followsContract } from './follows.js';
import type { OpenAnswering } from './opened.js';
import { outboxContract } from './outbox.js';
import { savedPagesContract } from './saved-pages.js';
import { serverSettingsContract } from './server-settings.js';
import { solvedGapsContract } from './solved-gaps.js';
import { vectorsContract } from './vectors.js';
import { votesContract } from './votes.js';
import { wantedAnswersContract } from './wanted-answers.js';

describe('in memory', () => {
  const able = { lasts: false };
  const open: OpenAnswering = (keeping) => ({ stores: memoryStores(keeping) });
  conversationsContract(open, able);
  savedPagesContract(open, able);
  votesContract(open, able);
  solvedGapsContract(open, able);
  wantedAnswersContract(open, able);
  askedQuestionsContract(open, able);
  vectorsContract(open, able);
  followsContract(open, able);
  outboxContract(open, able);
  serverSettingsContract(open, able);
});
