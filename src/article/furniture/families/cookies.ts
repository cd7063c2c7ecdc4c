import type { FurnitureRule } from '../rule.js';

/** The site speaking about its own cookies and scripts. */
export const cookies: FurnitureRule = {
  id: 'furniture/cookies',
  kind: 'chrome',
  mostWords: 90,
  patterns: [
    /^(?:we|this (?:web ?)?(?:site|page)|our (?:web ?)?(?:site|pages?)|the site(?= uses)|[\w.]+\.(?:com|org|net|co\.uk))(?: and our (?:\w+ )?partners)?(?: also)? (?:use|uses|set|sets|place|places|store)\b.{0,60}\bcookies\b/i,
    /^(?:cookies|cookie)(?: (?:policy|settings|preferences|notice|consent|choices))$/i,
    /^cookies on (?:(?:this|our|the)\b.{0,60}|[\w-]+(?:\.[\w-]+)+)$/i,
    /^(?:we(?:'d| would) like to|may we) (?:set|use|place)\b.{0,60}\bcookies\b/i,
    /^(?:(?:accept|reject|view|allow|manage)(?: (?:all|additional|optional|analytics|non-essential))* cookies\s*){1,4}$/i,
    /^(?:we (?:and|with) )?our (?:[\d,.]+ )?partners (?:store|process|use|may|and)\b/i,
    /^use precise geolocation data\b|^(?:list of )?partners \(vendors\)$|^show (?:purposes|details|vendors)$|^list of partners\b.{0,20}$/i,
    /^(?:accept|reject|allow|decline|manage|refuse)(?: all| only| necessary| essential)*(?: cookies)?$/i,
    /^(?:ok|okay|got it|i (?:agree|accept|understand)|accept and (?:close|continue)|agree|dismiss|no,? thanks)[.!]?$/i,
    /^(?:manage|change|review|update|customi[sz]e)(?: your| my)? (?:cookies?|preferences|settings|consent|privacy)\b.{0,40}$/i,
    /^(?:by|if you) (?:continu\w+|us(?:e|ing)|brows\w+|click\w+|clos\w+|visit\w+)\b.*\b(?:cookies|privacy policy|terms|consent|agree)\b/i,
    /^we (?:value|care about|respect|take) your privacy\b/i,
    /^(?:please )?(?:enable|turn on|switch on|allow) (?:java ?script|cookies)\b/i,
    /^(?:your browser|java ?script) (?:is|does|must|has|needs)\b.{0,100}$/i,
    /^(?:you can )?(?:find out|read|learn) more about (?:our |how we use |the )?cookies\b/i,
  ],
};
