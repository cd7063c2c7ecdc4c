/**
 * Words that say nothing about the subject: articles, pronouns, prepositions, auxiliaries and the words that only
 * make a sentence a question. Words that stop lists often hold but news needs (`us`, `new`, `first`, `state`, `will`
 * as a name is lost, `may` as a month is kept) are left out of it on purpose.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those
   i me my we our ours you your yours he him his she her hers it its they them their theirs
   myself yourself himself herself itself ourselves themselves
   who whom whose what which when where why how
   is am are was were be been being do does did doing done has have had having
   can could shall should will would might must
   of in on at by for with about against between into through during to from up down out off over under upon as
   and or but nor so if than then because while until although though whether
   not no too very just also only own same such both each few more most other some any all
   there here again further once ever
   im ive id youre theyre hes shes were weve dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt
   wont wouldnt shouldnt lets thats whats whos heres theres
   eg ie etc vs
   please tell know`
    .split(/\s+/)
    .filter(Boolean),
);
