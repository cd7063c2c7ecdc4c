/**
 * A 53-bit hash of a text's letters and digits: equal for texts that differ only in case, white space, punctuation or
 * quotation marks. Equal hashes of different texts are next to impossible but possible: what follows from one is
 * checked against the texts.
 * @param from the first code unit that counts, and `to` the first that does not any more: all unless told
 */
export function hashLetters(text: string, from = 0, to = text.length): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i);
    if (code < 128) {
      if (code >= 65 && code <= 90) code += 32;
      else if (!(code >= 97 && code <= 122) && !(code >= 48 && code <= 57)) continue;
    } else if (code < 0xc0 || (code >= 0x2000 && code < 0x2070) || code === 0xfeff) continue;
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
    high ^= high >>> 13;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
