import type { FurnitureRule } from '../rule.js';

const LABEL =
  "(?:read (?:more|next|also|this(?: next)?|our|the (?:full|latest|original)[\\w ]{0,20})|(?:you )?(?:may|might) also (?:like|be interested in)|also read|see (?:also|more)|related(?: (?:story|article|stories|articles|news|coverage|content|reading|posts?|links?))?|more (?:on this(?: story)?|from [\\w ]{1,30}|on [\\w ]{1,30}|here)|watch(?: (?:now|live))?|listen(?: (?:now|to))?|don't miss|recommended(?: reading)?|further reading|up next|icymi|in case you missed it|click here|explore|check out)";

const LABELLED = new RegExp(`^[\\[(]?${LABEL}\\s*[:|»>–—→-]+\\s*(.{2,200}?)[\\])]?$`, 'i');

/** The text of an inline link after its label, for the list of related stories. */
export function inlineLinkTarget(line: string): string | null {
  return LABELLED.exec(line)?.[1] ?? null;
}

/** A link to another story, put between two paragraphs. */
export const inlineLink: FurnitureRule = {
  id: 'furniture/inline-link',
  kind: 'inline',
  mostWords: 35,
  patterns: [
    LABELLED,
    /^[[(]?(?:read (?:more|also|next)|also read)\b(?! than)(?: (?:about|on|at|from|here|in|of|by)\b.{0,120})?[\])]?$/i,
    /^[[(]?(?:click|tap|go|see|visit) (?:here|the link|this link|our)\b.{0,120}$/i,
    /^(?:read|see|view|find|download|get|watch) (?:the|our|a|an|more|this)\b.{0,80}\b(?:here|below|link)[.!]?[\])]?$/i,
    /^for more (?:information|details|on|news|stories|from|about|coverage|like)\b.{0,100}\b(?:visit|see|click|go to|follow|read|check|subscribe|www\.|https?:)/i,
    /^(?:https?:\/\/|www\.)\S+$/i,
    /^(?:embedded (?:content|video|tweet)|view (?:this )?(?:post|tweet|on) .{0,40}|view on (?:twitter|instagram|facebook)|tweet by .{1,60}|a post shared by .{1,80})$/i,
    /^pic\.twitter\.com\/\S+$/i,
  ],
};
