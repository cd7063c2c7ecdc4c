import type { FurnitureRule } from '../rule.js';

const BUTTON =
  /^(?:facebook|twitter|linked ?in|whats ?app|pinterest|reddit|google ?(?:\+|plus)?|instagram|youtube|rss|messenger|telegram|pocket|flipboard|tumblr|stumbleupon|digg|e-?mail|print|copy link|link|tweet|share|save|like|xing|bookmark|weibo|wechat|pin|blogthis|x)$/i;
const FILLER = new Set(
  'share shares sharing on via to with by this the it article story page post a friend and or us follow find copy link more'.split(
    ' ',
  ),
);

/** Names that stand without a space between them where icons stood side by side. */
const GLUED = /(facebook|twitter|linkedin|whatsapp|pinterest|reddit|telegram|e-?mail|instagram|tumblr)/gi;

/** A line of nothing but buttons, counters and the words between them; one button at least. */
function isButtonRow(line: string): boolean {
  const parts = line
    .replace(/copy link/gi, 'link')
    .replace(GLUED, ' $1 ')
    .split(/[\s,|/•·:()+!.]+/)
    .filter(Boolean);
  return (
    parts.some((part) => BUTTON.test(part) && part.length > 1) &&
    parts.every(
      (part) =>
        BUTTON.test(part) ||
        FILLER.has(part.toLowerCase()) ||
        /^\d[\d.,]*k?$/i.test(part) ||
        /^(?:in|app|ed)$/i.test(part),
    )
  );
}

/** Share buttons, their counters, and "follow us". */
export const share: FurnitureRule = {
  id: 'furniture/share',
  kind: 'chrome',
  mostWords: 22,
  matches: isButtonRow,
  patterns: [
    /^(?:share|tweet|e-?mail|print|recommend|forward) (?:this|the)(?: (?:article|story|page|post|news))?\b.{0,40}$/i,
    /^(?:follow|like|find|join|connect with) (?:us|me|@\w+|our|[\w .]{1,30}) on (?:twitter|facebook|linked ?in|instagram|google|social|youtube|telegram|x)\b/i,
    /^(?:follow|like) (?:us|@\w+)(?: .{0,40})?$/i,
    /^@\w{2,20}$/,
    /^(?:\d[\d,.]*k? )(?:shares?|likes?|retweets?|views?|tweets?|reads?)$/i,
    /^(?:shares?|likes?|views?|tweets?|reads?)\s*[:(]?\s*\d[\d,.]*k?\)?$/i,
    /^(?:click|tap)(?: here)? to (?:share|print|e-?mail|tweet|copy)\b/i,
    /^help .{1,40} by sharing this (?:article|story|page)$/i,
    /^like (?:loading|this)[.…:]*$/i,
    /^(?:gift|give) (?:this )?article$|^(?:add to your saved stories|close (?:extra )?(?:sharing options|panel)|show more sharing options|about sharing|share (?:page|full article))$/i,
    /^(?:share|sharing) (?:options|buttons|tools|links)$/i,
  ],
};
