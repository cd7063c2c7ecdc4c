import type { FurnitureRule } from '../rule.js';

/** The desk's last words under an article. */
export const signOff: FurnitureRule = {
  id: 'furniture/sign-off',
  kind: 'inline',
  mostWords: 40,
  patterns: [
    /^[[(]?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Tt]ranslation|[Rr]esearch|[Ee]dited|[Pp]roduced)(?: and (?:writing|editing|reporting))? by (?:[A-Z]|the [A-Z]).*$/,
    /^\(?(?:—|–|-|\/)?\s*(?:reuters|associated press|ap|afp|pa|bloomberg|dpa|xinhua|ends|end|the end|-?30-?)\)?$/i,
    /^#{2,}$/,
    /^our standards:/i,
    /^with (?:assistance|reporting|files|contributions?) (?:by|from)\b.{1,120}$/i,
    /\bcontributed (?:reporting |research )?(?:to|for) this (?:report|story|article|post|piece)[.)\]]*$/i,
    /^[[(]?(?:an?|the) (?:earlier|previous|original|prior) version of this (?:article|story|post|piece|report|headline|page)\b/i,
    /^[[(]?(?:except for the headline, )?this (?:story|article|report) has not been edited\b/i,
    /^[[(*]?this (?:article|story|post|piece|report|headline|page) (?:has been|was|is being) (?:updated|amended|corrected|edited|modified|revised|clarified)\b/i,
    /^\((?:corrects|removes extraneous|adds (?:details|background|quotes?|comment)|updates with)\b.{1,160}\)$/i,
    /^_{2,}$/,
    /^(?:with|contains) (?:files|reporting|material|information|inputs) from\b.{1,80}$/i,
    /^(?:editor's note|note to editors|notes to editors|correction|clarification)\s*:?$/i,
  ],
};
