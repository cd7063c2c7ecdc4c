/** The package ships no types. */
declare module 'wink-porter2-stemmer' {
  /** Snowball's English stemmer (Porter 2): a lower-case word in, its stem out. */
  export default function stem(word: string): string;
}
