import type { FurnitureRule } from '../rule.js';

/** Menus and links that lead around the site. */
export const navigation: FurnitureRule = {
  id: 'furniture/navigation',
  kind: 'chrome',
  mostWords: 25,
  patterns: [
    /^(?:skip|jump|go) to (?:the )?(?:main |primary )?(?:content|navigation|article|search|footer|menu|main|homepage|top|comments)\b.{0,20}$/i,
    /^(?:back|return|scroll) to (?:the )?(?:top|home|news|homepage|all|previous|list|articles|blog|overview|index|[\w ]{1,25})$/i,
    /^(?:previous|next|older|newer) (?:article|story|post|page|entry|in|up)s?\b(?! is\b).{0,150}$/i,
    /^(?:home|home ?page|menu|search|search (?:this site|for|the site)\b.{0,20}|close|close menu|open menu|more|toggle navigation|main (?:menu|navigation)|navigation|site ?map|careers|help|help cent(?:er|re)|faqs?|rss(?: feeds?)?|advertise(?: with us)?|jobs|archives?|view all|see all|show (?:more|all|less)|load more|read (?:more|on|full (?:story|article))|(?:continue|keep) reading|full (?:story|article)|go|top|go back|back|next|previous|submit|e-?paper|app|mobile site|desktop site|shop|events?|podcasts?|directory|accessibility|sections?|all sections|editions?|change edition|skip)$/i,
    /^(?:more|see more|view more|see all|all)(?: \w+){0,2} (?:»|>|›|→)$/i,
    /^[<>«»‹›←→|•·…\s-]+$/,
    /^(?:tags?|topics?|key ?words?|tagged(?: as| with| in)?|in this (?:article|story)|related (?:topics|tags)|explore (?:more )?(?:on these )?(?:topics|tags))\s*[:|]?\s*$/i,
    /^(?:tags?|topics?|key ?words?|tagged(?: as| with| in)?|filed (?:under|in)|posted in|categor(?:y|ies)|related (?:topics|tags)|labels?|companies(?: mentioned)?|jurisdictions?)\s*[:|]\s*.{1,200}$/i,
    /^you are here\b|^jump to\s*:|^from wikipedia, the free encyclopedia$/i,
    /^\[?view (?:original|source)\.?\]?$/i,
    /^download (?:the|our) [\w' ]{2,30} app\b.{0,40}$/i,
    /^see all (?:updates|\w+)$/i,
    /^(?:acquire licensing rights|opens (?:in )?(?:a )?new (?:tab|window))\b.{0,30}$/i,
    /^\d{1,6}$/,
    /^continue reading\b.{0,40}$/i,
    /^news provided by\b.{0,80}$/i,
    /^tips and corrections$/i,
    /^welcome to .{3,80} (?:experience|edition|homepage|web ?site|site)$/i,
    /^page \d+(?: of \d+)?$/i,
    /^(?:\d+ )+(?:next|»|>)$/i,
  ],
};
