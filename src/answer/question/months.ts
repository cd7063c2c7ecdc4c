const ALWAYS =
  /(?<![\p{L}\p{N}’'-])(?:january|february|april|june|july|august|september|october|november|december)(?![\p{L}\p{N}’'-])/gu;
/** "May" and "march" are other words, too, but not behind these. */
const BEHIND_A_WORD =
  /(?<=(?<!\p{L})(?:in|since|until|till|by|during|from|of|last|next|this|early|late|mid|before|after|and|or|to)\s)(?:may|march)(?=\s*(?:$|[?.!,;:–—]|\d|(?:and|or|to|till|until|of)\s))/giu;

/** A question with its months in capitals, as articles write them. Every offset stays. */
export function withMonths(question: string): string {
  return question.replace(ALWAYS, capital).replace(BEHIND_A_WORD, capital);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
