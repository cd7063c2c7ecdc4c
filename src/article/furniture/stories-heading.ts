import { countWords } from '../text/unit.js';
import { isStoriesHeadingAbroad } from './stories-heading-abroad.js';
import { large } from '../text/large-pattern.js';

const RELATED = large(
  /^(?:more (?:on (?:this|the) (?:story|topic|subject|issue)|on this|stories|coverage|reading|like this|articles)|related(?: (?:stories|story|articles?|news|content|coverage|posts?|reading|links?|items|reports))?|more (?:(?!on|about)[\w'&-]+ ){1,4}(?:stories|coverage|news)|you (?:may|might|could|will|'ll)(?: also)? (?:like|be interested in|enjoy|love|want to read)(?: .{1,20})?|(?:read|see) (?:also|more|next|this next)|also (?:read|see)|recommended(?: (?:for you|reading|stories|articles))?|we recommend|further reading|similar (?:stories|articles|posts)|what to read next|up next|keep reading|read on|read these next|read this next|more from (?:this section|the author|[\w' &-]{1,30})|more (?:in|on|about)(?: [\w' &-]{1,30})?|other (?:stories|articles|news)(?: .{1,30})?|in other news|also in (?:the news|this section|[\w ]{1,20})|on this topic|related to this (?:story|article)|explore more|from the archives?|previously|background reading|elsewhere)\s*[:.…]{0,4}$/i,
);
const OTHER = large(
  /^(?:(?:most|today's most) (?:read|popular|viewed|shared|commented|watched|recent)(?: .{1,20})?|trending(?: .{1,20})?|popular(?: (?:stories|articles|now|posts|news|on .{1,20}))?|latest(?: (?:news|stories|articles|posts|headlines|updates|from .{1,30}|in .{1,20}))?|(?:today['’]?s )?top (?:stories|news|headlines)|related internet links|(?:external|useful|related) links|recent (?:posts|articles|stories|news)|editors?['’]?s? (?:picks?|choice)|don['’]t miss|must reads?|breaking news|around the web|from (?:around )?the web|promoted stories|sponsored (?:stories|links|content)|paid content|partner (?:stories|content)|headlines|featured(?: (?:stories|articles))?|in pictures|videos?|jobs|events|upcoming events|newsletters?)\s*[:.…]{0,4}$/i,
);
const END = large(
  /^(?:about (?:(?:the|this) (?:authors?|writers?|firm|company|publisher)|us|this (?:article|site|publication))|disclaimer|corrections?(?: and clarifications)?|(?:for )?(?:more|further) information|(?:press|media) (?:contacts?|enquiries)|notes for editors|legal notice|contact(?: us| information| details)?|follow us|get in touch|notes? to editors|site ?map|quick links|useful links|company|our services|connect with us|subscribe|stay connected|tags|references|notes and references|see also|table of contents|sources|footnotes|endnotes|bibliography|external links)\s*:?$/i,
);

/** What kind of list of other articles a heading opens: stories about the same matter, or whatever the site promotes. */
export function isStoriesHeading(text: string): 'related' | 'other' | null {
  const line = text
    .replace(/[’‘]/g, "'")
    .replace(/^[\s►▶→»>|•*#–—-]+|(?<![\s►▶→»>|•*#–—-])[\s►▶→»>|•*#–—-]+$/g, '');
  if (countWords(line) > 8) return null;
  if (RELATED.test(line)) return 'related';
  return OTHER.test(line) ? 'other' : isStoriesHeadingAbroad(line);
}

/** Headings of end matter that is not about other articles. */
export function isEndHeading(text: string): boolean {
  if (/^about \p{Lu}[\p{L}&.-]*(?: [\p{Lu}&][\p{L}&.-]*){0,4}:?$/u.test(text.replace(/^about/i, 'about')))
    return true;
  const line = text.replace(/\[edit\]$/, '');
  return END.test(line);
}
