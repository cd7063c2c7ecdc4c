import type { FurnitureRule } from '../rule.js';

/** Begins where no part of an address stands before, so that a long run of letters is tried once and not at each letter. */
const ADDRESS = String.raw`(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?\[at\]\s?)[\w-]{1,63}(?:\.|\s?\[dot\]\s?)[\w.-]{1,100}`;

const HAS_ADDRESS = new RegExp(ADDRESS, 'i');

/** Whether a text holds an e-mail address. */
export function hasAddress(text: string): boolean {
  return HAS_ADDRESS.test(text);
}

/** How to reach the site or the author. */
export const contact: FurnitureRule = {
  id: 'furniture/contact',
  kind: 'pitch',
  mostWords: 60,
  patterns: [
    new RegExp(`^(?:[\\w .]{1,40}[:|,-]\\s*)?<?(?:mailto:)?${ADDRESS}>?\\.?$`, 'i'),
    new RegExp(`\\b(?:please|kindly) (?:e-?mail|contact|call|write|get in touch|reach)\\b.*${ADDRESS}`, 'i'),
    new RegExp(
      `^(?:contact|e-?mail|write to|reach|call|phone|tel(?:ephone)?|fax|to contact|send)\\b.*${ADDRESS}`,
      'i',
    ),
    /\b(?:can|may) be (?:contacted|reached|e-?mailed|found|followed) (?:at|on|by|via|through)\b/i,
    /^(?:contact(?: us)?|e-?mail us|call us|get in touch|write to us|customer services?|help desk)$/i,
    /^(?:contact(?: us)?|e-?mail|call us|tel(?:ephone)?|phone|fax|mobile|enquiries|press office|press contact|media (?:contact|enquiries))\s*[:|]/i,
    /^(?:tel|t|f|fax|phone|m|e)\s*[.:]?\s*\+?[\d() -]{7,}$/i,
    /^(?:for (?:further|more)|to) (?:information|enquir\w+|details|advertise|contact|order|speak|get in touch|find out|learn)\b.*\b(?:contact|e-?mail|call|visit|write|click|telephone|get in touch|@)/i,
    /^if you (?:would like|need|want|require|have)\b.*\b(?:contact (?:us|our|me|the)|call us|e-?mail (?:us|me|to)|get in touch|click (?:here|on|the)|please (?:contact|call|e-?mail|write|visit|let us|subscribe|register|log|sign|fill|complete|send|click))\b/i,
    /^(?:do you have|got|have) (?:an?|any|something) (?:\w+ )?(?:story|tip|news|question|comment|feedback|opinion|correction|view)s?\b.*(?:\?|contact|e-?mail|let us|touch)/i,
    /^(?:send|share|tell|give) us (?:your|a|any)\b/i,
  ],
};
