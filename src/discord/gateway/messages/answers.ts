/** What the bot answered to a message lately. */
export interface Answered {
  /** What it said when it was answered last. */
  asked: string;
  /** The bot's answer; null before there is one. */
  answerId: string | null;
  /** What is remembered of it. */
  turnId: string | null;
  /** Resolves when nothing is under way about it any more. */
  underWay: Promise<void>;
}

/** More than are answered within the time in which an edit counts. */
const MOST = 2_000;

/** Remembers for a while which message of the bot answers which, so that an edit of the one changes the other. */
export interface Answers {
  of(messageId: string): Answered | undefined;
  /** Does something about a message, after what is under way about it. */
  about(messageId: string, asked: string, work: (answered: Answered) => Promise<void>): Promise<void>;
}

export function lateAnswers(most = MOST): Answers {
  const known = new Map<string, Answered>();
  return {
    of: (messageId) => known.get(messageId),
    about(messageId, asked, work) {
      const answered = known.get(messageId) ?? {
        asked,
        answerId: null,
        turnId: null,
        underWay: Promise.resolve(),
      };
      answered.asked = asked;
      answered.underWay = answered.underWay.then(() => work(answered));
      known.set(messageId, answered);
      const [oldest] = known.keys();
      if (known.size > most) known.delete(oldest!);
      return answered.underWay;
    },
  };
}
