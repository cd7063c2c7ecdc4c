import type { FurnitureRule } from './rule.js';

const NETWORK =
  'facebook|twitter|linked ?in|whats ?app|pinterest|reddit|google ?\\+?|google plus|instagram|youtube|rss|messenger|telegram|pocket|flipboard|tumblr|stumbleupon|digg|e-?mail|print|copy link|link|tweet|share|save|like|xing|bookmark|weibo|wechat|more';
const FILLER = 'share|on|via|to|with|by|this|the|it|article|story|page|post|link|a friend|and|or|us|follow|find|\\d[\\d.,]*k?|shares?';

/** Share buttons, their counters, and "follow us". */
export const share: FurnitureRule = {
  id: 'furniture/share',
  kind: 'chrome',
  mostWords: 22,
  patterns: [
    new RegExp(`^(?:(?:${NETWORK}|${FILLER})(?:[\\s,|/•·:()+-]+|$))*(?:${NETWORK})(?:[\\s,|/•·:()+-]+(?:${NETWORK}|${FILLER}))*[\\s:!.]*$`, 'i'),
    /^(?:share|tweet|e-?mail|print|recommend|forward) (?:this|the)(?: (?:article|story|page|post|news))?\b.{0,40}$/i,
    /^(?:follow|like|find|join|connect with) (?:us|me|@\w+|our|[\w .]{1,30}) on (?:twitter|facebook|linked ?in|instagram|google|social|youtube|telegram|x)\b/i,
    /^(?:follow|like) (?:us|@\w+)(?: .{0,40})?$/i,
    /^@\w{2,20}$/,
    /^(?:\d[\d,.]*k? )(?:shares?|likes?|retweets?|views?|tweets?|reads?)$/i,
    /^(?:shares?|likes?|views?|tweets?|reads?)\s*[:(]?\s*\d[\d,.]*k?\)?$/i,
    /^(?:click|tap)(?: here)? to (?:share|print|e-?mail|tweet|copy)\b/i,
    /^(?:share|sharing) (?:options|buttons|tools|links)$/i,
  ],
};
