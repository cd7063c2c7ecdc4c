/** Turns with less than this share belong to an earlier subject. */
export const SAME_SUBJECT = 0.5;
