/** What a member's client would not let them do; nothing has happened. The message says why, without a capital or full stop. */
export class Refusal extends Error {}
