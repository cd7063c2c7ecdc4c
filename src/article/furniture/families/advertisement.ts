import type { FurnitureRule } from '../rule.js';

/** Marks around an advertisement in the middle of a page. */
export const advertisement: FurnitureRule = {
  id: 'furniture/advertisement',
  kind: 'inline',
  mostWords: 14,
  patterns: [
    /^(?:advertisements?|advertisment|advertising|adverts?|ads?|sponsored|promoted|promotion|publicidad)$/i,
    /^advertise?ments?\s*[-–—:|]\s*(?:scroll|continue|story|article|keep|click|skip).*$/i,
    /^(?:sponsored|promoted|paid|partner|advertiser) (?:content|post|links?|stories|story|message|by\b.{1,40}|feature)$/i,
    /^(?:sponsored|promoted|advertisement|advert)\s*:\s/i,
    /^(?:story|article|report|page|text|post|content) continues (?:below|after|beneath)\b.*$/i,
    /^(?:continue reading|continues|keep reading) (?:below|after)\b.*$/i,
    /^(?:scroll|swipe)(?: down)? (?:to|for) (?:continue|more|read)\b.*$/i,
    /^(?:ads? by|advertise with|why (?:this|am i seeing this) ad|report this ad|skip ad|remove ads?)\b.*$/i,
  ],
};
