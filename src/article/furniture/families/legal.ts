import type { FurnitureRule } from '../rule.js';

/** Copyright lines, terms, disclaimers. */
export const legal: FurnitureRule = {
  id: 'furniture/legal',
  kind: 'chrome',
  mostWords: 130,
  patterns: [
    /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|[-:]?\s*(?:19|20)\d\d)).{0,300}$/i,
    /^.{0,160}\ball rights reserved\b.{0,120}$/i,
    /^(?:privacy|cookies?|terms|legal)(?: (?:policy|notice|statement|information|of (?:use|service)|(?:and|&) conditions|(?:and|&) (?:terms|privacy|cookies?)))+$/i,
    /^(?:privacy policy|terms of (?:use|service)|terms (?:and|&) conditions)\b.{0,100}$/i,
    /^(?:the )?(?:content|contents|information|material|materials) (?:of|in|on|contained in|provided in|provided by|published on) (?:this|the) (?:article|site|page|web ?site|publication|newsletter|update)\b.*\b(?:intended|general|constitute|advice|informational|reproduced|copyright)\b/i,
    /^this (?:article|material|publication|page|information|document|story|content|update|website)\b.{0,40}\b(?:may not be (?:published|reproduced|copied)|not (?:intended to )?(?:constitute|be)|for (?:general )?information(?:al)?(?: purposes)?|is intended|is protected|legal advice)\b/i,
    /^(?:this|the) (?:article|story|post|piece|report)(?: was| is| has been)? (?:first|originally|previously) (?:published|appeared|posted)\b/i,
    /^(?:first|originally|previously) (?:published|appeared|posted) (?:in|on|by|at)\b.{0,100}$/i,
    /^(?:reproduced|reprinted|republished|syndicated) (?:with|by|from)\b.{0,120}$/i,
    /^(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b/i,
    /^specialist advice should be sought\b/i,
    /^(?:warning (?:&|and) )?disclaimer\s*:/i,
    /^(?:although|while) (?:every|all reasonable) (?:effort|care) (?:has been|was|is) (?:made|taken)\b/i,
    /^this (?:archived )?(?:news )?(?:story|article|material|content) is (?:made )?(?:available|provided) (?:only )?for (?:your )?(?:own )?(?:personal|non-?commercial)\b/i,
    /^privacy notice\s*:/i,
    /^(?=.*\b(?:you|your|our|we|links?)\b).*\bmay (?:earn|receive|get) an? (?:small |affiliate )?commission\b/i,
    /^(?:this is an archived (?:article|story|page)|the information (?:in|on) this (?:article|page) may be (?:outdated|out of date))\b/i,
    /^this page was last (?:edited|modified|updated|reviewed)\b.{0,60}$/i,
    /^(?:an?|the) official website of the\b.{0,60}$|^here's how you know$/i,
    /\bnot responsible for the content of external\b/i,
    /^a version of this (?:article|story|piece) (?:appears|appeared|was published|ran)\b/i,
    /^(?:all )?quotes (?:are )?delayed\b/i,
    /^reuse this content$/i,
    /^(?:as you comment|when (?:submitting|posting) (?:content|comments?)|by (?:commenting|posting a comment))\b.{0,600}$/i,
  ],
};
