/** Faces, gestures and hearts, as people put them behind what they say; other pictures are words. */
export const SMILEY =
  '(?:[\\u{1F600}-\\u{1F64F}\\u{1F910}-\\u{1F917}\\u{1F91A}-\\u{1F92F}\\u{1F970}-\\u{1F97A}\\u{1F44B}-\\u{1F44F}\\u{1FAE0}-\\u{1FAE8}\\u{1FAF0}-\\u{1FAF8}\\u{1F493}-\\u{1F49F}☺☹❤♥✨\\u{1F389}\\u{1F38A}\\u{1F4AF}\\u{1F525}]' +
  '[\\uFE0F\\u{1F3FB}-\\u{1F3FF}]*(?:\\u200D[♂♀❤\\u{1F525}]\\uFE0F?)?)';

/** ":)", ";-D", "<3", "xD". */
export const EMOTICON = "(?:[:;=][-'o^]?[)(\\]\\[DdPpOo|/\\\\*]+|<3+|[xX][dD]+|\\^_?\\^)(?=\\s|$|[.!?,])";

/** What Discord puts into a message for a mention, a channel, a custom emoji, a timestamp or a command. */
const MARKUP = /<(?:@[!&]?|#|\/[^:>\n]{1,100}:|a?:\w{1,40}:|id:|t:)[^>\s]{0,100}>/g;
/** `[text](address)`: the text counts. */
const NAMED_LINK = /\[([^\]\n]{1,300})\]\(<?https?:\/\/[^\s)]{1,2000}\)/gi;
const LINK =
  /(?:\(\s*)?(?:\b(?:see|via|source|link|cf|vgl|quelle|siehe|voir|ver|fuente)[:.]?\s+)?<?(?:https?:\/\/|www\.)([^\s<>()]{1,2000})>?(?:\s*\))?/gi;
/** At the edges: "@clippings who …"; within a question it may be whom it is about. */
export const MENTIONED_FIRST = /^(?:\s*@[\p{L}\p{N}_.-]{2,40}[,:]?(?=\s|$))+/u;
export const MENTIONED_LAST = /(?:\s@[\p{L}\p{N}_.-]{2,40}(?=\s|$))+\s*$/u;

/** The text without links and mentions. A site named within a question ("who owns https://pellam.example?") is a subject. */
export function withoutLinks(text: string): string {
  if (!/[<@[]|:\/\/|www\./i.test(text)) return text;
  return text
    .replace(MARKUP, ' ')
    .replace(NAMED_LINK, '$1')
    .replace(LINK, (link, address: string, at: number, whole: string) => {
      const mark = /[.,;:!?]+$/.exec(link)?.[0] ?? '';
      const isPage = /\/./.test(address.replace(/[.,;:!?]+$/, ''));
      const before = whole.slice(0, at).trimEnd();
      const isInside =
        before !== '' &&
        !/[.!?…:]$/.test(before) &&
        /^[^\n]*[\p{L}\p{N}?]/u.test(mark + whole.slice(at + link.length));
      return isPage || !isInside ? ` ${mark}` : link;
    })
    .replace(MENTIONED_FIRST, '')
    .replace(MENTIONED_LAST, '');
}
