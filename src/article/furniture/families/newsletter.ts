import type { FurnitureRule } from '../rule.js';

/** Newsletters, alerts and everything else that asks for an address. */
export const newsletter: FurnitureRule = {
  id: 'furniture/newsletter',
  kind: 'pitch',
  mostWords: 45,
  patterns: [
    /^(?:simply |just |you can )?sign[ -]?up (?:to|for) (?:the|our|a|\w+ myft)\b.*\b(?:your|inbox|digest)\b/i,
    /\b(?:in|into|to|delivered|straight|direct(?:ly)?) (?:to )?your (?:e-?mail )?inbox\b/i,
    /^get the best of\b.{3,80}$/i,
    /^every (?:day|week|weekday|morning|evening|month|\w+day)\b.*\byou(?:'ll| will| can)? (?:get|receive)\b/i,
    /^(?:sign[ -]?up|subscribe) for [\p{L} ]{2,40} and (?:get|receive)\b/iu,
    /^(?:please |click here to |why not )?(?:sign[ -]?up|register|subscribe|join|opt in)\b.*\b(?:news ?letters?|e-?mails?|alerts?|updates?|briefings?|bulletins?|digests?|mailing list|inbox)\b/i,
    /^(?:get|receive|have)\b.*\b(?:inbox|news ?letters?|by e-?mail|to your e-?mail|(?:daily|weekly|morning|evening) (?:briefing|digest|news|e-?mail))\b/i,
    /^(?:did you |have you |if you )?(?:enjoy(?:ed|ing)?|like[ds]?)(?: reading)? (?:this|what you)\b.*\b(?:story|article|post|read|piece|news ?letters?)\b/i,
    /^(?:our |the |free )*(?:(?:daily|weekly|monthly|e-?mail|morning|evening) )*(?:news ?letters?|e-?mail alerts?|news alerts?|daily briefing|mailing list)(?: sign[ -]?up| subscription)?$/i,
    /^(?:please )?(?:enter|add|type|submit|provide|your)(?: your)? e-?mail(?: address)?\b.{0,40}$/i,
    /^stay (?:up[ -]to[ -]date|informed|in the loop|in touch|connected|ahead|on top|tuned)\b.{0,100}$/i,
    /^(?:never|don't|do not) miss (?:an?|out|any|our|the)\b.*\b(?:story|stories|update|news|post|issue|thing|article|beat|briefing|news ?letter)\b/i,
    /^(?:the |all the |our |top |latest |best |breaking )+(?:[\w-]+ ){0,6}(?:straight|delivered|direct(?:ly)?|sent|right|in|into) (?:[\w-]+ ){0,4}(?:inbox|e-?mail)\b/i,
    /^(?:we(?:'ll| will)? (?:never|not|won't)|no) (?:share|spam|sell|send)\b/i,
    /^(?:you can |to )?unsubscribe\b/i,
    /^(?:thank you|thanks) for (?:signing|subscribing|registering|reading|your interest|visiting)\b/i,
    /^by (?:signing|subscribing|registering|providing|submitting|entering|clicking|creating)\b.*\b(?:you|your|our)\b/i,
    /^(?:the )?(?:best|most important|top|biggest|essential) (?:[\w-]+ ){0,6}(?:news|stories|headlines)\b.*\b(?:inbox|e-?mail|every (?:day|week|morning))\b/i,
    /^i (?:agree|would like|want|consent) to (?:receive|the|be|get)\b/i,
  ],
};
