import type { FurnitureRule } from '../rule.js';

/** Reading times, players, print and text-size controls. */
export const readingAids: FurnitureRule = {
  id: 'furniture/reading-aid',
  kind: 'chrome',
  mostWords: 14,
  patterns: [
    /^(?:~|about |approx\.? )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*-\s*\d+)?[\s-]*min(?:ute)?s?\.?[\s-]*(?:read|to read|reading(?: time)?|listen|watch)$/i,
    /^(?:estimated )?(?:reading|read)(?:ing)? time\b.{0,30}$/i,
    /^(?:listen|watch)(?: (?:now|to|live|again|the|this)\b.*)?$/i,
    /^(?:play|pause|stop|mute|unmute|audio|video|transcript|loading(?: \w+)?|play (?:video|audio|now)|\d{1,2}:\d{2}(?:\s*\/\s*\d{1,2}:\d{2})?)[.…]*$/i,
    /^(?:video|audio|watch|listen)\s*\d{1,2}:\d{2}$/i,
    /^(?:text|font)[ -]size\b.{0,30}$/i,
    /^(?:a\s){1,3}a$|^[aA]{2,3}[+-]?$|^[aA][+-](?: [aA][+-])*$/,
    /^(?:print|save|pdf|download(?: (?:as )?(?:a )?pdf)?|view (?:as|in) pdf|printer[ -]friendly(?: version)?|print (?:page|article|version)|save for later|add to (?:favou?rites|reading list|bookmarks|saved))$/i,
    /^(?:(?:image|photo|picture|slide) )?\d{1,3} of \d{1,3}$/i,
    /^(?:enlarge|open|view|expand|hide|show|toggle|click to enlarge)(?: (?:this|the|full))?(?: (?:image|photo|picture|gallery|caption|size|full ?screen))+\b.{0,20}$/i,
    /^this (?:article|story) is (?:more than|over) \d+ \w+ old$/i,
    /^save (?:articles?|stories) to read later\b.{0,60}$/i,
    /^(?:(?:small|medium|large|normal) text|text)$/i,
    /^list (?:of \d+ items|\d+ of \d+)$|^end of list$/i,
    /^link copied!?$/i,
    /^(?:media|video|audio) (?:playback|content) is (?:unsupported|not supported|unavailable)\b.{0,40}$/i,
    /^(?:translate|language|select language)(?: this (?:page|article))?$/i,
  ],
};
